package relate

import "aiterm/internal/index"

// Distance returns the fewest relations that lead from one entry to another, and
// whether any do. It reads those of each entry once at most.
func Distance(x *index.Index, a, b *index.Entry) (steps int, ok bool) {
	g := x.Graph()
	seen := make([]bool, x.Len())
	seen[a.Position] = true
	for here := []int{a.Position}; len(here) > 0; steps++ {
		var next []int
		for _, i := range here {
			if i == b.Position {
				return steps, true
			}
			for _, e := range g.Edges(i) {
				if !seen[e.To] {
					seen[e.To] = true
					next = append(next, e.To)
				}
			}
		}
		here = next
	}
	return 0, false
}
