package index

import "strings"

// mayHave reports whether a text can have a word with a stem, at the cost of a look at
// each of its characters. Stems other than of ASCII letters it lets pass.
func mayHave(text, stem string) bool {
	start := stem[:sureLetters(stem)]
	if !isASCII(start) {
		return true
	}
	for i, r := range text {
		switch {
		case r >= 0x80:
			if !standsForItself(r) {
				return true // it may be a letter with an accent, or of full width
			}
		case beginsFolded(text[i:], start):
			return true
		}
	}
	return false
}

// sureLetters is the number of letters that a word has in common with its stem: of a
// short one the first, as the stem of dying is die, of others those before the last two.
// Behind a digit there may be a comma in the text.
func sureLetters(stem string) int {
	letters := strings.IndexAny(stem, "0123456789")
	if letters < 0 {
		letters = len(stem)
	}
	return max(1, min(letters, len(stem)-2, 4))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// standsForItself reports of Han characters and the usual punctuation beside them that
// they are no letter of a Latin word.
func standsForItself(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3000 && r <= 0x303F || r >= 0x2010 && r <= 0x2027 ||
		r >= 0xFF01 && r <= 0xFF0F || r >= 0xFF1A && r <= 0xFF20
}

// beginsFolded reports whether a text begins with small letters, in any case.
func beginsFolded(text, start string) bool {
	if len(text) < len(start) {
		return false
	}
	for i := range len(start) {
		b := text[i]
		if b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		if b != start[i] {
			return false
		}
	}
	return true
}
