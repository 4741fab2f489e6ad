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
	f.Reset(s)
	return f
}

// Reset makes f what Fold returns of s, in the memory that f has.
func (f *Folded) Reset(s string) {
	f.Runes, f.From, f.To = f.Runes[:0], f.From[:0], f.To[:0]
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			f.foldASCII(s[i], i)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		f.fold(r, s[i:i+size], i)
		i += size
	}
}

// foldASCII is fold for what has nothing to decompose or to simplify.
func (f *Folded) foldASCII(c byte, at int) {
	switch {
	case 'A' <= c && c <= 'Z':
		c += 'a' - 'A'
	case (c < 'a' || c > 'z') && (c < '0' || c > '9'):
		return
	}
	f.Runes, f.From, f.To = append(f.Runes, rune(c)), append(f.From, at), append(f.To, at+1)
}

// fold adds what is left of a character at an offset.
func (f *Folded) fold(r rune, text string, at int) {
	end := at + len(text)
	switch {
	case r >= 0x4E00 && r <= 0x9FFF: // CJK Unified Ideographs have nothing to decompose
		f.add(simplify(r), at, end)
	default:
		for _, part := range decomposed(text) {
			f.add(simplify(unicode.ToLower(part)), at, end)
		}
	}
}

func (f *Folded) add(r rune, from, to int) {
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
		return
	}
	n := len(f.Runes)
	f.Runes = appendLetter(f.Runes, r)
	for range f.Runes[n:] {
		f.From = append(f.From, from)
		f.To = append(f.To, to)
	}
}
