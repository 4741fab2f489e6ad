package glossary

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestComparisons checks that a shipped comparison answers: its summary names each of
// its terms in both languages, three rows or more compare them (two where it is for
// the whole only), and its cells are short. They have no colon, because on a narrow
// screen they stand behind the term and one.
func TestComparisons(t *testing.T) {
	g := builtinGlossary(t)
	byID := map[string]*Entry{}
	for i := range g.Entries {
		byID[g.Entries[i].ID] = &g.Entries[i]
	}
	for _, c := range g.Comparisons {
		name := strings.Join(c.Of, "+")
		for _, id := range c.Of {
			if !names(c.Summary.EN, byID[id]) || !names(c.Summary.ZH, byID[id]) {
				t.Errorf("%s: the summary does not name %s in both languages", name, id)
			}
		}
		if len(c.Rows) < 3 && !c.WholeOnly {
			t.Errorf("%s: %d rows", name, len(c.Rows))
		}
		for _, r := range c.Rows {
			checkCells(t, name, r)
		}
	}
}

// names reports whether a text contains a name of an entry.
func names(text string, e *Entry) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(e.Labels(), func(l Label) bool { return strings.Contains(text, strings.ToLower(l.Name)) })
}

func checkCells(t *testing.T, name string, r Row) {
	t.Helper()
	for id, cell := range r.Cells {
		if en, zh := utf8.RuneCountInString(cell.EN), utf8.RuneCountInString(cell.ZH); en > 60 || zh > 32 || strings.ContainsAny(cell.EN+cell.ZH, ":：") {
			t.Errorf("%s, %s, %s: long (%d and %d characters), or with a colon: %s %s", name, r.Label.EN, id, en, zh, cell.EN, cell.ZH)
		}
	}
}
