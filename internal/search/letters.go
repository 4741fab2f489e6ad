package search

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"aiterm/internal/index"
)

// lettersInOrder finds names that have the letters of the query in order, with
// others between them: trnsfrmr finds Transformer. Its cost is the characters
// that the name has beyond the query.
func lettersInOrder(m *matcher, q *query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		if q.runes > m.numbers.LettersMax {
			return
		}
		_, first := utf8.DecodeRuneInString(q.key)
		begins := func(key string) bool { return strings.HasPrefix(key, q.key[:first]) } // as denseEnough wants it
		var names []index.Name
		for n := range m.index.NamesLike(having(q.key).accepts, begins) {
			if !n.Field.Reading() && digits(n.Key) == q.digits {
				names = append(names, n)
			}
		}
		texts := func(yield func(string) bool) {
			for _, n := range names {
				if !yield(n.Text) {
					return
				}
			}
		}
		for _, match := range fuzzy.FindFromIterNoSort(q.key, texts) {
			n := names[match.Index]
			if m.denseEnough(q, match) && !yield(n, beyond(q, n)) {
				return
			}
		}
	}
}

// denseEnough reports whether a match of sahilm/fuzzy, whose indexes are byte
// offsets, begins the name, is dense and covers enough of the name.
func (m *matcher) denseEnough(q *query, match fuzzy.Match) bool {
	first, last := match.MatchedIndexes[0], match.MatchedIndexes[len(match.MatchedIndexes)-1]
	span := utf8.RuneCountInString(match.Str[first:last]) + 1
	share := m.numbers.LettersShare
	if q.runes <= m.numbers.LettersShort {
		share = m.numbers.LettersShortShare
	}
	return first == 0 && atLeast(q.runes, span, m.numbers.LettersDensity) &&
		atLeast(q.runes, utf8.RuneCountInString(match.Str), share)
}
