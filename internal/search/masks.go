package search

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A maskTest says which masks (index.Mask) a name can have that a rule finds: those that
// have all bits of its own or, where edits are possible, differ from it in few.
type maskTest struct {
	own   uint64
	edits int // 0 for none
}

// accepts reports whether a name with a mask is worth reading. Each edit puts one
// character in the place of another, and so makes two of a mask's bits others at most.
func (t maskTest) accepts(mask uint64) bool {
	if t.edits > 0 {
		return bits.OnesCount64(t.own^mask) <= 2*t.edits
	}
	return mask&t.own == t.own
}

// The functions in this file make the tests of rules. They return false where the rule
// is not for the query, as one that is too short or in another script, so that the rule
// itself need not look.

// prefixMask is for three Latin letters at least, or two Han characters.
func prefixMask(m *matcher, q *query) (maskTest, bool) {
	if q.runes < m.numbers.PrefixLetters && q.han < m.numbers.PrefixHan {
		return maskTest{}, false
	}
	return having(q.key), true
}

// stemMask is for five Latin letters at least. The last letter of a stem can be one
// that other forms of the word have not: the e of tuned, the i of studied.
func stemMask(m *matcher, q *query) (maskTest, bool) {
	if q.han > 0 || q.runes < m.numbers.InflectedLetters {
		return maskTest{}, false
	}
	stems := make([]string, len(q.all))
	for i, w := range q.all {
		stems[i] = strings.TrimRight(index.Stem(w), "ei")
	}
	return having(stems...), true
}

func wordsMask(_ *matcher, q *query) (maskTest, bool) {
	if len(q.words) == 0 {
		return maskTest{}, false
	}
	return having(q.words...), true
}

func initialsMask(m *matcher, q *query) (maskTest, bool) {
	if q.runes < m.numbers.InitialsLetters {
		return maskTest{}, false
	}
	return having(q.key), true
}

func syllablesMask(m *matcher, q *query) (maskTest, bool) {
	if q.runes < m.numbers.SyllablesLetters {
		return maskTest{}, false
	}
	return having(q.key), true
}

// charactersMask is for four Han characters at least; others do not count.
func charactersMask(m *matcher, q *query) (maskTest, bool) {
	if q.han < m.numbers.CharactersHan {
		return maskTest{}, false
	}
	return having(strings.Map(func(r rune) rune {
		if spelling.IsHan(r) {
			return r
		}
		return -1
	}, q.key)), true
}

// editsMask is of the edits that leave a name recognizable.
func editsMask(m *matcher, q *query) (maskTest, bool) {
	return maskTest{index.Mask(q.key), m.numbers.recognizable(q.runes, q.han)}, true
}

// having accepts the masks of names that have all characters of the parts.
func having(parts ...string) maskTest {
	var t maskTest
	for _, part := range parts {
		t.own |= index.Mask(part)
	}
	return t
}

// length is the number of characters of a name's key.
func length(n index.Name) int { return utf8.RuneCountInString(n.Key) }

// beyond is the number of characters by which a name's key is longer than the
// query's, or 0.
func beyond(q *query, n index.Name) int { return max(0, length(n)-q.runes) }
