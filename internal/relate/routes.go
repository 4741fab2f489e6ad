package relate

import (
	"slices"

	"aiterm/internal/index"
)

// A route is the positions of the entries that a path leads through.
type route []int

// routes returns the routes that a path which tells something can take from one
// entry to another: along the hierarchy, and then one step of any sort; the same
// the other way round; or up to a parent of both. Others are among them, and some
// are there twice.
func (m *roadMap) routes(a, b int) []route {
	ofA, ofB := m.climb(a), m.climb(b)
	all := slices.Concat(ofA[b], backward(ofB[a]), meeting(ofA, ofB))
	all = append(all, m.oneStepOn(a, b, ofA)...)
	return append(all, backward(m.oneStepOn(b, a, ofB))...)
}

// A roadMap is the relations of entries, each read once: many routes can lead through
// an entry that has many.
type roadMap struct {
	x      *index.Index
	steps  map[int]map[int]numbered // by two positions, the first that chains, as Around orders
	upward map[int][]int            // by position, what is one step above an entry
}

func newRoadMap(x *index.Index) *roadMap {
	return &roadMap{x, map[int]map[int]numbered{}, map[int][]int{}}
}

// read reads the relations of an entry.
func (m *roadMap) read(i int) {
	if m.steps[i] != nil {
		return
	}
	m.steps[i] = map[int]numbered{}
	for _, e := range numberedInOrder(m.x.Edges(i)) {
		if e.NoChain {
			continue
		}
		if turnOf(e.Edge) == up {
			m.upward[i] = append(m.upward[i], e.To)
		}
		if _, known := m.steps[i][e.To]; !known {
			m.steps[i][e.To] = e
		}
	}
}

// along returns the relations along a route, or nil where two entries have none that
// chains.
func (m *roadMap) along(r route) []numbered {
	var path []numbered
	for i, to := range r[1:] {
		m.read(r[i])
		step, ok := m.steps[r[i]][to]
		if !ok {
			return nil
		}
		path = append(path, step)
	}
	return path
}

// climb returns the routes from an entry to those above it in the hierarchy, by the
// position of the last; of several to one entry the shortest, MaxPaths at most.
func (m *roadMap) climb(from int) map[int][]route {
	reached := map[int][]route{}
	here := []route{{from}}
	for len(here) > 0 {
		var next []route
		for _, r := range here {
			last := r[len(r)-1]
			m.read(last)
			for _, to := range m.upward[last] {
				known := reached[to]
				if len(known) > 0 && len(known[0]) <= len(r) || len(known) == MaxPaths {
					continue
				}
				longer := append(r[:len(r):len(r)], to)
				reached[to] = append(known, longer)
				next = append(next, longer)
			}
		}
		here = next
	}
	return reached
}

// meeting returns the routes up to a common parent that is near enough, and down.
func meeting(ofA, ofB map[int][]route) (all []route) {
	for at, ups := range ofA {
		for _, downs := range ofB[at] {
			for _, ascent := range ups {
				if max(len(ascent), len(downs))-1 <= maxClimb {
					all = append(all, slices.Concat(ascent[:len(ascent)-1], reversed(downs)))
				}
			}
		}
	}
	return all
}

// oneStepOn returns the routes from a to b, in any order, whose last step is of any
// sort, and whose others lead along the hierarchy or are one step of any sort. ofA is
// what is above a.
func (m *roadMap) oneStepOn(a, b int, ofA map[int][]route) (all []route) {
	m.read(a)
	m.read(b)
	below := false
	for _, e := range m.steps[a] {
		below = below || turnOf(e.Edge) == down
	}
	for to := range m.steps[b] {
		ways := ofA[to]
		if _, next := m.steps[a][to]; next {
			ways = append(ways[:len(ways):len(ways)], route{a, to})
		}
		if below {
			ways = append(ways[:len(ways):len(ways)], backward(m.climb(to)[a])...)
		}
		for _, r := range ways {
			all = append(all, append(r[:len(r):len(r)], b))
		}
	}
	return all
}

func backward(routes []route) []route {
	all := make([]route, len(routes))
	for i, r := range routes {
		all[i] = reversed(r)
	}
	return all
}

func reversed(r route) route {
	r = slices.Clone(r)
	slices.Reverse(r)
	return r
}
