package scan

import (
	"bytes"
	"strings"
)

// What a line of Markdown begins with, its indentation left out.

// isFence reports whether a line opens a block of code.
func isFence(line []byte) bool {
	n := run(line)
	return n >= 3 && (line[0] == '~' || line[0] == '`' && bytes.IndexByte(line[n:], '`') < 0)
}

// fenceEnd returns what recognises the end of the block of code that a line opens.
func fenceEnd(open []byte) func([]byte) bool {
	sign, n := open[0], run(open)
	return func(line []byte) bool {
		line = bytes.TrimSpace(line)
		return len(line) >= n && line[0] == sign && run(line) == len(line)
	}
}

// run returns how often the first byte of a line stands at its beginning.
func run(line []byte) int {
	n := 0
	for n < len(line) && line[n] == line[0] {
		n++
	}
	return n
}

// isRule reports whether a line is a thematic break.
func isRule(line []byte) bool {
	if len(line) == 0 || !strings.ContainsRune("-_*", rune(line[0])) {
		return false
	}
	n := bytes.Count(line, line[:1])
	return n >= 3 && n+bytes.Count(line, []byte(" "))+bytes.Count(line, []byte("\t")) == len(line)
}

// isUnderline reports whether a line makes a heading of the one before.
func isUnderline(line []byte) bool {
	line = bytes.TrimRight(line, " \t")
	return len(line) > 0 && (line[0] == '=' || line[0] == '-') && run(line) == len(line)
}

// headingSigns returns how many signs make a line a heading, or 0.
func headingSigns(line []byte) int {
	if len(line) == 0 || line[0] != '#' {
		return 0
	}
	n := run(line)
	if n > 6 || n < len(line) && line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}

func isItem(line []byte) bool { return itemSign(line) > 0 }

// itemSign returns the length of the sign that begins a list item, or 0.
func itemSign(line []byte) int {
	n := 0
	switch {
	case len(line) == 0:
		return 0
	case line[0] == '-' || line[0] == '+' || line[0] == '*':
		n = 1
	default:
		for n < len(line) && n < 9 && line[n] >= '0' && line[n] <= '9' {
			n++
		}
		if n == 0 || n == len(line) || line[n] != '.' && line[n] != ')' {
			return 0
		}
		n++
	}
	if n < len(line) && line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}

// canInterrupt reports whether a line that looks like a list item is one even within a
// paragraph.
func canInterrupt(line []byte) bool {
	n := itemSign(line)
	if len(bytes.TrimSpace(line[n:])) == 0 {
		return false
	}
	return n == 1 || n == 2 && line[0] == '1'
}

// isDefinition reports whether a line says where links of a label lead.
func isDefinition(line []byte) bool { return definedLabel(line) != "" }

// definedLabel returns the label that a line defines, in its compared form, or "".
func definedLabel(line []byte) string {
	if len(line) == 0 || line[0] != '[' || len(line) > 1 && line[1] == '^' {
		return ""
	}
	end := bytes.Index(line, []byte("]:"))
	if end < 2 || end > 1000 || bytes.IndexByte(line[1:end], '[') >= 0 || len(bytes.TrimSpace(line[end+2:])) == 0 {
		return ""
	}
	return comparedLabel(line[1:end])
}

func comparedLabel(label []byte) string {
	return strings.ToLower(strings.Join(strings.Fields(string(label)), " "))
}

// definitions returns the labels that the document defines.
func (d *Document) definitions() map[string]bool {
	var defined map[string]bool
	if !bytes.Contains(d.Text, []byte("]:")) {
		return nil
	}
	for from := 0; from < len(d.Text); {
		end, next := lineEnd(d.Text, from)
		if label := definedLabel(bytes.TrimLeft(d.Text[from:end], " >")); label != "" {
			if defined == nil {
				defined = map[string]bool{}
			}
			defined[label] = true
		}
		from = next
	}
	return defined
}
