package search

import (
	"strings"

	"aiterm/internal/shelf"
)

// Split makes queries of a command line's words, by what the glossary knows.
// From left to right, the longest run of words that together are a name is one
// query: large language model. Words between such runs are one query if
// together they come clearly close to a name (large langage model), else each
// is its own.
func Split(s *shelf.Shelf, words []string, o Options) []string {
	var queries, unknown []string
	flush := func() {
		queries = append(queries, joined(s, unknown, o)...)
		unknown = nil
	}
	for i := 0; i < len(words); {
		n := nameAt(s, words[i:])
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
func nameAt(s *shelf.Shelf, words []string) int {
	for n := min(len(words), maxWords); n > 0; n-- {
		q, err := newQuery(strings.Join(words[:n], " "))
		if err == nil && len(answers(s, q)) > 0 {
			return n
		}
	}
	return 0
}

func joined(s *shelf.Shelf, words []string, o Options) []string {
	if len(words) < 2 || len(words) > maxWords {
		return words
	}
	whole := strings.Join(words, " ")
	if res, err := Lookup(s, whole, o); err == nil && len(res.Matches) > 0 {
		return []string{whole}
	}
	return words
}
