package render

import (
	"strings"

	"aiterm/glossary"
)

// ProblemLines returns what is said of a problem, safe to show: its place and what
// is wrong and, if the line of the file helps, that line and a mark under the
// column.
func ProblemLines(p glossary.Problem, translate func(english string) string) []string {
	lines := []string{Safe(p.In(translate))}
	if p.Source != "" {
		lines = append(lines, pointAt(p.Source, p.Pos.Column)...)
	}
	return lines
}

// pointAt returns the part of a line around a column, which is counted in
// characters from 1, and under it a line with a mark at that column.
func pointAt(text string, column int) []string {
	const (
		indent = "    "
		before = 50 // columns that are shown before the mark
		after  = 25 // and with it and behind it
	)
	characters := []rune(strings.ToValidUTF8(text, "�"))
	at := min(max(column-1, 0), len(characters))
	lead, rest := shown(characters[:at]), shown(characters[at:])
	if width(lead) > before {
		lead = "…" + lastColumns(lead, before)
	}
	if width(rest) > after {
		rest = firstColumns(rest, after) + "…"
	}
	return []string{indent + lead + rest, indent + strings.Repeat(" ", width(lead)) + "^"}
}

// shown returns characters as they can be shown on one line: a tab as one space, as
// it counts as one character.
func shown(characters []rune) string { return Safe(strings.ReplaceAll(string(characters), "\t", " ")) }

// firstColumns returns the beginning of a text that fits into some columns.
func firstColumns(text string, columns int) string {
	used := 0
	for i, r := range text {
		if used += width(string(r)); used > columns {
			return text[:i]
		}
	}
	return text
}

// lastColumns returns the end of a text that fits into some columns.
func lastColumns(text string, columns int) string {
	total := width(text)
	for i := range text {
		if total-width(text[:i]) <= columns {
			return text[i:]
		}
	}
	return ""
}
