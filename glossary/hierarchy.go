package glossary

import "slices"

// A hierarchy is the hierarchical relations of all entries together. Entries, and
// ids that none has, are numbered from 0.
type hierarchy struct {
	number map[string]int32
	ids    []string  // by number
	up     [][]int32 // by number, what is one step above
}

// hierarchy checks the hierarchical relations of all entries together.
func (v *validator) hierarchy(entries []Entry) {
	h := newHierarchy(entries)
	v.cycles(h)
	v.associations(entries, h)
}

func newHierarchy(entries []Entry) *hierarchy {
	h := &hierarchy{number: make(map[string]int32, len(entries))}
	for i := range entries {
		h.numberOf(entries[i].ID)
	}
	for i := range entries {
		e := &entries[i]
		for _, r := range e.Relations {
			t, _ := TypeOf(r.Type)
			switch {
			case !t.Class.Hierarchical() || r.Target == e.ID || r.Target == "" || e.ID == "":
			case t.Forward:
				h.add(e.ID, r.Target)
			default:
				h.add(r.Target, e.ID)
			}
		}
	}
	return h
}

// numberOf returns the number of an id, which gets one where it has none.
func (h *hierarchy) numberOf(id string) int32 {
	n, ok := h.number[id]
	if !ok {
		n = int32(len(h.ids))
		h.number[id] = n
		h.ids, h.up = append(h.ids, id), append(h.up, nil)
	}
	return n
}

func (h *hierarchy) add(low, high string) {
	i, j := h.numberOf(low), h.numberOf(high)
	h.up[i] = append(h.up[i], j)
}

// names returns the ids of a way.
func (h *hierarchy) names(way []int32) []string {
	ids := make([]string, len(way))
	for i, n := range way {
		ids[i] = h.ids[n]
	}
	return ids
}

// cutCycles walks the hierarchy upward from every entry, each step once, and takes
// out the steps that close a cycle. It calls closed with the way round each, from the
// lowest entry, which is only valid during the call. There may be more cycles, but if
// it finds none there is none.
func (h *hierarchy) cutCycles(closed func(way []int32)) {
	const onNoPath, done = 0, -1
	place := make([]int32, len(h.ids)) // on the path, from 1
	next := make([]int, len(h.ids))    // of the steps up, the one to take next
	var path []int32
	for start := range h.ids {
		if place[start] == onNoPath {
			path = append(path[:0], int32(start))
			place[start] = 1
		}
		for len(path) > 0 {
			at := path[len(path)-1]
			if next[at] == len(h.up[at]) {
				place[at] = done
				path = path[:len(path)-1]
				continue
			}
			switch to := h.up[at][next[at]]; {
			case place[to] > 0:
				closed(path[place[to]-1:])
				h.up[at] = slices.Delete(h.up[at], next[at], next[at]+1)
				continue
			case place[to] == onNoPath:
				path = append(path, to)
				place[to] = int32(len(path))
			}
			next[at]++
		}
	}
}

// shortest returns a shortest way up from one entry to another, both included, or
// nil. It gives up, and returns nil, after the number of steps that *budget has; those
// it took are taken off.
func (h *hierarchy) shortest(low, high int32, budget *int) []int32 {
	cameFrom := map[int32]int32{low: low}
	for queue := []int32{low}; len(queue) > 0; queue = queue[1:] {
		for _, parent := range h.up[queue[0]] {
			if *budget--; *budget < 0 {
				return nil
			}
			if _, seen := cameFrom[parent]; seen {
				continue
			}
			cameFrom[parent] = queue[0]
			queue = append(queue, parent)
			if parent == high {
				return wayBack(cameFrom, low, high)
			}
		}
	}
	return nil
}

// wayBack returns the way that led from low to high, from its beginning.
func wayBack(cameFrom map[int32]int32, low, high int32) []int32 {
	way := []int32{high}
	for id := high; id != low; {
		id = cameFrom[id]
		way = append(way, id)
	}
	slices.Reverse(way)
	return way
}
