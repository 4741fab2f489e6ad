package render

import (
	"io"
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/relate"
	"aiterm/internal/search"
)

// TSV writes answers for scripts: a line each, with fields between tabs. In
// fields, tab, line end, carriage return and backslash become \t, \n, \r, \\.
type TSV struct {
	W      io.Writer
	Header bool // begin with a line of column names
}

// Lookup writes a line for each match; a query without one has none.
func (t TSV) Lookup(results []search.Result) error {
	rows := [][]string{{"query", "match", "name", "id", "abbr", "en", "zh", "pinyin", "kind", "definition_en", "definition_zh", "glossary"}}
	for _, r := range results {
		for _, m := range r.Matches {
			e := m.Entry
			rows = append(rows, []string{
				r.Query, matchKind(m), m.Name.Text, e.ID, e.Abbr, e.EN, e.ZH, e.Pinyin, e.Kind, e.Definition.EN, e.Definition.ZH, e.Glossary,
			})
		}
	}
	return t.write(rows)
}

// List writes a line for each entry.
func (t TSV) List(entries []*glossary.Entry) error {
	rows := [][]string{{"id", "abbr", "en", "zh", "pinyin", "kind", "theme", "glossary"}}
	for _, e := range entries {
		rows = append(rows, []string{e.ID, e.Abbr, e.EN, e.ZH, e.Pinyin, e.Kind, e.Theme, e.Glossary})
	}
	return t.write(rows)
}

// Hits writes a line for each hit of a search, best first.
func (t TSV) Hits(query string, hits []search.Hit) error {
	rows := [][]string{{"query", "rank", "id", "layer", "text"}}
	for i, h := range hits {
		rows = append(rows, []string{query, strconv.Itoa(i + 1), h.Entry.ID, h.Rule, h.Text})
	}
	return t.write(rows)
}

// Relations writes a line for each relation of each pair, or for each step of
// each path where there is no direct relation; steps and paths count from 1,
// direct relations are step 0 of path 0.
func (t TSV) Relations(pairs []relate.Pair) error {
	rows := [][]string{{"a", "b", "step", "from", "type", "to", "wording_en", "wording_zh", "note_en", "note_zh", "path"}}
	add := func(p relate.Pair, path, number int, s relate.Step) {
		j := asStep(s)
		rows = append(rows, []string{
			p.A.ID, p.B.ID, strconv.Itoa(number), j.From, j.Type, j.To,
			j.Wording.EN, j.Wording.ZH, s.Relation.Note.EN, s.Relation.Note.ZH, strconv.Itoa(path),
		})
	}
	for _, p := range pairs {
		for _, s := range p.Direct {
			add(p, 0, 0, s)
		}
		for n, path := range p.Paths {
			for i, s := range path {
				add(p, n+1, i+1, s)
			}
		}
	}
	return t.write(rows)
}

// write writes rows, the first of which is the header.
func (t TSV) write(rows [][]string) error {
	if !t.Header {
		rows = rows[1:]
	}
	escape := strings.NewReplacer("\\", `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)
	var b strings.Builder
	for _, row := range rows {
		for i, field := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(Safe(escape.Replace(field)))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(t.W, b.String())
	return err
}

// matchKind says how certain a match is, as in JSON.
func matchKind(m search.Match) string {
	if m.Exact {
		return "exact"
	}
	return "approximate"
}
