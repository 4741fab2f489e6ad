package search

import (
	"strings"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// misspelled finds names that typing errors can turn into the query: tansformer
// finds Transformer. Its cost is the number of edits.
func misspelled(m *matcher, q *query, n index.Name) (int, bool) {
	edits, ok := m.fewEdits(q, n)
	return edits, ok && m.likelyError(q, n, edits)
}

// resembling finds names that are spelled like the query but are probably other
// words: unsupervised learning finds Supervised Learning. Its cost is the number
// of edits.
func resembling(m *matcher, q *query, n index.Name) (int, bool) {
	edits, ok := m.fewEdits(q, n)
	return edits, ok && !m.likelyError(q, n, edits)
}

// fewEdits returns the edits from the query to a name, and whether they are few
// enough for their length. Digits are never errors: GPT-5 is not a misspelled
// GPT-4.
func (m *matcher) fewEdits(q *query, n index.Name) (edits int, ok bool) {
	if n.Field == index.Initials {
		return 0, false
	}
	long := length(n)
	shorter := min(q.runes, long)
	most := m.numbers.typingErrors(shorter, q.han)
	swapOnly := q.han == 0 && shorter <= m.numbers.SwapLength
	switch {
	case long-q.runes > most || q.runes-long > most,
		swapOnly && long != q.runes,
		digits(n.Key) != q.digits:
		return 0, false
	}
	edits = distance(q.key, n.Key, most)
	return edits, edits <= most && (!swapOnly || sameLetters(q.key, n.Key))
}

// likelyError reports whether the difference between a query and a name, of so
// many edits, is one that typing makes, not one that makes another word.
func (m *matcher) likelyError(q *query, n index.Name, edits int) bool {
	switch {
	case q.han > 0:
		return !opposes(q.key, n.Key)
	case !m.likelyStart(q.key, n.Key, edits), afterDigits(q.key) != afterDigits(n.Key):
		return false
	}
	words := spelling.Words(n.Text)
	if n.Field.Reading() || len(words) != len(q.all) {
		return true
	}
	for i, w := range words {
		if !m.likelyWord(q.all[i], w) {
			return false
		}
	}
	return true
}

// likelyStart reports whether a name can be mistyped so as to begin as a key
// does: with the same letter, with the first two in the other order or, in a long
// name, with a single error. Short words that begin otherwise are others: height
// is not weight.
func (m *matcher) likelyStart(key, name string, edits int) bool {
	swapped := len(key) > 1 && len(name) > 1 && key[0] == name[1] && key[1] == name[0]
	return sameStart(key, name) || swapped || edits == 1 && min(len(key), len(name)) >= m.numbers.FirstLetter
}

// likelyWord reports whether a word of the query can be a mistyped word of a
// name: with few errors for its length, and not the other one with a prefix or
// a suffix, as un-, non-, mis- make another word.
func (m *matcher) likelyWord(typed, word string) bool {
	longer, shorter := typed, word
	if len(longer) < len(shorter) {
		longer, shorter = shorter, longer
	}
	derived := len(longer)-len(shorter) >= m.numbers.AffixLetters &&
		(strings.HasSuffix(longer, shorter) || strings.HasPrefix(longer, shorter))
	most := max(m.numbers.typingErrors(utf8.RuneCountInString(shorter), 0), m.numbers.WordErrors)
	return !derived && distance(typed, word, most) <= most
}

// opposes reports whether a query in Han characters begins with one that makes
// another thing of the name, or with one too many.
func opposes(key, name string) bool {
	first, _ := utf8.DecodeRuneInString(key)
	return strings.ContainsRune(opposing, first) && !sameStart(key, name) || strings.HasSuffix(key, name)
}

// opposing are characters that set one kind of thing against another.
const opposing = "非无不未反正负有半全单双多少开闭前后上下左右内外强弱大小长短高低新旧自互跨深浅软硬"

// afterDigits returns what stands behind the last digit: the o of GPT-4o.
func afterDigits(s string) string {
	if i := strings.LastIndexAny(s, "0123456789"); i >= 0 {
		return s[i+1:]
	}
	return ""
}

// digits returns the digits of s without what stands between them.
func digits(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

func sameStart(a, b string) bool {
	ra, _ := utf8.DecodeRuneInString(a)
	rb, _ := utf8.DecodeRuneInString(b)
	return ra == rb
}

// sameLetters reports whether a and b are made of the same bytes in any order.
func sameLetters(a, b string) bool {
	var count [256]int
	for i := range len(a) {
		count[a[i]]++
	}
	for i := range len(b) {
		count[b[i]]--
	}
	return count == [256]int{}
}
