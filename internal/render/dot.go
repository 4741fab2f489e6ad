package render

import (
	"fmt"
	"strings"
)

// manyArrows is the number of arrows beyond which a graph is laid out as a map, and
// not in ranks: those would be metres wide, and Graphviz 2.43 fails on some of them.
const manyArrows = 200

// writeDot writes the graph of an answer as a graph in the language of
// Graphviz (graphviz.org/doc/info/lang.html), what is broader above
// unless the graph is large.
func writeDot(w *Writer, a Answer) error {
	g := a.(grapher).Graph()
	if len(g.Terms) == 0 {
		return nil
	}
	l, d, looks, out := w.Langs[0], newPicture(g), boxes(), w.output()
	line := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }
	line("digraph aiterm {")
	if len(d.arrows) > manyArrows {
		line("  layout=sfdp")
		line("  overlap=prism")
		line("  K=2") // room for the labels
	} else {
		line("  rankdir=BT")
	}
	line(`  bgcolor="transparent"`)
	line(`  node [shape=box, style="filled,rounded", fontname="sans-serif", fontcolor="%s"]`, boxText)
	line(`  edge [fontname="sans-serif", fontsize=10, color="%s", fontcolor="%s"]`, lineColour, lineColour)
	for n, t := range d.nodes {
		c := looks[boxOf(looks, t.Kind)]
		line(`  n%d [label="%s", fillcolor="%s", color="%s"]`, n, dotText(nodeLabel(t, l)...), c.fill, c.line)
	}
	for _, a := range d.arrows {
		way := ""
		switch {
		case a.kind.Symmetric():
			way = ", dir=none, style=dashed, constraint=false"
		case d.ordered(a):
			way = ", constraint=false"
		}
		line(`  n%d -> n%d [label="%s"%s]`, a.from, a.to, dotText(arrowLabel(a.relation, l)), way)
	}
	line("}")
	return out.Flush()
}

// dotText escapes lines of text for a double-quoted string.
func dotText(lines ...string) string {
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	return strings.Join(each(lines, escape.Replace), `\n`)
}
