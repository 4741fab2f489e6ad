package relate

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/synthetic"
)

// TestWaysAreShortest checks on small random worlds that what Ways finds is
// what trying every way finds, in any number of steps, and all of it.
func TestWaysAreShortest(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		x := randomIndex(t, random, 7)
		from, to := random.IntN(7), random.IntN(7)
		a, b := x.Entry(from), x.Entry(to)
		for maxSteps := range 5 {
			want := tried(x, from, to, maxSteps)
			got := Ways(x, a, b, PathOptions{MaxSteps: maxSteps, All: true})
			if len(got) != min(len(want), MaxPaths) {
				t.Fatalf("%s to %s in %d steps: %d paths, want %d", a.ID, b.ID, maxSteps, len(got), len(want))
			}
			routes := map[string]bool{}
			for _, path := range got {
				routes[pathIDs(path)] = true
				if !want[pathIDs(path)] {
					t.Errorf("%s to %s in %d steps: %s is not among the shortest", a.ID, b.ID, maxSteps, pathIDs(path))
				}
			}
			if len(routes) != len(got) {
				t.Errorf("%s to %s in %d steps: %d paths, of which %d are different", a.ID, b.ID, maxSteps, len(got), len(routes))
			}
		}
	}
}

func pathIDs(path []Step) string {
	var ids []string
	for _, step := range path {
		ids = append(ids, step.To.ID)
	}
	return strings.Join(ids, " ")
}

// tried returns the routes that cost least, by trying all of them.
func tried(x *index.Index, from, to, maxSteps int) map[string]bool {
	found := map[string]bool{}
	least := 0
	var try func(at, cost int, way []int)
	try = func(at, cost int, way []int) {
		if at == to && len(way) > 0 {
			var ids []string
			for _, i := range way {
				ids = append(ids, x.Entry(i).ID)
			}
			if len(found) == 0 || cost < least {
				clear(found)
				least = cost
			}
			if cost == least {
				found[strings.Join(ids, " ")] = true
			}
			return
		}
		if maxSteps > 0 && len(way) == maxSteps {
			return
		}
		for _, e := range x.Edges(at) {
			if e.To != from && !strings.Contains(fmt.Sprint(way), fmt.Sprint(e.To)) {
				try(e.To, cost+usualWeights().of(e), append(way[:len(way):len(way)], e.To))
			}
		}
	}
	if from != to {
		try(from, 0, nil)
	}
	return found
}

// randomIndex compiles a glossary of n entries, some of them related.
func randomIndex(t *testing.T, random *rand.Rand, n int) *index.Index {
	t.Helper()
	var g glossary.Glossary
	types := []string{"broader", "part-of", "uses", "based-on", "contrasts-with"}
	for i := range n {
		e := glossary.Entry{ID: fmt.Sprint(i), EN: fmt.Sprint("Entry ", i)}
		for j := range i { // to earlier ones alone, so that there is no cycle
			if random.IntN(3) == 0 {
				kind := types[random.IntN(len(types))]
				e.Relations = append(e.Relations, glossary.Relation{Type: kind, Target: fmt.Sprint(j)})
			}
		}
		g.Entries = append(g.Entries, e)
	}
	return index.New(&g)
}

// BenchmarkWays measures a path through 100,000 entries with about 300,000
// relations.
func BenchmarkWays(b *testing.B) {
	const n = 100_000
	x := index.New(synthetic.Glossary(n))
	from := 0
	for b.Loop() {
		from = (from + 54_321) % n
		if paths := Ways(x, x.Entry(from), x.Entry(n-1-from), PathOptions{}); len(paths) == 0 {
			b.Fatalf("no path from %d", from)
		}
	}
}
