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
