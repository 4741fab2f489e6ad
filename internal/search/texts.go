package search

import (
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// inTexts returns the entries that say each word of the query, a Latin one as a
// whole word, Han characters anywhere: first those that say them all in one
// sentence of the definition or a note, then those that say some there and the
// others anywhere in their names and texts. A single Han character is not
// searched for.
func (m *matcher) inTexts(q *query) []Hit {
	if len(q.words) == 0 || len(q.words) == 1 && q.han > 0 && q.han < m.numbers.TextHan {
		return nil
	}
	var inOneSentence, elsewhere []Hit
	for e := range m.index.Entries(func(index.Term) bool { return true }) {
		h, missing := inEntry(&e.Entry, q)
		h.Entry = e
		switch {
		case h.Text == "":
		case len(missing) == 0:
			inOneSentence = append(inOneSentence, h)
		case saysAll(&e.Entry, missing):
			elsewhere = append(elsewhere, h)
		}
	}
	return append(inOneSentence, elsewhere...)
}

// inEntry returns the first sentence of the texts of an entry that says most of
// the query's words, and the words that it does not say.
func inEntry(e *glossary.Entry, q *query) (best Hit, missing []string) {
	missing = q.words
	for i, text := range texts(e) {
		for _, l := range []glossary.Lang{glossary.EN, glossary.ZH} {
			for _, sentence := range glossary.Sentences(text.Get(l)) {
				spans, left := wordSpans(q.words, sentence)
				if len(left) >= len(missing) {
					continue
				}
				best = Hit{Text: sentence, Spans: spans, Lang: l, InText: true}
				best.Rule = "definition"
				if i > 0 {
					best.Rule = "note"
				}
				if missing = left; len(left) == 0 {
					return best, nil
				}
			}
		}
	}
	return best, missing
}

// texts returns the definition of an entry, then its notes.
func texts(e *glossary.Entry) []glossary.Text {
	return append([]glossary.Text{e.Definition}, e.Notes...)
}

// saysAll reports whether the names and texts of an entry say each of some words.
func saysAll(e *glossary.Entry, words []string) bool {
	var names []string
	for _, l := range e.Labels() {
		names = append(names, l.Name)
	}
	parts := []string{strings.Join(names, ", ")}
	for _, text := range texts(e) {
		parts = append(parts, text.EN+" "+text.ZH)
	}
	for _, part := range parts {
		if _, words = wordSpans(words, part); len(words) == 0 {
			return true
		}
	}
	return false
}

// wordSpans returns where words stand in a sentence, and those that do not.
func wordSpans(words []string, sentence string) (found [][2]int, missing []string) {
	f := spelling.Fold(sentence)
	for _, w := range words {
		if span, ok := findWord(f, sentence, w); ok {
			found = append(found, span)
		} else {
			missing = append(missing, w)
		}
	}
	return merged(found), missing
}

// findWord finds a word in a sentence: one in Han characters anywhere, another
// only where words begin and end, in the singular or the plural.
func findWord(f spelling.Folded, sentence, word string) ([2]int, bool) {
	w := []rune(word)
	for at := 0; ; {
		i := indexOf(f.Runes[at:], w)
		if i < 0 {
			return [2]int{}, false
		}
		from, to := at+i, at+i+len(w)
		if spelling.CountHan(word) > 0 {
			return between(f, from, to), true
		}
		for to < len(f.Runes) && f.From[to] == f.To[to-1] && !spelling.IsHan(f.Runes[to]) {
			to++
		}
		begins := from == 0 || f.To[from-1] < f.From[from] || spelling.IsHan(f.Runes[from-1])
		whole := string(f.Runes[from:to])
		if begins && !withinNumber(sentence, f.From[from], f.To[to-1]) && strings.Join(spelling.Words(whole), "") == word {
			return between(f, from, to), true
		}
		at = from + 1
	}
}

// withinNumber reports whether a stretch of a sentence is digits of a number
// that goes on beyond a point or comma, as 4 in 3.4 does.
func withinNumber(sentence string, from, to int) bool {
	before, after := sentence[:from], sentence[to:]
	return len(before) > 1 && strings.ContainsAny(before[len(before)-1:], ".,") && isDigit(before[len(before)-2]) && isDigit(sentence[from]) ||
		len(after) > 1 && strings.ContainsAny(after[:1], ".,") && isDigit(after[1]) && isDigit(sentence[to-1])
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
