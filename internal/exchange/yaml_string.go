package exchange

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// yamlString writes a string as YAML: as it is where that is read as the same string,
// in a block with its lines where it has several, else in double quotes. indent is that
// of the lines of a block, in spaces.
func yamlString(s string, indent int) string {
	if strings.Contains(s, "\n") && isYAMLBlock(s) {
		lead := "\n" + strings.Repeat(" ", indent)
		return "|-" + strings.ReplaceAll(lead+strings.ReplaceAll(s, "\n", lead), lead+"\n", "\n\n")
	}
	return yamlWord(s)
}

// yamlWord writes a string that has one line, such as a key.
func yamlWord(s string) string {
	if isYAMLPlain(s) {
		return s
	}
	return yamlQuoted(s)
}

// isYAMLBlock reports whether a literal block can have the lines of s.
func isYAMLBlock(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(line) != line || strings.ContainsFunc(line, isNoYAML) {
			return false
		}
	}
	return !strings.HasPrefix(s, "\n") && !strings.HasSuffix(s, "\n")
}

// isYAMLPlain reports whether s without quotes is read, in a block, as the string s: by
// aiterm, and by what takes words for numbers and truth values.
func isYAMLPlain(s string) bool {
	first := strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	return first == 0 && strings.TrimSpace(s) == s &&
		!strings.Contains(s, ": ") && !strings.HasSuffix(s, ":") && !strings.Contains(s, " #") &&
		!strings.ContainsFunc(s, isYAMLSpecial) && !isYAMLValue(s)
}

// isYAMLSpecial reports whether a character is not written as it is: one that is not
// seen, or ends a line.
func isYAMLSpecial(r rune) bool {
	return !unicode.IsPrint(r) && !unicode.In(r, unicode.Mn, unicode.Mc) || r == unicode.ReplacementChar
}

// isNoYAML reports whether a character must not stand in a file, or ends a line there.
func isNoYAML(r rune) bool {
	return unicode.IsControl(r) || slices.Contains([]rune{0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, unicode.ReplacementChar}, r)
}

// isYAMLValue reports whether readers of YAML take s for something else than a string:
// a number, a time, null or a truth value.
func isYAMLValue(s string) bool {
	words := []string{"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
	return slices.Contains(words, strings.ToLower(s)) ||
		s[0] >= '0' && s[0] <= '9' && strings.Trim(s, "0123456789abcdefABCDEFxXoO_.,:+-TZ ") == ""
}

// yamlQuoted writes a string in double quotes.
func yamlQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case !isYAMLSpecial(r):
			b.WriteRune(r)
		case r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
