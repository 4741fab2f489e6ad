// Package shelf says which glossaries are in force, reads and checks them as
// one, and keeps what it has compiled in a cache.
package shelf

import (
	_ "embed"

	"aiterm/internal/index"
)

//go:generate go run builtin_gen.go
//go:generate go run form_gen.go

// builtin is the shipped glossary in its compiled form.
//
//go:embed builtin.index
var builtin string

// Builtin opens the shipped glossary alone.
func Builtin() (*index.Index, error) { return index.OpenString(builtin) }

// Open opens the glossaries that are in force. The shipped one alone is opened
// without reading any file.
func Open(c Config) (*index.Index, error) {
	reached, err := c.files()
	if err != nil {
		return nil, err
	}
	if len(reached) == 0 && !c.NoBuiltin {
		return Builtin()
	}
	return c.openCached(reached)
}

// compile reads and compiles files, and returns the digest of each that was read, in
// the order of lastOfEach.
func (c Config) compile(reached []File) (compiled []byte, digests []string, err error) {
	defer c.Progress()()
	s, err := c.readAll(reached)
	if err == nil {
		err = s.Validate()
	}
	if err != nil {
		return nil, nil, err
	}
	if c.NoBuiltin { // not before all is known to be in order: it copies the others
		s.leaveOutBuiltin()
	}
	for _, source := range s.read[1:] {
		digests = append(digests, digestOf(source.Data))
	}
	return index.Compile(s.Merged), digests, nil
}
