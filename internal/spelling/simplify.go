package spelling

import (
	"sort"
	"unicode/utf8"
)

//go:generate go run simplify_gen.go

// simplify returns the simplified form of a Han character, or r itself.
func simplify(r rune) rune {
	if !IsHan(r) {
		return r
	}
	const pair = 6
	from := func(i int) rune {
		c, _ := utf8.DecodeRuneInString(simplifiedPairs[i*pair:])
		return c
	}
	n := len(simplifiedPairs) / pair
	i := sort.Search(n, func(i int) bool { return from(i) >= r })
	if i == n || from(i) != r {
		return r
	}
	to, _ := utf8.DecodeRuneInString(simplifiedPairs[i*pair+pair/2:])
	return to
}
