package render

import (
	"fmt"
	"io"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/relate"
)

// Mermaid writes terms and the relations between them as a Mermaid flowchart
// (mermaid.js.org/syntax/flowchart.html) from the bottom to the top.
func Mermaid(w io.Writer, o Options, terms []*glossary.Entry, steps []relate.Step) error {
	p := newPage(o)
	d, looks := newPicture(terms, steps), boxes()
	line := func(format string, args ...any) { fmt.Fprintf(&p.text, format+"\n", args...) }
	line("flowchart BT")
	used := map[int]bool{}
	for n, e := range d.nodes {
		kind := boxOf(looks, e.Kind)
		used[kind] = true
		line(`  n%d["%s"]:::k%d`, n, mermaidText(nodeLabel(e, p.lang())...), kind)
	}
	for _, a := range d.arrows {
		way := "-->"
		if a.kind.Symmetric() {
			way = "-.-"
		}
		line(`  n%d %s|"%s"| n%d`, a.from, way, mermaidText(arrowLabel(a.relation, p.lang())), a.to)
	}
	for kind, c := range looks {
		if used[kind] {
			line("  classDef k%d fill:%s,stroke:%s,color:%s", kind, c.fill, c.line, boxText)
		}
	}
	return p.writeTo(w)
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
