package search

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// misspelled finds names a few typing errors away. Digits are never errors:
// GPT-5 is not a misspelled GPT-4.
func misspelled(q query, n index.Name) (int, bool) {
	if n.Field == index.Initials {
		return 0, false
	}
	length := utf8.RuneCountInString(n.Key)
	shorter := min(q.runes, length)
	most := tolerance(shorter, q.han)
	swapOnly := q.han == 0 && shorter <= 3
	switch {
	case length-q.runes > most || q.runes-length > most,
		swapOnly && length != q.runes,
		most < 2 && q.han == 0 && !sameStart(q.key, n.Key),
		digits(n.Key) != q.digits:
		return 0, false
	}
	d := Distance(q.key, n.Key, most)
	return d, d <= most && (!swapOnly || sameLetters(q.key, n.Key))
}

// tolerance returns the number of typing errors that leave a name of a length,
// in characters, recognizable; in one of three letters it must be a swap.
func tolerance(length, han int) int {
	switch {
	case han > 0 && length <= 2:
		return 0
	case han > 0 && length <= 6:
		return 1
	case han > 0:
		return 2
	case length <= 7:
		return 1
	case length <= 14:
		return 2
	}
	return 3
}

func digits(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return ""
	}
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

// What is asked of sahilm/fuzzy: queries up to a length at which its scores
// are sound (they overflow from about 40 adjacent characters), and matches that
// are dense and cover enough of the name.
const (
	maxLetters    = 32
	minDensity    = 0.5 // of the query's letters in the stretch that they span
	minCoverage   = 0.4 // of the name
	shortQuery    = 4   // letters, up to which a query must cover more
	shortCoverage = 0.7
)

// letters finds names that have the query's letters in order, with others
// between them, as in trnsfrmr.
func letters(s *shelf.Shelf, q query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		if q.runes < 3 || q.runes > maxLetters {
			return
		}
		var names []index.Name
		for n := range s.Names(ofKey(q)) {
			if !isPinyin(n) && digits(n.Key) == q.digits {
				names = append(names, n)
			}
		}
		texts := func(yield func(string) bool) {
			for _, n := range names {
				if !yield(n.Text) {
					return
				}
			}
		}
		for _, m := range fuzzy.FindFromIterNoSort(q.key, texts) {
			if denseEnough(q, m) && !yield(names[m.Index], rest(q, names[m.Index])) {
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
	if q.runes <= shortQuery {
		least = shortCoverage
	}
	return first == 0 && density >= minDensity && coverage >= least
}
