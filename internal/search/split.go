package search

import (
	"slices"
	"strings"
	"unicode"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// Split makes queries of a command line's words, by what the glossary knows.
// From left to right, the longest run of words that together are a name is one
// query: large language model. Words between such runs are one query if
// together they come clearly close to a name (large langage model) or, where
// none of them does so alone, at all (making things up); else each is its own.
func Split(x *index.Index, words []string, o Options) []string {
	return newMatcher(x).split(words, o)
}

func (m *matcher) split(words []string, o Options) []string {
	queries, whole := m.namesAmong(words, o)
	if whole {
		return queries
	}
	text := strings.Join(words, " ")
	if len(text) > MaxQuery {
		return queries
	}
	if names := m.askedPair(text); names != nil {
		return names
	}
	if m.asked(text) != "" {
		return []string{text}
	}
	return queries
}

// namesAmong splits words into names and others, and reports whether all are names.
func (m *matcher) namesAmong(words []string, o Options) (queries []string, whole bool) {
	var unknown []string
	whole = true
	for len(words) > 0 {
		n := m.wordsOfName(words, o)
		if n == 0 {
			whole = false
			unknown, words = append(unknown, words[0]), words[1:]
			continue
		}
		queries = append(queries, m.joined(unknown, o)...)
		queries = append(queries, strings.Join(words[:n], " "))
		unknown, words = nil, words[n:]
	}
	return append(queries, m.joined(unknown, o)...), whole
}

// wordsOfName returns how many of the first words together are a name, at most.
func (m *matcher) wordsOfName(words []string, o Options) int {
	for n := min(len(words), m.numbers.SplitWords); n > 0; n-- {
		switch {
		case !m.isName(strings.Join(words[:n], " ")), slices.ContainsFunc(words[:n], saysNothing),
			n > 1 && o.SeparateNames && !slices.ContainsFunc(words[:n], m.isNoName):
			continue
		}
		return n
	}
	return 0
}

func (m *matcher) isName(text string) bool {
	q, err := newQuery(text)
	return err == nil && len(m.exactNames(q)) > 0
}

func (m *matcher) isNoName(text string) bool { return !m.isName(text) }

// saysNothing reports whether a word has no letter and no digit.
func saysNothing(word string) bool { return len(spelling.Words(word)) == 0 }

// joined returns words as one query if together they find an entry, else as they
// are.
func (m *matcher) joined(words []string, o Options) []string {
	if len(words) < 2 || len(words) > m.numbers.SplitWords || slices.ContainsFunc(words, saysNothing) {
		return words
	}
	whole := strings.Join(words, " ")
	res, err := m.lookup(whole, o)
	answered := len(res.Matches) > 0
	near := len(res.Suggestions) > 0 && !o.ExactOnly && !o.SeparateNames
	if err == nil && (answered || near && !slices.ContainsFunc(words, m.standsAlone)) {
		return []string{whole}
	}
	return words
}

// standsAlone reports whether an argument was quoted or, be it approximately, has an
// answer.
func (m *matcher) standsAlone(typed string) bool {
	if strings.ContainsFunc(typed, unicode.IsSpace) {
		return true
	}
	res, err := m.lookup(typed, Options{})
	return err == nil && len(res.Matches) > 0
}
