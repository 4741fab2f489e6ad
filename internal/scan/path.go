package scan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// slashed is words with slashes between them, from one offset to another.
type slashed struct {
	from, to int
	isPath   bool
}

// inPath reports whether a place with a slash beside it is part of a path or an
// address, not one of a few words with slashes between them (AI/ML). What was decided
// last is remembered: it holds for every name there, and there can be a million.
func (s *Scanner) inPath(text []byte, start, end int) bool {
	if s.slashed.from <= start && end <= s.slashed.to {
		return s.slashed.isPath
	}
	from, to := start, end
	for from > 0 && isPathByte(text[from-1]) {
		from--
	}
	for to < len(text) && isPathByte(text[to]) {
		to++
	}
	isPath := isPath(text, from, to)
	if !slices.ContainsFunc(text[start:end], func(b byte) bool { return !isPathByte(b) }) {
		s.slashed = slashed{from, to, isPath}
	}
	return isPath
}

// isPathByte reports whether a path can go on with b.
func isPathByte(b byte) bool {
	return b > ' ' && b < utf8.RuneSelf && strings.IndexByte("()[]|,;\"'<>", b) < 0
}

// isPath reports whether what stands between two offsets, and no further, is a path.
func isPath(text []byte, from, to int) bool {
	run := strings.TrimRight(string(text[from:to]), ".:!?")
	beside := func(r rune) bool { return r >= utf8.RuneSelf } // as in 语言模型/AI
	before, _ := utf8.DecodeLastRune(text[:from])
	behind, _ := utf8.DecodeRune(text[to:])
	if beside(before) {
		run = strings.TrimPrefix(run, "/")
	}
	if beside(behind) {
		run = strings.TrimSuffix(run, "/")
	}
	return strings.HasPrefix(run, "/") || strings.HasSuffix(run, "/") || strings.ContainsAny(run, "._~\\:@=$") || strings.Count(run, "/") > 1 && hasSmallPart(run)
}

// hasSmallPart reports whether one of the parts between slashes begins with a small
// letter, as directories do.
func hasSmallPart(run string) bool {
	for part := range strings.SplitSeq(run, "/") {
		if r, _ := utf8.DecodeRuneInString(part); unicode.IsLower(r) {
			return true
		}
	}
	return false
}
