package glossary

import (
	"regexp"
	"strings"
	"sync"
)

// foldParagraphs folds the white space of a text that can have paragraphs. What comes
// out has a line for each paragraph and, as lists keep their lines, for each item of a
// list, and an empty line wherever the source has one or more. A line that begins as
// an item does ("- ", "* ", "2. ") is one; any other goes on with what stands before it.
//
// In a YAML block that is literal (|) the lines are those of the file. All other
// strings have been folded by YAML already, so that each line end that is left stood
// for an empty line.
func foldParagraphs(s string, literal bool) string {
	if !strings.Contains(s, "\n") {
		return foldSpace(s) // as most are
	}
	var paragraphs []string
	for _, part := range splitParagraphs(s, literal) {
		if lines := foldLines(part); len(lines) > 0 {
			paragraphs = append(paragraphs, strings.Join(lines, "\n"))
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// splitParagraphs returns the lines of each paragraph, which may be none.
func splitParagraphs(s string, literal bool) [][]string {
	parts := [][]string{nil}
	wasItem := false
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		item := isListItem(line)
		if line == "" || !literal && !(item && wasItem) {
			parts = append(parts, nil)
		}
		wasItem = item
		if line != "" {
			last := len(parts) - 1
			parts[last] = append(parts[last], line)
		}
	}
	return parts
}

// foldLines joins the lines of a paragraph, but for those that begin an item of a list.
func foldLines(lines []string) []string {
	var folded []string
	for i, line := range lines {
		if i == 0 || isListItem(line) {
			folded = append(folded, line)
		} else {
			folded[len(folded)-1] += "\n" + line
		}
	}
	for i, line := range folded {
		folded[i] = foldSpace(line)
	}
	return folded
}

// itemMarker matches what an item of a list begins with, in Markdown or in Chinese.
var itemMarker = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[-*+•·–] |[0-9]{1,2}[.)] |[0-9]{1,2}、|[(（][0-9]{1,2}[)）])`)
})

func isListItem(line string) bool { return itemMarker().MatchString(line) }

// Paragraphs returns a text, with its lines as a file has them, in the form of a text of
// several lines: what Parse makes of it in a literal block of YAML.
func Paragraphs(text string) string { return foldParagraphs(text, true) }

// InLine returns a text that may have paragraphs as one line.
func InLine(text string) string { return foldSpace(text) }
