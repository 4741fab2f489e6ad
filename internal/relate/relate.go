// Package relate finds how terms relate: the relations between two of them,
// the shortest path where there is none, and the comparison that covers them.
package relate

import (
	"cmp"
	"slices"

	"aiterm/glossary"
	"aiterm/internal/shelf"
)

// A Step is one relation, walked from one entry to another.
type Step struct {
	From, To *glossary.Entry
	Relation glossary.Relation // as seen from From; Relation.Target is To.ID
}

// Around returns every relation of an entry, hierarchy first, then in the
// order of the relation types.
func Around(s *shelf.Shelf, e *glossary.Entry) []Step {
	var steps []Step
	for _, r := range s.Relations(e.ID) {
		steps = append(steps, Step{e, s.ByID(r.Target), r})
	}
	slices.SortStableFunc(steps, func(a, b Step) int { return cmp.Compare(typeOf(a).Rank, typeOf(b).Rank) })
	return steps
}

// Direct returns the relations between two entries, as seen from a.
func Direct(s *shelf.Shelf, a, b *glossary.Entry) []Step {
	return slices.DeleteFunc(Around(s, a), func(step Step) bool { return step.To.ID != b.ID })
}

// Path returns the shortest way from a to b, one relation for each step, or
// nil if there is none. Of several it takes the one whose steps come first in
// the order of Around, so the answer is always the same.
func Path(s *shelf.Shelf, a, b *glossary.Entry) []Step {
	came := map[string]Step{a.ID: {}}
	for queue := []*glossary.Entry{a}; len(queue) > 0; queue = queue[1:] {
		if queue[0].ID == b.ID {
			return trace(came, a.ID, b.ID)
		}
		for _, step := range Around(s, queue[0]) {
			if _, seen := came[step.To.ID]; !seen {
				came[step.To.ID] = step
				queue = append(queue, step.To)
			}
		}
	}
	return nil
}

// trace follows the steps by which each entry was reached from b back to a.
func trace(came map[string]Step, a, b string) []Step {
	var path []Step
	for at := b; at != a; at = came[at].From.ID {
		path = append(path, came[at])
	}
	slices.Reverse(path)
	return path
}
