package search

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

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
// mean it. find yields the names that fit and the cost of each.
type layer struct {
	name      string
	certainty certainty
	find      func(*shelf.Shelf, query) iter.Seq2[index.Name, int]
}

const spelling = "spelling"

// layers returns the layers from certain to doubtful.
func layers() []layer {
	return []layer{
		{"prefix", candidate, eachName(prefix)},
		{"words", candidate, eachName(words)},
		{spelling, guess, eachName(misspelled)},
		{"letters", guess, letters},
	}
}

// eachName makes a layer of a rule that looks at one name at a time.
func eachName(fits func(query, index.Name) (cost int, ok bool)) func(*shelf.Shelf, query) iter.Seq2[index.Name, int] {
	return func(s *shelf.Shelf, q query) iter.Seq2[index.Name, int] {
		return func(yield func(index.Name, int) bool) {
			for _, n := range s.Names() {
				if cost, ok := fits(q, n); ok && !yield(n, cost) {
					return
				}
			}
		}
	}
}

// rest is the number of characters of the name that the query leaves out.
func rest(q query, n index.Name) int {
	return max(0, utf8.RuneCountInString(n.Key)-q.runes)
}

// prefix finds names that begin with the query: three letters of it at least,
// or two Han characters.
func prefix(q query, n index.Name) (int, bool) {
	long := q.runes >= 3 || q.han >= 2
	return rest(q, n), long && strings.HasPrefix(n.Key, q.key)
}

// words finds names in which every word of the query begins a word of its own
// or, if it is Han characters, is a fragment of two at least.
func words(q query, n index.Name) (int, bool) {
	if len(q.words) == 0 || n.Field == index.Pinyin {
		return 0, false
	}
	left := index.Words(n.Text)
	for _, w := range q.words {
		i := wordFor(w, left)
		if i < 0 {
			return 0, false
		}
		left = append(left[:i:i], left[i+1:]...)
	}
	return rest(q, n), true
}

// wordFor returns the position of the word that w stands for, or -1.
func wordFor(w string, words []string) int {
	for i, word := range words {
		switch {
		case w == word:
			return i
		case countHan(w) >= 2 && strings.Contains(word, w):
			return i
		case countHan(w) == 0 && len(w) >= 3 && strings.HasPrefix(word, w):
			return i
		}
	}
	return -1
}

// misspelled finds names a few typing errors away. Digits are never errors:
// GPT-5 is not a misspelled GPT-4.
func misspelled(q query, n index.Name) (int, bool) {
	length := min(q.runes, utf8.RuneCountInString(n.Key))
	most, transposedOnly := tolerance(length, q.han)
	if digits(q.key) != digits(n.Key) {
		return 0, false
	}
	if most < 2 && q.han == 0 && !sameStart(q.key, n.Key) {
		return 0, false
	}
	d := Distance(q.key, n.Key, most)
	if d > most || transposedOnly && utf8.RuneCountInString(n.Key) != q.runes {
		return 0, false
	}
	if transposedOnly && !sameLetters(q.key, n.Key) {
		return 0, false
	}
	return d, true
}

// tolerance returns the number of typing errors that a name of a length, in
// characters, leaves recognizable, and whether only swapped neighbours count.
func tolerance(length, han int) (most int, transposedOnly bool) {
	switch {
	case han > 0 && length <= 2:
		return 0, false
	case han > 0 && length <= 6:
		return 1, false
	case han > 0:
		return 2, false
	case length <= 3:
		return 1, true
	case length <= 7:
		return 1, false
	case length <= 14:
		return 2, false
	}
	return 3, false
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

func sameStart(a, b string) bool {
	ra, _ := utf8.DecodeRuneInString(a)
	rb, _ := utf8.DecodeRuneInString(b)
	return ra == rb
}

// sameLetters reports whether a and b are made of the same bytes in any order.
func sameLetters(a, b string) bool {
	var count [256]int
	for i := range len(a) {
		count[a[i]]++
	}
	for i := range len(b) {
		count[b[i]]--
	}
	return count == [256]int{}
}

// What sahilm/fuzzy is asked: queries up to a length at which its scores are
// sound (they overflow from about 40 adjacent characters), and matches that
// are dense and cover enough of the name.
const (
	maxLetters   = 32
	minDensity   = 0.5 // of the query's letters in the stretch that they span
	minCoverage  = 0.4 // of the name
	minCoverage4 = 0.7 // of the name, for queries of four letters and less
)

// letters finds names that have the query's letters in order, with others
// between them, as in trnsfrmr.
func letters(s *shelf.Shelf, q query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		if q.runes < 3 || q.runes > maxLetters {
			return
		}
		names := s.Names()
		texts := func(yield func(string) bool) {
			for _, n := range names {
				if !yield(n.Text) {
					return
				}
			}
		}
		for _, m := range fuzzy.FindFromIterNoSort(q.key, texts) {
			n := names[m.Index]
			if n.Field == index.Pinyin || !denseEnough(q, m) || digits(q.key) != digits(n.Key) {
				continue
			}
			if !yield(n, rest(q, n)) {
				return
			}
		}
	}
}

// denseEnough judges a match of sahilm/fuzzy, whose indexes are byte offsets.
func denseEnough(q query, m fuzzy.Match) bool {
	first, last := m.MatchedIndexes[0], m.MatchedIndexes[len(m.MatchedIndexes)-1]
	span := utf8.RuneCountInString(m.Str[first:last]) + 1
	density := float64(q.runes) / float64(span)
	coverage := float64(q.runes) / float64(utf8.RuneCountInString(m.Str))
	least := minCoverage
	if q.runes <= 4 {
		least = minCoverage4
	}
	return first == 0 && density >= minDensity && coverage >= least
}
