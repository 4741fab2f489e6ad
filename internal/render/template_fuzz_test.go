package render

import (
	"strings"
	"testing"
	"unicode/utf8"

	"aiterm/glossary"
)

// FuzzTemplate: whatever the template, there is an answer that cannot steer a
// terminal, or an error in plain words.
func FuzzTemplate(f *testing.F) {
	for _, seed := range []string{
		"{{.Abbr}}: {{text .Definition}}", "{{range .Notes}}{{text .}}\n{{end}}", "{{join \", \" .Aliases}}", "{{.Abrb}}", "{{.",
		"{{range .Relations}}{{.Type}}{{.Nope}}{{end}}", "{{template \"x\"}}", "{{define \"a\"}}{{template \"a\"}}{{end}}", "{{index .Aliases 7}}",
		"{{printf \"%s\" .}}", "{{call .ID}}", "{{text .ID}}", "{{len .ID | slice .ID 1}}", "{{html .}}{{js .}}", "{{.ID.X}}", "{{$x := .ID}}{{$y}}",
		"{{break}}", "{{if .Found}}\x1b[31m{{else}}{{end}}", "{{/* x */}}", "{{\"\\u202e\"}}",
	} {
		f.Add(seed)
	}
	g, err := glossary.Parse("hostile.yaml", []byte(hostile))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "range") || strings.Contains(text, "define") || strings.Contains(text, "block") || text == "" {
			t.Skip() // can go on for very long
		}
		for _, answer := range answersOf(t, g)[:2] {
			checkTemplate(t, text, answer)
		}
	})
}

func checkTemplate(t *testing.T, text string, answer Answer) {
	var out strings.Builder
	w, err := NewWriter(&out, Options{Template: text, Langs: []glossary.Lang{glossary.EN}})
	if err == nil {
		err = w.Write(answer)
	}
	if strings.ContainsFunc(out.String(), func(r rune) bool { return r != '\n' && r != '\t' && steers(r) }) && utf8.ValidString(out.String()) {
		t.Errorf("%q writes %q", text, out.String())
	}
	if err == nil || utf8.ValidString(text) && strings.Contains(text, "render.") {
		return
	}
	for _, inside := range []string{"render.", "reflect", "strconv", "runtime error", "%!"} {
		if strings.Contains(err.Error(), inside) && !strings.Contains(text, inside) {
			t.Errorf("%q: the error speaks of %q: %v", text, inside, err)
		}
	}
}
