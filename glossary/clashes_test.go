package glossary

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// randomHierarchy returns entries of which each stands below some later ones, and is
// related to some others.
func randomHierarchy(n int, r *rand.Rand) []Entry {
	entries := make([]Entry, n)
	id := func(i int) string { return fmt.Sprint("t", i) }
	for i := range entries {
		entries[i].ID = id(i)
		for range r.IntN(3) {
			if to := i + 1 + r.IntN(n); to < n {
				entries[i].Relations = append(entries[i].Relations, Relation{Type: "broader", Target: id(to)})
			}
			entries[i].Relations = append(entries[i].Relations, Relation{Type: "related", Target: id(r.IntN(n))})
		}
	}
	return entries
}

// TestClashes compares what is found with the walk up from each association.
func TestClashes(t *testing.T) {
	open := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		entries := randomHierarchy(10+r.IntN(200), r)
		h := newHierarchy(entries)
		h.cutCycles(func([]int32) { t.Fatal("a cycle") })
		related := associationsOf(entries, h)
		w := newDescent(h)
		markClashes(h, related)
		for _, a := range related {
			budget := 1 << 30
			low, high := h.number[a.entry.ID], h.number[a.relation.Target]
			want := h.shortest(low, high, &budget) != nil || h.shortest(high, low, &budget) != nil
			if a.clashes != want {
				t.Fatalf("seed %d: %s related %s: %v, want %v", seed, a.entry.ID, a.relation.Target, a.clashes, want)
			}
			if _, known := w.above(a.high, a.low); !known {
				open++
			}
		}
	}
	if open < 100 {
		t.Errorf("only %d associations were left open by the walk down", open)
	}
}

// TestLongChain checks that where every entry of a chain, or of a tree, is related to
// one beside it, the walk down decides all of them.
func TestLongChain(t *testing.T) {
	for _, n := range []int{1000, 4000} {
		for name, parent := range map[string]func(i int) int{
			"chain": func(i int) int { return i + 1 },
			"tree":  func(i int) int { return n - (n-i)/2 },
		} {
			entries := make([]Entry, 2*n+2)
			for i := range entries {
				entries[i].ID = fmt.Sprint("t", i)
				if i%(n+1) < n {
					up := i - i%(n+1) + parent(i%(n+1))
					entries[i].Relations = []Relation{
						{Type: "broader", Target: fmt.Sprint("t", up)},
						{Type: "related", Target: fmt.Sprint("t", (i+n+1)%len(entries))},
					}
				}
			}
			h := newHierarchy(entries)
			h.cutCycles(func([]int32) { t.Fatal(name, "has a cycle") })
			related := associationsOf(entries, h)
			w := newDescent(h)
			for _, a := range related {
				if is, known := w.above(a.high, a.low); is || !known {
					if is, known := w.above(a.low, a.high); is || !known {
						t.Fatalf("%s of %d: %s and %s are left open", name, n, h.ids[a.low], h.ids[a.high])
					}
				}
			}
		}
	}
}
