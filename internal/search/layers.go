package search

import (
	"iter"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// certainty says how far a layer's hits can be trusted.
type certainty int

const (
	candidate certainty = iota // the query is part of the name
	guess                      // the query looks like the name; tried last
)

// A layer is one rule by which a query that is no name of an entry can still
// mean it. find yields the names that fit and the cost of each; answers says
// which of them can be shown as the answer.
type layer struct {
	name      string
	certainty certainty
	handicap  int // weight of any hit
	unit      int // weight of one unit of cost
	find      func(*shelf.Shelf, query) iter.Seq2[index.Name, int]
	answers   func(query, index.Name) bool
}

const (
	spelling = "spelling" // the layer whose cost is a number of typing errors
	byWords  = "words"    // the layer in which one word can be of several names
)

// layers returns the layers from certain to doubtful.
func layers() []layer {
	return []layer{
		{"inflected", candidate, 0, 1, eachName(ofStem, inflected), always},
		{"extended", candidate, 0, 1, extended, always},
		{"prefix", candidate, 0, 1, eachName(ofKey, prefix), coversThird},
		{byWords, candidate, 2, 1, eachName(ofWords, words), coversEnough},
		{"initials", candidate, 4, 1, eachName(ofKey, someInitials), always},
		{"syllables", candidate, 4, 1, eachName(ofKey, syllables), always},
		{"characters", candidate, 6, 1, eachName(ofHan, characters), coversHalf},
		{"scattered", candidate, 30, 1, scattered, namesIt},
		{spelling, guess, 0, 10, eachName(likeKey, misspelled), always},
		{"resembling", guess, 40, 10, eachName(likeKey, resembling), never},
		{"letters", guess, 50, 1, letters, dropsVowels},
	}
}

func always(query, index.Name) bool { return true }
func never(query, index.Name) bool  { return false }

// namesIt: one of the words is the entry's first name.
func namesIt(q query, n index.Name) bool { return slices.Contains(q.words, n.Key) }

// A small part of a long name can be meant otherwise.
func coversThird(q query, n index.Name) bool { return 2*q.runes >= rest(q, n) }
func coversHalf(q query, n index.Name) bool  { return q.runes >= rest(q, n) }

// coversEnough is stricter with a single Latin word that does not begin the name.
func coversEnough(q query, n index.Name) bool {
	if q.han == 0 && len(q.words) == 1 {
		return 3*q.runes >= 2*rest(q, n)
	}
	return coversThird(q, n)
}

// eachName makes a layer of a rule that looks at one name at a time, at those
// alone whose masks could be of a name that fits.
func eachName(
	could func(query) func(mask uint64) bool,
	fits func(query, index.Name) (cost int, ok bool),
) func(*shelf.Shelf, query) iter.Seq2[index.Name, int] {
	return func(s *shelf.Shelf, q query) iter.Seq2[index.Name, int] {
		return func(yield func(index.Name, int) bool) {
			for n := range s.Names(could(q)) {
				if cost, ok := fits(q, n); ok && !yield(n, cost) {
					return
				}
			}
		}
	}
}

// These say which masks could be of a name that a layer finds: one that has all
// characters of the query, of its words, of its Han part, or nearly those of it.

func ofKey(q query) func(uint64) bool { return allOf(q.key) }

func ofStem(q query) func(uint64) bool { return allOf(stem(q.key)) }

func ofWords(q query) func(uint64) bool { return allOf(q.words...) }

func ofHan(q query) func(uint64) bool {
	var han []string
	for _, r := range q.key {
		if unicode.Is(unicode.Han, r) {
			han = append(han, string(r))
		}
	}
	return allOf(han...)
}

// likeKey: an edit puts one character in the place of another at most.
func likeKey(q query) func(uint64) bool {
	own, most := index.Mask(q.key), 2*tolerance(q.runes, q.han)
	return func(mask uint64) bool { return bits.OnesCount64(own^mask) <= most }
}

func allOf(parts ...string) func(uint64) bool {
	var own uint64
	for _, part := range parts {
		own |= index.Mask(part)
	}
	return func(mask uint64) bool { return mask&own == own }
}

// rest is the number of characters of the name that the query leaves out.
func rest(q query, n index.Name) int {
	return max(0, utf8.RuneCountInString(n.Key)-q.runes)
}
