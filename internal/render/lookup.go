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
}

// Records has a record for each query.
func (a Lookup) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, r := range a.Results {
			if !yield(lookupRecord{
				Query:       r.Query,
				Found:       len(r.Matches) > 0,
				Matches:     each(r.Matches, asMatch),
				Suggestions: each(r.Suggestions, asTerm),
			}) {
				return
			}
		}
	}
}

type lookupRecord struct {
	Query       string        `json:"query"`
	Found       bool          `json:"found"`
	Matches     []matchRecord `json:"matches"`
	Suggestions []termRecord  `json:"suggestions"`
}

// views are the matches of the query.
func (r lookupRecord) views() []any {
	return each(r.Matches, func(m matchRecord) any {
		return entryView{Query: r.Query, Text: m.Name, Match: m, entryRecord: m.Entry}
	})
}

// Columns are of Rows.
func (Lookup) Columns() []string {
	return []string{"query", "match", "name", "id", "abbr", "en", "zh", "pinyin", "kind", "definition_en", "definition_zh", "glossary"}
}

// Rows has a row for each match; a query without one has none.
func (a Lookup) Rows() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, r := range a.Results {
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

// Page has a card for each match.
func (a Lookup) Page(r Reader) []block {
	p := &pageMaker{Reader: r}
	for _, result := range a.Results {
		for _, m := range result.Matches {
			p.add(divider{})
			p.card(m, relate.Successors(a.Index, m.Entry), relate.Around(a.Index, m.Entry))
		}
	}
	return p.blocks
}
