package scan

import (
	"unicode"
	"unicode/utf8"

	"aiterm/internal/spelling"
)

// A class says what a character is for the words around it.
type class uint8

const (
	other  class = iota // ends words
	letter              // or digit, of a script that writes words; an accent belongs to it
	han
	mark // accents and what is not seen: part of the word before
)

// A folder turns characters into what keys have in their place.
type folder struct {
	ideographs [0xA000 - 0x4E00]rune // 0 for those that have not been met
	buffer     [64]byte
}

// at returns the class of the character at a place of a text, its size in bytes, and
// what keys have in its place; the caller uses that before it calls again.
func (f *folder) at(text []byte, i int) (c class, size int, key []byte) {
	b := text[i]
	switch {
	case b >= 'a' && b <= 'z', b >= '0' && b <= '9':
		f.buffer[0] = b
		return letter, 1, f.buffer[:1]
	case b >= 'A' && b <= 'Z':
		f.buffer[0] = b + 'a' - 'A'
		return letter, 1, f.buffer[:1]
	case b < utf8.RuneSelf:
		return other, 1, nil
	}
	r, size := utf8.DecodeRune(text[i:])
	if r >= 0x4E00 && r < 0xA000 {
		return han, size, utf8.AppendRune(f.buffer[:0], f.simplified(r))
	}
	return f.rare(r, size, text[i:i+size])
}

func (f *folder) simplified(r rune) rune {
	known := &f.ideographs[r-0x4E00]
	if *known == 0 {
		*known = spelling.Fold(string(r)).Runes[0]
	}
	return *known
}

// rare folds what is neither ASCII nor a usual ideograph.
func (f *folder) rare(r rune, size int, text []byte) (class, int, []byte) {
	if r == utf8.RuneError && size == 1 {
		return other, 1, nil
	}
	if unicode.In(r, unicode.Mn, unicode.Cf, unicode.Variation_Selector) {
		return mark, size, nil
	}
	key := f.buffer[:0]
	for _, folded := range spelling.Fold(string(text)).Runes {
		key = utf8.AppendRune(key, folded)
	}
	switch {
	case len(key) == 0:
		return other, size, nil
	case spelling.IsHan(r):
		return han, size, key
	}
	return letter, size, key
}

// classAt and classBefore return the class of the character at a place, and of the one
// that ends there; other where there is none.
func (f *folder) classAt(text []byte, i int) class {
	if i >= len(text) {
		return other
	}
	c, _, _ := f.at(text, i)
	return c
}

func (f *folder) classBefore(text []byte, i int) class {
	if i == 0 {
		return other
	}
	_, size := utf8.DecodeLastRune(text[:i])
	return f.classAt(text, i-size)
}
