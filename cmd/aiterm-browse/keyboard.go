package main

import (
	"os"
	"unicode/utf8"
)

// A keyboard is a terminal's input, of which each read ends with a whole character:
// bubbletea drops what is left of one.
type keyboard struct {
	*os.File
	rest []byte // the beginning of a character
}

func (k *keyboard) Read(p []byte) (int, error) {
	if len(p) <= utf8.UTFMax {
		return k.File.Read(p)
	}
	n := copy(p, k.rest)
	for {
		read, err := k.File.Read(p[n:])
		n += read
		whole := n - unfinished(p[:n])
		k.rest = append(k.rest[:0], p[whole:n]...)
		if whole > 0 || err != nil {
			return whole, err
		}
	}
}

// unfinished returns the length in bytes of the beginning of a character that a text ends
// with.
func unfinished(p []byte) int {
	for i := 1; i < utf8.UTFMax && i <= len(p); i++ {
		if c := p[len(p)-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(p[len(p)-i:]) {
				return i
			}
			return 0
		}
	}
	return 0
}
