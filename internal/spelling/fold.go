package spelling

import (
	"unicode"
	"unicode/utf8"
)

// A Folded text is the characters that count in comparison, each in its
// compared form, and where in the text it comes from.
type Folded struct {
	Runes []rune
	From  []int // byte offset of the character that Runes[i] comes from
	To    []int // byte offset behind it
}

// Fold folds s character by character, as Words does, but keeps plurals.
func Fold(s string) Folded {
	f := Folded{make([]rune, 0, len(s)), make([]int, 0, len(s)), make([]int, 0, len(s))}
	for i, r := range s {
		end := i + max(utf8.RuneLen(r), 1)
		switch { // what has nothing to decompose
		case r < utf8.RuneSelf:
			f.add(unicode.ToLower(r), i, end)
			continue
		case r >= 0x4E00 && r <= 0x9FFF: // CJK Unified Ideographs
			f.add(simplify(r), i, end)
			continue
		}
		for _, part := range decomposed(s[i:end]) {
			f.add(simplify(unicode.ToLower(part)), i, end)
		}
	}
	return f
}

func (f *Folded) add(r rune, from, to int) {
	if unicode.IsLetter(r) || unicode.IsNumber(r) {
		f.Runes = append(f.Runes, r)
		f.From = append(f.From, from)
		f.To = append(f.To, to)
	}
}
