package search

import (
	"slices"
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
	return edits, ok && !m.likelyError(q, n, edits) && (q.han == 0 || q.runes > 2 || soundsSimilar(q.key, n.Key))
}

// soundsSimilar reports whether two names of as many Han characters sound alike but
// for what many do not tell apart. In two characters nothing else is near: any two
// words that share one are.
func soundsSimilar(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return slices.EqualFunc(x, y, func(r, s rune) bool { return r == s || spelling.SoundSimilar(r, s) })
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
	most := m.numbers.recognizable(shorter, q.han)
	swapOnly := q.han == 0 && shorter <= m.numbers.SwapLength
	switch {
	case long-q.runes > most || q.runes-long > most,
		swapOnly && long != q.runes,
		digits(n.Key) != q.digits:
		return 0, false
	}
	edits = spelling.Distance(q.key, n.Key, most)
	return edits, edits <= most && (!swapOnly || sameLetters(q.key, n.Key))
}

// likelyError reports whether the difference between a query and a name, of so
// many edits, is one that typing makes, not one that makes another word. Readings
// are typed too loosely to tell.
func (m *matcher) likelyError(q *query, n index.Name, edits int) bool {
	if n.Field.Reading() || afterDigits(q.key) != afterDigits(n.Key) {
		return false
	}
	words := spelling.Words(n.Text)
	if len(words) != len(q.all) { // a word that is added or left out makes another name
		return false
	}
	for i, w := range words {
		if q.all[i] != w && !m.likelyWord(q.all[i], w, len(words) == 1) {
			return false
		}
	}
	return true
}

// likelyWord reports whether a word of the query can be a mistyped word of a
// name, which it may be alone. What the glossary says is a word and no error: turing
// is no mistyped Tuning where a text tells of the Turing test.
func (m *matcher) likelyWord(typed, word string, alone bool) bool {
	if spelling.CountHan(typed)+spelling.CountHan(word) > 0 {
		return isHanError([]rune(typed), []rune(word))
	}
	if len(word) <= m.numbers.ErrorFree || !m.likelyStart(typed, word) || isAffixed(typed, word) ||
		alone && m.isReplaced(typed, word) {
		return false
	}
	most := m.numbers.recognizable(len(word), 0)
	return spelling.Distance(typed, word, most) <= most && !m.isSaid(typed)
}

// isReplaced reports whether a name that is one short word has a letter put for
// another. With nothing beside it to tell what is meant, that is mostly another
// word: clause is no Claude.
func (m *matcher) isReplaced(typed, word string) bool {
	return len(word) <= m.numbers.ReplaceLength && len(typed) == len(word) && !sameLetters(typed, word)
}

// isSaid reports whether the names and texts of the glossary have a word.
func (m *matcher) isSaid(word string) bool {
	for _, w := range index.Words(word) {
		if m.index.Postings(w.Text).Entries > 0 {
			return true
		}
	}
	return false
}

// likelyStart reports whether a word can be mistyped so as to begin as another one
// does: with the same letter, with the first two in the other order or, where the
// word is long, without its first letter. Others begin otherwise: height is not
// weight.
func (m *matcher) likelyStart(typed, word string) bool {
	swapped := len(typed) > 1 && len(word) > 1 && typed[0] == word[1] && typed[1] == word[0]
	missing := len(word) >= m.numbers.FirstLetter && typed[0] == word[1]
	return sameStart(typed, word) || swapped || missing
}

// isAffixed reports whether a word is another one with something in front or behind,
// as un- or -less make another word. A letter typed twice is none: encoderr.
func isAffixed(typed, word string) bool {
	if before, ok := strings.CutSuffix(typed, word); ok && before != word[:1] {
		return before != ""
	}
	behind, ok := strings.CutPrefix(typed, word)
	return ok && behind != "" && behind != word[len(word)-1:]
}

// isHanError reports whether a name of three Han characters or more was typed with
// another character of the same syllable, as input methods offer them, with two
// neighbours in the other order, or with one of its characters twice. Any other
// character makes another word.
func isHanError(typed, word []rune) bool {
	if len(word) < 3 {
		return false
	}
	i := 0
	for i < len(word) && i < len(typed) && typed[i] == word[i] {
		i++
	}
	switch len(typed) - len(word) {
	case 0:
		if i < len(word) && spelling.SoundAlike(typed[i], word[i]) && slices.Equal(typed[i+1:], word[i+1:]) {
			return true
		}
		return i+1 < len(word) && typed[i] == word[i+1] && typed[i+1] == word[i] && slices.Equal(typed[i+2:], word[i+2:])
	case 1:
		return i > 0 && typed[i] == typed[i-1] && slices.Equal(typed[i+1:], word[i:])
	}
	return false
}

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
