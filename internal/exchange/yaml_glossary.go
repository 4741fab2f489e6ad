package exchange

import (
	"io"
	"strings"

	"aiterm/glossary"
)

// WriteGlossary writes a glossary file, as a person would.
func WriteGlossary(w io.Writer, g *glossary.Glossary) error {
	y := newYAMLWriter(w)
	y.line("terms:")
	for i := range g.Entries {
		y.item(func() { y.entry(&g.Entries[i]) })
	}
	y.rest(g)
	return y.out.Flush()
}

// YAML returns an entry as a glossary file has it, without the dash before it.
func YAML(e *glossary.Entry) string {
	var b strings.Builder
	y := newYAMLWriter(&b)
	y.entry(e)
	y.out.Flush()
	return b.String()
}
