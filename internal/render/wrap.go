package render

import (
	"strings"

	"github.com/rivo/uniseg"
)

// width returns the columns that s takes on a terminal.
func width(s string) int {
	columns := 0
	for _, r := range s {
		switch {
		case ' ' <= r && r <= '~':
			columns++
		case 0x4e00 <= r && r <= 0x9fff: // Han
			columns += 2
		default: // may join what stands before it
			return uniseg.StringWidth(s)
		}
	}
	return columns
}

// wrap breaks s into lines of at most columns wide, at the places that the
// Unicode line breaking algorithm (UAX #14) allows, so that no line starts
// with closing punctuation or ends with opening. A stretch without such a place
// is broken between characters. columns ≤ 0 means one line.
func wrap(s string, columns int) []string {
	if columns <= 0 || width(s) <= columns {
		return []string{s}
	}
	var lines []string
	var line strings.Builder
	used := 0
	flush := func() {
		if trimmed := strings.TrimRight(line.String(), " "); trimmed != "" {
			lines = append(lines, trimmed)
		}
		line.Reset()
		used = 0
	}
	put := func(part string) {
		line.WriteString(part)
		used += width(part)
	}
	for state := -1; s != ""; {
		var segment string
		segment, s, _, state = uniseg.FirstLineSegmentInString(s, state)
		if used+width(strings.TrimRight(segment, " ")) > columns {
			flush()
		}
		if width(strings.TrimRight(segment, " ")) <= columns {
			put(segment)
			continue
		}
		for graphemes := uniseg.NewGraphemes(segment); graphemes.Next(); {
			if used+graphemes.Width() > columns {
				flush()
			}
			put(graphemes.Str())
		}
	}
	flush()
	return lines
}
