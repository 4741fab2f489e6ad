package main

import (
	"strings"
	"unicode"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A beginning is what is typed of a name: the word at the cursor and maybe words
// before it.
type beginning struct {
	text   string
	words  int    // how many words before the one at the cursor are part of it
	folded string // text, each character as folded makes it
	mask   uint64 // index.Mask of letters and digits that a name has that begins so
}

// beginnings returns what may be typed of one name, the longest first: words before
// the cursor count as part of it, as lookup joins them, max of them at most.
func beginnings(words []string, typed string, max int) []beginning {
	var all []beginning
	for n := min(len(words), max); n >= 0; n-- {
		text := strings.Join(append(words[len(words)-n:len(words):len(words)], typed), " ")
		b := beginning{text: text, words: n, folded: foldedText(text)}
		if b.folded != "" {
			b.mask = beginningMask(text)
			all = append(all, b)
		}
	}
	return all
}

// beginningMask leaves out the last letters where they may be those of a plural,
// which the keys of names do not have.
func beginningMask(text string) uint64 {
	words := spelling.Words(text)
	return index.Mask(strings.TrimRight(strings.Join(words, ""), "ies"))
}

// restOf returns what a name has behind the beginning, in any letter case, width
// and accent, with hyphens for spaces, and whether it begins so.
func (b *beginning) restOf(name string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(name, b.text); ok {
		return rest, true
	}
	left := b.folded
	for i, r := range name {
		if left == "" && !unicode.Is(unicode.Mn, r) {
			return name[i:], true
		}
		if left, ok = strings.CutPrefix(left, folded(r)); !ok {
			return "", false
		}
	}
	return "", left == ""
}

// form returns a name as it goes on from the beginning: the typed part as it is,
// the rest in small letters where all that is typed is so, and with hyphens where
// they are typed for spaces. It is "" where the name begins otherwise.
func (b *beginning) form(name string) string {
	rest, ok := b.restOf(name)
	switch {
	case !ok:
		return ""
	case strings.HasPrefix(name, b.text):
		return name
	case strings.Contains(b.text, "-") && strings.Contains(strings.TrimSuffix(name, rest), " "):
		rest = strings.ReplaceAll(rest, " ", "-")
	}
	if strings.ToLower(b.text) == b.text {
		rest = strings.ToLower(rest)
	}
	return b.text + rest
}

// foldedText folds each character of a text, and leaves out spaces before it and
// all but one between its words.
func foldedText(s string) string {
	folds := " "
	for _, r := range s {
		if f := folded(r); f != " " || !strings.HasSuffix(folds, " ") {
			folds += f
		}
	}
	return folds[1:]
}

// folded returns a character as names are compared here: letters and digits as
// spelling folds them, dashes as spaces, other signs as they are.
func folded(r rune) string {
	switch {
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return string(r)
	case unicode.IsSpace(r), unicode.Is(unicode.Pd, r), r == '_':
		return " "
	case unicode.IsLetter(r), unicode.IsNumber(r):
		return string(spelling.Fold(string(r)).Runes)
	case unicode.Is(unicode.Mn, r):
		return ""
	}
	return spelling.Written(string(r))
}

// writtenForms returns how a name is typed: pinyin without tone marks, in one word
// or, where there are spaces, a word for each syllable.
func writtenForms(n index.Name, spaced bool) []string {
	switch {
	case n.Field != index.Pinyin:
		return []string{n.Text}
	case spaced:
		return []string{n.Key, strings.Join(spelling.Words(n.Text), " ")}
	}
	return []string{n.Key}
}
