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
// Traditional characters) have the same key. It is empty where s has no letter
// and no digit.
func Key(s string) string { return strings.Join(Words(s), "") }

// PlainKey returns the key of s with its plurals left as they are. Names are
// found by it too, since words written as one cannot each be put into the
// singular.
func PlainKey(s string) string { return strings.Join(split(s), "") }

// Words splits s into the words that make up its key: runs of Han characters,
// and runs of other letters and digits. Each is in its compared form: lower case,
// half width, without accents and tone marks, Han characters simplified, and a
// Latin word in the singular.
func Words(s string) []string {
	words := split(s)
	for i, w := range words {
		words[i] = singular(w)
	}
	return words
}

func split(s string) []string {
	var words []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			words = append(words, string(word))
			word = word[:0]
		}
	}
	for _, r := range withoutPossessive(decomposed(s)) {
		r = simplify(unicode.ToLower(r))
		switch {
		case unicode.Is(unicode.Mn, r): // an accent or tone mark: left out
			continue
		case !unicode.IsLetter(r) && !unicode.IsNumber(r):
			flush()
			continue
		case len(word) > 0 && IsHan(word[0]) != IsHan(r):
			flush()
		}
		word = append(word, r)
	}
	flush()
	return words
}

// withoutPossessive leaves out the 's behind words.
func withoutPossessive(s string) string {
	if !strings.ContainsAny(s, "'’") {
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

// Written returns s as it is compared to the letter: only letter case, width
// and white space at the ends do not count. Unlike Key it keeps C++ and C# apart.
func Written(s string) string {
	return strings.ToLower(norm.NFKC.String(strings.TrimSpace(s)))
}

// singular takes one English plural suffix off a word of four letters or more.
func singular(word string) string {
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
