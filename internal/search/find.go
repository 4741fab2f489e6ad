package search

import (
	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Hit is an entry that a search found, and why.
type Hit struct {
	Match
	Text   string   // where the query was found: a name, or a sentence of the entry
	Spans  [][2]int // the matched parts of Text, as byte offsets at character borders
	Lang   glossary.Lang
	InText bool // found in the definition or in a note, not in a name
}

// FindOptions change what Find searches and returns.
type FindOptions struct {
	NamesOnly bool // search names only, not definitions and notes
	Limit     int  // the number of hits at most; 0 for all
}

// Find returns the entries that a query fits, best first: by their names from
// certain to doubtful, then by what their definitions and notes say. The error
// says why the query cannot be searched for.
func Find(x *index.Index, typed string, o FindOptions) ([]Hit, error) {
	return newMatcher(x).find(typed, o)
}

func (m *matcher) find(typed string, o FindOptions) ([]Hit, error) {
	q, err := newQuery(typed)
	if err != nil {
		return nil, err
	}
	q.words = contentWords(q.all) // here windows may find window
	var hits []Hit
	for _, found := range [][]Match{m.exactMatches(m.exactNames(q)), m.approximateMatches(m.approximations(q))} {
		for _, match := range found {
			hits = append(hits, Hit{Match: match, Text: match.Name.Text, Spans: spans(q, match.Name.Text)})
		}
	}
	if !o.NamesOnly {
		hits = append(hits, m.inTexts(q)...)
	}
	hits = firstOfEach(hits, func(h Hit) string { return h.Entry.ID })
	if o.Limit > 0 {
		hits = hits[:min(o.Limit, len(hits))]
	}
	return hits, nil
}
