package search

import (
	"cmp"
	"slices"
)

// A textHit is an entry whose names and texts say something of what is asked.
type textHit struct {
	entry int     // its position
	score float64 // by BM25, where the rarest word in texts of the mean length has 1; above 0

	// Both by the weights of words as evidence.
	evidence float64 // the score
	share    float64 // how much of what is asked the entry says; up to 1
}

// byMeaning returns the entries whose names and texts say something of what is
// asked, best first: most of them, or all where most is 0.
func (m *matcher) byMeaning(q *query, most int) []textHit {
	hits := m.ranked(m.weighed(q))
	if most > 0 {
		hits = hits[:min(most, len(hits))]
	}
	return hits
}

// ranked returns the entries that say something of what is asked, best first.
func (m *matcher) ranked(a asked) []textHit {
	hits := m.scored(a)
	slices.SortFunc(hits, func(a, b textHit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.entry, b.entry))
	})
	return hits
}

// scored adds up for each entry what the words weigh that it says, more where it
// says them often, as BM25 does. The hits are in the order of entries.
func (m *matcher) scored(a asked) (hits []textHit) {
	lengths := m.index.Lengths()
	mean := lengths.Mean()
	for _, w := range a.words {
		ofWord := make([]textHit, len(w.postings))
		for i, p := range w.postings {
			frequency := m.texts.frequency(float64(p.Count), float64(lengths.At(p.Entry))/mean)
			ofWord[i] = textHit{p.Entry, w.weight * frequency, w.evidence * frequency, w.evidence / a.weight}
		}
		hits = sum(hits, ofWord)
	}
	return hits
}

// sum adds the hits of each entry. All are in the order of entries; of a large
// glossary, few entries say what is asked.
func sum(a, b []textHit) []textHit {
	if len(a) == 0 {
		return b
	}
	all := make([]textHit, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].entry < b[0].entry:
			all, a = append(all, a[0]), a[1:]
		case a[0].entry > b[0].entry:
			all, b = append(all, b[0]), b[1:]
		default:
			both := textHit{a[0].entry, a[0].score + b[0].score, a[0].evidence + b[0].evidence, a[0].share + b[0].share}
			all, a, b = append(all, both), a[1:], b[1:]
		}
	}
	return append(append(all, a...), b...)
}

// weak reports whether an entry says too little of what is asked to be an answer.
// One that says all of it is none, however common the words are.
func (m *matcher) weak(h textHit) bool {
	return !m.saysAll(h) && !m.saysMuch(h)
}

// saysMuch reports whether an entry says much of what is asked, and in words that
// are not common.
func (m *matcher) saysMuch(h textHit) bool { return h.evidence*h.share >= m.texts.Strength }

// saysAll reports whether an entry says all that is asked. Sums of fractions are
// not exact.
func (m *matcher) saysAll(h textHit) bool { return h.share > 1-1e-9 }
