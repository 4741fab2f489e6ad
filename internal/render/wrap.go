package render

import (
	"iter"
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
		case 0x4e00 <= r && r <= 0x9fff, 0xff01 <= r && r <= 0xff60, 0x3001 <= r && r <= 0x3029: // Han, what has full width, punctuation
			columns += 2
		case 0xc0 <= r && r <= 0x24f: // letters with accents
			columns++
		default: // may join what stands before it
			return uniseg.StringWidth(s)
		}
	}
	return columns
}

// wrap breaks s into lines of at most columns wide, at the places that the
// Unicode line breaking algorithm (UAX #14) allows, so that no line starts
// with closing punctuation or ends with opening. A stretch without such a place
// is broken between characters; a reference, only where it is longer than a line.
// columns ≤ 0 means one line.
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
	whole := references(s)
	for segment := range segments(s, whole) {
		if used+width(strings.TrimRight(segment, " ")) > columns {
			flush()
		}
		if width(strings.TrimRight(segment, " ")) <= columns {
			put(segment)
			continue
		}
		for piece := range pieces(segment, columns) {
			if used+width(piece) > columns {
				flush()
			}
			put(piece)
		}
	}
	flush()
	return lines
}

// segments yields the stretches of a text between which a line can end: never within
// one of the references given.
func segments(text string, whole []reference) iter.Seq[string] {
	return func(yield func(string) bool) {
		from, to, state := 0, 0, -1
		for rest := text; rest != ""; {
			var segment string
			segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			to += len(segment)
			for len(whole) > 0 && whole[0].to <= to {
				whole = whole[1:]
			}
			if len(whole) > 0 && whole[0].from < to && rest != "" {
				continue
			}
			if !yield(text[from:to]) {
				return
			}
			from = to
		}
	}
}

// pieces yields what a stretch that is longer than a line falls into: its references
// that a line can hold, and of all else the characters.
func pieces(segment string, columns int) iter.Seq[string] {
	return func(yield func(string) bool) {
		whole := references(segment)
		for at := 0; at < len(segment); {
			for len(whole) > 0 && (whole[0].from < at || width(segment[whole[0].from:whole[0].to]) > columns) {
				whole = whole[1:]
			}
			piece, _, _, _ := uniseg.FirstGraphemeClusterInString(segment[at:], -1)
			if len(whole) > 0 && whole[0].from == at {
				piece = segment[at:whole[0].to]
			}
			if !yield(piece) {
				return
			}
			at += len(piece)
		}
	}
}
