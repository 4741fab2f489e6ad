// Package relate finds how terms relate: the relations between two of them,
// the shortest paths where there is none, what they have in common, the
// comparison that covers them, and what stands around one of them.
package relate

import (
	"cmp"
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Step is one relation, walked from one entry to another.
type Step struct {
	From, To *glossary.Entry
	Relation glossary.Relation // as seen from From; Relation.Target is To.ID
}

// Around returns every relation of an entry, hierarchy first, then in the
// order of the relation types.
func Around(x *index.Index, e *glossary.Entry) []Step {
	i, ok := x.Position(e.ID)
	if !ok {
		return nil
	}
	return around(x, e, i, func(index.Edge) bool { return true })
}

// around returns the relations of the entry at a position that keep keeps.
func around(x *index.Index, e *glossary.Entry, i int, keep func(index.Edge) bool) []Step {
	relations, edges := x.RelationsAt(i)
	var steps []Step
	for _, k := range inOrder(edges) {
		if keep(k.Edge) {
			steps = append(steps, Step{e, x.Entry(k.To), relations[k.number]})
		}
	}
	return steps
}

// A numbered is an edge and its number among those of its entry.
type numbered struct {
	index.Edge
	number int
}

// inOrder orders the edges of an entry by their types.
func inOrder(edges []index.Edge) []numbered {
	ordered := make([]numbered, len(edges))
	for i, e := range edges {
		ordered[i] = numbered{e, i}
	}
	slices.SortStableFunc(ordered, func(a, b numbered) int { return cmp.Compare(a.Rank, b.Rank) })
	return ordered
}

// Direct returns the relations between two entries, as seen from a.
func Direct(x *index.Index, a, b *glossary.Entry) []Step {
	i, okA := x.Position(a.ID)
	j, okB := x.Position(b.ID)
	if !okA || !okB {
		return nil
	}
	return around(x, a, i, func(e index.Edge) bool { return e.To == j })
}
