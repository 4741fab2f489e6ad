package exchange

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// A hierarchy says which relations of a source SKOS has room for. A pair has the
// positions of two entries.
type hierarchy struct {
	up        [][]int32
	redundant map[pair]bool // a step up to what another way up leads to, too
	clash     map[pair]bool // of two that are associated, the first of which has the lower position: one is above the other
}

type pair [2]int32

// newHierarchy reads the relations of the entries of a source to each other.
func newHierarchy(s *Source) *hierarchy {
	h := &hierarchy{up: make([][]int32, s.index.Len()), redundant: map[pair]bool{}, clash: map[pair]bool{}}
	var associated [][2]int32
	graph := s.index.Graph()
	for i := range s.index.Len() {
		if !s.kept[i] {
			continue
		}
		for _, e := range graph.Edges(i) {
			switch {
			case !s.kept[e.To]:
			case isUp(e.Type):
				h.up[i] = append(h.up[i], int32(e.To))
			case !e.Type.Class.Hierarchical() && i < e.To:
				associated = append(associated, pair{int32(i), int32(e.To)})
			}
		}
	}
	for i, higher := range glossary.Higher(h.up, associated) {
		if higher >= 0 {
			h.clash[associated[i]] = true
		}
	}
	h.findRedundant()
	return h
}

// isUp reports whether relations of a type lead to what stands above.
func isUp(t *glossary.RelationType) bool { return t.Class.Hierarchical() && t.Forward }

// findRedundant looks which of the steps up from each entry leads above another one.
func (h *hierarchy) findRedundant() {
	const few = 8 // steps up from an entry, each of which is compared with each other
	var pairs [][2]int32
	var of []int32
	for i := range h.up {
		slices.Sort(h.up[i])
		h.up[i] = slices.Compact(h.up[i])
		if len(h.up[i]) > few {
			h.climbFrom(int32(i))
			continue
		}
		for j, a := range h.up[i] {
			for _, b := range h.up[i][:j] {
				pairs, of = append(pairs, pair{a, b}), append(of, int32(i))
			}
		}
	}
	for i, higher := range glossary.Higher(h.up, pairs) {
		if higher >= 0 {
			h.redundant[pair{of[i], pairs[i][higher]}] = true
		}
	}
}

// climbFrom goes all ways up from an entry, to find which of its steps are redundant.
func (h *hierarchy) climbFrom(low int32) {
	above := map[int32]bool{} // in two steps or more
	for todo := slices.Clone(h.up[low]); len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, high := range h.up[at] {
			if !above[high] {
				above[high] = true
				todo = append(todo, high)
			}
		}
	}
	for _, high := range h.up[low] {
		if above[high] {
			h.redundant[pair{low, high}] = true
		}
	}
}

// isTop reports whether nothing stands above the entry at a position.
func (h *hierarchy) isTop(position int) bool { return len(h.up[position]) == 0 }

// property returns the property of SKOS that says of the entry at a position what a
// relation of it does, or "" where none may: S27 keeps what is related apart from what
// stands above it, and a step up is said once.
func (h *hierarchy) property(from int, e index.Edge) string {
	low, high := int32(from), int32(e.To)
	switch {
	case isUp(e.Type) && !h.redundant[pair{low, high}]:
		return "skos:broader"
	case e.Type.Class.Hierarchical() && !e.Type.Forward && !h.redundant[pair{high, low}]:
		return "skos:narrower"
	case !e.Type.Class.Hierarchical() && !h.clash[pair{min(low, high), max(low, high)}]:
		return "skos:related"
	}
	return ""
}
