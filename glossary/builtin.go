package glossary

import (
	"embed"
	"io/fs"
)

// BuiltinName is the Entry.Glossary of entries of the shipped glossary.
const BuiltinName = "builtin"

//go:embed builtin/*.yaml
var builtin embed.FS

// ReadBuiltin returns the YAML of one file of the shipped glossary, which the
// caller may change. file is the Pos.File of an entry in it; for any other name the
// error is fs.ErrNotExist.
func ReadBuiltin(file string) ([]byte, error) { return builtin.ReadFile(file) }

// Builtin parses the shipped glossary, anew each time. The tests of this package
// make sure that it is valid; the error is nil in a program that they passed for.
func Builtin() (*Glossary, error) {
	paths, err := fs.Glob(builtin, "builtin/*.yaml")
	if err != nil {
		return nil, err
	}
	var parts []*Glossary
	for _, path := range paths {
		data, err := builtin.ReadFile(path)
		if err != nil {
			return nil, err
		}
		g, err := Parse(path, data)
		if err != nil {
			return nil, err
		}
		parts = append(parts, g)
	}
	all := Join(parts...)
	for i := range all.Entries {
		all.Entries[i].Glossary = BuiltinName
	}
	return all, nil
}
