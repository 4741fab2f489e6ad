package render

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"aiterm/glossary"
)

// TestReferences checks what no line breaks, and where it leads.
func TestReferences(t *testing.T) {
	for _, c := range []struct{ text, id, target string }{
		{"See https://example.org/a-b/c.html.", "https://example.org/a-b/c.html", "https://example.org/a-b/c.html"},
		{"(http://example.org/x_(y))", "http://example.org/x_(y)", "http://example.org/x_(y)"},
		{"见（https://example.org/路）。", "https://example.org/路", "https://example.org/%E8%B7%AF"},
		{"A survey. arXiv:2303.04226", "arXiv:2303.04226", "https://arxiv.org/abs/2303.04226"},
		{"arXiv:cs/0112017v1, later", "arXiv:cs/0112017v1", "https://arxiv.org/abs/cs/0112017v1"},
		{"doi:10.1016/S0140-6736(97)11096-0.", "doi:10.1016/S0140-6736(97)11096-0", "https://doi.org/10.1016/S0140-6736(97)11096-0"},
		{"doi:10.1/a?b#c", "doi:10.1/a?b#c", ""},
		{"doi:10.1000/a?b#c", "doi:10.1000/a?b#c", "https://doi.org/10.1000/a%3Fb%23c"},
		{"10.1145/3442188.3445922", "10.1145/3442188.3445922", ""},
		{"urn:isbn:0451450523", "urn:isbn:0451450523", ""},
		{"javascript:alert(1)", "", ""},
		{"file:///etc/passwd", "", ""},
		{"version 10.2/3", "", ""},
		{"https://", "", ""},
		{"a ratio of 1:2", "", ""},
	} {
		got := reference{}
		if all := references(c.text); len(all) > 0 {
			got = all[0]
		}
		if c.text[got.from:got.to] != c.id || got.target != c.target {
			t.Errorf("%q: %q leads to %q, want %q to %q", c.text, c.text[got.from:got.to], got.target, c.id, c.target)
		}
	}
}

// TestTargets checks that nothing breaks out of a link.
func TestTargets(t *testing.T) {
	for _, id := range []string{"https://example.org/\x1b\\\x1b]0;x\a", "http://e/\u009c\u202e\n ;", "arXiv:\x07\"", "doi:10.1000/\x1b"} {
		if got := target(id); strings.ContainsFunc(got, func(r rune) bool { return r <= ' ' || r > '~' || r == '\\' || r == '"' }) {
			t.Errorf("the target of %q is %q", id, got)
		}
	}
	if got := target("https://example.org/" + strings.Repeat("a", longestTarget)); got != "" {
		t.Errorf("a target of %d bytes", len(got))
	}
}

func TestWrapKeepsReferences(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    []string
	}{
		{"One two arXiv:2303.04226 and more", 18, []string{"One two", "arXiv:2303.04226", "and more"}},
		{"见（https://a.org/b-c/d）。", 19, []string{"见", "（", "https://a.org/b-c/d", "）。"}},
		{"https://a.org/b-c/d", 10, []string{"https://a.", "org/b-c/d"}},
		{"a doi:10.1000/b/c-d e", 20, []string{"a doi:10.1000/b/c-d", "e"}},
	} {
		if got := wrap(c.text, c.columns); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}

// TestWithoutLinks checks that links go, wherever the text is cut into pieces.
func TestWithoutLinks(t *testing.T) {
	text := "\x1b[1ma\x1b[0m " + linked("https://e.org", "\x1b[2me\x1b[0m") + " z\n"
	want := "\x1b[1ma\x1b[0m \x1b[2me\x1b[0m z\n"
	for cut := range len(text) {
		var out bytes.Buffer
		w := WithoutLinks(&out)
		w.Write([]byte(text[:cut]))
		w.Write([]byte(text[cut:]))
		if out.String() != want {
			t.Fatalf("cut at %d: %q, want %q", cut, out.String(), want)
		}
	}
}

// TestLinks checks that each part of a link that is longer than a line leads to the
// page of the whole.
func TestLinks(t *testing.T) {
	var out bytes.Buffer
	w, err := NewWriter(&out, Options{Format: Default, Langs: []glossary.Lang{glossary.EN}, Width: 16, Links: true})
	if err != nil {
		t.Fatal(err)
	}
	page := text{Writer: w, out: w.output()}
	page.para(style{}, 0, 0, "See https://example.org/one/two now")
	page.out.Flush()
	const whole = "https://example.org/one/two"
	want := "See\n" + linked(whole, "https://example.") + "\n" + linked(whole, "org/one/two") + " now\n"
	if out.String() != want {
		t.Errorf("%q, want %q", out.String(), want)
	}
}
