package search

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// misspelled finds names a few likely typing errors away.
func misspelled(q query, n index.Name) (int, bool) {
	d, ok := alike(q, n)
	return d, ok && likelyError(q, n, d)
}

// resembling finds names that are spelled alike but probably mean another thing.
func resembling(q query, n index.Name) (int, bool) {
	d, ok := alike(q, n)
	return d, ok && !likelyError(q, n, d)
}

// alike finds names a few edits away. Digits are never errors: GPT-5 is not a
// misspelled GPT-4.
func alike(q query, n index.Name) (int, bool) {
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
		digits(n.Key) != q.digits:
		return 0, false
	}
	d := Distance(q.key, n.Key, most)
	return d, d <= most && (!swapOnly || sameLetters(q.key, n.Key))
}

// likelyError reports whether the difference between a query and a name, of so
// many edits, is one that typing makes, not one that makes another word.
func likelyError(q query, n index.Name, edits int) bool {
	switch {
	case q.han > 0:
		return !opposes(q.key, n.Key)
	case !likelyStart(q.key, n.Key, edits), afterDigits(q.key) != afterDigits(n.Key):
		return false
	}
	words := spelling.Words(n.Text)
	if n.Field.Reading() || len(words) != len(q.all) {
		return true
	}
	for i, w := range words {
		if !likeWord(q.all[i], w) {
			return false
		}
	}
	return true
}

// likelyStart reports whether a name can be mistyped so as to begin as a key
// does: with the same letter, with the first two in the other order or, in a long
// name, with a single error. Short words that begin otherwise are others: height
// is not weight.
func likelyStart(key, name string, edits int) bool {
	swapped := len(key) > 1 && len(name) > 1 && key[0] == name[1] && key[1] == name[0]
	return sameStart(key, name) || swapped || edits == 1 && min(len(key), len(name)) >= 7
}

// likeWord reports whether a word of the query can be a mistyped word of a
// name: with few errors for its length, and not the other one with a prefix or
// a suffix, as un-, non-, mis- make another word.
func likeWord(typed, word string) bool {
	longer, shorter := typed, word
	if len(longer) < len(shorter) {
		longer, shorter = shorter, longer
	}
	derived := len(longer)-len(shorter) > 1 && (strings.HasSuffix(longer, shorter) || strings.HasPrefix(longer, shorter))
	most := max(tolerance(utf8.RuneCountInString(shorter), 0), 1)
	return !derived && Distance(typed, word, most) <= most
}

// opposes reports whether a query in Han characters begins with one that makes
// another thing of the name, or with one too many.
func opposes(key, name string) bool {
	first, _ := utf8.DecodeRuneInString(key)
	return strings.ContainsRune(opposing, first) && !sameStart(key, name) || strings.HasSuffix(key, name)
}

// opposing are characters that set one kind of thing against another.
const opposing = "非无不未反正负有半全单双多少开闭前后上下左右内外强弱大小长短高低新旧自互跨深浅软硬"

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
	case length <= 9:
		return 1
	case length <= 16:
		return 2
	}
	return 3
}

// afterDigits returns what stands behind the last digit: the o of GPT-4o.
func afterDigits(s string) string {
	if i := strings.LastIndexAny(s, "0123456789"); i >= 0 {
		return s[i+1:]
	}
	return ""
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
func letters(x *index.Index, q query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		if q.runes < 3 || q.runes > maxLetters {
			return
		}
		var names []index.Name
		for n := range x.Names(allOf(q.key)) {
			if !n.Field.Reading() && digits(n.Key) == q.digits {
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

// dropsVowels reports whether what a query leaves out of a name is mostly
// vowels, and not its end, as people abbreviate; any other selection of letters
// can be a word of its own.
func dropsVowels(q query, n index.Name) bool {
	key, left, vowels := q.key, 0, 0
	for _, r := range n.Key {
		if k, size := utf8.DecodeRuneInString(key); k == r {
			key = key[size:]
			continue
		}
		left++
		if strings.ContainsRune("aeiouy", r) {
			vowels++
		}
	}
	return 5*vowels >= 3*left && q.key[len(q.key)-1] == n.Key[len(n.Key)-1]
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
