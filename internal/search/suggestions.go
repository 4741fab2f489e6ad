package search

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A Suggestion is a term that comes close to a query without being its answer.
type Suggestion struct {
	index.Term
	Why Why
}

// Why says what a suggested term has in common with the query.
type Why string

// The reasons, the strongest first.
const (
	BySpelling Why = "spelling" // a name is spelled, or sounds, like the query
	ByWords    Why = "words"    // a name has what is asked in it, or the query has a name in it
	ByText     Why = "text"     // names and texts of the entry say what is asked
)

// suggestions returns the terms that come close to a query which the hits of the
// approximate rules do not answer, best first: those with a name like the query or, if
// there are none, like what is left of a question; else those that are about it.
func (m *matcher) suggestions(q *query, hits []hit) []Suggestion {
	if near := m.nearNames(q, hits); len(near) > 0 {
		return near
	}
	for _, rest := range withoutQuestion(q.text) {
		less, err := newQuery(rest)
		if err != nil {
			continue
		}
		if near := m.nearNames(less, m.approximations(less)); len(near) > 0 {
			return near
		}
	}
	return m.nearTexts(q)
}

// nearNames returns the terms of hits, each once: spelled alike before sharing words.
func (m *matcher) nearNames(q *query, hits []hit) []Suggestion {
	if len(hits) > 0 && hits[0].rule.certainty == candidate {
		hits = append(hits, m.misspellings(q)...)
	}
	hits = firstOfEach(hits, func(h hit) int { return h.name.Entry })
	alike := m.alikeness(q)
	var near []Suggestion
	for _, why := range []Why{BySpelling, ByWords} {
		for _, h := range hits {
			if h.rule.reason() == why && len(near) < m.numbers.Suggestions && alike(h) {
				near = append(near, Suggestion{m.index.Term(h.name.Entry), why})
			}
		}
	}
	return near
}

// misspellings are the guesses that there may be beside candidates: names that are
// spelled like the whole query, best first.
func (m *matcher) misspellings(q *query) []hit {
	hits := m.hitsByName(q, guess)
	slices.SortStableFunc(hits, compareHits)
	return hits
}

// reason says what the hits of a rule have in common with the query.
func (r *rule) reason() Why {
	if r.certainty == guess && r.name != partRule {
		return BySpelling
	}
	return ByWords
}

// nearTexts returns the terms whose names and texts say much of what is asked, best
// first. Common words are not enough, though an entry say all of them.
func (m *matcher) nearTexts(q *query) []Suggestion {
	var near []Suggestion
	for _, h := range m.byMeaning(q, m.numbers.Suggestions) {
		if m.saysMuch(h) {
			near = append(near, Suggestion{m.index.Term(h.entry), ByText})
		}
	}
	return near
}

// alikeness returns what reports whether a name that is spelled like a query is so in
// more than a word that many names have: foo model is not like Foundation Model. What
// the two do not share must be alike too, or what they share most of what is asked.
func (m *matcher) alikeness(q *query) func(hit) bool {
	words := index.Words(q.written)
	weighed := sync.OnceValue(func() asked { return m.weighed(q) })
	return func(h hit) bool {
		if h.rule.reason() != BySpelling || h.rule.name == misspelledRule {
			return true
		}
		named := index.Words(h.name.Text)
		shared := sharedWords(words, named)
		if len(shared) == 0 {
			return true
		}
		a, b := without(q.written, words, shared), without(h.name.Text, named, shared)
		half := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) / 2
		return spelling.Distance(a, b, half) <= half || weighed().isMostly(shared)
	}
}

// isMostly reports whether words are half or more of the weight of what is asked.
func (a asked) isMostly(words []string) bool {
	weight := 0.0
	for _, w := range a.words {
		if slices.Contains(words, w.text) {
			weight += w.evidence
		}
	}
	return 2*weight >= a.weight
}

// sharedWords returns the words of a that b has too.
func sharedWords(a, b []index.Word) (shared []string) {
	for _, w := range a {
		if slices.ContainsFunc(b, func(o index.Word) bool { return o.Text == w.Text }) {
			shared = append(shared, w.Text)
		}
	}
	return shared
}

// without returns the key of what a text has beside some of its words.
func without(text string, words []index.Word, some []string) string {
	var rest strings.Builder
	at := 0
	for _, w := range words {
		if slices.Contains(some, w.Text) {
			rest.WriteString(text[at:max(at, w.From)])
			at = w.To
		}
	}
	return spelling.Key(rest.String() + text[at:])
}
