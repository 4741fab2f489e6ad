package shelf

import (
	"errors"
	"slices"

	"aiterm/glossary"
)

// A Source is a glossary file as it was read, or the shipped glossary.
type Source struct {
	File     File               // of the shipped glossary only the kind
	Glossary *glossary.Glossary // nil where nothing of the file could be read
	Problems glossary.Problems  // of the file's shape
}

// read reads the shipped glossary and files.
func read(files []File) ([]Source, error) {
	g, err := glossary.Builtin()
	if err != nil {
		return nil, err
	}
	sources := []Source{{File: File{Kind: KindBuiltin}, Glossary: g}}
	for _, f := range files {
		s, err := readOne(f)
		if err != nil {
			return nil, err
		}
		sources = append(sources, s)
	}
	return sources, nil
}

func readOne(f File) (s Source, err error) {
	s.File = f
	s.Glossary, err = load(f)
	if errors.As(err, &s.Problems) {
		err = nil
	}
	return s, err
}

// lay lays sources over one another, those of one layer beside each other.
func lay(sources []Source) (*glossary.Glossary, []glossary.Override) {
	var layers []*glossary.Glossary
	top := -1 // the number of the last of layers
	for _, s := range sources {
		switch {
		case s.Glossary == nil:
		case s.File.Layer == top:
			joined := &layers[len(layers)-1]
			*joined = glossary.Join(*joined, s.Glossary)
		default:
			layers = append(layers, s.Glossary)
			top = s.File.Layer
		}
	}
	return glossary.Overlay(layers...)
}

// shapes returns what is wrong with the shapes of sources, and whether all of
// them could be read, so that it makes sense to judge them together.
func shapes(sources []Source) (all glossary.Problems, whole bool) {
	whole = true
	for _, s := range sources {
		all = append(all, s.Problems...)
		whole = whole && s.Glossary != nil
	}
	return all, whole
}

// Load reads files and lays them over the shipped glossary, which is left out
// again if it is not wanted. All problems of all files are reported at once.
func Load(files []File, noBuiltin bool) (*glossary.Glossary, error) {
	sources, err := read(files)
	if err != nil {
		return nil, err
	}
	g, _ := lay(sources)
	found, whole := shapes(sources)
	var invalid glossary.Problems
	if whole && errors.As(glossary.Validate(g), &invalid) {
		found = append(found, invalid...)
	}
	if len(found) > 0 {
		return nil, found.Sorted()
	}
	if noBuiltin {
		g = glossary.Without(g, glossary.BuiltinName)
	}
	return g, nil
}

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
	known := check(below)
	found = check(all)
	return except(found, known), unread, nil
}

// CheckDraft returns what would be wrong if a draft were in force and is not
// without it: here and, without the layers above the personal one, elsewhere.
func (c Config) CheckDraft(d Draft) (glossary.Problems, error) {
	found, err := c.checkDraft(d)
	if err != nil {
		return nil, err
	}
	getenv := c.Getenv
	c.Dir, c.Asked = "", nil
	c.Getenv = func(name string) string {
		if name == envVariable {
			return ""
		}
		return getenv(name)
	}
	elsewhere, err := c.checkDraft(d)
	return append(found, except(elsewhere, found)...), err
}

func (c Config) checkDraft(d Draft) (glossary.Problems, error) {
	before, err := c.problems()
	if err != nil { // of another glossary: the draft is checked without
		found, _, err := Check(nil, []File{{KindPersonal, d.Path, 1}})
		return found, err
	}
	c.Draft = d
	after, err := c.problems()
	return except(after, before), err
}

func (c Config) problems() (glossary.Problems, error) {
	files, err := c.Files()
	if err != nil {
		return nil, err
	}
	found, _, err := Check(nil, files)
	return found, err
}

// except returns the problems that are not among the known ones.
func except(found, known glossary.Problems) glossary.Problems {
	old := make(map[glossary.Problem]bool, len(known))
	for _, p := range known {
		old[p] = true
	}
	return slices.DeleteFunc(slices.Clone(found), func(p glossary.Problem) bool { return old[p] })
}

func check(sources []Source) glossary.Problems {
	found, whole := shapes(sources)
	if whole {
		g, overrides := lay(sources)
		found = append(found, glossary.Check(g)...)
		found = append(found, glossary.CheckOverrides(overrides)...)
	}
	return found.Sorted()
}

// An InForce is a glossary in force, and what it says.
type InForce struct {
	Source
	Overrides []glossary.Override // entries of lower layers that its own take the place of
}

// withoutBuiltin leaves out the shipped glossary, and that others override it.
func withoutBuiltin(all []InForce) []InForce {
	rest := all[1:]
	for i := range rest {
		rest[i].Overrides = slices.DeleteFunc(rest[i].Overrides, func(o glossary.Override) bool {
			return o.Earlier == glossary.BuiltinName
		})
	}
	return rest
}

// Glossaries reads what is in force, the lowest layer first, and returns what
// is wrong with it beside what could be read.
func (c Config) Glossaries() (all []InForce, found glossary.Problems, err error) {
	files, err := c.Files()
	if err != nil {
		return nil, nil, err
	}
	sources, err := read(files)
	if err != nil {
		return nil, nil, err
	}
	_, overrides := lay(sources)
	for _, s := range sources {
		in := InForce{Source: s}
		for _, o := range overrides {
			if o.Later == s.File.Path {
				in.Overrides = append(in.Overrides, o)
			}
		}
		all = append(all, in)
	}
	if c.NoBuiltin {
		all = withoutBuiltin(all)
	}
	return all, check(sources).Errors(), nil
}
