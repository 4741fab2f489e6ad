package search

import (
	"cmp"
	"slices"

	"aiterm/internal/index"
)

// A hit is a name that a rule found.
type hit struct {
	name   index.Name
	rule   *rule
	cost   int // what separates the query from the name, in the rule's own unit
	weight int // how far the hit is from an answer, comparable between rules
}

// newHit weighs what a rule found: by the rule, by what separates query and
// name, and by the name's field.
func (m *matcher) newHit(r *rule, n index.Name, cost int) hit {
	return hit{n, r, cost, r.weight + r.perCost*cost + m.fieldWeight(n.Field)}
}

func (m *matcher) fieldWeight(f index.Field) int {
	switch f {
	case index.Abbr, index.EN, index.ZH:
		return 0
	case index.Alias:
		return m.numbers.AliasWeight
	}
	return m.numbers.OtherWeight
}

// approximations returns the entries that the query may mean, one hit each,
// best first: the candidates or, if there are none, the guesses.
func (m *matcher) approximations(q *query) []hit {
	if hits := m.candidates(q); len(hits) > 0 {
		return hits
	}
	return m.bestHits(q, guess)
}

// candidates are those of the approximations that the query is part of, or
// contains.
func (m *matcher) candidates(q *query) []hit { return m.bestHits(q, candidate) }

// bestHits returns what the rules of a certainty find, one hit for each entry, best
// first.
func (m *matcher) bestHits(q *query, c certainty) []hit {
	hits := m.hits(q, c)
	slices.SortStableFunc(hits, compareHits)
	return firstOfEach(hits, func(h hit) int { return h.name.Entry })
}

func compareHits(a, b hit) int {
	return cmp.Or(cmp.Compare(a.weight, b.weight), index.CompareNames(a.name, b.name))
}

// hits returns what the rules of a certainty find.
func (m *matcher) hits(q *query, c certainty) []hit {
	hits := m.hitsByName(q, c)
	for i := range m.approximate {
		r := &m.approximate[i]
		if r.certainty != c || r.find == nil {
			continue
		}
		for name, cost := range r.find(m, q) {
			hits = append(hits, m.newHit(r, name, cost))
		}
	}
	return hits
}

// hitsByName returns what the rules of a certainty that look at one name at a
// time find, in one pass over the names.
func (m *matcher) hitsByName(q *query, c certainty) []hit {
	var rules []*rule
	var masks []maskTest
	var keys []func(string) bool
	for i := range m.approximate {
		r := &m.approximate[i]
		if r.certainty != c || r.test == nil {
			continue
		}
		if test, ok := r.test(m, q); ok {
			rules, keys = append(rules, r), append(keys, test.key)
			if !slices.Contains(masks, test.mask) { // as most rules have the same
				masks = append(masks, test.mask)
			}
		}
	}
	var hits []hit
	for n := range m.index.NamesLike(anyOf(masks), func(key string) bool {
		return slices.ContainsFunc(keys, func(test func(string) bool) bool { return test(key) })
	}) {
		for _, r := range rules {
			if cost, ok := r.matches(m, q, n); ok {
				hits = append(hits, m.newHit(r, n, cost))
			}
		}
	}
	return hits
}

// anyOf reports of a mask whether one of the tests accepts it.
func anyOf(tests []maskTest) func(mask uint64) bool {
	return func(mask uint64) bool {
		for _, test := range tests {
			if test.accepts(mask) {
				return true
			}
		}
		return false
	}
}
