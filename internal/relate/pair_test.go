package relate

import (
	"fmt"
	"slices"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/shelf"
	"aiterm/internal/synthetic"
)

func TestLink(t *testing.T) {
	x := testIndex(t)
	for _, c := range []struct {
		a, b    string
		options PathOptions
		want    Link
	}{
		{"pug", "dog", PathOptions{}, LinkDirect},
		{"rex", "dog", PathOptions{}, LinkPath},
		{"rex", "dog", PathOptions{MaxSteps: 1}, LinkNone},
		{"dog", "horse", PathOptions{}, LinkParent},
		{"hunter", "rider", PathOptions{}, LinkPath},
		{"anatomy", "animal", PathOptions{}, LinkNone},
		{"anatomy", "animal", PathOptions{AnyWay: true}, LinkWay},
		{"rex", "dog", PathOptions{AnyWay: true}, LinkPath},
		{"anatomy", "animal", PathOptions{AnyWay: true, MaxSteps: 1}, LinkNone},
		{"stone", "animal", PathOptions{AnyWay: true}, LinkNone},
		{"stone", "stone", PathOptions{AnyWay: true}, LinkNone},
	} {
		p := Of(x, byID(t, x, c.a), byID(t, x, c.b), c.options)
		if p.Link != c.want || (len(p.Paths) > 0) != (c.want > LinkDirect) {
			t.Errorf("%s and %s, %+v: link %d with %d paths, want %d", c.a, c.b, c.options, p.Link, len(p.Paths), c.want)
		}
	}
}

// BenchmarkRelate measures how two of 100,000 entries with about 300,000 relations
// relate.
func BenchmarkRelate(b *testing.B) {
	const n = 100_000
	x := index.New(synthetic.Glossary(n))
	from := 0
	for b.Loop() {
		from = (from + 54_321) % n
		Of(x, x.Entry(from), x.Entry(n-1-from), PathOptions{})
	}
}

// TestSiblings checks on the shipped glossary that what two terms are kinds, examples
// or parts of is found, unless it is a general term or a relation leads from one to
// the other.
func TestSiblings(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for parent := range x.Len() {
		for _, one := range below(x, parent) {
			for _, other := range below(x, parent) {
				sorted := one.To < other.To && (one.Type.Class == glossary.Partitive) == (other.Type.Class == glossary.Partitive)
				if !sorted || !tellsAsParent(x, parent) {
					continue
				}
				a, b := x.Entry(one.To), x.Entry(other.To)
				if p := Of(x, a, b, PathOptions{All: true}); p.Link == LinkNone || len(p.Direct) == 0 && !leadsBy(p.Paths, parent) {
					t.Errorf("%s and %s: link %d, not by %s", a.ID, b.ID, p.Link, x.Term(parent).ID)
				}
			}
		}
	}
}

// below returns the edges to what stands below an entry, and chains.
func below(x *index.Index, i int) []index.Edge {
	return slices.DeleteFunc(x.Edges(i), func(e index.Edge) bool { return turnOf(e) != down || e.NoChain })
}

func leadsBy(paths [][]Step, middle int) bool {
	return slices.ContainsFunc(paths, func(path []Step) bool { return path[0].To.Position == middle })
}

// BenchmarkHubs measures how two terms relate that have 20,000 kinds in common.
func BenchmarkHubs(b *testing.B) {
	g := glossary.Glossary{Entries: []glossary.Entry{{ID: "a", EN: "A"}, {ID: "b", EN: "B"}}}
	for i := range 20_000 {
		id := fmt.Sprint("e", i)
		relations := []glossary.Relation{{Type: "broader", Target: "a"}, {Type: "broader", Target: "b"}}
		g.Entries = append(g.Entries, glossary.Entry{ID: id, EN: id, Relations: relations})
	}
	x := index.New(&g)
	for b.Loop() {
		Of(x, x.Entry(0), x.Entry(1), PathOptions{})
	}
}
