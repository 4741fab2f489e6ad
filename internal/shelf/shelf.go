// Package shelf says which glossaries are in force and reads them as one.
package shelf

import (
	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Shelf is the glossaries in force, read as one.
type Shelf struct{ *index.Index }

// Open reads the shipped glossary.
func Open() (*Shelf, error) {
	g, err := glossary.Builtin()
	if err != nil {
		return nil, err
	}
	return Of(g)
}

// Of makes a shelf of the glossaries given, each of which has been parsed; what
// they say together is validated.
func Of(glossaries ...*glossary.Glossary) (*Shelf, error) {
	g := glossary.Join(glossaries...)
	if err := glossary.Validate(g); err != nil {
		return nil, err
	}
	return &Shelf{index.New(g)}, nil
}
