package relate

import (
	"cmp"
	"slices"

	"aiterm/internal/index"
)

// Telling returns the paths from a to b that tell something of the two (see tells)
// and weigh least (see weights), in the order of their steps in Around; none if
// there is none.
func Telling(x *index.Index, a, b *index.Entry, o PathOptions) [][]Step {
	if a.Position == b.Position {
		return nil
	}
	var all [][]Step
	paths := lightest(x, a.Position, b.Position, o)
	for _, path := range paths[:min(len(paths), o.most())] {
		all = append(all, steps(x, a.Position, path))
	}
	return all
}

// lightest returns the edges of the paths that Telling is about.
func lightest(x *index.Index, a, b int, o PathOptions) [][]numbered {
	var best [][]numbered
	least := 0
	roads := newRoadMap(x)
	for _, r := range roads.routes(a, b) {
		path := roads.along(r)
		weight := usualWeights().sum(path)
		tooLong := o.MaxSteps > 0 && len(path) > o.MaxSteps || best != nil && weight > least
		if path == nil || tooLong || !tells(x, path, roads.along(reversed(r))) {
			continue
		}
		if best == nil || weight < least {
			best, least = nil, weight
		}
		if weight == least {
			best = append(best, path)
		}
	}
	return inOrderOfSteps(best)
}

// inOrderOfSteps sorts paths by their steps, as Around orders them, and takes each
// once.
func inOrderOfSteps(paths [][]numbered) [][]numbered {
	compare := func(a, b []numbered) int {
		return slices.CompareFunc(a, b, func(x, y numbered) int {
			return cmp.Or(cmp.Compare(x.Type.Rank, y.Type.Rank), cmp.Compare(x.number, y.number))
		})
	}
	slices.SortFunc(paths, compare)
	return slices.CompactFunc(paths, func(a, b []numbered) bool { return compare(a, b) == 0 })
}
