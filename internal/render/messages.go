package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// hangOfMessages is the columns by which the further lines of a message stand in.
const hangOfMessages = 2

// WrapMessages breaks the lines of messages into lines of columns at most, as answers
// are wrapped. What it returns is safe to show; columns ≤ 0 leaves the lines whole.
func WrapMessages(text string, columns int) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		line, end := strings.CutSuffix(line, "\n")
		b.WriteString(strings.Join(hung(Safe(line), columns, hangOfMessages), "\n"))
		if end {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// hung wraps a line whose further lines begin where its own text does and, where there
// is room, some columns further in.
func hung(line string, columns, further int) []string {
	if columns <= 0 || width(line) <= columns {
		return []string{line}
	}
	text := strings.TrimLeft(line, " ")
	indent := min(len(line)-len(text), columns/2)
	first, others := strings.Repeat(" ", indent), strings.Repeat(" ", min(indent+further, columns/2))
	lines := wrap(text, columns-len(others))
	for i := range lines {
		lines[i] = first + lines[i]
		first = others
	}
	return lines
}

// WrapHelp breaks the lines of a help text into lines of columns at most. Paragraphs
// that stand at the margin are filled anew; of a line that names something and, two
// spaces or more behind it, says what that is, the further lines stand below what it
// says.
func WrapHelp(text string, columns int) string {
	if columns <= 0 {
		return text
	}
	var b strings.Builder
	for _, lines := range paragraphs(strings.Split(text, "\n"), columns) {
		for _, line := range lines {
			b.WriteString(strings.Join(helpLine(line, columns), "\n") + "\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// paragraphs splits lines into runs of such as stand at the margin and rows of tables,
// each joined if one of its lines is too long, and single others.
func paragraphs(lines []string, columns int) (all [][]string) {
	for len(lines) > 0 {
		run := lines[:max(1, atMargin(lines), rowOfTable(lines))]
		lines = lines[len(run):]
		if slices.ContainsFunc(run, func(line string) bool { return width(line) > columns }) {
			run = []string{filled(run)}
		}
		all = append(all, run)
	}
	return all
}

// atMargin returns how many of the first lines stand at the margin.
func atMargin(lines []string) int {
	n := 0
	for n < len(lines) && lines[n] != "" && lines[n][0] != ' ' {
		n++
	}
	return n
}

// rowOfTable returns how many of the first lines say what the first one names, two spaces
// or more before: those below begin where it begins to say that.
func rowOfTable(lines []string) int {
	text := strings.TrimLeft(lines[0], " ")
	_, said, isRow := strings.Cut(text, "  ")
	if !isRow || len(text) == len(lines[0]) {
		return 1
	}
	at := width(lines[0]) - width(strings.TrimLeft(said, " "))
	n := 1
	for n < len(lines) && len(lines[n])-len(strings.TrimLeft(lines[n], " ")) == at {
		n++
	}
	return n
}

// filled joins the lines of a paragraph: with a space, but for those between which no
// space stands in Chinese.
func filled(lines []string) string {
	text := lines[0]
	for _, line := range lines[1:] {
		line = strings.TrimLeft(line, " ")
		if !endsWide(text) || !beginsWide(line) {
			text += " "
		}
		text += line
	}
	return text
}

func endsWide(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isWide(r)
}

func beginsWide(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWide(r)
}

func isWide(r rune) bool { return r > unicode.MaxASCII && width(string(r)) > 1 }

// leastHelp is the least columns in which what a line of help says stands beside the
// name that it is about.
const leastHelp = 24

// helpLine wraps a line of help.
func helpLine(line string, columns int) []string {
	if width(line) <= columns {
		return []string{line}
	}
	text := strings.TrimLeft(line, " ")
	indent := len(line) - len(text)
	name, said, two := strings.Cut(text, "  ")
	if indent == 0 || !two {
		return hung(line, columns, indent)
	}
	said = strings.TrimLeft(said, " ")
	at := width(line) - width(said)
	if columns-at < leastHelp {
		return append(hung(line[:indent]+name, columns, 2), hung(strings.Repeat(" ", indent+4)+said, columns, 0)...)
	}
	lead := strings.TrimSuffix(line, said)
	lines := wrap(said, columns-at)
	for i := range lines {
		lines[i] = lead + lines[i]
		lead = strings.Repeat(" ", at)
	}
	return lines
}
