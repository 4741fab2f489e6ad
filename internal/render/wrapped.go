package render

import (
	"strings"

	"github.com/rivo/uniseg"

	"aiterm/glossary"
	"aiterm/internal/search"
)

// Wrap breaks a paragraph into lines of at most so many columns on a terminal, as
// answers are.
func Wrap(paragraph string, columns int) []string { return wrap(paragraph, columns) }

// Width returns the columns that a text without escape sequences takes on a terminal.
func Width(text string) int { return width(text) }

// cutOff ends a line that is not whole.
const cutOff = ".."

// Cut returns what stands in the first columns of a text, which has no escape sequences.
// Where that is not all, two dots end it, if there is room for them.
func Cut(text string, columns int) string {
	switch {
	case width(text) <= columns:
		return text
	case columns <= len(cutOff):
		return text[:fits(text, columns)]
	}
	return strings.TrimRight(text[:fits(text, columns-len(cutOff))], " ") + cutOff
}

// fits returns how many bytes of a text stand in so many columns, whole characters only.
func fits(text string, columns int) int {
	at, state := 0, -1
	for rest := text; rest != ""; {
		var char string
		var wide int
		char, rest, wide, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if columns -= wide; columns < 0 {
			break
		}
		at += len(char)
	}
	return at
}

const (
	// leastExcerpt is the columns below which a text says nothing.
	leastExcerpt = 10
	// roomAround is the columns that a match needs before what stands before it is shown.
	roomAround = 8
)

// WhyLine says in one line of at most so many columns why a search found an entry, with
// what stands around the first match in a text. Matches are marked where there is colour.
func WhyLine(h search.Hit, l glossary.Lang, columns int, colour bool) string {
	lead := textIn(reason(h.Rule), l)
	if columns-width(lead) < leastExcerpt {
		return newMarks(lead, "", nil).styled(Cut(lead, columns), newStyles(colour))
	}
	lead += wordColon.in(l)
	from, to := 0, ahead(h.Text, 0, columns)
	if len(h.Spans) > 0 && h.Spans[0][1] > fitting(h.Text, columns-width(lead)) {
		from = back(h.Text, h.Spans[0][0], max(columns-width(lead)-2*roomAround, 0)/3)
		to = ahead(h.Text, from, columns)
		lead += cutOff
	}
	to = ahead(h.Text, to, 1+len(cutOff)) // so that Cut sees whether that is all
	var spans [][2]int
	for _, s := range h.Spans {
		if from <= s[0] && s[0] < to {
			spans = append(spans, [2]int{s[0] - from, min(s[1], to) - from})
		}
	}
	m := newMarks(lead, h.Text[from:to], spans)
	return m.styled(Cut(m.text, columns), newStyles(colour))
}

// fitting returns how many bytes of a text Cut leaves.
func fitting(text string, columns int) int {
	if whole := ahead(text, 0, columns); whole == len(text) {
		return whole
	}
	return ahead(text, 0, columns-len(cutOff))
}

// styled returns the beginning of the text as Cut leaves it, in styles.
func (m *marks) styled(cut string, s styles) string {
	whole := strings.HasPrefix(m.text, cut)
	if !whole {
		cut = strings.TrimSuffix(cut, cutOff)
	}
	var line strings.Builder
	for _, run := range m.runs(cut) {
		style := s.aside
		if run.marked {
			style = s.mark
		}
		line.WriteString(style.Render(run.text))
	}
	if !whole {
		line.WriteString(s.aside.Render(cutOff))
	}
	return line.String()
}
