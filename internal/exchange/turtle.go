package exchange

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// writeSKOS writes a thesaurus in Turtle (W3C, 2014).
func writeSKOS(w io.Writer, s *Source, o Options) error {
	out := bufio.NewWriter(w)
	for _, line := range s.Header.lines() {
		fmt.Fprintf(out, "# %s\n", line)
	}
	for _, p := range rdfPrefixes() {
		fmt.Fprintf(out, "@prefix %s: <%s> .\n", p.prefix, p.iri)
	}
	for node := range thesaurusNodes(s, o) {
		fmt.Fprintf(out, "\n<%s>", node.iri)
		for i, p := range node.properties {
			if i > 0 {
				out.WriteString(" ;")
			}
			fmt.Fprintf(out, "\n  %s ", p.name)
			writeObjects(out, p.values)
		}
		out.WriteString(" .\n")
	}
	return out.Flush()
}

func writeObjects(out *bufio.Writer, values []rdfValue) {
	for i, v := range values {
		if i > 0 {
			out.WriteString(",\n    ")
		}
		switch {
		case v.iri != "":
			out.WriteString("<" + v.iri + ">")
		case v.isTrue:
			out.WriteString("true")
		default:
			out.WriteString(turtleString(v.text))
			if v.lang != "" {
				out.WriteString("@" + v.lang)
			}
		}
	}
}

// turtleString writes a literal in double quotes. What is not seen is written by its
// number.
func turtleString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case unicode.IsPrint(r) || unicode.IsMark(r):
			b.WriteRune(r)
		case r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
