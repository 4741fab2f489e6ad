package render

import (
	"iter"
	"slices"
	"strconv"
	"strings"
)

// Glossaries are the glossaries in force, the lowest layer first.
type Glossaries []GlossaryInForce

// A GlossaryInForce is one of them.
type GlossaryInForce struct {
	Origin    string // why it is in force: builtin, personal, ...
	Path      string // "" for the shipped glossary
	Entries   int    // as many as could be read
	Broken    bool
	LeftOut   bool // not in force, as it belongs to somebody else
	Overrides []Override
}

// An Override is an entry that takes the place of one of a lower layer.
type Override struct {
	ID      string `json:"id"`
	Earlier string `json:"earlier"` // the glossary of the entry that gave way
}

type glossaryRecord struct {
	Kind      string     `json:"kind"`
	Path      string     `json:"path"`
	Entries   int        `json:"entries"`
	Broken    bool       `json:"broken"`
	Overrides []Override `json:"overrides"`
	LeftOut   bool       `json:"left_out,omitempty"`
}

// Records has a record for each glossary.
func (a Glossaries) Records() iter.Seq[any] {
	return slices.Values(each(a, func(g GlossaryInForce) any {
		return glossaryRecord{g.Origin, g.Path, g.Entries, g.Broken, append([]Override{}, g.Overrides...), g.LeftOut}
	}))
}

// Columns are of Rows.
func (Glossaries) Columns() []string {
	return []string{"kind", "path", "entries", "overrides", "broken"}
}

// Rows has a row for each glossary. One that is left out has no number of entries.
func (a Glossaries) Rows() iter.Seq[[]string] {
	return slices.Values(each(a, func(g GlossaryInForce) []string {
		return []string{g.Origin, g.Path, g.entries(), g.overridden(), strconv.FormatBool(g.Broken)}
	}))
}

func (g GlossaryInForce) entries() string {
	if g.LeftOut {
		return ""
	}
	return strconv.Itoa(g.Entries)
}

// Page is a table.
func (a Glossaries) Page(r Reader) []block {
	p := &pageMaker{Reader: r}
	p.add(table{
		header: p.columns(wordLayer, wordTerms, wordPathName, wordOverrides),
		rows: slices.Values(each(a, func(g GlossaryInForce) []string {
			terms := strconv.Itoa(g.Entries)
			switch {
			case g.Broken:
				terms = p.label(wordBroken.text())
			case g.LeftOut:
				terms = p.label(wordLeftOut.text())
			}
			return []string{g.Origin, terms, Safe(g.Path), Safe(g.overridden())}
		})),
	})
	return p.blocks
}

// overridden are the ids of the entries that gave way.
func (g GlossaryInForce) overridden() string {
	return strings.Join(each(g.Overrides, func(o Override) string { return o.ID }), " ")
}
