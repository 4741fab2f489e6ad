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
	for _, path := range lightest(x, a.Position, b.Position, o) {
		all = append(all, steps(x, a.Position, path))
	}
	return all[:min(len(all), o.most())]
}

// lightest returns the edges of the paths that Telling is about.
func lightest(x *index.Index, a, b int, o PathOptions) [][]numbered {
	var best [][]numbered
	least := 0
	for _, r := range routes(x, a, b) {
		path := along(x, r)
		if path == nil || o.MaxSteps > 0 && len(path) > o.MaxSteps || !tells(x, path, along(x, reversed(r))) {
			continue
		}
		weight := usualWeights().sum(path)
		if best == nil || weight < least {
			best, least = nil, weight
		}
		if weight == least {
			best = append(best, path)
		}
	}
	return inOrderOfSteps(best)
}

// along returns the relations along a route: of several between two entries the
// first in the order of Around that chains. It is nil where two have none.
func along(x *index.Index, r route) []numbered {
	var path []numbered
	for i, to := range r[1:] {
		edges := numberedInOrder(x.Edges(r[i]))
		n := slices.IndexFunc(edges, func(e numbered) bool { return e.To == to && !e.NoChain })
		if n < 0 {
			return nil
		}
		path = append(path, edges[n])
	}
	return path
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
