package glossary

import (
	"fmt"
	"strings"
	"testing"
)

// TestContributing checks that of the two entries that CONTRIBUTING shows the good
// one is in order, and that the bad one has what is wrong with it.
func TestContributing(t *testing.T) {
	var shown []string
	for _, block := range strings.Split(string(read(t, "../.github/CONTRIBUTING.md")), "```yaml\n")[1:] {
		entry, _, _ := strings.Cut(block, "```")
		shown = append(shown, entry)
	}
	if len(shown) != 2 {
		t.Fatalf("%d entries shown, want a good and a bad one", len(shown))
	}
	for i, want := range []string{
		"[]",
		"[uncertain-name aging-word name-in-definition english-in-chinese half-width-punctuation missing-language missing-note missing-source missing-parent]",
	} {
		if got := fmt.Sprint(codesOf(t, shown[i])); got != want {
			t.Errorf("entry %d: %s, want %s", i+1, got, want)
		}
	}
}

// codesOf returns the codes of what is wrong with an entry, those of the entry as a
// whole last.
func codesOf(t *testing.T, entry string) (codes []Code) {
	g, err := Parse("f", []byte("terms:\n  - {id: model-compression, en: MC, status: deprecated, definition: {en: D, zh: 定}, notes: [{en: N, zh: 注}]}\n"+entry))
	if err != nil {
		t.Fatal(err)
	}
	var ofEntry []Code
	found := append(Check(g), Style(g, g)...)
	found.Sort()
	for _, p := range found {
		if p.Pos == g.Entries[1].Pos {
			ofEntry = append(ofEntry, p.Code)
		} else {
			codes = append(codes, p.Code)
		}
	}
	return append(codes, ofEntry...)
}
