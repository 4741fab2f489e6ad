package main

import "strings"

// formattedLike gives a text the byte order mark, or none, and the line ends of an
// earlier state of it: editors and what is put in may have others. Line ends that
// were mixed, and those of an empty state, say nothing.
func formattedLike(before, text string) string {
	const mark = "\ufeff"
	if before == "" {
		return text
	}
	text = strings.TrimPrefix(text, mark)
	switch all, long := strings.Count(before, "\n"), strings.Count(before, "\r\n"); {
	case all > 0 && long == 0:
		text = strings.ReplaceAll(text, "\r\n", "\n")
	case all > 0 && long == all:
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
	}
	if strings.HasPrefix(before, mark) {
		text = mark + text
	}
	return text
}
