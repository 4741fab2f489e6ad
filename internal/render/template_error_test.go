package render

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// TestTemplateErrors checks that a wrong template is told what is there instead.
func TestTemplateErrors(t *testing.T) {
	for _, c := range []struct{ template, says string }{
		{"{{.Abrb}}", "--template, at .Abrb: no field Abrb; did you mean Abbr?"},
		{"{{.abbr}}", "did you mean Abbr?"},
		{"{{.as_of}}", "did you mean AsOf?"},
		{"{{.Match.Knd}}", "no field Knd; did you mean Kind?"},
		{"{{(index .Sources 0).Titel}}", "did you mean Title?"},
		{"{{range .Notes}}{{.En}}{{end}}", "did you mean EN?"},
		{"{{range .Relations}}{{.Targt}}{{end}}", "did you mean Target?"},
		{"{{.Nonsense}}", "no field Nonsense; there are Query, Found"},
		{"{{.Abbr.X}}", "a string has no fields"},
		{"{{txt .Definition}}", "--template, line 1: no function txt; did you mean text?"},
		{"{{Abbr}}", "did you mean the field .Abbr?"},
		{"{{foo}}", "there are text and join"},
		{"{{range .Abbr}}x{{end}}", "range is for lists"},
		{"{{text .Abbr}}", "a text in two languages (.Definition) is wanted here, and this is a string"},
		{`{{join "," .Notes}}`, "a list of strings (.Aliases) is wanted here, and this is a list"},
		{"\n{{if .Abbr}}x", "line 2: an if, range, with, block or define has no {{end}}"},
		{"{{.Abbr", "an action has no }} behind it"},
		{"{{end}}", "nothing that this {{end}} ends"},
		{`{{"abc}}`, "no closing one"},
		{"{{$x}}", `undefined variable "$x"`},
		{"{{index .Notes 99}}", "there are not so many"},
		{"{{.Match.Remark.EN}}", "nothing there"},
		{"{{eq .Match .Match}}", "only strings and numbers can be compared"},
		{"{{len .Match}}", "len is for lists and strings"},
		{"{{lt .Abbr 3}}", "only values of one type"},
		{`{{define "x"}}{{template "x"}}{{end}}{{template "x"}}`, "never ends"},
		{`{{template "y"}}`, `template "y" not defined`},
	} {
		err := tryTemplate(t, c.template)
		if err == nil {
			t.Errorf("%s: no error", c.template)
			continue
		}
		if !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v; want %q", c.template, err, c.says)
		}
		if regexp.MustCompile(`render\.|reflect\.|interface|template: |strconv`).MatchString(err.Error()) {
			t.Errorf("%s: the error tells of the inside: %v", c.template, err)
		}
	}
}

// tryTemplate writes one entry by a template.
func tryTemplate(t *testing.T, text string) error {
	t.Helper()
	x := index.New(&glossary.Glossary{Entries: []glossary.Entry{{
		ID: "sla", Abbr: "SLA", Notes: []glossary.Text{{EN: "One."}}, Sources: []glossary.Source{{Title: "A title"}},
		Relations: []glossary.Relation{{Type: "broader", Target: "sla"}},
	}}})
	w, err := NewWriter(&bytes.Buffer{}, Options{Template: text, Langs: []glossary.Lang{glossary.EN}})
	if err != nil {
		return err
	}
	return w.Write(List{Index: x, Keep: func(index.Term) bool { return true }})
}
