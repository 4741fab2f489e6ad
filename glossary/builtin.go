package glossary

import (
	"embed"
	"io/fs"
)

// BuiltinName is the Entry.Glossary of shipped entries.
const BuiltinName = "builtin"

//go:embed builtin/*.yaml
var builtin embed.FS

// ReadBuiltin returns the file of the shipped glossary that a Pos names.
func ReadBuiltin(file string) ([]byte, error) { return builtin.ReadFile(file) }

// Builtin reads the shipped glossary.
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
