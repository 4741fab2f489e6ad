package search

import (
	"iter"
	"unicode/utf8"

	"aiterm/internal/index"
)

// certainty says how far a layer's hits can be trusted.
type certainty int

const (
	candidate certainty = iota // the query is part of the name
	guess                      // the query looks like the name; tried last
)

// A layer is one rule by which a query that is no name of an entry can still
// mean it. find yields the names that fit and the cost of each.
type layer struct {
	name      string
	certainty certainty
	handicap  int // weight of any hit
	unit      int // weight of one unit of cost
	find      func([]index.Name, query) iter.Seq2[index.Name, int]
}

// spelling is the layer whose cost is a number of typing errors.
const spelling = "spelling"

// layers returns the layers from certain to doubtful.
func layers() []layer {
	return []layer{
		{"prefix", candidate, 0, 1, eachName(prefix)},
		{"words", candidate, 2, 1, eachName(words)},
		{"initials", candidate, 4, 1, eachName(someInitials)},
		{"syllables", candidate, 4, 1, eachName(syllables)},
		{"characters", candidate, 6, 1, eachName(characters)},
		{"scattered", candidate, 30, 1, scattered},
		{spelling, guess, 0, 10, eachName(misspelled)},
		{"letters", guess, 50, 1, letters},
	}
}

// eachName makes a layer of a rule that looks at one name at a time.
func eachName(fits func(query, index.Name) (cost int, ok bool)) func([]index.Name, query) iter.Seq2[index.Name, int] {
	return func(all []index.Name, q query) iter.Seq2[index.Name, int] {
		return func(yield func(index.Name, int) bool) {
			for _, n := range all {
				if cost, ok := fits(q, n); ok && !yield(n, cost) {
					return
				}
			}
		}
	}
}

// isPinyin reports whether a name is pinyin, which is found by rules of its own.
func isPinyin(n index.Name) bool { return n.Field == index.Pinyin || n.Field == index.Initials }

// rest is the number of characters of the name that the query leaves out.
func rest(q query, n index.Name) int {
	return max(0, utf8.RuneCountInString(n.Key)-q.runes)
}
