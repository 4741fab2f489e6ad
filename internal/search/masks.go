package search

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A nameTest says which names a rule can find: by their masks, and by their keys.
type nameTest struct {
	mask maskTest
	key  func(key string) bool
}

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

func anyKey(string) bool { return true }

// The functions in this file make the tests of rules. They return false where the rule
// is not for the query, as one that is too short or in another script, so that the rule
// itself need not look.

// prefixTest is for three Latin letters at least, or two Han characters.
func prefixTest(m *matcher, q *query) (nameTest, bool) {
	if m.tooShort(q) {
		return nameTest{}, false
	}
	return nameTest{having(q.key), q.begins}, true
}

// stemTest is for five Latin letters at least. The last letter of a stem can be one
// that other forms of the word have not: the e of tuned, the i of studied.
func stemTest(m *matcher, q *query) (nameTest, bool) {
	if q.han > 0 || q.runes < m.numbers.InflectedLetters {
		return nameTest{}, false
	}
	stems := make([]string, len(q.all))
	for i, w := range q.all {
		stems[i] = strings.TrimRight(index.Stem(w), "ei")
	}
	return nameTest{having(stems...), func(key string) bool { return strings.HasPrefix(key, q.key[:m.numbers.InflectedStart]) }}, true
}

func wordsTest(_ *matcher, q *query) (nameTest, bool) {
	if len(q.words) == 0 {
		return nameTest{}, false
	}
	return nameTest{having(q.words...), q.wordsIn}, true
}

func initialsTest(m *matcher, q *query) (nameTest, bool) {
	if q.runes < m.numbers.InitialsLetters {
		return nameTest{}, false
	}
	return nameTest{having(q.key), func(key string) bool { return len(key) == len(q.key)+1 }}, true
}

func syllablesTest(m *matcher, q *query) (nameTest, bool) {
	if q.runes < m.numbers.SyllablesLetters {
		return nameTest{}, false
	}
	return nameTest{having(q.key), func(key string) bool { return strings.Contains(key, q.key) }}, true
}

// charactersTest is for four Han characters at least; others do not count.
func charactersTest(m *matcher, q *query) (nameTest, bool) {
	if q.han < m.numbers.CharactersHan {
		return nameTest{}, false
	}
	return nameTest{having(strings.Map(func(r rune) rune {
		if spelling.IsHan(r) {
			return r
		}
		return -1
	}, q.key)), anyKey}, true
}

// editsTest is of the edits that leave a name recognizable.
func editsTest(m *matcher, q *query) (nameTest, bool) {
	return nameTest{maskTest{index.Mask(q.key), m.numbers.recognizable(q.runes, q.han)}, anyKey}, true
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
