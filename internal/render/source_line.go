package render

import (
	"strings"
	"unicode/utf8"
)

// A sourceLine is a line of a document, with the terms in it.
type sourceLine struct {
	place string
	text  string // as it stands in the document: not safe yet
	spans [][2]int
}

// A placedLine begins with a place that editors read, and is never wrapped.
type placedLine struct{ text string }

// maxSource is the columns of a line of a document that are shown.
const maxSource = 120

// cutAround returns of a long line what stands around the first of the spans in it, and
// the spans that are in this.
func cutAround(line string, spans [][2]int) (string, [][2]int) {
	if len(line) <= maxSource || width(line[:min(len(line), 8*maxSource)]) <= maxSource && len(line) <= 8*maxSource {
		return line, spans
	}
	first := spans[0]
	from := back(line, first[0], maxSource/3)
	to := ahead(line, from, maxSource-2)
	if to < first[1] {
		to = first[1]
	}
	text, lead := line[from:to], ""
	if from > 0 {
		lead = ellipsis
	}
	if to < len(line) {
		text += ellipsis
	}
	var kept [][2]int
	for _, s := range spans {
		if s[1] > to {
			break
		}
		kept = append(kept, [2]int{s[0] - from + len(lead), s[1] - from + len(lead)})
	}
	return lead + text, kept
}

const ellipsis = "…"

// back returns the place some columns before another one, at most.
func back(line string, at, columns int) int {
	for at > 0 && columns > 0 {
		r, size := utf8.DecodeLastRuneInString(line[:at])
		columns -= width(string(r))
		at -= size
	}
	return at
}

// ahead returns the place some columns behind another one, at most.
func ahead(line string, at, columns int) int {
	for at < len(line) {
		r, size := utf8.DecodeRuneInString(line[at:])
		if columns -= width(string(r)); columns < 0 {
			break
		}
		at += size
	}
	return at
}

// sourceLine writes a line of a document. Without colour, terms are in brackets.
func (t *text) sourceLine(l sourceLine) {
	var out strings.Builder
	out.WriteString("  " + t.styles.aside.Render(l.place+":") + " ")
	at := 0
	for _, s := range l.spans {
		out.WriteString(Safe(l.text[at:s[0]]))
		if found := Safe(l.text[s[0]:s[1]]); t.Colour {
			out.WriteString(t.mark.Render(found))
		} else {
			out.WriteString("[" + found + "]")
		}
		at = s[1]
	}
	out.WriteString(Safe(l.text[at:]))
	t.line(out.String())
}
