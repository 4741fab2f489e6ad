package shelf

import (
	"slices"

	"aiterm/glossary"
)

// CheckNamed returns what is wrong with the files that paths name, of files and
// directories, if they are laid over those in force, each path a layer of its
// own: warnings included, but not what is wrong without them. It does without
// those in force that cannot be read or understood, and returns their paths. With
// style what glossary.Style says of the files is among it.
func CheckNamed(c Config, paths []string, style bool) (found glossary.Problems, leftOut []string, err error) {
	inForce := len(c.places())
	c.Asked = slices.Concat(c.Asked, paths)
	reached, err := c.files()
	if err != nil {
		return nil, nil, err
	}
	var below, named []Source
	for _, s := range c.sources(lastOfEach(reached)) {
		switch isNamed := s.Layer > inForce; {
		case isNamed && s.Err != nil:
			return nil, nil, s.Err
		case isNamed:
			named = append(named, s)
		case s.Err != nil || s.Problems != nil:
			leftOut = append(leftOut, s.Path)
		default:
			below = append(below, s)
		}
	}
	all := slices.Concat(below, named)
	found = addedProblems(below, all)
	if style {
		found = append(found, merge(all).styleOf(named)...)
		found.Sort()
	}
	return found, leftOut, nil
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
