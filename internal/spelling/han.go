package spelling

import "unicode"

// IsHan reports whether r is a Han character.
func IsHan(r rune) bool {
	const first = 0x2E80 // of them; most others are before it, and need no search
	return r >= first && unicode.Is(unicode.Han, r)
}

// CountHan returns the number of Han characters in s.
func CountHan(s string) int {
	n := 0
	for _, r := range s {
		if IsHan(r) {
			n++
		}
	}
	return n
}
