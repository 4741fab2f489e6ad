package search

import (
	"iter"
	"slices"
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// prefix finds names that begin with the query: transf finds Transformer. Its
// cost is the characters that the name has beyond the query. A reading has no plural:
// bias does not find biān mǎ.
func prefix(_ *matcher, q *query, n index.Name) (int, bool) {
	start := q.key
	if n.Field.Reading() {
		start = q.plain
	}
	return beyond(q, n), n.Field != index.Initials && strings.HasPrefix(n.Key, start)
}

// words finds names in which each word of the query begins a word of its own or,
// if it is Han characters, is part of one: lang mod finds Large Language Model.
// Its cost is that of prefix.
func words(m *matcher, q *query, n index.Name) (int, bool) {
	if n.Field.Reading() {
		return 0, false
	}
	if !q.wordsIn(n.Key) { // cheaper than splitting the name into words
		return 0, false
	}
	return beyond(q, n), m.eachWordIn(q.words, spelling.Words(n.Text))
}

// acrossNames finds entries that have each word of the query in some name, though
// no name has them all: LLM 大语言 finds Large Language Model (LLM, 大语言模型). It
// yields the first name of the entry, at no cost.
func acrossNames(m *matcher, q *query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		if len(q.words) < m.numbers.AcrossWords {
			return
		}
		for names := range m.index.NamesTogether(having(q.words...).accepts) {
			if m.eachWordInNames(q.words, names) && !yield(names[0], 0) {
				return
			}
		}
	}
}

// eachWordInNames reports whether each of the wanted words is found in names, as
// the rule words finds them in one.
func (m *matcher) eachWordInNames(wanted []string, names []index.Name) bool {
	for _, w := range wanted { // cheaper than splitting the names into words
		if !slices.ContainsFunc(names, func(n index.Name) bool { return strings.Contains(n.Key, w) }) {
			return false
		}
	}
	var all []string
	for _, n := range names {
		if !n.Field.Reading() {
			all = append(all, spelling.Words(n.Text)...)
		}
	}
	return m.eachWordIn(wanted, all)
}

// eachWordIn reports whether each of the wanted words is found among words, each
// Latin one in a word of its own.
func (m *matcher) eachWordIn(wanted, words []string) bool {
	taken := make([]bool, len(words))
	for _, w := range wanted {
		i := m.wordWith(w, words, taken)
		if i < 0 {
			return false
		}
		taken[i] = true
	}
	return true
}

// wordWith returns the position of the first word that contains w, if it is Han
// characters, or that w is or begins and that is not taken; else -1.
func (m *matcher) wordWith(w string, words []string, taken []bool) int {
	han := spelling.CountHan(w)
	for i, word := range words {
		switch {
		case han >= m.numbers.WordHan && strings.Contains(word, w):
			return i
		case taken[i]:
		case w == word || han == 0 && len(w) >= m.numbers.WordLetters && strings.HasPrefix(word, w):
			return i
		}
	}
	return -1
}

// characters finds names that have all the Han characters of the query, in any
// order: 学习强化 finds 强化学习. Its cost is that of prefix.
func characters(_ *matcher, q *query, n index.Name) (int, bool) {
	left := map[rune]int{}
	for _, r := range n.Key {
		left[r]++
	}
	for _, r := range q.key {
		if left[r]--; left[r] < 0 && spelling.IsHan(r) {
			return 0, false
		}
	}
	return beyond(q, n), true
}
