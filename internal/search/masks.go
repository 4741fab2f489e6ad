package search

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// The functions in this file say which masks (index.Mask) a name can have that a
// rule finds. They return nil where the rule is not for the query, as one that is
// too short or in another script, so that the rule itself need not look.

// prefixMask is for three Latin letters at least, or two Han characters.
func prefixMask(m *matcher, q *query) func(uint64) bool {
	if q.runes < m.numbers.PrefixLetters && q.han < m.numbers.PrefixHan {
		return nil
	}
	return hasAll(q.key)
}

// stemMask is for five Latin letters at least. The last letter of a stem can be one
// that other forms of the word have not: the e of tuned, the i of studied.
func stemMask(m *matcher, q *query) func(uint64) bool {
	if q.han > 0 || q.runes < m.numbers.InflectedLetters {
		return nil
	}
	stems := make([]string, len(q.all))
	for i, w := range q.all {
		stems[i] = strings.TrimRight(index.Stem(w), "ei")
	}
	return hasAll(stems...)
}

func wordsMask(_ *matcher, q *query) func(uint64) bool {
	if len(q.words) == 0 {
		return nil
	}
	return hasAll(q.words...)
}

func initialsMask(m *matcher, q *query) func(uint64) bool {
	if q.runes < m.numbers.InitialsLetters {
		return nil
	}
	return hasAll(q.key)
}

func syllablesMask(m *matcher, q *query) func(uint64) bool {
	if q.runes < m.numbers.SyllablesLetters {
		return nil
	}
	return hasAll(q.key)
}

// charactersMask is for four Han characters at least; others do not count.
func charactersMask(m *matcher, q *query) func(uint64) bool {
	if q.han < m.numbers.CharactersHan {
		return nil
	}
	return hasAll(strings.Map(func(r rune) rune {
		if spelling.IsHan(r) {
			return r
		}
		return -1
	}, q.key))
}

// editsMask accepts the masks that the query's differs from by no more than the
// edits that are possible: each puts one character in the place of another, and so
// makes two of a mask's bits others at most.
func editsMask(m *matcher, q *query) func(uint64) bool {
	own := index.Mask(q.key)
	most := 2 * m.numbers.recognizable(q.runes, q.han)
	return func(mask uint64) bool { return bits.OnesCount64(own^mask) <= most }
}

// hasAll accepts the masks of names that have all characters of the parts.
func hasAll(parts ...string) func(uint64) bool {
	var own uint64
	for _, part := range parts {
		own |= index.Mask(part)
	}
	return func(mask uint64) bool { return mask&own == own }
}

// length is the number of characters of a name's key.
func length(n index.Name) int { return utf8.RuneCountInString(n.Key) }

// beyond is the number of characters by which a name's key is longer than the
// query's, or 0.
func beyond(q *query, n index.Name) int { return max(0, length(n)-q.runes) }
