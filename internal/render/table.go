package render

import (
	"slices"
	"strings"
)

// gap is what stands between two columns of a table.
const gap = "  "

// narrowest is the least width, in columns, of a column of a labelled table;
// below it the cells are written one under the other.
const narrowest = 18

// table writes rows in aligned columns under a header. Where the page is too
// narrow, cells wrap within their columns, or stand one under the other.
func (t *text) table(b table) {
	if b.labelled && t.Width > 0 && t.Width/len(b.header) < narrowest {
		t.stacked(b)
		return
	}
	cells := measured(b)
	widths := fit(cells.natural, t.Width)
	first, others := t.styles.heading, t.plain
	if !b.bare {
		t.row(b.header, cells.header, widths, first, first)
	}
	if !b.labelled {
		first = others
	}
	for len(cells.texts) > 0 && t.err == nil {
		row, own := cells.next()
		t.row(row, own, widths, first, others)
	}
}

// measuredCells are the cells of a table below its header, row by row, and the columns
// that they take.
type measuredCells struct {
	header  []int // of each cell of the header
	natural []int // of the widest cell of each column
	texts   []string
	widths  []int
}

// measured reads the rows of a table once: to read and measure them is most of what a
// long table costs.
func measured(b table) *measuredCells {
	columns := len(b.header)
	m := &measuredCells{header: each(b.header, width), texts: make([]string, 0, columns*b.most), widths: make([]int, 0, columns*b.most)}
	m.natural = slices.Clone(m.header)
	for row := range b.rows {
		for i, cell := range row {
			w := width(cell)
			m.texts, m.widths = append(m.texts, cell), append(m.widths, w)
			m.natural[i] = max(m.natural[i], w)
		}
	}
	if b.widths != nil {
		m.natural = slices.Clone(b.widths)
	}
	return m
}

// next takes the next row.
func (m *measuredCells) next() (texts []string, widths []int) {
	n := len(m.header)
	texts, widths = m.texts[:n], m.widths[:n]
	m.texts, m.widths = m.texts[n:], m.widths[n:]
	return texts, widths
}

// stacked writes the cells of each row below its label.
func (t *text) stacked(b table) {
	for row := range b.rows {
		t.para(t.styles.heading, 0, 0, row[0])
		for i, cell := range row[1:] {
			t.para(t.plain, 2, 2, b.header[i+1]+wordColon.in(b.lang)+cell)
		}
	}
}

// row writes the cells of a row, which take columns of their own, in columns of widths.
func (t *text) row(cells []string, own, widths []int, first, others style) {
	if first.look == nil && others.look == nil && t.oneLine(cells, own, widths) {
		return
	}
	wrapped := make([][]string, len(cells))
	links := each(cells, t.linkMarks)
	height := 0
	for i, cell := range cells {
		wrapped[i] = wrap(cell, widths[i])
		height = max(height, len(wrapped[i]))
	}
	for y := range height {
		var line strings.Builder
		for i := range cells {
			style, text := others, ""
			if i == 0 {
				style = first
			}
			if y < len(wrapped[i]) {
				text = wrapped[i][y]
			}
			space := strings.Repeat(" ", widths[i]-min(width(text), widths[i]))
			if text != "" {
				text = links[i].styled(style, text)
			}
			line.WriteString(text + space + gap)
		}
		t.line(strings.TrimRight(line.String(), " "))
	}
}

// oneLine writes a row without styles if each cell fits into its column, and reports
// whether it does.
func (t *text) oneLine(cells []string, own, widths []int) bool {
	for i, w := range own {
		if w > widths[i] {
			return false
		}
	}
	spaces := 0 // not written yet: none stand at the end of a line
	for i, cell := range cells {
		if trimmed := strings.TrimRight(cell, " "); trimmed != "" {
			t.spaces(spaces)
			t.out.WriteString(trimmed)
			spaces = len(cell) - len(trimmed)
		} else {
			spaces += len(cell)
		}
		spaces += widths[i] - own[i] + len(gap)
	}
	t.err = t.out.WriteByte('\n')
	return true
}

func (t *text) spaces(n int) {
	const many = "                                                                "
	for ; n > len(many); n -= len(many) {
		t.out.WriteString(many)
	}
	t.out.WriteString(many[:n])
}

// fit narrows the widest columns until all of them and the gaps between them
// take no more than the columns given; 0 leaves them as they are.
func fit(widths []int, columns int) []int {
	if columns <= 0 {
		return widths
	}
	room := columns - len(gap)*(len(widths)-1)
	for sum(widths) > room {
		widest := slices.Index(widths, slices.Max(widths))
		if widths[widest] <= 1 {
			break
		}
		widths[widest]--
	}
	return widths
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}
