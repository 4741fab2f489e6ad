package render

import (
	"io"
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/shelf"
)

// Glossaries writes the glossaries in force as a table for people.
func Glossaries(w io.Writer, o Options, all []shelf.Source) error {
	p := newPage(o)
	p.table(p.listHeader(wordLayer, wordTerms, wordPathName, wordOverrides), each(all, func(in shelf.Source) []string {
		return []string{string(in.Origin), p.count(in), Safe(in.Path), Safe(strings.Join(overridden(in), " "))}
	}), false)
	return p.writeTo(w)
}

// count is the number of terms, or says that they cannot be read.
func (p *page) count(in shelf.Source) string {
	if len(in.Problems) > 0 {
		return p.label(wordBroken.text())
	}
	return strconv.Itoa(len(in.Glossary.Entries))
}

func overridden(in shelf.Source) []string {
	return each(in.Overrides, func(o glossary.Override) string { return o.ID })
}

type inForceJSON struct {
	Kind      string         `json:"kind"`
	Path      string         `json:"path"` // "" for the shipped glossary
	Entries   int            `json:"entries"`
	Broken    bool           `json:"broken"` // entries counts what could be read
	Overrides []overrideJSON `json:"overrides"`
}

type overrideJSON struct {
	ID      string `json:"id"`
	Earlier string `json:"earlier"` // the glossary of the entry that gave way
}

// GlossariesJSON writes the glossaries in force as an array.
func GlossariesJSON(w io.Writer, all []shelf.Source) error {
	return writeJSON(w, each(all, asInForce))
}

// Glossaries writes each glossary in force.
func (t *Template) Glossaries(w io.Writer, all []shelf.Source) error {
	return writeEach(t, w, each(all, asInForce))
}

func asInForce(in shelf.Source) inForceJSON {
	out := inForceJSON{
		Kind:      string(in.Origin),
		Path:      in.Path,
		Broken:    len(in.Problems) > 0,
		Overrides: each(in.Overrides, func(o glossary.Override) overrideJSON { return overrideJSON{o.ID, o.Earlier} }),
	}
	if in.Glossary != nil {
		out.Entries = len(in.Glossary.Entries)
	}
	return out
}

// Glossaries writes a line for each glossary in force.
func (t TSV) Glossaries(all []shelf.Source) error {
	rows := [][]string{{"kind", "path", "entries", "overrides", "broken"}}
	for _, in := range all {
		j := asInForce(in)
		rows = append(rows, []string{j.Kind, j.Path, strconv.Itoa(j.Entries), strings.Join(overridden(in), " "), strconv.FormatBool(j.Broken)})
	}
	return t.write(rows)
}
