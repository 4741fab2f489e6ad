package search

import (
	"iter"
	"slices"
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// prefix finds names that begin with the query.
func prefix(q query, n index.Name) (int, bool) {
	return rest(q, n), n.Field != index.Initials && strings.HasPrefix(n.Key, q.key)
}

// words finds names in which every word of the query begins a word of its own
// or, if it is Han characters, is a fragment of two at least.
func words(q query, n index.Name) (int, bool) {
	if n.Field.Reading() {
		return 0, false
	}
	for _, w := range q.words {
		if !strings.Contains(n.Key, w) { // cheaper than taking the name apart
			return 0, false
		}
	}
	return rest(q, n), eachWordIn(q.words, spelling.Words(n.Text))
}

// scattered finds entries in whose names, taken together, every word of the
// query is found.
func scattered(x *index.Index, q query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		if len(q.words) < 2 {
			return
		}
		for names := range x.NamesTogether(ofWords(q)) {
			if scatteredIn(q, names) && !yield(names[0], 0) {
				return
			}
		}
	}
}

// scatteredIn reports whether every word of the query is found in names.
func scatteredIn(q query, names []index.Name) bool {
	for _, w := range q.words {
		if !slices.ContainsFunc(names, func(n index.Name) bool { return strings.Contains(n.Key, w) }) {
			return false
		}
	}
	var all []string
	for _, n := range names {
		if !n.Field.Reading() {
			all = append(all, spelling.Words(n.Text)...)
		}
	}
	return eachWordIn(q.words, all)
}

// eachWordIn reports whether each of the wanted words is found among words,
// Latin ones each in one of its own.
func eachWordIn(wanted, words []string) bool {
	taken := make([]bool, len(words))
	for _, w := range wanted {
		i := wordFor(w, words, taken)
		if i < 0 {
			return false
		}
		taken[i] = true
	}
	return true
}

// wordFor returns the position of the word that w stands for, or -1.
func wordFor(w string, words []string, taken []bool) int {
	han := spelling.CountHan(w)
	for i, word := range words {
		switch {
		case han >= 2 && strings.Contains(word, w):
			return i
		case taken[i]:
		case w == word || han == 0 && len(w) >= 3 && strings.HasPrefix(word, w):
			return i
		}
	}
	return -1
}

// someInitials finds names of whose pinyin initials the query, of four letters
// at least, leaves out one within: dymx for dyymx, 大语言模型.
func someInitials(q query, n index.Name) (int, bool) {
	if n.Field != index.Initials || q.runes < 4 || len(n.Key) != len(q.key)+1 {
		return 0, false
	}
	for i := 1; i < len(q.key); i++ {
		if n.Key[:i]+n.Key[i+1:] == q.key {
			return 1, true
		}
	}
	return 0, false
}

// syllables finds names whose pinyin has the query as a run of whole
// syllables, in four letters at least.
func syllables(q query, n index.Name) (int, bool) {
	if n.Field != index.Pinyin || q.runes < 4 || !strings.Contains(n.Key, q.key) {
		return 0, false
	}
	borders := map[int]bool{0: true}
	at := 0
	for _, syllable := range spelling.Words(n.Text) {
		at += len(syllable)
		borders[at] = true
	}
	for i := range borders {
		if strings.HasPrefix(n.Key[min(i, len(n.Key)):], q.key) && borders[i+len(q.key)] {
			return rest(q, n), true
		}
	}
	return 0, false
}

// characters finds names that have all the Han characters of the query, four
// at least, in any place.
func characters(q query, n index.Name) (int, bool) {
	left := map[rune]int{}
	for _, r := range n.Key {
		left[r]++
	}
	for _, r := range q.key {
		if left[r]--; left[r] < 0 && spelling.IsHan(r) {
			return 0, false
		}
	}
	return rest(q, n), true
}
