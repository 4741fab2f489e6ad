package scan

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Signs of a masked text that a document cannot have at their places.
const (
	hidden = 0 // what is no prose: it ends words
	unseen = 1 // a sign that shows only as style, or begins a quoted line: nothing is there
)

// wordStarts yields where words begin, in order, of a text that is new to the scanner.
// Each Han character begins one.
func (s *Scanner) wordStarts(text []byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		s.slashed = slashed{}
		within := false // a word
		for i := 0; i < len(text); {
			c, size, _ := s.fold.at(text, i)
			switch c {
			case han:
				if !yield(i) {
					return
				}
				within = false
			case letter:
				if !within && !yield(i) {
					return
				}
				within = true
			case other:
				within = false
			}
			i += size
		}
	}
}

// gap returns where the next word of a name begins after a word that ends at end, or -1.
// Between two words can stand: one hyphen; white space with at most one line end; a
// hyphen at a line's end; a point (3.5, llama.cpp). Between two Han characters only
// a line end can, between a Han character and a word also spaces.
func (s *Scanner) gap(text []byte, end int, before class) int {
	i, spaces, lines, hyphens, points := end, 0, 0, 0, 0
	for i < len(text) {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		switch {
		case r == unseen:
		case r == '\n':
			lines++
		case r == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
			lines++
		case r == ' ' || r == '\t' || r == '\r' || r >= utf8.RuneSelf && unicode.IsSpace(r):
			spaces++
		case (isHyphen(r) || r == enDash) && lines == 0 && spaces == 0:
			hyphens++
		case r == '.' && isWordByte(text, i-1) && isWordByte(text, i+1):
			points++
		default:
			return s.afterGap(text, i, before, spaces, lines, hyphens, points)
		}
		if lines > 1 || hyphens > 1 || i-end > 200 {
			return -1
		}
		i += size
	}
	return -1
}

// afterGap decides on a gap by what stands in it and behind it.
func (s *Scanner) afterGap(text []byte, i int, before class, spaces, lines, hyphens, points int) int {
	after := s.fold.classAt(text, i)
	switch {
	case after != letter && after != han:
		return -1
	case hyphens > 0 && spaces > 0 && lines == 0: // a dash
		return -1
	case before == han && after == han && (hyphens > 0 || points > 0 || spaces > 0 && lines == 0):
		return -1
	}
	return i
}

const enDash = 0x2013 // between two names of equal rank: encoder–decoder

func isHyphen(r rune) bool {
	return r == '-' || r == 0x2010 || r == 0x2011
}
