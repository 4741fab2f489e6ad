package render

import (
	"slices"
	"strings"
)

// excerpt writes a text with its matched parts marked, after words that say
// what it is. It wraps as para does.
func (t *text) excerpt(lead, text string, spans [][2]int) {
	const indent = "    "
	if t.mark.look == nil && t.styles.aside.look == nil {
		t.para(t.plain, len(indent), 0, Safe(strings.ReplaceAll(lead+text, "\n", " ")))
		return
	}
	marked := newMarks(lead, text, spans)
	for _, line := range wrap(marked.text, t.room(width(indent))) {
		var styled strings.Builder
		for _, run := range marked.runs(line) {
			style := t.styles.aside
			if run.marked {
				style = t.mark
			}
			styled.WriteString(style.Render(run.text))
		}
		t.line(indent + styled.String())
	}
}

// marks is a text, safe to show, of which some bytes are marked. Lines of the
// wrapped text are taken from it one after the other.
type marks struct {
	text   string
	marked []bool // by byte of text
	at     int
}

func newMarks(lead, text string, spans [][2]int) *marks {
	m := &marks{}
	var all strings.Builder
	add := func(s string, marked bool) {
		s = Safe(strings.ReplaceAll(s, "\n", " "))
		all.WriteString(s)
		m.marked = append(m.marked, slices.Repeat([]bool{marked}, len(s))...)
	}
	add(lead, false)
	at := 0
	for _, span := range spans {
		add(text[at:span[0]], false)
		add(text[span[0]:span[1]], true)
		at = span[1]
	}
	add(text[at:], false)
	m.text = all.String()
	return m
}

type run struct {
	text   string
	marked bool
}

// runs cuts the next line of the text into stretches that are marked alike.
func (m *marks) runs(line string) []run {
	m.at += strings.Index(m.text[m.at:], line)
	marked := m.marked[m.at : m.at+len(line)]
	m.at += len(line)
	var runs []run
	for from, i := 0, 1; i <= len(line); i++ {
		if i == len(line) || marked[i] != marked[from] {
			runs = append(runs, run{line[from:i], marked[from]})
			from = i
		}
	}
	return runs
}
