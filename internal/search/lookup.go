// Package search finds the entries that a query means, and says why each of
// them was found and how certain that is.
//
// A query is answered by its exact rules (exactRules): the entries that have it
// as a name. Where there are none, the approximate rules (approximateRules) find
// entries with names that the query is part of or looks like; the first of them
// is the answer if it is clearly the best, else they are suggestions; where there
// are none, those are entries whose texts speak of the query. What the rules are
// tuned by stands in numbers.
package search

import (
	"aiterm/internal/index"
)

// A Match is an entry found for a query, by one of its names.
type Match struct {
	Entry *index.Entry
	Found
}

// Found says how an entry was found for a query.
type Found struct {
	Exact    bool       // the query is a name of the entry, in some spelling
	Rule     string     // the name of the rule that found it; "name" if Exact
	Name     index.Name // the name that the rule found
	Distance int        // edits from the query to the name if Rule is "spelling", else 0
}

// A Result is the answer to one query. A query is answered if it has matches:
// exact ones, or one approximate match that is clearly the best. Suggestions
// are terms that come close where there is no match, best first: at most
// MaxSuggestions, each once.
type Result struct {
	Query       string
	Matches     []Match
	Suggestions []Suggestion
}

// Options change how a query is answered.
type Options struct {
	ExactOnly     bool // no approximate matches, only suggestions
	SeparateNames bool // Split makes a query of each word where each is a name
}

// Lookup answers a query. The error says why the query cannot be a term.
func Lookup(x *index.Index, typed string, o Options) (Result, error) {
	return newMatcher(x).lookup(typed, o)
}

func (m *matcher) lookup(typed string, o Options) (Result, error) {
	res := Result{Query: typed}
	q, err := newQuery(typed)
	if err != nil {
		return res, err
	}
	if names := m.exactNames(q); len(names) > 0 {
		res.Matches = m.exactMatches(names)
		return res, nil
	}
	if name := m.asked(typed); name != "" {
		res, err = m.lookup(name, o)
		res.Query = typed
		return res, err
	}
	if len(q.all) == 0 {
		return res, nil // signs alone are found by themselves
	}
	hits := m.approximations(q)
	if len(hits) > 0 && !o.ExactOnly && !m.differsInSigns(q) && m.clearlyBest(q, hits) {
		res.Matches = m.approximateMatches(hits[:1])
		return res, nil
	}
	res.Suggestions = m.suggestions(q, hits)
	return res, nil
}

// differsInSigns reports whether a name has the key of the query, but other signs:
// the two are names of different things.
func (m *matcher) differsInSigns(q *query) bool { return len(m.index.ByKey(q.key)) > 0 }

func (m *matcher) exactMatches(names []index.Name) []Match {
	found := make([]Match, len(names))
	for i, n := range names {
		found[i] = Match{m.index.Entry(n.Entry), foundExactly(n)}
	}
	return found
}

func (m *matcher) approximateMatches(hits []hit) []Match {
	found := make([]Match, len(hits))
	for i, h := range hits {
		found[i] = Match{m.index.Entry(h.name.Entry), h.found()}
	}
	return found
}

func foundExactly(n index.Name) Found { return Found{Exact: true, Rule: "name", Name: n} }

// found says how the rule of a hit found it.
func (h *hit) found() Found {
	f := Found{Rule: h.rule.name, Name: h.name}
	if f.Rule == misspelledRule {
		f.Distance = h.cost
	}
	return f
}

// firstOfEach removes the items of which an earlier one has the same key.
func firstOfEach[T any, K comparable](items []T, key func(T) K) []T {
	seen := map[K]bool{}
	kept := items[:0]
	for _, item := range items {
		if k := key(item); !seen[k] {
			seen[k] = true
			kept = append(kept, item)
		}
	}
	return kept
}
