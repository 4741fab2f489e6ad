package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A reference is an address, an identifier, a place in a file or a flag within a text:
// what one follows or copies as a whole, so that no line breaks it.
type reference struct {
	from, to int    // in bytes
	target   string // the page that it leads to, as targets are written in links; "" for none
}

// references returns the references in a text, in their order.
func references(text string) []reference {
	if !strings.Contains(text, ":") && !strings.Contains(text, "10.") && !strings.Contains(text, "--") {
		return nil
	}
	var all []reference
	for from := 0; from < len(text); {
		word := text[from:]
		if end := strings.IndexFunc(word, endsReference); end >= 0 {
			word = word[:end]
		}
		if at := beginOfReference(word); at >= 0 {
			id := strings.TrimRight(balanced(word[at:]), ".,;:!?'\"")
			if strings.IndexFunc(id[schemeLength(id):], isLetterOrDigit) >= 0 {
				all = append(all, reference{from + at, from + at + len(id), target(id)})
			}
		}
		if word != "" && (len(all) == 0 || all[len(all)-1].to <= from) && (isPlace(word) || isFlag(word)) {
			all = append(all, reference{from: from, to: from + len(word)})
		}
		from += len(word)
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	}
	return all
}

// endsReference reports whether a character is never a part of a reference.
func endsReference(r rune) bool {
	return r <= ' ' || strings.ContainsRune("<>\"`|\\^{}", r) || r > unicode.MaxASCII && !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// schemes are what references begin with, in lower case.
func schemes() []string {
	return []string{"https://", "http://", "arxiv:", "doi:", "ftp://", "mailto:", "urn:", "isbn:", "hdl:", "10."}
}

// schemeLength returns the bytes of the scheme that a text begins with, or 0.
func schemeLength(text string) int {
	for _, scheme := range schemes() {
		if len(text) > len(scheme) && strings.EqualFold(text[:len(scheme)], scheme) {
			return len(scheme)
		}
	}
	return 0
}

// beginOfReference returns where in a text without spaces a reference begins, or -1. It
// is no part of a Latin word; a DOI without its scheme has a slash.
func beginOfReference(word string) int {
	before := ' '
	for i, r := range word {
		inWord := before <= unicode.MaxASCII && isLetterOrDigit(before)
		if n := schemeLength(word[i:]); n > 0 && !inWord && (n > len("10.") || before != '.' && isDOI(word[i:])) {
			return i
		}
		before = r
	}
	return -1
}

// isDOI reports whether a text is a DOI: 10., four digits or more, a slash, a name.
func isDOI(text string) bool {
	registrant, name, _ := strings.Cut(strings.TrimPrefix(text, "10."), "/")
	return len(registrant) >= 4 && name != "" && strings.Trim(registrant, "0123456789.") == ""
}

// balanced cuts a reference before a bracket that it does not open.
func balanced(id string) string {
	for i, closing := range id {
		opening := strings.IndexRune(")]", closing)
		if opening >= 0 && strings.Count(id[:i], "(["[opening:opening+1]) <= strings.Count(id[:i], string(closing)) {
			return id[:i]
		}
	}
	return id
}

// isPlace reports whether a text is a place in a file as messages have it, with line and
// column: terms.yaml:3:5:
func isPlace(text string) bool {
	path, numbers := text, 0
	for numbers < 2 {
		before, number, ok := cutLast(strings.TrimSuffix(path, ":"), ":")
		if !ok || number == "" || strings.Trim(number, "0123456789") != "" {
			return false
		}
		path = before
		numbers++
	}
	return strings.ContainsFunc(path, unicode.IsLetter)
}

func cutLast(s, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(s, separator); i >= 0 {
		return s[:i], s[i+len(separator):], true
	}
	return s, "", false
}

// isFlag reports whether a text is a flag of a command.
func isFlag(text string) bool {
	name, ok := strings.CutPrefix(text, "--")
	return ok && name != "" && 'a' <= name[0] && name[0] <= 'z'
}
