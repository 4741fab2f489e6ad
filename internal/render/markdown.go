package render

import (
	"strings"

	"aiterm/glossary"
	"aiterm/internal/exchange"
)

// writeMarkdown writes the page of an answer as a part of a Markdown document.
func writeMarkdown(w *Writer, a Answer) error {
	m := &markdown{w, w.output()}
	for _, b := range a.(pager).Page(Reader{Langs: w.Langs, Document: true, Short: w.Short}) {
		m.block(b)
	}
	return m.out.Flush()
}

// A markdown writes blocks, with an empty line between those that Markdown would
// else take for one.
type markdown struct {
	*Writer
	out *output
}

func (m *markdown) block(b block) {
	switch b := b.(type) {
	case title:
		m.title(b)
	case heading:
		m.apart("### " + exchange.Markdown(b.text))
	case statement:
		m.apart("**" + exchange.Markdown(b.text) + "**")
	case paragraph:
		m.apart(prose(b.text, 0))
	case aside:
		m.apart(exchange.Markdown(b.text))
	case item:
		m.item(0, strings.Join(each(b.texts, func(text string) string { return prose(text, 2) }), "\n  "))
	case branch:
		text := exchange.Markdown(b.text)
		if b.here {
			text = "**" + text + "**"
		}
		m.item(b.level-1, text)
	case finding:
		m.item(0, "**"+exchange.Markdown(b.short)+"** ("+exchange.Markdown(b.why)+"): "+exchange.Markdown(Safe(glossary.InLine(b.text))))
	case placedLine:
		m.item(0, exchange.Markdown(b.text))
	case line:
		m.item(0, exchange.Markdown(b.text))
	case table:
		m.table(b)
	case space:
		m.inList = false
	}
}

func (m *markdown) title(b title) {
	if b.short != "" {
		m.apart("## " + exchange.Markdown(b.short))
		return
	}
	lead := "## "
	for _, names := range b.lines {
		m.apart(lead + exchange.Markdown(names))
		lead = ""
	}
}

// apart writes a block that is no item.
func (m *markdown) apart(text string) {
	m.separate(false)
	m.out.WriteString(text + "\n")
}

// item writes an item of a list, below others by a level from 0.
func (m *markdown) item(level int, text string) {
	m.separate(true)
	m.out.WriteString(strings.Repeat("  ", level) + "- " + text + "\n")
}

// separate writes an empty line before a block, but between two items.
func (m *markdown) separate(inList bool) {
	if m.begun && !(inList && m.inList) {
		m.out.WriteByte('\n')
	}
	m.begun, m.inList = true, inList
}

func (m *markdown) table(b table) {
	m.apart(tableRow(each(b.header, exchange.Markdown)))
	m.out.WriteString(tableRow(each(b.header, func(string) string { return ":---" })) + "\n")
	for row := range b.rows {
		if _, err := m.out.WriteString(tableRow(each(row, exchange.Markdown)) + "\n"); err != nil {
			return // which Flush says
		}
	}
}

func tableRow(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

// prose escapes a text that may have paragraphs, whose lines keep apart. All but the
// first are indented by some columns.
func prose(s string, indent int) string {
	lines := strings.Split(exchange.Markdown(s), "\n")
	for i, line := range lines {
		if i > 0 && line != "" {
			lines[i] = strings.Repeat(" ", indent) + line
		}
		if i+1 < len(lines) && line != "" && lines[i+1] != "" {
			lines[i] += `\` // a hard line break
		}
	}
	return strings.Join(lines, "\n")
}
