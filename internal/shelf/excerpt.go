package shelf

import (
	"strings"

	"gopkg.in/yaml.v3"

	"aiterm/glossary"
	"aiterm/internal/spelling"
)

// Excerpt returns the YAML of the entry that begins at a place in a glossary
// file, without the dash before it and without the indentation of the entry. It
// is "" where the entry does not begin a line of its own, as in a flow list.
func Excerpt(data []byte, p glossary.Pos) string {
	lines := entryLines(strings.SplitAfter(string(data), "\n"), p)
	if lines == nil {
		return ""
	}
	return strings.TrimRight(strings.Join(lines, ""), "\n") + "\n"
}

// entryLines returns the lines of an entry among those of its file, as Excerpt does, or
// nil.
func entryLines(lines []string, p glossary.Pos) []string {
	indent := p.Column - 1
	if p.Line < 1 || p.Line > len(lines) || !beginsText(lines[p.Line-1], indent) {
		return nil
	}
	out := []string{lines[p.Line-1][indent:]}
	end := 1 // lines of out that are the entry's; comments and blank lines after it are not
	for _, line := range lines[p.Line:] {
		text := strings.TrimLeft(line, " ")
		indented := len(line)-len(text) >= indent
		blank := strings.TrimSpace(text) == ""
		if !blank && !indented && !strings.HasPrefix(text, "#") {
			break
		}
		out = append(out, line[min(indent, len(line)-len(text)):])
		if !blank && indented {
			end = len(out)
		}
	}
	return out[:end]
}

// beginsText reports whether a line has only spaces and dashes before an offset
// in bytes.
func beginsText(line string, offset int) bool {
	return offset >= 0 && offset <= len(line) && strings.Trim(line[:offset], " -") == ""
}

// Skeleton returns the YAML of a new entry with a name, in the form of Excerpt:
// its definition is left to be written.
func Skeleton(name string) string {
	key := "en"
	if spelling.CountHan(name) > 0 {
		key = "zh"
	}
	quoted, _ := yaml.Marshal(name) // a string can always be marshalled
	return "id: " + glossary.SuggestID(name) + "\n" +
		key + ": " + string(quoted) +
		"definition: # what kind of thing it is, and what sets it apart\n"
}
