package index

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
	var f Folded
	for i, r := range s {
		end := i + max(utf8.RuneLen(r), 1)
		for _, part := range decomposed(s[i:end]) {
			part = simplify(unicode.ToLower(part))
			if unicode.IsLetter(part) || unicode.IsNumber(part) {
				f.Runes = append(f.Runes, part)
				f.From = append(f.From, i)
				f.To = append(f.To, end)
			}
		}
	}
	return f
}
