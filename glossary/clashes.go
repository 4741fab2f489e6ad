package glossary

import (
	"cmp"
	"slices"
)

// An association is a symmetric relation between two entries, of which one may stand
// above the other.
type association struct {
	entry     *Entry // that has it
	relation  *Relation
	low, high int32 // numbers in the hierarchy; low is the one that is no higher up
	clashes   bool  // high stands above low
}

// associationsOf returns the symmetric relations of entries, in their order.
func associationsOf(entries []Entry, h *hierarchy) (all []association) {
	for i := range entries {
		e := &entries[i]
		for j := range e.Relations {
			r := &e.Relations[j]
			if t, ok := TypeOf(r.Type); ok && t.Symmetric() {
				all = append(all, association{entry: e, relation: r, low: h.numberOf(e.ID), high: h.numberOf(r.Target)})
			}
		}
	}
	return all
}

// markClashes finds out which associations clash with a hierarchy without cycles. Most
// are decided by where their ends stand in a walk down the hierarchy; only for what
// that leaves open is the hierarchy climbed.
func markClashes(h *hierarchy, all []association) {
	if len(all) == 0 {
		return
	}
	w := newDescent(h)
	var open []*association
	for i := range all {
		a := &all[i]
		if w.rank[a.low] > w.rank[a.high] { // what is below has the lower rank
			a.low, a.high = a.high, a.low
		}
		var known bool
		if a.clashes, known = w.above(a.high, a.low); !known {
			open = append(open, a)
		}
	}
	slices.SortStableFunc(open, func(a, b *association) int { return cmp.Compare(a.high, b.high) })
	for len(open) > 0 {
		open = open[w.climb(h, open):]
	}
}

// A descent is a walk down the hierarchy from all its tops, in depth. Above each entry
// only entries of a higher rank stand.
type descent struct {
	began  []int32 // when the walk came to an entry, counted from 0
	rank   []int32 // when it left it, counted from 0
	lowest []int32 // the least rank of an entry and those below it
	order  []int32 // the entries by rank
}

func newDescent(h *hierarchy) *descent {
	n := len(h.ids)
	w := &descent{began: make([]int32, n), rank: make([]int32, n), lowest: make([]int32, n), order: make([]int32, 0, n)}
	below := h.below()
	next := make([]int, n)
	seen := make([]bool, n)
	count := int32(0)
	enter := func(at int32) {
		seen[at] = true
		w.began[at] = count
		count++
	}
	var path []int32
	for start := range n {
		if len(h.up[start]) > 0 {
			continue // there is no cycle: every entry is below one without another above it
		}
		path = append(path[:0], int32(start))
		enter(int32(start))
		for len(path) > 0 {
			at := path[len(path)-1]
			if next[at] == len(below[at]) {
				w.leave(at, below[at])
				path = path[:len(path)-1]
				continue
			}
			to := below[at][next[at]]
			next[at]++
			if !seen[to] {
				enter(to)
				path = append(path, to)
			}
		}
	}
	return w
}

// leave gives an entry its rank, once all below it have theirs.
func (w *descent) leave(at int32, below []int32) {
	w.rank[at] = int32(len(w.order))
	w.lowest[at] = w.rank[at]
	w.order = append(w.order, at)
	for _, b := range below {
		w.lowest[at] = min(w.lowest[at], w.lowest[b])
	}
}

// below returns what is one step below each entry.
func (h *hierarchy) below() [][]int32 {
	below := make([][]int32, len(h.ids))
	for i, up := range h.up {
		for _, parent := range up {
			below[parent] = append(below[parent], int32(i))
		}
	}
	return below
}

// above reports whether one entry stands above another, where that is known. What the
// walk met between coming to an entry and leaving it is below it; what is below it has
// no rank beyond its lowest.
func (w *descent) above(high, low int32) (is, known bool) {
	switch {
	case high == low, w.lowest[low] < w.lowest[high], w.rank[low] > w.rank[high]:
		return false, true
	case w.began[high] < w.began[low]:
		return true, true // and left it later
	}
	return false, false
}

// atOnce is the number of higher entries that one climb decides for.
const atOnce = 64

// climb decides for associations, which are ordered by their higher ends, as many as
// there are of atOnce of these. It returns their number. From the highest rank down it
// hands on to each entry which of the higher ends are above it, a bit for each.
func (w *descent) climb(h *hierarchy, open []*association) (decided int) {
	bit := map[int32]uint64{}
	top, bottom := int32(0), int32(len(w.order))
	for _, a := range open {
		if bit[a.high] == 0 {
			if len(bit) == atOnce {
				break
			}
			bit[a.high] = 1 << len(bit)
		}
		top, bottom = max(top, w.rank[a.high]), min(bottom, w.rank[a.low])
		decided++
	}
	above := make([]uint64, top-bottom+1) // by rank, from bottom
	for r := top; r >= bottom; r-- {
		for _, parent := range h.up[w.order[r]] {
			if p := w.rank[parent]; p <= top {
				above[r-bottom] |= above[p-bottom] | bit[parent]
			}
		}
	}
	for _, a := range open[:decided] {
		a.clashes = above[w.rank[a.low]-bottom]&bit[a.high] != 0
	}
	return decided
}
