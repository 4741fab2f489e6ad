package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/search"
)

// The shapes of aiterm's JSON. They only ever grow: a field, once shipped,
// keeps its name and its meaning.

type lookupJSON struct {
	Query       string      `json:"query"`
	Found       bool        `json:"found"`
	Matches     []matchJSON `json:"matches"`
	Suggestions []termJSON  `json:"suggestions"`
}

type matchJSON struct {
	Kind     string    `json:"kind"` // exact or approximate
	Layer    string    `json:"layer"`
	Field    string    `json:"field"`
	Name     string    `json:"name"`
	Remark   *textJSON `json:"remark,omitempty"`
	Distance *int      `json:"distance,omitempty"`
	Entry    entryJSON `json:"entry"`
}

type termJSON struct {
	ID   string `json:"id"`
	Abbr string `json:"abbr"`
	EN   string `json:"en"`
	ZH   string `json:"zh"`
}

type entryJSON struct {
	termJSON
	Pinyin     string              `json:"pinyin"`
	Aliases    []string            `json:"aliases"`
	Hidden     []string            `json:"hidden"`
	Remarks    map[string]textJSON `json:"remarks,omitempty"` // by alias or hidden name
	Kind       string              `json:"kind"`
	Theme      string              `json:"theme"`
	Definition textJSON            `json:"definition"`
	Notes      []textJSON          `json:"notes"`
	Relations  []relationJSON      `json:"relations"`
	Sources    []sourceJSON        `json:"sources"`
	Glossary   string              `json:"glossary"`
}

type textJSON struct {
	EN string `json:"en,omitempty"`
	ZH string `json:"zh,omitempty"`
}

type relationJSON struct {
	Type    string    `json:"type"`
	Target  string    `json:"target"`
	Note    *textJSON `json:"note,omitempty"`
	Derived bool      `json:"derived,omitempty"` // the target holds it, as the inverse
}

type sourceJSON struct {
	Title   string `json:"title"`
	Authors string `json:"authors,omitempty"`
	Year    int    `json:"year,omitempty"`
	Ref     string `json:"ref,omitempty"`
}

// LookupJSON writes the answers to queries as one array.
func LookupJSON(w io.Writer, x *index.Index, results []search.Result) error {
	return writeJSON(w, each(results, func(r search.Result) lookupJSON { return asLookup(x, r) }))
}

// LookupLine writes the answer to one query as one object in a line.
func LookupLine(w io.Writer, x *index.Index, r search.Result) error {
	return writeJSON(w, asLookup(x, r))
}

// ListJSON writes entries as an array.
func ListJSON(w io.Writer, x *index.Index, entries []*glossary.Entry) error {
	return writeJSON(w, each(entries, func(e *glossary.Entry) entryJSON { return asEntry(x, e) }))
}

// writeJSON writes v in one line. What could steer a terminal stands only
// within strings, and is escaped there.
func writeJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(replaceSteering(b.Bytes(), func(r rune) string {
		if r == '\n' { // the end of the line
			return "\n"
		}
		return fmt.Sprintf(`\u%04x`, r)
	}))
	return err
}

// each converts a slice; the result is never nil, so JSON says [].
func each[T, J any](items []T, convert func(T) J) []J {
	out := make([]J, len(items))
	for i, item := range items {
		out[i] = convert(item)
	}
	return out
}

func asLookup(x *index.Index, r search.Result) lookupJSON {
	return lookupJSON{
		Query:       r.Query,
		Found:       len(r.Matches) > 0,
		Matches:     each(r.Matches, func(m search.Match) matchJSON { return asMatch(x, m) }),
		Suggestions: each(r.Suggestions, asTerm),
	}
}

func asMatch(x *index.Index, m search.Match) matchJSON {
	out := matchJSON{
		Kind:   matchKind(m),
		Layer:  m.Rule,
		Field:  m.Name.Field.String(),
		Name:   m.Name.Text,
		Remark: asText(m.Name.Remark),
		Entry:  asEntry(x, m.Entry),
	}
	if m.Distance > 0 {
		out.Distance = &m.Distance
	}
	return out
}

func asTerm(e *glossary.Entry) termJSON {
	return termJSON{ID: e.ID, Abbr: e.Abbr, EN: e.EN, ZH: e.ZH}
}

func asEntry(x *index.Index, e *glossary.Entry) entryJSON {
	out := entryJSON{
		termJSON:   asTerm(e),
		Pinyin:     e.Pinyin,
		Aliases:    each(e.Aliases, labelName),
		Hidden:     each(e.Hidden, labelName),
		Kind:       e.Kind,
		Theme:      e.Theme,
		Definition: textJSON(e.Definition),
		Notes:      each(e.Notes, func(t glossary.Text) textJSON { return textJSON(t) }),
		Relations:  each(x.Relations(e.ID), asRelation),
		Sources:    each(e.Sources, func(s glossary.Source) sourceJSON { return sourceJSON(s) }),
		Glossary:   e.Glossary,
	}
	for _, labels := range [][]glossary.Label{e.Aliases, e.Hidden} {
		for _, l := range labels {
			if !l.Remark.IsZero() {
				if out.Remarks == nil {
					out.Remarks = map[string]textJSON{}
				}
				out.Remarks[l.Name] = textJSON(l.Remark)
			}
		}
	}
	return out
}

func labelName(l glossary.Label) string { return l.Name }

// asText returns nil for an empty text, so that JSON leaves it out.
func asText(t glossary.Text) *textJSON {
	if t.IsZero() {
		return nil
	}
	out := textJSON(t)
	return &out
}

func asRelation(r glossary.Relation) relationJSON {
	return relationJSON{r.Type, r.Target, asText(r.Note), r.Derived}
}
