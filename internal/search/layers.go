package search

import (
	"iter"
	"math/bits"
	"slices"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// certainty says how far a layer's hits can be trusted.
type certainty int

const (
	candidate certainty = iota // the query is part of the name
	guess                      // the query looks like the name; tried last
)

// A layer is one rule by which a query that is no name of an entry can still
// mean it. Most look at one name at a time: fits says which of those with a mask
// that could be right are found, at what cost. The others find names in a way of
// their own. answers says which of them can be shown as the answer.
type layer struct {
	name      string
	certainty certainty
	handicap  int // weight of any hit
	unit      int // weight of one unit of cost
	could     func(query) func(mask uint64) bool
	fits      func(query, index.Name) (cost int, ok bool)
	find      func(*index.Index, query) iter.Seq2[index.Name, int]
	answers   func(query, index.Name) bool
}

const (
	bySpelling = "spelling" // the layer whose cost is a number of typing errors
	byWords    = "words"    // the layer in which one word can be of several names
)

// layers returns the layers from certain to doubtful.
func layers() []layer {
	return []layer{
		{"inflected", candidate, 0, 1, ofStem, inflected, nil, always},
		{"extended", candidate, 0, 1, nil, nil, extended, always},
		{"prefix", candidate, 0, 1, ofKey, prefix, nil, coversThird},
		{byWords, candidate, 2, 1, ofWords, words, nil, coversEnough},
		{"initials", candidate, 4, 1, ofKey, someInitials, nil, always},
		{"syllables", candidate, 4, 1, ofKey, syllables, nil, always},
		{"characters", candidate, 6, 1, ofHan, characters, nil, coversHalf},
		{"scattered", candidate, 30, 1, nil, nil, scattered, namesIt},
		{bySpelling, guess, 0, 10, likeKey, misspelled, nil, always},
		{"resembling", guess, 40, 10, likeKey, resembling, nil, never},
		{"letters", guess, 50, 1, nil, nil, letters, dropsVowels},
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

// findNames finds hits by the layers that look at one name at a time, in one
// pass over the names.
func findNames(x *index.Index, q query, layers []layer) []hit {
	var could []func(mask uint64) bool
	var fitting []layer
	for _, l := range layers {
		if l.could == nil {
			continue
		}
		if f := l.could(q); f != nil {
			could, fitting = append(could, f), append(fitting, l)
		}
	}
	var hits []hit
	for n := range x.Names(func(mask uint64) bool {
		for _, f := range could {
			if f(mask) {
				return true
			}
		}
		return false
	}) {
		for _, l := range fitting {
			if cost, ok := l.fits(q, n); ok {
				hits = append(hits, newHit(l, n, cost))
			}
		}
	}
	return hits
}

// These say which masks could be of a name that a layer finds: one that has all
// characters of the query, of its words, of its Han part, or nearly those of it.
// They are nil where the layer is not for the query, as one that is too short or in
// another script; so the rules themselves need not look.

// ofKey is for three letters at least, or two Han characters.
func ofKey(q query) func(uint64) bool {
	if q.runes < 3 && q.han < 2 {
		return nil
	}
	return allOf(q.key)
}

// ofStem is for five letters at least.
func ofStem(q query) func(uint64) bool {
	if q.han > 0 || q.runes < 5 {
		return nil
	}
	return allOf(stem(q.key))
}

func ofWords(q query) func(uint64) bool {
	if len(q.words) == 0 {
		return nil
	}
	return allOf(q.words...)
}

// ofHan is for four Han characters at least.
func ofHan(q query) func(uint64) bool {
	if q.han < 4 {
		return nil
	}
	var han []string
	for _, r := range q.key {
		if spelling.IsHan(r) {
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
