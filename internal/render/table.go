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
	widths := fit(naturalWidths(b), t.Width)
	first, others := t.styles.heading, t.plain
	if !b.bare {
		t.row(b.header, widths, first, first)
	}
	if !b.labelled {
		first = others
	}
	for row := range b.rows {
		if t.row(row, widths, first, others); t.err != nil {
			return
		}
	}
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

func (t *text) row(cells []string, widths []int, first, others style) {
	if first.look == nil && others.look == nil && t.oneLine(cells, widths) {
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
func (t *text) oneLine(cells []string, widths []int) bool {
	room := t.cellRoom[:0]
	for i, cell := range cells {
		room = append(room, widths[i]-width(cell))
		if room[i] < 0 {
			return false
		}
	}
	t.cellRoom = room
	spaces := 0 // not written yet: none stand at the end of a line
	for i, cell := range cells {
		if trimmed := strings.TrimRight(cell, " "); trimmed != "" {
			for ; spaces > 0; spaces-- {
				t.out.WriteByte(' ')
			}
			t.out.WriteString(trimmed)
			spaces = len(cell) - len(trimmed)
		} else {
			spaces += len(cell)
		}
		spaces += room[i] + len(gap)
	}
	t.err = t.out.WriteByte('\n')
	return true
}

// naturalWidths are the columns that the widest cells take.
func naturalWidths(b table) []int {
	if b.widths != nil {
		return slices.Clone(b.widths)
	}
	widths := each(b.header, width)
	for row := range b.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], width(cell))
		}
	}
	return widths
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
