package render

import (
	"strings"
	"text/template"

	"aiterm/glossary"
)

// templateName is what the errors of a template call it.
const templateName = "--template"

// newTemplate parses a template. The function text gives a text in a language or
// else in the other one.
func newTemplate(text string, l glossary.Lang) (*template.Template, error) {
	parsed, err := template.New(templateName).Funcs(template.FuncMap{
		"text": func(t textRecord) string { s, _ := glossary.Text(t).In(l); return s },
		"join": func(separator string, items []string) string { return strings.Join(items, separator) },
	}).Parse(text)
	if err != nil {
		return nil, templateError(err, nil)
	}
	return parsed, nil
}

// A viewer is a record of which templates see one thing or several others.
type viewer interface{ views() []any }

// writeTemplate writes what a template makes of each record, and a line end behind
// it. What the glossary says cannot steer a terminal through it, and neither can
// the template itself.
func writeTemplate(w *Writer, a Answer) error {
	out := w.output()
	for r := range a.(recorder).Records() {
		views := []any{r}
		if v, ok := r.(viewer); ok {
			views = v.views()
		}
		for _, view := range views {
			var b strings.Builder
			if err := w.template.Execute(&b, view); err != nil {
				out.Flush() // what went well
				return templateError(err, view)
			}
			if _, err := out.WriteString(safeText(b.String()) + "\n"); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}
