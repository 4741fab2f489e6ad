package search

import (
	"math"
	"slices"

	"aiterm/internal/index"
)

// A Hit is an entry that a search found, and why.
type Hit struct {
	Term index.Term // of the entry
	Found
	Text   string   // where the query was found: a name, or a sentence of the entry
	Spans  [][2]int // the matched parts of Text, as byte offsets at character borders
	InText bool     // found in the definition or in a note, not in a name
	Weak   bool     // the entry says only a part of what was asked, too little to be an answer
}

// FindOptions change what Find searches and returns.
type FindOptions struct {
	NamesOnly bool // search names only, not definitions and notes
	Limit     int  // the number of hits at most; 0 for all

	// Typing says that the query may not be finished: one too short for the rules then
	// finds the names that it begins, and is not taken for a misspelling.
	Typing bool
	Keep   func(index.Term) bool // of the terms that are found, those wanted; nil for all
}

// Find returns the entries that a query fits, best first: by their names from
// certain to doubtful, then by what their names and texts say of it, weak ones
// last. The error says why the query cannot be searched for.
func Find(x *index.Index, typed string, o FindOptions) ([]Hit, error) {
	return newMatcher(x).find(typed, o)
}

func (m *matcher) find(typed string, o FindOptions) ([]Hit, error) {
	q, err := newQuery(typed)
	if err != nil {
		return nil, err
	}
	c := choice{room: math.MaxInt, taken: map[int]bool{}, wanted: m.wanted(o.Keep)}
	if o.Limit > 0 {
		c.room = o.Limit
	}
	if o.NamesOnly {
		return m.findNames(q, m.approximations, &c), nil
	}
	t := m.findInTexts(q)
	near := m.near(t)
	if o.Typing && m.tooShort(q) {
		near = m.begun
	}
	hits := m.findNames(q, near, &c)
	inTexts := t.choose(&c, m.texts.WeakHits)
	hits = slices.Grow(hits, len(inTexts))
	for _, h := range inTexts {
		hits = append(hits, m.shown(h, &t.asked))
	}
	return hits, nil
}

// near returns what finds names that come near a query. Words that the texts of an
// entry say are not misspelled, and where no word of a name begins with one of
// them, no name has them: a large glossary need not be gone through.
func (m *matcher) near(t textSearch) func(*query) []hit {
	switch {
	case !slices.ContainsFunc(t.strong, m.saysAll):
		return m.approximations
	case slices.ContainsFunc(t.texts, m.index.BeginsInName):
		return m.candidates
	}
	return func(*query) []hit { return nil }
}

// findNames returns the entries that a query finds by their names, exactly or by
// the rules of near.
func (m *matcher) findNames(q *query, near func(*query) []hit, c *choice) []Hit {
	byName := *q
	byName.words = contentWords(q.all) // here windows may find window
	exact := choose(c, m.namesMeant(&byName), func(n index.Name) int { return n.Entry })
	found := choose(c, near(&byName), func(h hit) int { return h.name.Entry })
	hits := make([]Hit, 0, len(exact)+len(found))
	add := func(f Found) {
		hits = append(hits, Hit{Term: m.index.Term(f.Name.Entry), Found: f, Text: f.Name.Text, Spans: spans(&byName, f.Name.Text)})
	}
	for _, n := range exact {
		add(foundExactly(n))
	}
	for _, h := range found {
		add(h.found())
	}
	return hits
}

// namesMeant returns the names that a query is or, if it is none, that it asks about.
func (m *matcher) namesMeant(q *query) []index.Name {
	names := m.exactNames(q)
	if len(names) > 0 {
		return names
	}
	asked := []string{m.asked(q.text)}
	if asked[0] == "" {
		asked = m.askedPair(q.text)
	}
	for _, name := range asked {
		if of, err := newQuery(name); err == nil {
			names = append(names, m.exactNames(of)...)
		}
	}
	return names
}

// A textSearch is what names and texts say of a query.
type textSearch struct {
	asked
	strong, weak []textHit // best first
}

func (m *matcher) findInTexts(q *query) textSearch {
	t := textSearch{asked: m.weighed(q)}
	for _, h := range m.ranked(t.asked) {
		if m.weak(h) {
			t.weak = append(t.weak, h)
		} else {
			t.strong = append(t.strong, h)
		}
	}
	return t
}

// choose takes entries that are not found by their names. Where none is, weak ones
// fill up what is less than a number of hits.
func (t *textSearch) choose(c *choice, fill int) []textHit {
	named := len(c.taken) > 0
	position := func(h textHit) int { return h.entry }
	chosen := choose(c, t.strong, position)
	if named {
		return chosen
	}
	c.room = min(c.room, fill-len(c.taken))
	return append(chosen, choose(c, t.weak, position)...)
}

// A choice is the entries that are taken as hits. Only these are decoded.
type choice struct {
	room   int          // for so many more
	taken  map[int]bool // by position
	wanted func(entry int) bool
}

// wanted returns what reports whether an entry's term is kept.
func (m *matcher) wanted(keep func(index.Term) bool) func(entry int) bool {
	if keep == nil {
		return func(int) bool { return true }
	}
	return func(entry int) bool { return keep(m.index.Term(entry)) }
}

// choose returns the first items of entries that are not taken yet, as many as
// there is room for.
func choose[T any](c *choice, items []T, entry func(T) int) (chosen []T) {
	for _, item := range items {
		if e := entry(item); c.room > 0 && !c.taken[e] && c.wanted(e) {
			c.taken[e] = true
			c.room--
			chosen = append(chosen, item)
		}
	}
	return chosen
}
