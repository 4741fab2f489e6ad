package render

import (
	"strings"
)

// writeText writes the page of an answer for a terminal.
func writeText(w *Writer, a Answer) error {
	t := &text{Writer: w, styles: newStyles(w.Colour), out: w.output()}
	for _, b := range a.(pager).Page(Reader{Langs: w.Langs, Region: w.Region, Short: w.Short}) {
		t.block(b)
		w.begun = true
		if t.err != nil {
			return t.err
		}
	}
	return t.out.Flush()
}

// A text writes blocks as lines.
type text struct {
	*Writer
	styles
	out *output
	err error // of the last line
}

func (t *text) line(s string) { _, t.err = t.out.WriteString(s + "\n") }

func (t *text) block(b block) {
	switch b := b.(type) {
	case title:
		t.title(b)
	case heading:
		t.line("")
		t.para(t.styles.heading, 0, 0, b.text)
	case statement:
		t.para(t.styles.heading, 0, b.hang, b.text)
	case paragraph:
		t.para(t.plain, b.indent, b.hang, b.text)
	case aside:
		t.para(t.styles.aside, b.indent, b.hang, b.text)
	case item:
		t.item(b)
	case branch:
		t.branch(b)
	case finding:
		t.title(b.title)
		t.excerpt(b.why+wordColon.in(t.Langs[0]), b.text, b.spans)
	case line:
		t.para(t.plain, 0, hangOfMessages, b.text)
	case placedLine:
		t.line(b.text)
	case sourceLine:
		t.sourceLine(b)
	case table:
		t.table(b)
	case space:
		t.line("")
	case divider:
		if t.begun {
			t.line("\n")
		}
	}
}

func (t *text) title(b title) {
	for _, names := range b.lines {
		t.para(t.styles.title, 0, b.hang, names)
	}
}

// para writes one wrapped paragraph: its first line indented by some columns, the
// others by some more. What indents is not styled.
func (t *text) para(style style, indent, hang int, text string) {
	lead := strings.Repeat(" ", indent)
	t.led(style, lead, lead+strings.Repeat(" ", hang), text)
}

// led writes a text, each line of it wrapped: its first line behind first, the others
// behind others, which take as many columns.
func (t *text) led(style style, first, others, text string) {
	t.ledLinked(style, first, others, t.linkMarks(text))
}

func (t *text) ledLinked(style style, first, others string, m linkMarks) {
	for line := range strings.SplitSeq(m.text, "\n") {
		for _, part := range wrap(line, t.room(width(others))) {
			if part == "" {
				first = "" // between paragraphs
			}
			t.line(first + m.styled(style, part))
			first = others
		}
	}
}

// linkMarks are a text as it is shown, and where the links are in it.
func (t *text) linkMarks(text string) linkMarks {
	if t.Width > 0 {
		text = strings.ReplaceAll(text, "\t", "    ") // whose width depends on where it stands
	}
	if !t.Links {
		return linkMarks{text: text}
	}
	return linkMarks{text: text, links: references(text)}
}

// room is the columns that are left beside others.
func (t *text) room(others int) int {
	if t.Width == 0 {
		return 0
	}
	return max(t.Width-others, 1)
}

// item writes a bullet, then each text as a paragraph of its own.
func (t *text) item(i item) {
	bullet := "  - "
	for n, text := range i.texts {
		m := t.linkMarks(text)
		if t.Terms && n < len(i.terms) {
			m.links = i.terms[n]
		}
		t.ledLinked(t.plain, bullet, "    ", m)
		bullet = "    "
	}
}

func (t *text) branch(b branch) {
	style := t.plain
	if b.here {
		style = t.styles.heading
	}
	t.para(style, 2*b.level, 2, b.text)
}
