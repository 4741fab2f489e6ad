package relate

import (
	"math"
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
	all := slices.Concat(routesOf(ofA[b]), backward(routesOf(ofB[a])), meeting(ofA, ofB))
	all = append(all, m.oneStepOn(a, b, ofA)...)
	return append(all, backward(m.oneStepOn(b, a, ofB))...)
}

// A trail is a route as it is found: its last entry, and the trail to that. Routes
// share where they began.
type trail struct {
	at    int
	back  *trail // nil at the start
	steps int
}

func (t *trail) route() route {
	r := make(route, t.steps+1)
	for ; t != nil; t = t.back {
		r[t.steps] = t.at
	}
	return r
}

func routesOf(trails []*trail) []route {
	all := make([]route, len(trails))
	for i, t := range trails {
		all[i] = t.route()
	}
	return all
}

// nearRoutes returns the routes of trails that have maxClimb steps at most.
func nearRoutes(trails []*trail) []route {
	if len(trails) == 0 || trails[0].steps > maxClimb { // all are as long
		return nil
	}
	return routesOf(trails)
}

// A roadMap is the relations of entries, each read once: many routes can lead through
// an entry that has many.
type roadMap struct {
	x      *index.Index
	steps  map[int]map[int]numbered // by two positions, the first that chains, as Around orders
	upward map[int][]int            // by position, what is one step above an entry

	downward map[int][]int // likewise below it
}

func newRoadMap(x *index.Index) *roadMap {
	return &roadMap{x, map[int]map[int]numbered{}, map[int][]int{}, map[int][]int{}}
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
		switch turnOf(e.Edge) {
		case up:
			m.upward[i] = append(m.upward[i], e.To)
		case down:
			m.downward[i] = append(m.downward[i], e.To)
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

// climb returns the trails from an entry to those above it in the hierarchy, by the
// position of the last; of several to one entry the shortest, MaxPaths at most.
func (m *roadMap) climb(from int) map[int][]*trail {
	return m.spread(from, m.upward, math.MaxInt)
}

// descend does the same for those below it, maxClimb steps at most.
func (m *roadMap) descend(from int) map[int][]*trail {
	return m.spread(from, m.downward, maxClimb)
}

// spread follows the steps from an entry, which read fills in, so many at most.
func (m *roadMap) spread(from int, steps map[int][]int, most int) map[int][]*trail {
	reached := map[int][]*trail{}
	here := []*trail{{at: from}}
	for done := 1; len(here) > 0 && done <= most; done++ {
		var next []*trail
		for _, t := range here {
			m.read(t.at)
			for _, to := range steps[t.at] {
				known := reached[to]
				if len(known) > 0 && known[0].steps < done || len(known) == MaxPaths {
					continue
				}
				longer := &trail{to, t, done}
				reached[to] = append(known, longer)
				next = append(next, longer)
			}
		}
		here = next
	}
	return reached
}

// meeting returns the routes up to a common parent that is near enough, and down.
func meeting(ofA, ofB map[int][]*trail) (all []route) {
	for at, ups := range ofA {
		ascents := nearRoutes(ups)
		if len(ascents) == 0 {
			continue
		}
		for _, downs := range nearRoutes(ofB[at]) {
			for _, ascent := range ascents {
				all = append(all, slices.Concat(ascent[:len(ascent)-1], reversed(downs)))
			}
		}
	}
	return all
}

// oneStepOn returns the routes from a to b, in any order, whose last step is of any
// sort, and whose others lead maxClimb steps at most along the hierarchy or are one
// step of any sort. ofA is what is above a.
func (m *roadMap) oneStepOn(a, b int, ofA map[int][]*trail) (all []route) {
	m.read(a)
	m.read(b)
	belowA := m.descend(a)
	for to := range m.steps[b] {
		ways := append(nearRoutes(ofA[to]), nearRoutes(belowA[to])...)
		if _, next := m.steps[a][to]; next {
			ways = append(ways, route{a, to})
		}
		for _, r := range ways {
			all = append(all, append(r, b))
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
