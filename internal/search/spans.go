package search

import (
	"slices"

	"aiterm/internal/spelling"
)

// spans returns the parts of text that the query matches, as byte offsets at
// character borders, in order: the whole query in one piece, else each of its
// words, else its letters one by one. There may be none, as for a misspelling.
func spans(q *query, text string) [][2]int {
	f := spelling.Fold(text)
	if i := indexOf(f.Runes, []rune(q.key)); i >= 0 {
		return [][2]int{between(f, i, i+q.runes)}
	}
	var found [][2]int
	for _, w := range q.words {
		if i := indexOf(f.Runes, []rune(w)); i >= 0 {
			found = append(found, between(f, i, i+len([]rune(w))))
		}
	}
	if len(found) == 0 {
		found = inOrderOf(f, []rune(q.key))
	}
	return merged(found)
}

func between(f spelling.Folded, from, to int) [2]int { return [2]int{f.From[from], f.To[to-1]} }

// indexOf returns the position of part in runes, or -1.
func indexOf(runes, part []rune) int {
	if len(part) == 0 {
		return -1
	}
	for i := 0; i+len(part) <= len(runes); i++ {
		if slices.Equal(runes[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}

// inOrderOf finds each of the letters after the one before it, or nothing.
func inOrderOf(f spelling.Folded, letters []rune) [][2]int {
	var found [][2]int
	at := 0
	for _, r := range letters {
		i := slices.Index(f.Runes[at:], r)
		if i < 0 {
			return nil
		}
		found = append(found, between(f, at+i, at+i+1))
		at += i + 1
	}
	return found
}

// merged orders spans and joins those that touch.
func merged(spans [][2]int) [][2]int {
	slices.SortFunc(spans, func(a, b [2]int) int { return a[0] - b[0] })
	var out [][2]int
	for _, s := range spans {
		if n := len(out); n > 0 && s[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], s[1])
			continue
		}
		out = append(out, s)
	}
	return out
}
