package exchange

import (
	"bytes"
	"reflect"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// everything keeps all terms.
func everything(index.Term) bool { return true }

// bothLanguages are those of a source that is not narrowed.
var bothLanguages = []glossary.Lang{glossary.EN, glossary.ZH}

// sourceOf returns a whole glossary as a source.
func sourceOf(g *glossary.Glossary) *Source {
	s, _ := NewSource(index.New(g), everything, bothLanguages...)
	return s
}

func builtin(t testing.TB) *glossary.Glossary {
	t.Helper()
	g, err := glossary.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// written returns what a format of one file makes of a source.
func written(t testing.TB, write func(w *bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// unplaced returns a glossary without what says where it was read.
func unplaced(g *glossary.Glossary) *glossary.Glossary {
	u := glossary.Join(g)
	u.Entries = nil
	for _, e := range g.Entries {
		e.Pos, e.DefinitionPos, e.NotePos, e.Glossary, e.Layer = glossary.Pos{}, glossary.Pos{}, nil, "", 0
		e.Aliases, e.Hidden = unplacedLabels(e.Aliases), unplacedLabels(e.Hidden)
		relations := e.Relations
		e.Relations = nil
		for _, r := range relations {
			r.Pos = glossary.Pos{}
			e.Relations = append(e.Relations, r)
		}
		u.Entries = append(u.Entries, e)
	}
	for i := range u.Shared {
		u.Shared[i].Pos, u.Shared[i].Layer = glossary.Pos{}, 0
	}
	for i := range u.Comparisons {
		u.Comparisons[i].Pos = glossary.Pos{}
	}
	return u
}

func unplacedLabels(all []glossary.Label) (labels []glossary.Label) {
	for _, l := range all {
		l.Pos = glossary.Pos{}
		labels = append(labels, l)
	}
	return labels
}

func TestYAMLOfShippedGlossary(t *testing.T) {
	g := builtin(t)
	data := written(t, func(b *bytes.Buffer) error { return writeYAML(b, sourceOf(g), Options{}) })
	again, err := glossary.Parse("again.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	before, after := unplaced(g), unplaced(again)
	for i := range before.Entries {
		if i >= len(after.Entries) || !reflect.DeepEqual(before.Entries[i], after.Entries[i]) {
			t.Fatalf("entry %d came back as\n%+v, want\n%+v", i, after.Entries[i], before.Entries[i])
		}
	}
	if !reflect.DeepEqual(before, after) {
		t.Error("shared names, comparisons or lists came back changed")
	}
}
