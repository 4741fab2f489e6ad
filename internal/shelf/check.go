package shelf

import (
	"slices"

	"aiterm/glossary"
)

// CheckNamed returns what is wrong with the files that paths name, of files and
// directories, if they stand among those in force: warnings included, but not what
// is wrong without them. A file that is in force, or lies in a directory of the
// name .aiterm, is judged in its layer; any other path is a layer over all. With
// style what glossary.Style says of the files is among it; without the shipped
// glossary, the files are judged without all that is in force around them.
//
// It does without those in force that cannot be read or understood, and returns
// their paths; failed says which of the named could not be read.
func CheckNamed(c Config, paths []string, style bool) (found glossary.Problems, leftOut []string, failed []error) {
	n, failed := c.named(paths)
	var before, after, named []Source
	for _, s := range c.sources(n.files) {
		around := n.layers[s.Layer] // in the layer of a named one
		switch {
		case n.real[s.real] && s.Path != "":
			if s.Err != nil {
				failed = append(failed, s.Err)
				continue
			}
			after, named = append(after, s), append(named, s)
		case c.NoBuiltin && !around:
		case s.Err != nil || s.Glossary == nil || s.Problems != nil && !around:
			leftOut = append(leftOut, s.Path)
		default:
			before, after = append(before, s), append(after, s)
		}
	}
	found = addedProblems(before, after)
	if style {
		found = append(found, merge(after).styleOf(named)...)
		found.Sort()
	}
	return found, leftOut, failed
}

// CheckDraft returns what would be wrong, warnings included, if a draft were in
// the place of a personal glossary file, which need not be there yet, and is
// not without it: here and, without the layers above the personal one,
// elsewhere.
func (s *Stack) CheckDraft(file string, draft Source) glossary.Problems {
	found := s.draftProblems(s.reached, file, draft)
	elsewhere := slices.DeleteFunc(slices.Clone(s.reached), func(f File) bool { return f.Layer > s.personal })
	if len(elsewhere) == len(s.reached) {
		return found
	}
	return append(found, s.draftProblems(elsewhere, file, draft).Except(found)...)
}

// draftProblems returns the problems that a draft adds to some of the files in
// force, without those of them that could not be read.
func (s *Stack) draftProblems(reached []File, file string, draft Source) glossary.Problems {
	before := []Source{s.read[0]} // the shipped one
	for _, f := range lastOfEach(reached) {
		if source := *s.Find(f.Path); source.Err == nil {
			source.File = f
			before = append(before, source)
		}
	}
	return addedProblems(before, withDraft(before, realPath(file), draft, s.personal))
}

// withDraft puts a draft into the place of its file, or behind the personal
// files where that is not among the sources.
func withDraft(sources []Source, real string, draft Source, personal int) []Source {
	after := slices.Clone(sources)
	if i := slices.IndexFunc(after, func(s Source) bool { return s.real == real }); i >= 0 {
		draft.Origin, draft.Layer = after[i].Origin, after[i].Layer
		after[i] = draft
		return after
	}
	draft.Origin, draft.Layer = OriginPersonal, personal
	i := slices.IndexFunc(after, func(s Source) bool { return s.Layer > personal })
	if i < 0 {
		i = len(after)
	}
	return slices.Insert(after, i, draft)
}

// addedProblems returns what is wrong with the sources after a change and was
// not before. Those before are only checked if something is wrong in one of
// their files: most changes leave these in order.
func addedProblems(before, after []Source) glossary.Problems {
	found := merge(after).Check()
	changed := map[string]bool{}
	for _, s := range after {
		changed[s.Path] = true
	}
	for _, s := range before {
		delete(changed, s.Path)
	}
	if !slices.ContainsFunc(found, func(p glossary.Problem) bool { return !changed[p.Pos.File] }) {
		return found
	}
	return found.Except(merge(before).Check())
}
