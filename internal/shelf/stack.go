package shelf

import (
	"errors"
	"slices"

	"aiterm/glossary"
)

// A Stack is the glossaries in force, each read once, and what they say
// together.
type Stack struct {
	Sources []Source           // the lowest layer first
	Merged  *glossary.Glossary // see glossary.Overlay

	// The shipped glossary is read and checked even where it is then left out of
	// what is in force, as others may relate to its terms.
	read      []Source            // Sources and the shipped glossary
	checked   *glossary.Glossary  // what these say together
	overrides []glossary.Override // among these

	reached  []File // see Config.files
	personal int    // the number of the personal layer; that of the project is the next
}

// Read reads the glossaries in force. The error is the first of what could not
// be found or read; the stack has all the rest even then.
func Read(c Config) (*Stack, error) {
	reached, notFound := c.files()
	s, err := c.read(reached)
	if notFound != nil {
		err = notFound
	}
	return s, err
}

// read reads files, as Read does.
func (c Config) read(reached []File) (*Stack, error) {
	s, err := c.readAll(reached)
	if c.NoBuiltin {
		s.leaveOutBuiltin()
	}
	return s, err
}

// readAll reads files, and leaves the shipped glossary in force.
func (c Config) readAll(reached []File) (*Stack, error) {
	s := merge(c.sources(lastOfEach(reached)))
	s.reached, s.personal = reached, c.personalLayer()
	for _, source := range s.read {
		if source.Err != nil {
			return s, source.Err
		}
	}
	return s, nil
}

// sources reads the shipped glossary and files.
func (c Config) sources(files []File) []Source {
	spareMemory(files)
	all := []Source{shipped()}
	for _, f := range files {
		all = append(all, c.source(f))
	}
	return all
}

// merge returns the stack of sources, the lowest first, those of one layer
// beside each other.
func merge(sources []Source) *Stack {
	var layers []*glossary.Glossary
	last := -1 // the number of the last of layers
	for _, s := range sources {
		switch {
		case s.Glossary == nil:
		case s.Layer == last:
			joined := &layers[len(layers)-1]
			*joined = glossary.Join(*joined, s.Glossary)
		default:
			layers = append(layers, s.Glossary)
			last = s.Layer
		}
	}
	merged, overrides := glossary.Overlay(layers...)
	return &Stack{
		Sources: withOverrides(sources, overrides), Merged: merged,
		read: sources, checked: merged, overrides: overrides,
	}
}

// withOverrides returns a copy of sources, each with the overrides that are its
// own.
func withOverrides(sources []Source, overrides []glossary.Override) []Source {
	all := slices.Clone(sources)
	for i := range all {
		for _, o := range overrides {
			if o.Later == all[i].Path {
				all[i].Overrides = append(all[i].Overrides, o)
			}
		}
	}
	return all
}

// leaveOutBuiltin takes the shipped glossary out of what is in force, and with
// it that others override it or relate to it.
func (s *Stack) leaveOutBuiltin() {
	others := slices.DeleteFunc(slices.Clone(s.overrides), func(o glossary.Override) bool {
		return o.Earlier == glossary.BuiltinName
	})
	s.Sources = withOverrides(s.read[1:], others)
	s.Merged = withoutShipped(s.Merged)
}

// Validate returns the errors of all sources, by place, or nil, as
// glossary.Validate does.
func (s *Stack) Validate() error {
	found, whole := s.ownProblems()
	if whole {
		var invalid glossary.Problems
		if errors.As(glossary.Validate(s.checked), &invalid) {
			found = append(found, invalid...)
		}
	}
	if len(found) == 0 {
		return nil
	}
	found.Sort()
	return found
}

// Check returns what Validate does, and warnings, as glossary.Check does.
func (s *Stack) Check() glossary.Problems {
	found, whole := s.ownProblems()
	if whole {
		found = append(found, glossary.Check(s.checked, s.overrides...)...)
	}
	found.Sort()
	return found
}

// Style returns what glossary.Style says of the sources, but for the shipped one,
// which its own tests hold to it.
func (s *Stack) Style() glossary.Problems { return s.styleOf(s.read[1:]) }

// styleOf judges the style of some of what has been read. A source that has
// problems of its own is passed over: what it seems to lack may only be misread.
func (s *Stack) styleOf(sources []Source) glossary.Problems {
	var sound []*glossary.Glossary
	for _, source := range sources {
		if source.Glossary != nil && len(source.Problems) == 0 {
			sound = append(sound, source.Glossary)
		}
	}
	return glossary.Style(glossary.Join(sound...), s.checked)
}

// ownProblems returns what is wrong with the sources one by one, and whether
// something of each could be understood, so that it makes sense to judge them
// together.
func (s *Stack) ownProblems() (found glossary.Problems, whole bool) {
	whole = true
	for _, source := range s.read {
		found = append(found, source.Problems...)
		whole = whole && source.Glossary != nil
	}
	return found, whole
}

// Find returns the source of a file, whatever path leads to it, or nil.
func (s *Stack) Find(path string) *Source {
	real := realPath(path)
	for i := range s.read {
		if source := &s.read[i]; source.Path != "" && source.real == real {
			return source
		}
	}
	return nil
}
