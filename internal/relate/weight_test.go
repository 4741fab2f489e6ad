package relate

import (
	"fmt"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// weightExamples are pairs of ways from a to z of which the first must win. The
// letters are steps: h hierarchical, o other, l loose.
var weightExamples = []struct{ wins, loses string }{
	{"oo", "hhh"}, // weigh the same: fewer steps
	{"hhh", "ol"}, // a long way through the hierarchy says more than a loose tie
	{"ll", "hhhh"},
	{"hhhhh", "oll"}, // the number of steps decides last
}

// TestWeights checks the examples, and that each weight is needed: made larger or
// smaller by one, it breaks an example.
func TestWeights(t *testing.T) {
	if broken := brokenExamples(t, usualWeights()); len(broken) > 0 {
		t.Errorf("the usual weights break %v", broken)
	}
	for name, change := range map[string]func(*weights, int){
		"hierarchical": func(w *weights, by int) { w.hierarchical += by * weightUnit },
		"other":        func(w *weights, by int) { w.other += by * weightUnit },
		"loose":        func(w *weights, by int) { w.loose += by * weightUnit },
		"perStep":      func(w *weights, by int) { w.perStep += by * (weightUnit - 1) },
	} {
		for _, by := range []int{-1, 1} {
			w := usualWeights()
			if change(&w, by); name == "perStep" && by < 0 {
				w.perStep = 0
			}
			if len(brokenExamples(t, w)) == 0 {
				t.Errorf("no example notices %s as %+v", name, w)
			}
		}
	}
}

func brokenExamples(t *testing.T, w weights) (broken []string) {
	for _, c := range weightExamples {
		x := twoWays(t, c.wins, c.loses)
		paths := w.ways(x, byID(t, x, "a"), byID(t, x, "z"), PathOptions{})
		if got := len(paths); got != 1 || paths[0][0].To.ID != "wins1" {
			broken = append(broken, c.wins+" before "+c.loses)
		}
	}
	return broken
}

// twoWays is a glossary with two ways from a to z, of the steps given. The entries
// on the first are wins1, wins2, ..., those on the second loses1, ...
func twoWays(t *testing.T, wins, loses string) *index.Index {
	t.Helper()
	g := glossary.Glossary{Entries: []glossary.Entry{{ID: "a", EN: "A"}, {ID: "z", EN: "Z"}}}
	types := map[rune]string{'h': "broader", 'o': "uses", 'l': "related"}
	way := func(name, steps string) {
		from := 0
		for i, step := range steps {
			to := fmt.Sprint(name, i+1)
			if i == len(steps)-1 {
				to = "z"
			} else {
				g.Entries = append(g.Entries, glossary.Entry{ID: to, EN: to})
			}
			e := &g.Entries[from]
			e.Relations = append(e.Relations, glossary.Relation{Type: types[step], Target: to, Note: glossary.Text{EN: "why"}})
			from = len(g.Entries) - 1
		}
	}
	way("loses", loses) // first, so that it wins where the two are as short
	way("wins", wins)
	return index.New(&g)
}

// TestMaxPaths checks that of 25 paths as short as each other MaxPaths are told.
func TestMaxPaths(t *testing.T) {
	g := glossary.Glossary{Entries: []glossary.Entry{{ID: "a", EN: "A"}, {ID: "z", EN: "Z"}}}
	for i := range 25 {
		id := fmt.Sprint("m", i)
		g.Entries[0].Relations = append(g.Entries[0].Relations, glossary.Relation{Type: "uses", Target: id})
		g.Entries = append(g.Entries, glossary.Entry{ID: id, EN: id, Relations: []glossary.Relation{{Type: "uses", Target: "z"}}})
	}
	x := index.New(&g)
	for _, c := range []struct {
		all  bool
		want int
	}{{false, 1}, {true, 20}} {
		if got := len(Ways(x, x.Entry(0), x.Entry(1), PathOptions{All: c.all})); got != c.want {
			t.Errorf("all %v: %d paths, want %d", c.all, got, c.want)
		}
	}
}
