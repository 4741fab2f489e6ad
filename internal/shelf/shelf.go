// Package shelf says which glossaries are in force, finds and compiles them,
// and reads them as one.
package shelf

import (
	_ "embed"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Shelf is the glossaries in force, read as one.
type Shelf struct{ *index.Index }

//go:generate go run builtin_gen.go

// builtin is the shipped glossary in its compiled form.
//
//go:embed builtin.index
var builtin string

// builtinSum is the checksum of builtin in hexadecimal, worked out when that is
// made, as every start with glossaries of one's own needs it.
//
//go:embed builtin.sum
var builtinSum string

// Builtin opens the shipped glossary alone.
func Builtin() (*Shelf, error) {
	x, err := index.OpenString(builtin)
	if err != nil {
		return nil, err
	}
	return &Shelf{x}, nil
}

// Open opens the glossaries that are in force.
func Open(c Config) (*Shelf, error) {
	files, err := c.Files()
	if err != nil {
		return nil, err
	}
	if len(files) == 0 && !c.NoBuiltin {
		return Builtin()
	}
	x, err := c.openCached(files)
	if err != nil {
		return nil, err
	}
	return &Shelf{x}, nil
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
