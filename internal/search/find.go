package search

import (
	"slices"

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
	q, err := newQuery(typed)
	if err != nil {
		return nil, err
	}
	q.words = contentWords(q.all) // here windows may find window
	exact := answers(x, q)
	var hits []Hit
	for _, m := range matches(x, exact, true) {
		hits = append(hits, nameHit(q, m))
	}
	for _, m := range matches(x, approximations(x, q), false) {
		hits = append(hits, nameHit(q, m))
	}
	if !o.NamesOnly {
		hits = append(hits, inTexts(x, q)...)
	}
	hits = firstOfEach(hits)
	if o.Limit > 0 {
		hits = hits[:min(o.Limit, len(hits))]
	}
	return hits, nil
}

func nameHit(q query, m Match) Hit {
	return Hit{Match: m, Text: m.Name.Text, Spans: spans(q, m.Name.Text)}
}

// firstOfEach keeps the first hit of each entry.
func firstOfEach(hits []Hit) []Hit {
	seen := map[string]bool{}
	return slices.DeleteFunc(hits, func(h Hit) bool {
		again := seen[h.Entry.ID]
		seen[h.Entry.ID] = true
		return again
	})
}
