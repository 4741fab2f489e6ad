package glossary

import (
	"path"
	"path/filepath"
	"strings"

	"gopkg.in/yaml.v3"
)

// Parse reads the glossary in one YAML file. name is the file's name, for the
// places of problems, Entry.Glossary and Entry.Theme; Parse opens no file.
//
// All that is wrong with the form of the file is reported at once: the error is then
// Problems, and the glossary returned beside it is what could be read, or nil if the
// file could not be read as YAML at all. Of more than a thousand problems the others
// are counted by Code; see CodeMoreProblems. What only the whole of a glossary can show
// is left to Validate.
func Parse(name string, data []byte) (*Glossary, error) { return parse(name, data, maxProblems) }

// ParseAll does what Parse does, and reports every problem.
func ParseAll(name string, data []byte) (*Glossary, error) { return parse(name, data, 0) }

func parse(name string, data []byte, most int) (*Glossary, error) {
	d := &decoder{file: name, most: most}
	g := d.glossary(data)
	if len(d.problems) > 0 {
		d.problems.Sort()
		return g, d.surplus.appendTo(d.problems)
	}
	return g, nil
}

// glossary reads a file, or returns nil if it cannot be read as YAML at all.
func (d *decoder) glossary(data []byte) *Glossary {
	if d.checkText(data); len(d.problems) > 0 {
		return nil
	}
	if g := d.apart(data); g != nil || len(d.problems) > 0 {
		return g
	}
	root := d.document(data)
	if root == nil {
		return nil
	}
	var g Glossary
	d.mapping(root, partGlossary, d.glossaryFields(&g))
	return &g
}

func (d *decoder) glossaryFields(g *Glossary) fields {
	return fields{
		"terms":       orNull(list(d, &g.Entries, d.entry)),
		"shared":      orNull(list(d, &g.Shared, d.shared)),
		"comparisons": orNull(list(d, &g.Comparisons, d.comparison)),
		"not":         orNull(list(d, &g.Not, d.nameItem)),
		"allow":       orNull(list(d, &g.Allow, d.nameItem)),
	}
}

// orNull accepts a key without a value, as the sections of a new file are.
func orNull(read func(*yaml.Node)) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Tag != "!!null" {
			read(n)
		}
	}
}

// ThemeOf returns the theme of the entries of a file.
func ThemeOf(file string) string {
	base := path.Base(filepath.ToSlash(file))
	return strings.TrimSuffix(base, path.Ext(base))
}
