package shelf

import (
	"slices"

	"aiterm/glossary"
)

// Check returns what is wrong with files that are laid over others, warnings
// included: what is wrong with the others alone is not of interest. It does
// without those of the others that cannot be read, and names them.
func Check(others, files []File) (found glossary.Problems, unread []string, err error) {
	below, err := read(nil)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range others {
		s, err := readOne(f)
		if err != nil || s.Problems != nil {
			unread = append(unread, f.Path)
			continue
		}
		below = append(below, s)
	}
	all := slices.Clone(below)
	for _, f := range files {
		s, err := readOne(f)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, s)
	}
	known, _ := check(below)
	found, _ = check(all)
	return found.Except(known), unread, nil
}

// CheckDraft returns what would be wrong if a draft were in force and is not
// without it: here and, without the layers above the personal one, elsewhere.
func (c Config) CheckDraft(d Draft) (glossary.Problems, error) {
	found, err := c.checkDraft(d)
	if err != nil {
		return nil, err
	}
	here, _ := c.Files() // where they cannot be found, checkDraft has done without
	there, _ := c.elsewhere().Files()
	if slices.Equal(here, there) {
		return found, nil
	}
	elsewhere, err := c.elsewhere().checkDraft(d)
	return append(found, elsewhere.Except(found)...), err
}

// elsewhere returns the configuration without the layers above the personal one.
func (c Config) elsewhere() Config {
	getenv := c.Getenv
	c.Dir, c.Asked = "", nil
	c.Getenv = func(name string) string {
		if name == envVariable {
			return ""
		}
		return getenv(name)
	}
	return c
}

func (c Config) checkDraft(d Draft) (glossary.Problems, error) {
	before, err := c.problems()
	if err != nil { // of another glossary: the draft is checked without
		found, _, err := Check(nil, []File{{KindPersonal, d.Path, 1}})
		return found, err
	}
	c.Draft = d
	after, err := c.problems()
	return after.Except(before), err
}

func (c Config) problems() (glossary.Problems, error) {
	files, err := c.Files()
	if err != nil {
		return nil, err
	}
	found, _, err := Check(nil, files)
	return found, err
}

// check lays sources over one another, and returns what is wrong with them,
// warnings included, and what overrides what.
func check(sources []Source) (glossary.Problems, []glossary.Override) {
	g, overrides := lay(sources)
	found, whole := shapes(sources)
	if whole {
		found = append(found, glossary.Check(g, overrides...)...)
	}
	found.Sort()
	return found, overrides
}
