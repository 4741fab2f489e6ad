package render

import (
	"fmt"
	"io"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/relate"
)

// Dot writes terms and the relations between them as a graph in the language of
// Graphviz (graphviz.org/doc/info/lang.html), what is broader above.
func Dot(w io.Writer, o Options, terms []*glossary.Entry, steps []relate.Step) error {
	p := newPage(o)
	d, looks := newPicture(terms, steps), boxes()
	line := func(format string, args ...any) { fmt.Fprintf(&p.text, format+"\n", args...) }
	line("digraph aiterm {")
	line("  rankdir=BT")
	line(`  bgcolor="transparent"`)
	line(`  node [shape=box, style="filled,rounded", fontname="sans-serif", fontcolor="%s"]`, boxText)
	line(`  edge [fontname="sans-serif", fontsize=10, color="%s", fontcolor="%s"]`, lineColour, lineColour)
	for n, e := range d.nodes {
		c := looks[boxOf(looks, e.Kind)]
		line(`  n%d [label="%s", fillcolor="%s", color="%s"]`, n, dotText(nodeLabel(e, p.lang())...), c.fill, c.line)
	}
	for _, a := range d.arrows {
		way := ""
		switch {
		case a.kind.Symmetric():
			way = ", dir=none, style=dashed, constraint=false"
		case d.ordered(a):
			way = ", constraint=false"
		}
		line(`  n%d -> n%d [label="%s"%s]`, a.from, a.to, dotText(arrowLabel(a.relation, p.lang())), way)
	}
	line("}")
	return p.writeTo(w)
}

// dotText escapes lines of text for a double-quoted string.
func dotText(lines ...string) string {
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	return strings.Join(each(lines, escape.Replace), `\n`)
}
