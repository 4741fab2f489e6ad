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
	From, To index.Term
	Relation glossary.Relation // as seen from From; Relation.Target is To.ID
}

// Around returns every relation of an entry, in the order of the relation types,
// which has the hierarchy first.
func Around(x *index.Index, e *index.Entry) []Step {
	return around(x, e, func(index.Edge) bool { return true })
}

// Direct returns the relations between two entries, as seen from a.
func Direct(x *index.Index, a, b *index.Entry) []Step {
	return around(x, a, func(e index.Edge) bool { return e.To == b.Position })
}

// replacedBy is the relation type that leads to what to use instead.
const replacedBy = "replaced-by"

// Successors returns the terms that take the place of an entry.
func Successors(x *index.Index, e *index.Entry) []index.Term {
	var terms []index.Term
	for _, link := range e.Links() {
		if link.Relation.Type == replacedBy {
			terms = append(terms, x.Term(link.Edge.To))
		}
	}
	return terms
}

// around returns the relations of an entry whose edges keep keeps.
func around(x *index.Index, e *index.Entry, keep func(index.Edge) bool) []Step {
	links := slices.DeleteFunc(e.Links(), func(l index.Link) bool { return !keep(l.Edge) })
	if len(links) == 0 {
		return nil
	}
	steps := make([]Step, len(links))
	for i, link := range inOrder(links, func(l index.Link) int { return l.Edge.Type.Rank }) {
		steps[i] = Step{e.Term(), x.Term(link.Edge.To), link.Relation}
	}
	return steps
}

// inOrder sorts a list in place by the ranks of relation types, and returns it.
func inOrder[T any](all []T, rank func(T) int) []T {
	slices.SortStableFunc(all, func(a, b T) int { return cmp.Compare(rank(a), rank(b)) })
	return all
}
