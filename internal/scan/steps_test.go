package scan

import (
	"strings"
	"testing"

	"aiterm/internal/shelf"
)

// TestSought checks that what never ends is looked for once, however often it begins.
func TestSought(t *testing.T) {
	for _, unit := range []string{"<code>", "a<!--", "[](<", "[](a (", `[](a (\)`, "<PRE>"} {
		var sought []int
		for _, n := range []int{10_000, 40_000} {
			d := &Document{Text: []byte(strings.Repeat(unit, n))}
			d.initMask()
			in := inline{Document: d}
			in.paragraph(0, len(d.Text))
			sought = append(sought, in.sought)
		}
		if sought[0] == 0 || sought[1] > 5*sought[0] {
			t.Errorf("%s: %d bytes were gone through in vain", unit, sought)
		}
	}
}

// TestLinesRead checks that a line is read once, however many abbreviations in it wait
// for the text below.
func TestLinesRead(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{100, 400} {
		d, err := NewDocument([]byte("# "+strings.Repeat("RAG | ", n)+"\n\nRAG\n"), Markdown)
		if err != nil {
			t.Fatal(err)
		}
		s := New(x)
		e := explanations{Checker: NewChecker(s, nil, nil), doc: d, found: s.Find(d)}
		for i := range e.found {
			e.given(i)
		}
		if len(e.found) != n+1 || e.lines != 2 {
			t.Errorf("%d abbreviations: %d lines were read", len(e.found), e.lines)
		}
	}
}
