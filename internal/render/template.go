package render

import (
	"fmt"
	"io"
	"strings"
	"text/template"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
	"aiterm/internal/search"
)

// A Template writes each result by a Go template of the user's, and a line end
// behind it.
type Template struct {
	parsed *template.Template
	lang   glossary.Lang
}

// NewTemplate parses a template. The function text gives a text in the first
// of the languages asked for, or else in the other.
func NewTemplate(text string, langs []glossary.Lang) (*Template, error) {
	t := &Template{lang: langs[0]}
	parsed, err := template.New("--template").Funcs(template.FuncMap{
		"text": func(j textJSON) string { s, _ := glossary.Text(j).In(t.lang); return s },
		"join": func(separator string, items []string) string { return strings.Join(items, separator) },
	}).Parse(text)
	if err != nil {
		return nil, err
	}
	t.parsed = parsed
	return t, nil
}

// What a template sees: the fields of JSON, with a capital letter each; those
// of the entry at the top.

type entryView struct {
	Query string
	Rank  int
	Text  string
	Match matchJSON
	entryJSON
}

// Lookup writes each match of each query.
func (t *Template) Lookup(w io.Writer, x *index.Index, results []search.Result) error {
	for _, r := range results {
		for _, m := range r.Matches {
			match := asMatch(x, m)
			if err := t.write(w, entryView{Query: r.Query, Text: m.Name.Text, Match: match, entryJSON: match.Entry}); err != nil {
				return err
			}
		}
	}
	return nil
}

// List writes each entry.
func (t *Template) List(w io.Writer, x *index.Index, entries []*glossary.Entry) error {
	return writeEach(t, w, each(entries, func(e *glossary.Entry) entryView { return entryView{entryJSON: asEntry(x, e)} }))
}

// Hits writes each hit of a search.
func (t *Template) Hits(w io.Writer, x *index.Index, query string, hits []search.Hit) error {
	for i, h := range hits {
		match := asHit(x, h)
		if err := t.write(w, entryView{Query: query, Rank: i + 1, Text: h.Text, Match: match, entryJSON: match.Entry}); err != nil {
			return err
		}
	}
	return nil
}

// Relations writes each pair.
func (t *Template) Relations(w io.Writer, pairs []relate.Pair) error {
	return writeEach(t, w, each(pairs, asPair))
}

func writeEach[T any](t *Template, w io.Writer, items []T) error {
	for _, item := range items {
		if err := t.write(w, item); err != nil {
			return err
		}
	}
	return nil
}

// write executes the template. What the glossary says cannot steer a terminal
// through it, and neither can the template itself.
func (t *Template) write(w io.Writer, data any) error {
	var b strings.Builder
	if err := t.parsed.Execute(&b, data); err != nil {
		return err
	}
	b.WriteByte('\n')
	text := replaceSteering([]byte(b.String()), func(r rune) string {
		if r == '\n' || r == '\t' {
			return string(r)
		}
		return fmt.Sprintf("<%U>", r)
	})
	_, err := w.Write(text)
	return err
}
