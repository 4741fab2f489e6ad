package render

import (
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/relate"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
)

// TestTermsOfCards checks on every shipped card that what leads to terms is their names,
// that each relation can be followed, and that the text is what it is without links.
func TestTermsOfCards(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for i := range x.Len() {
		e := x.Entry(i)
		for _, l := range []glossary.Lang{glossary.EN, glossary.ZH} {
			o := Options{Format: Default, Langs: []glossary.Lang{l}}
			a := Lookup{Index: x, Results: []search.Result{{Matches: []search.Match{{Entry: e}}}}}
			plain := written(t, o, a)
			o.Terms = true
			var text strings.Builder
			named := map[int]string{}
			for line := range strings.Lines(written(t, o, a)) {
				for _, s := range Stretches(line) {
					text.WriteString(s.Text)
					if s.Term >= 0 {
						named[s.Term] = s.Text
					}
				}
			}
			if text.String() != plain {
				t.Errorf("%s: %q, want %q", e.ID, text.String(), plain)
			}
			for _, step := range relate.Around(x, e) {
				if got, want := named[step.To.Position], Safe(bothNames(step.To, l)); got != want {
					t.Errorf("%s leads to %s by %q, want %q", e.ID, step.To.ID, got, want)
				}
			}
		}
	}
}

func TestPages(t *testing.T) {
	for text, want := range map[string]string{
		"arXiv:2303.04226":                     "https://arxiv.org/abs/2303.04226",
		"doi:10.1145/3571730":                  "https://doi.org/10.1145/3571730",
		"https://example.org/a b":              "https://example.org/a",
		"see http://a.example and arXiv:1.2":   "http://a.example https://arxiv.org/abs/1.2",
		"file:///etc/passwd":                   "",
		"javascript:alert(1)":                  "",
		"mailto:a@example.org ftp://a.example": "",
		"https://a.example/$(touch x)`y`;z":    "https://a.example/$(touch",
		"ISO/IEC 22989":                        "",
	} {
		if got := strings.Join(Pages(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
