package cli

import (
	"strings"
	"unicode/utf8"

	"aiterm/internal/spelling"
)

// Nearest returns the name that a word is a misspelling of, or "".
func Nearest(word string, names []string) string {
	most := 1
	if utf8.RuneCountInString(word) > 5 {
		most = 2
	}
	best := ""
	for _, name := range names {
		if d := spelling.Distance(word, name, most); d <= most {
			best, most = name, d-1
		}
	}
	return best
}

// ShellWords writes arguments so that a POSIX shell reads them back.
func ShellWords(args []string) string {
	quoted := make([]string, len(args))
	for i, arg := range args {
		quoted[i] = arg
		special := func(r rune) bool { return r <= ' ' || strings.ContainsRune("\"'\\$`!*?[]{}()<>|&;~#=%^", r) }
		if arg == "" || strings.ContainsFunc(arg, special) {
			quoted[i] = "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
		}
	}
	return strings.Join(quoted, " ")
}
