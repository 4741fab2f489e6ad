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
func routes(x *index.Index, a, b int) []route {
	ofA, ofB := climb(x, a), climb(x, b)
	all := slices.Concat(ofA[b], backward(ofB[a]), meeting(ofA, ofB))
	all = append(all, oneStepOn(x, a, b, ofA)...)
	return append(all, backward(oneStepOn(x, b, a, ofB))...)
}

// climb returns the routes from an entry to those above it in the hierarchy, by the
// position of the last; of several to one entry the shortest, MaxPaths at most.
func climb(x *index.Index, from int) map[int][]route {
	reached := map[int][]route{}
	here := []route{{from}}
	for len(here) > 0 {
		var next []route
		for _, r := range here {
			for _, e := range x.Edges(r[len(r)-1]) {
				known := reached[e.To]
				further := len(known) > 0 && len(known[0]) <= len(r) || len(known) == MaxPaths
				if turnOf(e) != up || e.NoChain || further {
					continue
				}
				longer := append(r[:len(r):len(r)], e.To)
				reached[e.To] = append(known, longer)
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

// oneStepOn returns the routes from a to b whose last step is of any sort, and whose
// others lead along the hierarchy or are one step of any sort. ofA is what is above a.
func oneStepOn(x *index.Index, a, b int, ofA map[int][]route) (all []route) {
	nextToA, below := map[int]bool{}, false
	for _, e := range x.Edges(a) {
		nextToA[e.To] = true
		below = below || turnOf(e) == down
	}
	for _, e := range x.Edges(b) {
		ways := ofA[e.To]
		if nextToA[e.To] {
			ways = append(ways[:len(ways):len(ways)], route{a, e.To})
		}
		if below {
			ways = append(ways[:len(ways):len(ways)], backward(climb(x, e.To)[a])...)
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
