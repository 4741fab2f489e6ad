package spelling

import (
	"strings"
	"unicode"
)

// Parts returns the names that a name with a remark in brackets, in front or
// behind, can be found by: the name without the remark, and what is in the
// brackets where that is another name of the same thing, as one is the initials of
// the other or one is Han and the other Latin. There are none without a remark.
func Parts(s string) []string {
	name, remark, ok := cutRemark(s)
	if !ok || PlainKey(name) == "" {
		return nil
	}
	if isInitials(name, remark) || isInitials(remark, name) || translates(name, remark) {
		return []string{name, remark}
	}
	return []string{name}
}

// cutRemark takes a remark off a name. What is in brackets is one if white space,
// a Han character or the kind of brackets that bring their own space stands between
// it and the name: 8(a) has none.
func cutRemark(s string) (name, remark string, ok bool) {
	runes := []rune(strings.TrimSpace(s))
	if len(runes) < 4 {
		return "", "", false
	}
	if last := len(runes) - 1; unicode.Is(unicode.Pe, runes[last]) {
		if open := opening(runes); open > 0 && isApart(runes[open-1], runes[open]) {
			return string(runes[:open]), string(runes[open+1 : last]), true
		}
	}
	if unicode.Is(unicode.Ps, runes[0]) {
		if end := closing(runes); end > 0 && end < len(runes)-1 && isApart(runes[end+1], runes[end]) {
			return string(runes[end+1:]), string(runes[1:end]), true
		}
	}
	return "", "", false
}

// opening returns the position of the bracket that the last one closes, or -1.
func opening(runes []rune) int {
	depth := 0
	for i := len(runes) - 1; i >= 0; i-- {
		if depth += depthOf(runes[i]); depth == 0 {
			return i
		}
	}
	return -1
}

// closing returns the position of the bracket that closes the first one, or -1.
func closing(runes []rune) int {
	depth := 0
	for i, r := range runes {
		if depth += depthOf(r); depth == 0 {
			return i
		}
	}
	return -1
}

func depthOf(r rune) int {
	switch {
	case unicode.Is(unicode.Ps, r):
		return 1
	case unicode.Is(unicode.Pe, r):
		return -1
	}
	return 0
}

func isApart(neighbour, bracket rune) bool {
	return unicode.IsSpace(neighbour) || IsHan(neighbour) || bracket > unicode.MaxLatin1
}

// isInitials reports whether short is the first letters of the words of long.
func isInitials(short, long string) bool {
	words := split(long)
	if len(words) < 2 || CountHan(long) > 0 {
		return false
	}
	var initials strings.Builder
	for _, w := range words {
		initials.WriteRune([]rune(w)[0])
	}
	key := PlainKey(short)
	return key == initials.String() || Key(short) == initials.String()
}

// translates reports whether one of two names is Han and the other Latin.
func translates(a, b string) bool {
	return isHanOnly(a) && isLatinOnly(b) || isHanOnly(b) && isLatinOnly(a)
}

func isHanOnly(s string) bool   { return CountHan(s) > 0 && !hasLatin(s) }
func isLatinOnly(s string) bool { return CountHan(s) == 0 && hasLatin(s) }

func hasLatin(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}
