package search

import (
	"slices"

	"aiterm/internal/index"
)

// tooShort reports whether a query has less than the rules need that find a part of a
// name.
func (m *matcher) tooShort(q *query) bool {
	return q.runes < m.numbers.PrefixLetters && q.han < m.numbers.PrefixHan
}

// begun returns the entries with a name that a short query begins, one hit each, the
// shortest name first. Left out are readings, as most letters begin the pinyin of many
// terms, and identifiers, which nobody sees.
func (m *matcher) begun(q *query) []hit {
	i := slices.IndexFunc(m.approximate, func(r rule) bool { return r.name == prefixRule })
	var hits []hit
	for n := range m.index.NamesBegun(q.key) {
		if !n.Field.Reading() && n.Field != index.ID {
			hits = append(hits, m.newHit(&m.approximate[i], n, beyond(q, n)))
		}
	}
	slices.SortStableFunc(hits, compareHits)
	return firstOfEach(hits, func(h hit) int { return h.name.Entry })
}
