package search

import (
	"iter"

	"aiterm/internal/index"
)

// certainty says how far the hits of a rule can be trusted.
type certainty int

const (
	candidate certainty = iota // the query is part of the name, or contains it
	guess                      // the query looks like the name; tried if there is no candidate
)

// A rule finds the entries that a query means of which it is no name. Most look
// at one name at a time: test says which names can be found by the mask of their
// characters and by their key, matches which of those are. The others find names by
// themselves.
type rule struct {
	name      string // as users see it in JSON
	certainty certainty
	weight    int // of each hit
	perCost   int // weight added for each unit of cost

	test    func(*matcher, *query) (t nameTest, ok bool) // not ok: not for this query
	matches func(*matcher, *query, index.Name) (cost int, ok bool)
	find    func(*matcher, *query) iter.Seq2[index.Name, int] // names and costs; instead of the two above

	mayAnswer func(*matcher, *query, index.Name) bool // where no other entry is found
	leads     func(m *matcher, q *query, first, second hit) bool
}

// misspelledRule is the name of the rule whose cost is a Match's Distance.
const misspelledRule = "spelling"

// prefixRule is the name of the rule that finds names which the query begins.
const prefixRule = "prefix"

// partRule is the name of the one rule among the guesses whose names are not spelled
// like the query, but part of it.
const partRule = "part"

// approximateRules returns the rules from certain to doubtful. Each function in
// the columns matches and find says in its comment what its rule finds.
func approximateRules() []rule {
	return []rule{
		{"inflected", candidate, 0, 1, stemTest, inflected, nil, byOwnName, clearlyLighter},
		{"extended", candidate, 0, 1, nil, nil, extended, byOwnName, clearlyLighter},
		{"names", candidate, 0, 1, nil, nil, sideBySide, always, clearlyLighter},
		{prefixRule, candidate, 0, 1, prefixTest, prefix, nil, never, neverLeads},
		{"words", candidate, 2, 1, wordsTest, words, nil, never, neverLeads},
		{"initials", candidate, 4, 1, initialsTest, initialsButOne, nil, always, clearlyLighter},
		{"syllables", candidate, 4, 1, syllablesTest, syllables, nil, never, neverLeads},
		{"characters", candidate, 6, 1, charactersTest, characters, nil, never, neverLeads},
		{"scattered", candidate, 30, 1, nil, nil, acrossNames, never, neverLeads},
		{misspelledRule, guess, 0, 10, editsTest, misspelled, nil, byOwnName, fewerEdits},
		{"resembling", guess, 40, 10, editsTest, resembling, nil, never, neverLeads},
		{partRule, guess, 60, 1, nil, nil, contained, never, neverLeads},
		{"letters", guess, 50, 1, nil, nil, lettersInOrder, never, neverLeads},
	}
}
