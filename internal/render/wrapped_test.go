package render

import (
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/search"
)

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    string
	}{
		{"abc", 3, "abc"}, {"abcd", 3, "a.."}, {"ab cd", 5, "ab cd"}, {"ab cde", 5, "ab.."}, {"abc", 2, "ab"}, {"abc", 0, ""},
		{"微调微调", 8, "微调微调"}, {"微调微调", 7, "微调.."}, {"微调微调", 5, "微.."}, {"微调", 1, ""}, {"é́x", 1, "é́"}, {"", 0, ""},
	} {
		if got := Cut(c.text, c.columns); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}

// TestWhyLine checks that a reason keeps to its columns, and shows the first match where
// there is any room for it.
func TestWhyLine(t *testing.T) {
	const text = "A long sentence about everything that leads at last to what was looked for, and on."
	at := strings.Index(text, "what was")
	hit := search.Hit{Found: search.Found{Rule: "note"}, Text: text, Spans: [][2]int{{at, at + len("what was")}}}
	for columns := range 120 {
		line := WhyLine(hit, glossary.EN, columns, false)
		if width(line) > columns {
			t.Errorf("%d columns: %q", columns, line)
		}
		if columns > 34 && !strings.Contains(line, "what was") {
			t.Errorf("%d columns, no match: %q", columns, line)
		}
	}
	if got := WhyLine(hit, glossary.EN, 45, false); got != "in a note: ..st to what was looked for, and.." {
		t.Errorf("%q", got)
	}
	if got := WhyLine(hit, glossary.EN, 45, true); !strings.Contains(got, "mwhat was\x1b") {
		t.Errorf("no mark in %q", got)
	}
	steers := search.Hit{Found: search.Found{Rule: "name"}, Text: "a\x1b[2J\nb\xff", Spans: [][2]int{{0, 1}}}
	if got := WhyLine(steers, glossary.ZH, 40, false); got != "名称：a<U+001B>[2J b<FF>" {
		t.Errorf("%q", got)
	}
}
