package index

import (
	"bytes"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"aiterm/glossary"
)

// TestRoundTrip checks on the shipped glossary that what is compiled comes back
// as it was.
func TestRoundTrip(t *testing.T) {
	g, err := glossary.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	x := New(g)
	if x.Len() != len(g.Entries) {
		t.Fatalf("%d entries, want %d", x.Len(), len(g.Entries))
	}
	incoming := map[string]int{}
	for _, e := range g.Entries {
		for _, r := range e.Relations {
			incoming[r.Target]++
		}
	}
	graph := x.Graph()
	for i, e := range g.Entries {
		want := stripped(e)
		got := x.Entry(i)
		if !reflect.DeepEqual(got.Entry, want) || got.Position != i {
			t.Errorf("%s comes back as %+v, want %+v", e.ID, *got, want)
		}
		if x.Term(i) != got.Term() {
			t.Errorf("%s: %+v elsewhere, %+v itself", e.ID, x.Term(i), got.Term())
		}
		if at, ok := x.Position(e.ID); !ok || at != i {
			t.Errorf("%s is not found by its ID", e.ID)
		}
		for k, link := range got.Links() {
			edge, r := link.Edge, link.Relation
			if to := g.Entries[edge.To].ID; to != r.Target || edge.Type.Name != r.Type || edge.NoChain != r.NoChain {
				t.Errorf("%s: edge %d is %s %s, the relation %s %s", e.ID, k, edge.Type.Name, to, r.Type, r.Target)
			}
		}
		if !slices.Equal(x.Edges(i), graph.Edges(i)) {
			t.Errorf("%s: %v, in the graph %v", e.ID, x.Edges(i), graph.Edges(i))
		}
		if len(got.Incoming) != incoming[e.ID] {
			t.Errorf("%s has %d incoming relations, want %d", e.ID, len(got.Incoming), incoming[e.ID])
		}
	}
	for i, c := range x.Comparisons(func([]string) bool { return true }) {
		want := g.Comparisons[i]
		want.Pos = glossary.Pos{}
		if !reflect.DeepEqual(c, want) {
			t.Errorf("comparison %d comes back as %+v, want %+v", i, c, want)
		}
	}
	i := 0
	for e := range x.Entries(func(t Term) bool { return t.Position%3 > 0 }) {
		for i%3 == 0 {
			i++
		}
		if !reflect.DeepEqual(e, x.Entry(i)) {
			t.Errorf("entry %d in a row is %+v, alone %+v", i, e, x.Entry(i))
		}
		i++
	}
	if x.Err() != nil {
		t.Error(x.Err())
	}
}

// TestRanks checks that a relation type's rank leaves the highest bit of its byte
// free.
func TestRanks(t *testing.T) {
	for _, r := range glossary.RelationTypes() {
		if r.Rank >= noChain {
			t.Errorf("%s has the rank %d", r.Name, r.Rank)
		}
	}
}

// stripped leaves out the places in the source, which are not compiled.
func stripped(e glossary.Entry) glossary.Entry {
	e.Pos, e.DefinitionPos, e.NotePos = glossary.Pos{}, glossary.Pos{}, nil
	e.Aliases = unplaced(e.Aliases, func(l *glossary.Label) { l.Pos = glossary.Pos{} })
	e.Hidden = unplaced(e.Hidden, func(l *glossary.Label) { l.Pos = glossary.Pos{} })
	e.Relations = unplaced(e.Relations, func(r *glossary.Relation) { r.Pos = glossary.Pos{} })
	return e
}

func unplaced[T any](items []T, strip func(*T)) []T {
	var out []T
	for _, item := range items {
		strip(&item)
		out = append(out, item)
	}
	return out
}

// FuzzOpen: whatever the bytes, reading them neither panics nor loops; what is
// wrong with them is an error.
func FuzzOpen(f *testing.F) {
	g, err := glossary.Parse("f.yaml", []byte("terms: [{id: a, en: A, definition: Ranked., relations: [{uses: b, note: nn}]}, {id: b, zh: 乙}]"))
	if err != nil {
		f.Fatal(err)
	}
	good := Compile(g)
	f.Add(good)
	f.Add(good[:len(good)/2])
	for at := headerSize; at < len(good); at += 7 { // damage that Open does not see
		damaged := bytes.Clone(good)
		damaged[at] ^= 0xFF
		f.Add(damaged)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := Open(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		for range x.Names(nil) {
		}
		for range x.NamesTogether(func(uint64) bool { return true }) {
		}
		for _, word := range []string{"", "rank", "nn", "乙", "zzz"} {
			if p := x.Postings(word); p.Entries > x.Len() || len(p.List) > p.Entries {
				t.Errorf("%d of %d entries, %d listed", p.Entries, x.Len(), len(p.List))
			}
		}
		x.BeginsInName("")
		if mean := x.Lengths().Mean(); mean < 0 || mean > math.MaxUint16 {
			t.Errorf("mean length %v", mean)
		}
		x.Comparisons(func([]string) bool { return true })
		graph := x.Graph()
		x.ByKey("a")
		x.Position("b")
		for range x.Terms() {
		}
		for range x.Entries(func(Term) bool { return true }) {
		}
		for i := range min(x.Len(), 100) {
			x.Entry(i).Links()
			x.Edges(i)
			graph.Edges(i)
		}
		if bytes.Equal(data, good) && x.Err() != nil {
			t.Error(x.Err())
		}
	})
}

// TestInMemory checks that an index that is in memory says the same, also of names.
func TestInMemory(t *testing.T) {
	compiled := Compile(&glossary.Glossary{Entries: []glossary.Entry{{ID: "a", EN: "Able"}, {ID: "b", EN: "Abacus", ZH: "算盘"}}})
	x, err := Open(bytes.NewReader(compiled), int64(len(compiled)))
	if err != nil {
		t.Fatal(err)
	}
	same, err := x.InMemory()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []*Index{x, same} {
		var begun []string
		for n := range x.NamesBegun("ab") {
			begun = append(begun, n.Text)
		}
		if got := strings.Join(begun, " "); got != "Abacus Able" || x.Entry(1).ZH != "算盘" {
			t.Errorf("names that begin with ab: %s; %v", got, x.Entry(1))
		}
	}
	broken, err := Open(bytes.NewReader(compiled), int64(len(compiled)))
	if err != nil {
		t.Fatal(err)
	}
	broken.r = bytes.NewReader(compiled[:len(compiled)-1])
	if _, err := broken.InMemory(); err == nil {
		t.Error("no error of an index that cannot be read to its end")
	}
}
