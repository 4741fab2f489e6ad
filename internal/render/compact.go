package render

import (
	"strings"
)

// Compact returns the page of an answer in as few characters as say it, for programs
// that pay by the word and pass text on: no empty lines, no columns, no marks, nothing
// that people do not see.
func Compact(a Answer, r Reader) string {
	var c compact
	for _, b := range a.(pager).Page(r) {
		c.block(b, r)
	}
	return Visible(strings.Join(c.lines, "\n"))
}

type compact struct{ lines []string }

func (c *compact) add(texts ...string) {
	for _, text := range texts {
		if text != "" {
			c.lines = append(c.lines, text)
		}
	}
}

func (c *compact) block(b block, r Reader) {
	colon := wordColon.in(r.Langs[0])
	switch b := b.(type) {
	case title:
		c.add(b.lines...)
	case heading:
		c.add(b.text + strings.TrimSpace(colon))
	case statement:
		c.add(b.text)
	case paragraph:
		c.add(b.text)
	case aside:
		c.add(b.text)
	case item:
		c.add("- " + strings.Join(b.texts, " "))
	case branch:
		c.add(strings.Repeat(" ", 2*(b.level-1)) + "- " + b.text)
	case finding:
		c.add(b.lines...)
		c.add("  " + b.why + colon + strings.ReplaceAll(b.text, "\n", " "))
	case line:
		c.add(b.text)
	case placedLine:
		c.add(b.text)
	case table:
		c.table(b, colon)
	}
}

// table writes a line for each row: of a labelled one each cell behind what stands over
// its column.
func (c *compact) table(t table, colon string) {
	for row := range t.rows {
		var cells []string
		for i, cell := range row {
			if t.labelled && i > 0 && cell != "" {
				cell = t.header[i] + colon + cell
			}
			if cell != "" && (i > 0 || !t.labelled) {
				cells = append(cells, cell)
			}
		}
		line := strings.Join(cells, " | ")
		if t.labelled {
			line = "- " + row[0] + colon + line
		}
		c.add(line)
	}
}
