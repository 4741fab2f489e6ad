package relate

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// Near returns the relations of an entry and of those that are less than depth
// steps away from it: those of each entry together, the nearest entry first.
func Near(x *index.Index, e *index.Entry, depth int) [][]Step {
	var all [][]Step
	seen := map[int]bool{e.Position: true}
	here := []*index.Entry{e}
	for ; depth > 0 && len(here) > 0; depth-- {
		var next []*index.Entry
		for _, from := range here {
			around := Around(x, from)
			if len(around) > 0 {
				all = append(all, around)
			}
			for _, step := range around {
				if to := step.To.Position; !seen[to] && depth > 1 {
					seen[to] = true
					next = append(next, x.Entry(to))
				}
			}
		}
		here = next
	}
	return all
}

// A Branch is an entry in a hierarchy with those below it.
type Branch struct {
	Term  index.Term
	Class glossary.RelationClass // of the relation to the branch above; of the topmost no matter
	Below []Branch
}

// Tree returns the hierarchy around an entry: what is above it, depth steps at
// most, as far as that leads to it, and what is below it. An entry with several
// above it stands under each of them, and what is below it under it the first
// time.
func Tree(x *index.Index, e *index.Entry, depth int) []Branch {
	t := &tree{x: x, at: e.Position, above: map[int]bool{}, grown: map[int]bool{}, depth: depth}
	var top []Branch
	for _, i := range t.climb() {
		top = append(top, t.branch(i, 0, depth))
	}
	return top
}

type tree struct {
	x     *index.Index
	at    int          // the entry
	above map[int]bool // entries above it, and itself
	depth int
	grown map[int]bool // entries whose branches have been grown
}

// climb finds what is above the entry, and returns the topmost of it in order.
func (t *tree) climb() []int {
	t.above[t.at] = true
	var top []int
	here := []int{t.at}
	for d := 0; len(here) > 0; d++ {
		var next []int
		for _, i := range here {
			up := t.hierarchical(i, true)
			if d == t.depth || len(up) == 0 {
				top = append(top, i)
				continue
			}
			for _, e := range up {
				if !t.above[e.To] {
					t.above[e.To] = true
					next = append(next, e.To)
				}
			}
		}
		here = next
	}
	return slices.DeleteFunc(top, func(i int) bool { // what turned out to have a parent in the tree
		return slices.ContainsFunc(t.hierarchical(i, true), func(e index.Edge) bool { return t.above[e.To] })
	})
}

// hierarchical returns the edges of an entry that lead up, or down.
func (t *tree) hierarchical(i int, up bool) []index.Edge {
	edges := slices.DeleteFunc(t.x.Edges(i), func(e index.Edge) bool {
		return !e.Type.Class.Hierarchical() || e.Type.Forward != up
	})
	return inOrder(edges, func(e index.Edge) int { return e.Type.Rank })
}

// branch grows the branch of an entry: down to the one that the tree is about,
// and from there as many steps as are left.
func (t *tree) branch(i int, class glossary.RelationClass, left int) Branch {
	b := Branch{Term: t.x.Term(i), Class: class}
	onTheWay := t.above[i] && i != t.at
	if t.grown[i] || !onTheWay && left == 0 {
		return b
	}
	t.grown[i] = true
	for _, e := range t.hierarchical(i, false) {
		switch {
		case onTheWay && t.above[e.To]:
			b.Below = append(b.Below, t.branch(e.To, e.Type.Class, left))
		case !onTheWay:
			b.Below = append(b.Below, t.branch(e.To, e.Type.Class, left-1))
		}
	}
	return b
}
