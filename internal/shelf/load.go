package shelf

import (
	"errors"

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
		found.Sort()
		return nil, found
	}
	if noBuiltin {
		g = withoutShipped(g)
	}
	return g, nil
}
