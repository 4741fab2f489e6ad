// Package spelling is how names are compared: what makes two written forms one
// name. It knows strings only.
package spelling

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Key returns the form in which names and queries are compared: two spellings
// of one name (letter case, width, accents, hyphens or spaces, plural,
// Traditional characters) have the same key. What has no letter and no digit, as
// => or an emoji, is its own key, as Written.
func Key(s string) string { return keyOf(Words(s), s) }

// PlainKey returns the key of s with its plurals left as they are. Names are
// found by it too, since words written as one cannot each be put into the
// singular.
func PlainKey(s string) string { return keyOf(split(s), s) }

// Forms returns what Words, Key and PlainKey return, at the cost of one of them.
func Forms(s string) (words []string, key, plainKey string) {
	var plain []string
	words = wordsOf(s, func(word string, capitals int) string {
		plain = append(plain, word)
		return singular(word, capitals)
	})
	return words, keyOf(words, s), keyOf(plain, s)
}

func keyOf(words []string, s string) string {
	if len(words) == 0 {
		return Written(s)
	}
	return strings.Join(words, "")
}

// Words splits s into the words that make up its key: runs of Han characters,
// and runs of other letters and digits. Each is in its compared form: lower case,
// half width, without accents and tone marks, Han characters simplified, and a
// Latin word in the singular. There are none in what has no letter and no digit.
func Words(s string) []string { return wordsOf(s, singular) }

func split(s string) []string {
	return wordsOf(s, func(word string, _ int) string { return word })
}

// wordsOf returns the words of s, each as form makes it of its compared form and of
// the number of capitals that it began with.
func wordsOf(s string, form func(word string, capitals int) string) []string {
	var words []string
	var buffer [32]rune // longer than most words
	word := buffer[:0]
	capitals := 0
	flush := func() {
		if len(word) > 0 {
			words = append(words, form(string(word), capitals))
			word, capitals = word[:0], 0
		}
	}
	for _, original := range withoutPossessive(decomposed(s)) {
		r := simplify(unicode.ToLower(original))
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r):
			if len(word) > 0 && IsHan(word[0]) != IsHan(r) {
				flush()
			}
			if capitals == len(word) && unicode.IsUpper(original) {
				capitals++
			}
			word = appendLetter(word, r)
		case !unicode.Is(unicode.Mn, r) && visible(r) >= 0: // no accent, no tone mark, nothing unseen
			flush()
		}
	}
	flush()
	return words
}

// appendLetter appends a letter in lower case, in those of the alphabet that stand
// for it where it cannot be typed (as the Unicode transform Latin-ASCII).
func appendLetter(word []rune, r rune) []rune {
	switch r {
	case 'ß':
		return append(word, 's', 's')
	case 'æ':
		return append(word, 'a', 'e')
	case 'œ':
		return append(word, 'o', 'e')
	case 'þ':
		return append(word, 't', 'h')
	case 'ø':
		r = 'o'
	case 'ł':
		r = 'l'
	case 'đ', 'ð':
		r = 'd'
	case 'ħ':
		r = 'h'
	case 'ı':
		r = 'i'
	case 'ŋ':
		r = 'n'
	}
	return append(word, r)
}

// withoutPossessive leaves out the 's behind words.
func withoutPossessive(s string) string {
	if !strings.Contains(s, "'") && !strings.Contains(s, "’") { // faster than ContainsAny
		return s
	}
	return strings.NewReplacer("'s ", " ", "’s ", " ").Replace(s + " ")
}

// decomposed returns the compatibility decomposition of s.
func decomposed(s string) string {
	if norm.NFKD.QuickSpanString(s) == len(s) {
		return s
	}
	return norm.NFKD.String(s)
}

// Written returns s as it is compared to the letter: only letter case, width,
// white space and what is not seen do not count. Unlike Key it keeps C++ and C#
// apart.
func Written(s string) string { return strings.ToLower(AsWritten(s)) }

// AsWritten is Written with letter case.
func AsWritten(s string) string {
	if isPlain(s) && strings.TrimSpace(s) == s && !strings.Contains(s, "  ") {
		return s // as most names are
	}
	return strings.Join(strings.Fields(norm.NFKC.String(strings.Map(visible, s))), " ")
}

// singular takes one English plural suffix off a word of four letters or more, or
// off one of two capitals or more and a small s (LMs, OSes).
func singular(word string, capitals int) string {
	if capitals >= 2 {
		for _, end := range []string{"s", "es"} {
			if len(word) == capitals+len(end) && strings.HasSuffix(word, end) {
				return word[:capitals]
			}
		}
	}
	if len(word) < 4 || !strings.HasSuffix(word, "s") {
		return word
	}
	for _, end := range []string{"ss", "us", "is"} {
		if strings.HasSuffix(word, end) {
			return word
		}
	}
	if stem, ok := strings.CutSuffix(word, "ies"); ok && len(stem) > 1 {
		return stem + "y"
	}
	for _, end := range []string{"sses", "shes", "ches", "xes"} {
		if strings.HasSuffix(word, end) {
			return strings.TrimSuffix(word, "es")
		}
	}
	return strings.TrimSuffix(word, "s")
}
