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
