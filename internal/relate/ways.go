package relate

import "aiterm/internal/index"

// MaxPaths is the number of paths that are told at most.
const MaxPaths = 20

// PathOptions change which paths are found.
type PathOptions struct {
	MaxSteps int  // longer paths do not count; 0 for any length
	All      bool // all shortest paths, MaxPaths at most, not the first alone
	AnyWay   bool // where no path tells something, the shortest way all the same
}

// most returns how many paths are told at most.
func (o PathOptions) most() int {
	if o.All {
		return MaxPaths
	}
	return 1
}

// Ways returns the ways from a to b that weigh least, one relation for each step,
// whether or not they tell something of the two; none if there is none. What says
// most weighs least: a step in the hierarchy less than another one, and that less
// than a loose one. They come in the order of their steps in Around, so the answer
// is always the same.
func Ways(x *index.Index, a, b *index.Entry, o PathOptions) [][]Step {
	return usualWeights().ways(x, a, b, o)
}

func (weights weights) ways(x *index.Index, a, b *index.Entry, o PathOptions) [][]Step {
	from, to := a.Position, b.Position
	if from == to {
		return nil
	}
	w := measure(x.Graph(), weights, from, to, o.MaxSteps)
	if _, ok := w.least(from, w.steps); !ok {
		return nil
	}
	w.most = o.most()
	w.walk(from, w.steps, nil)
	var paths [][]Step
	for _, edges := range w.found {
		paths = append(paths, steps(x, from, edges))
	}
	return paths
}

// ways is what the ways from anywhere to one entry cost.
type ways struct {
	graph *index.Graph
	weights
	to    int
	costs map[int][]reach // by position, each cheaper and of more steps than the one before
	steps int             // that the ways measured so far have at most
	most  int             // paths to find
	found [][]numbered
}

// A reach says that an entry is reached at a cost in a number of steps.
type reach struct{ steps, cost int }

// measure works out, by number of steps, the least cost of reaching an entry from
// others, and gives up on what costs more than the best way known from one of them
// (Bellman 1958, Ford 1956, going on from what has become cheaper).
func measure(g *index.Graph, weights weights, from, to, maxSteps int) *ways {
	w := &ways{graph: g, weights: weights, to: to, costs: map[int][]reach{to: {{0, 0}}}}
	for changed := []int{to}; len(changed) > 0 && (maxSteps == 0 || w.steps < maxSteps); {
		w.steps++
		changed = w.extend(changed, from)
	}
	return w
}

// extend goes one step on from the entries given, and returns those whose cost
// it lowers.
func (w *ways) extend(entries []int, from int) (changed []int) {
	for _, i := range entries {
		here, _ := w.least(i, w.steps-1)
		for _, e := range w.graph.Edges(i) {
			cost := here + w.of(e)
			if best, ok := w.least(from, w.steps); ok && cost > best {
				continue
			}
			if old, ok := w.least(e.To, w.steps); ok && cost >= old {
				continue
			}
			if w.lower(e.To, cost) {
				changed = append(changed, e.To)
			}
		}
	}
	return changed
}

// lower notes a cost, and reports whether it is the first of this many steps.
func (w *ways) lower(i, cost int) bool {
	all := w.costs[i]
	if n := len(all); n > 0 && all[n-1].steps == w.steps {
		all[n-1].cost = cost
		return false
	}
	w.costs[i] = append(all, reach{w.steps, cost})
	return true
}

// least returns the lowest cost of the ways from an entry in so many steps, and
// whether there is one.
func (w *ways) least(i, steps int) (cost int, ok bool) {
	for _, r := range w.costs[i] {
		if r.steps > steps {
			break
		}
		cost, ok = r.cost, true
	}
	return cost, ok
}

// walk finds the ways that cost least from an entry in so many steps, in the
// order of their edges. Of several edges between two entries it takes the first.
func (w *ways) walk(i, steps int, path []numbered) {
	if i == w.to {
		w.found = append(w.found, append([]numbered(nil), path...))
		return
	}
	here, _ := w.least(i, steps)
	walked := map[int]bool{}
	for _, e := range numberedInOrder(w.graph.Edges(i)) {
		if len(w.found) == w.most {
			return
		}
		rest, ok := w.least(e.To, steps-1)
		if ok && !walked[e.To] && rest+w.of(e.Edge) == here {
			walked[e.To] = true
			w.walk(e.To, steps-1, append(path, e))
		}
	}
}

// A numbered edge knows its place in Entry.Links.
type numbered struct {
	index.Edge
	number int
}

func numberedInOrder(edges []index.Edge) []numbered {
	all := make([]numbered, len(edges))
	for i, e := range edges {
		all[i] = numbered{e, i}
	}
	return inOrder(all, func(e numbered) int { return e.Type.Rank })
}

// steps turns the edges of a path from an entry into steps.
func steps(x *index.Index, from int, edges []numbered) []Step {
	var path []Step
	at := x.Term(from)
	for _, e := range edges {
		links := x.Entry(at.Position).Links()
		if e.number >= len(links) {
			return nil // the index says what is wrong with it
		}
		to := x.Term(e.To)
		path = append(path, Step{at, to, links[e.number].Relation})
		at = to
	}
	return path
}
