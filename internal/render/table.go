package render

import (
	"strings"
)

// gap is what stands between two columns of a table.
const gap = "  "

// table writes rows in aligned columns under a header. Where the page is too
// narrow, cells wrap within their columns. The first column of a table with
// labels is styled as the header is.
func (p *page) table(header []string, rows [][]string, labels bool) {
	widths := fit(naturalWidths(header, rows), p.Width)
	p.row(header, widths, p.heading, p.heading)
	first := p.plain
	if labels {
		first = p.heading
	}
	for _, row := range rows {
		p.row(row, widths, first, p.plain)
	}
}

func (p *page) row(cells []string, widths []int, first, others style) {
	wrapped := make([][]string, len(cells))
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
				text = style.Render(text)
			}
			line.WriteString(text + space + gap)
		}
		p.text.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

func naturalWidths(header []string, rows [][]string) []int {
	widths := make([]int, len(header))
	for _, row := range append(rows, header) {
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
		widest := 0
		for i := range widths {
			if widths[i] > widths[widest] {
				widest = i
			}
		}
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
