package search

import (
	"math"
	"slices"

	"aiterm/internal/index"
)

// Asked is what a query asks of texts.
type asked struct {
	words  []askedWord
	texts  []string      // of words
	finder *index.Finder // of texts
	spans  [][2]int      // for in
	weight float64       // of all words as evidence, those too that no entry says
}

// An askedWord is a word of a query that tells entries apart.
type askedWord struct {
	text     string
	weight   float64 // by inverse document frequency; up to 1, for a word of one entry
	evidence float64 // the weight where it is decided whether a hit is weak
	postings []index.Posting
}

// weighed returns the words of a query, each once. Words that most entries say weigh
// nothing.
func (m *matcher) weighed(q *query) (a asked) {
	all := index.Words(q.written)
	known := make([]bool, len(all))
	for i, w := range all {
		p := m.index.Postings(w.Text)
		known[i] = p.Entries > 0
		if len(p.List) > 0 && !slices.Contains(a.texts, w.Text) {
			word := m.askedWord(w.Text, p)
			a.words, a.texts = append(a.words, word), append(a.texts, w.Text)
			a.weight += word.evidence
		}
	}
	a.finder = index.NewFinder(a.texts)
	a.weight += m.texts.UnknownWeight * unknownWords(all, known)
	return a
}

func (m *matcher) askedWord(text string, p index.Postings) askedWord {
	w := askedWord{text: text, weight: m.rarity(p.Entries) / m.rarity(1), postings: p.List}
	w.evidence = w.weight
	if !p.InNames {
		w.evidence *= m.texts.OutsideNames
	}
	return w
}

// rarity returns the inverse document frequency of a word in a number of entries.
func (m *matcher) rarity(entries int) float64 {
	n := float64(entries)
	return math.Log(1 + (float64(m.index.Len())-n+0.5)/(n+0.5))
}

// unknownWords returns how many of the words no entry says. A pair of Han
// characters counts for each of them that no pair beside it has, by half: where
// two words of a query meet, there are pairs that mean nothing.
func unknownWords(all []index.Word, known []bool) (count float64) {
	reached := 0 // in bytes, where what is known or counted ends
	for i, w := range all {
		to := w.To
		if !known[i] && i+1 < len(all) && known[i+1] {
			to = min(to, all[i+1].From)
		}
		if !known[i] && to > reached {
			count += float64(to-max(w.From, reached)) / float64(w.To-w.From)
		}
		reached = max(reached, to)
	}
	return count
}
