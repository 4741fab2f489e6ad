package scan

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"aiterm/internal/spelling"
)

// stands reports whether a name can be what a text has at a candidate's place: by its
// letter case, by its signs, and by what stands beside it.
func (s *Scanner) stands(text []byte, c candidate) bool {
	if !s.isApart(text, int(c.start), int(c.end)) {
		return false
	}
	found := text[c.start:c.end]
	return slices.ContainsFunc(s.hits(c.key), func(h hit) bool { return s.fits(text, c, found, h) })
}

func (s *Scanner) fits(text []byte, c candidate, found []byte, h hit) bool {
	if c.form == Inflected && h.Common {
		return false // evaluate says less than evaluation, and trained than training
	}
	if hasPoint(found) && !strings.Contains(h.written, ".") {
		return false // two words, of which the first ends a sentence, or an identifier
	}
	proper := s.properNoun(h)
	if proper && isVersion(text, int(c.end), int(c.end)+1) {
		return false // Llama 9 is another one
	}
	return isCased(found, h, proper, c.form) && hasSigns(text, int(c.end), h.written)
}

// hasPoint reports whether a point stands within a text beside a letter.
func hasPoint(text []byte) bool {
	for i, b := range text {
		if b == '.' && !(isDigitAt(text, i-1) && isDigitAt(text, i+1)) {
			return true
		}
	}
	return false
}

// properKinds are the kinds whose names are proper nouns.
var properKinds = []string{"model", "product", "organisation", "benchmark", "tool", "hardware", "law", "paper", "standard"}

func (s *Scanner) properNoun(h hit) bool {
	return slices.Contains(properKinds, s.index.Term(h.Entry).Kind)
}

// isCased reports whether a text has the case of a name, as far as that counts: of an
// abbreviation all letters, or capitals only; of a proper noun of one word the first one.
func isCased(found []byte, h hit, proper bool, form Form) bool {
	first, _ := utf8.DecodeRuneInString(h.written)
	if !isLatin(first) || strings.ContainsRune(h.written, ' ') {
		return true
	}
	if isAbbreviation(h) {
		want, got := letters(h.written), letters(spelling.AsWritten(string(found)))
		return got == want || form == Plural && (got == want+"s" || got == want+"es" && strings.HasSuffix(want, "S")) ||
			len(want) > 2 && got == strings.ToUpper(want)
	}
	r, _ := utf8.DecodeRune(found)
	return !proper || !unicode.IsUpper(first) || unicode.IsUpper(r)
}

// isShouted reports whether a candidate is an abbreviation in capitals, and all names
// that it can be have small letters: it can be another word, as LORA is one of radio.
func (s *Scanner) isShouted(text []byte, c candidate) bool {
	got := letters(spelling.AsWritten(string(text[c.start:c.end])))
	if got == "" || strings.ToUpper(got) != got || strings.ToLower(got) == got {
		return false
	}
	return !slices.ContainsFunc(s.hits(c.key), func(h hit) bool { return !isAbbreviation(h) || letters(h.written) == got })
}

func isLatin(r rune) bool { return unicode.Is(unicode.Latin, r) }

// isAbbreviation reports whether a name is one word whose case says what it is: of two
// capitals or more, or, up to five letters, with one within it: LLM, LoRA, GPT-4.
func isAbbreviation(h hit) bool {
	all := letters(h.written)
	short := len(all) <= 5
	if len(all) > 1 && strings.ToUpper(all) == all && strings.ToLower(all) != all {
		return true // A.I.
	}
	for part := range strings.FieldsFuncSeq(h.written, notLetterOrDigit) {
		capitals, small := 0, 0
		for _, r := range part {
			if unicode.IsUpper(r) {
				capitals++
			} else if unicode.IsLower(r) {
				small++
			}
		}
		if capitals > 1 && (small == 0 || short) || capitals == 1 && small > 0 && short && !startsUpper(part) {
			return true
		}
	}
	return false
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// letters returns the letters and digits of s.
func letters(s string) string {
	if !strings.ContainsFunc(s, notLetterOrDigit) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if notLetterOrDigit(r) {
			return -1
		}
		return r
	}, s)
}

// hasSigns reports whether a name's signs follow, and no others: C++ is not C.
func hasSigns(text []byte, end int, written string) bool {
	signs := spelling.Signs(written)
	if strings.HasPrefix(signs, "^") {
		return true
	}
	if signs != "" {
		return bytes.HasPrefix(text[end:], []byte(signs))
	}
	r, _ := utf8.DecodeLastRuneInString(written)
	return !isLatin(r) || !bytes.HasPrefix(text[end:], []byte("++")) && !bytes.HasPrefix(text[end:], []byte("#"))
}
