// Package shelf says which glossaries are in force, finds and compiles them,
// and reads them as one.
package shelf

import (
	_ "embed"

	"aiterm/internal/index"
)

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
func Builtin() (*index.Index, error) { return index.OpenString(builtin) }

// Open opens the glossaries that are in force.
func Open(c Config) (*index.Index, error) {
	files, err := c.Files()
	if err != nil {
		return nil, err
	}
	if len(files) == 0 && !c.NoBuiltin {
		return Builtin()
	}
	return c.openCached(files)
}
