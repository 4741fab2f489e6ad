package search

import (
	"slices"
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// Split makes queries of a command line's words, by what the glossary knows.
// From left to right, the longest run of words that together are a name is one
// query: large language model. Words between such runs are one query if
// together they come clearly close to a name (large langage model), else each
// is its own.
func Split(x *index.Index, words []string, o Options) []string {
	var queries, unknown []string
	flush := func() {
		queries = append(queries, joined(x, unknown, o)...)
		unknown = nil
	}
	for i := 0; i < len(words); {
		n := nameAt(x, words[i:], o)
		if n == 0 {
			unknown = append(unknown, words[i])
			i++
			continue
		}
		flush()
		queries = append(queries, strings.Join(words[i:i+n], " "))
		i += n
	}
	flush()
	return queries
}

// maxWords is the number of words of the longest name worth trying.
const maxWords = 16

// nameAt returns how many of the first words together are a name.
func nameAt(x *index.Index, words []string, o Options) int {
	for n := min(len(words), maxWords); n > 0; n-- {
		if !isName(x, strings.Join(words[:n], " ")) || slices.ContainsFunc(words[:n], saysNothing) {
			continue
		}
		if n > 1 && o.Apart && !slices.ContainsFunc(words[:n], func(w string) bool { return !isName(x, w) }) {
			continue
		}
		return n
	}
	return 0
}

func isName(x *index.Index, text string) bool {
	q, err := newQuery(text)
	return err == nil && len(answers(x, q)) > 0
}

// saysNothing reports whether a word has no letter and no digit.
func saysNothing(word string) bool { return spelling.Key(word) == "" }

func joined(x *index.Index, words []string, o Options) []string {
	if len(words) < 2 || len(words) > maxWords || slices.ContainsFunc(words, saysNothing) {
		return words
	}
	whole := strings.Join(words, " ")
	if res, err := Lookup(x, whole, o); err == nil && len(res.Matches) > 0 {
		return []string{whole}
	}
	return words
}
