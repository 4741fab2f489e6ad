package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Signs returns what makes C++, C# and C names of their own, although they have
// one Key: the unbroken runs of signs that touch a letter or digit on one side
// only, in order, those before it marked with ^. Signs between two letters
// separate (TCP/IP), and brackets, dashes, quotation marks and closing marks
// surround: none of them count. A point counts before a first letter (.NET).
func Signs(s string) string {
	if isPlain(s) {
		return ""
	}
	runes := []rune(norm.NFKC.String(strings.Map(visible, s)))
	var signs strings.Builder
	for from := 0; from < len(runes); {
		to := from
		for to < len(runes) && isSign(runes[to]) {
			to++
		}
		before, behind := isWordAt(runes, from-1), isWordAt(runes, to)
		switch {
		case to == from && isLeadingPoint(runes, from):
			signs.WriteString("^.")
		case to > from && before && !behind:
			signs.WriteString(string(runes[from:to]))
		case to > from && behind && !before:
			signs.WriteString("^" + string(runes[from:to]))
		}
		from = max(to, from+1)
	}
	return signs.String()
}

// isPlain reports whether s has only ASCII letters, digits, spaces and hyphens,
// as most names have.
func isPlain(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c != ' ' && c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// isSign reports whether r neither writes words nor separates or surrounds them.
func isSign(r rune) bool {
	return !isWord(r) && !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.IsOneOf([]*unicode.RangeTable{
		unicode.Ps, unicode.Pe, unicode.Pi, unicode.Pf, unicode.Pd, unicode.Pc, unicode.Dash,
		unicode.Quotation_Mark, unicode.Terminal_Punctuation, unicode.Sentence_Terminal,
	}, r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

func isWordAt(runes []rune, i int) bool { return i >= 0 && i < len(runes) && isWord(runes[i]) }

// isLeadingPoint reports whether a point stands there before the first letter of a
// word.
func isLeadingPoint(runes []rune, i int) bool {
	return runes[i] == '.' && i+1 < len(runes) && unicode.IsLetter(runes[i+1]) &&
		(i == 0 || !isWord(runes[i-1]) && runes[i-1] != '.')
}

// visible leaves out characters that show nothing: soft hyphens, zero-width ones,
// byte order marks, selectors of a variant.
func visible(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	if r < 0xE0000 && unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) {
		return -1
	}
	return r
}
