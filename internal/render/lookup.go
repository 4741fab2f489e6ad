package render

import (
	"iter"

	"aiterm/internal/index"
	"aiterm/internal/relate"
	"aiterm/internal/search"
)

// Lookup is what queries were answered with.
type Lookup struct {
	Index   *index.Index
	Results []search.Result
	Misses  bool // a query without an answer has a row, and a view, of its own
}

// Records has a record for each query.
func (a Lookup) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, r := range a.Results {
			if !yield(lookupRecord{
				Query:       r.Query,
				Found:       len(r.Matches) > 0,
				Matches:     each(r.Matches, asMatch),
				Suggestions: each(r.Suggestions, asSuggestion),
				misses:      a.Misses,
			}) {
				return
			}
		}
	}
}

type lookupRecord struct {
	Query       string             `json:"query"`
	Found       bool               `json:"found"`
	Matches     []matchRecord      `json:"matches"`
	Suggestions []suggestionRecord `json:"suggestions"`
	misses      bool
}

type suggestionRecord struct {
	termRecord
	Why string `json:"why"` // spelling, words or text
}

func asSuggestion(s search.Suggestion) suggestionRecord {
	return suggestionRecord{asTerm(s.Term), string(s.Why)}
}

// views are the matches of the query.
func (r lookupRecord) views() []any {
	if !r.Found && r.misses {
		return []any{entryView{Query: r.Query}}
	}
	return each(r.Matches, func(m matchRecord) any {
		return entryView{Query: r.Query, Found: true, Text: m.Name, Match: m, entryRecord: m.Entry}
	})
}

// Columns are of Rows.
func (Lookup) Columns() []string {
	return []string{"query", "match", "name", "id", "abbr", "en", "zh", "pinyin", "kind", "definition_en", "definition_zh", "glossary"}
}

// Rows has a row for each match. A query without one has none, or if so asked one
// with nothing but the query in it.
func (a Lookup) Rows() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, r := range a.Results {
			if len(r.Matches) == 0 && a.Misses && !yield(missRow(r.Query, a.Columns())) {
				return
			}
			for _, m := range r.Matches {
				e := m.Entry
				if !yield([]string{
					r.Query, certainty(m), m.Name.Text, e.ID, e.Abbr, e.EN, e.ZH, e.Pinyin, e.Kind, e.Definition.EN, e.Definition.ZH, e.Glossary,
				}) {
					return
				}
			}
		}
	}
}

// missRow has the query and, under the other columns, nothing.
func missRow(query string, columns []string) []string {
	row := make([]string, len(columns))
	row[0] = query
	return row
}

// Page has a card for each match, or what is brief of it.
func (a Lookup) Page(r Reader) []block {
	p := &pageMaker{Reader: r}
	for _, result := range a.Results {
		for _, m := range result.Matches {
			if r.Short {
				p.briefMatch(m)
				continue
			}
			p.add(divider{})
			p.card(m, relate.Successors(a.Index, m.Entry), relate.Around(a.Index, m.Entry))
		}
	}
	return p.blocks
}
