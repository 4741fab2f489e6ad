package index

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
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
		end := i + len(string(r))
		for _, part := range norm.NFKD.String(string(r)) {
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
