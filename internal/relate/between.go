package relate

import (
	"aiterm/glossary"
	"aiterm/internal/index"
)

// Between returns how each two of several entries relate, in their order, and the
// comparison that covers all of them, or nil. A pair has that comparison or else its own.
func Between(x *index.Index, entries []*index.Entry, o PathOptions) (pairs []Pair, all *glossary.Comparison) {
	comparisons := x.Comparisons(func(of []string) bool { return MayCompare(of, entries) })
	all = Comparison(comparisons, entries)
	for i, a := range entries {
		for _, b := range entries[i+1:] {
			p := Of(x, a, b, o)
			if p.Comparison = all; all == nil {
				p.Comparison = Comparison(comparisons, []*index.Entry{a, b})
			}
			pairs = append(pairs, p)
		}
	}
	return pairs, all
}

// Silent reports whether the glossary says nothing of how the two relate.
func (p Pair) Silent() bool { return p.Link == LinkNone && p.Comparison == nil }
