package render

import (
	"fmt"
	"strings"
)

// writeMermaid writes the graph of an answer as a Mermaid flowchart
// (mermaid.js.org/syntax/flowchart.html) from the bottom to the top.
func writeMermaid(w *Writer, a Answer) error {
	g := a.(grapher).Graph()
	if len(g.Terms) == 0 {
		return nil
	}
	l, d, looks, out := w.Langs[0], newPicture(g), boxes(), w.output()
	line := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }
	line("flowchart BT")
	used := map[int]bool{}
	for n, t := range d.nodes {
		kind := boxOf(looks, t.Kind)
		used[kind] = true
		line(`  n%d["%s"]:::k%d`, n, mermaidText(nodeLabel(t, l)...), kind)
	}
	for _, a := range d.arrows {
		way := "-->"
		if a.kind.Symmetric() {
			way = "-.-"
		}
		line(`  n%d %s|"%s"| n%d`, a.from, way, mermaidText(arrowLabel(a.relation, l)), a.to)
	}
	for kind, c := range looks {
		if used[kind] {
			line("  classDef k%d fill:%s,stroke:%s,color:%s", kind, c.fill, c.line, boxText)
		}
	}
	return out.Flush()
}

// mermaidText escapes lines of text for a double-quoted label, by entity codes,
// as far as Mermaid could read them as its own markup or as HTML.
func mermaidText(lines ...string) string {
	return strings.Join(each(lines, func(s string) string {
		var b strings.Builder
		for _, r := range s {
			if strings.ContainsRune("\"#&<>;\\`*_[]{}()|~", r) {
				fmt.Fprintf(&b, "#%d;", r)
			} else {
				b.WriteRune(r)
			}
		}
		return b.String()
	}), "<br>")
}
