package search

import (
	"strings"
	"unicode"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// inTexts returns the entries whose definition or one of whose notes says every
// word of the query, each found in one sentence: Latin words whole, Han
// fragments of two characters at least anywhere.
func inTexts(s *shelf.Shelf, q query) []Hit {
	if len(q.words) == 0 || q.han == 1 && len(q.words) == 1 {
		return nil
	}
	var hits []Hit
	for i := range s.Len() {
		e := s.Entry(i)
		if h, ok := inEntry(e, q); ok {
			h.Entry = e
			hits = append(hits, h)
		}
	}
	return hits
}

func inEntry(e *glossary.Entry, q query) (Hit, bool) {
	texts := append([]glossary.Text{e.Definition}, e.Notes...)
	for _, l := range []glossary.Lang{glossary.EN, glossary.ZH} {
		for i, text := range texts {
			for _, sentence := range sentences(text.Get(l)) {
				found := wordSpans(q, sentence)
				if found == nil {
					continue
				}
				h := Hit{Text: sentence, Spans: found, Lang: l, InText: true}
				h.Layer = "definition"
				if i > 0 {
					h.Layer = "note"
				}
				return h, true
			}
		}
	}
	return Hit{}, false
}

// sentences splits a text after full stops.
func sentences(text string) []string {
	var out []string
	for text != "" {
		end := len(text)
		if i := strings.Index(text, ". "); i >= 0 {
			end = i + 1
		}
		if i := strings.Index(text, "。"); i >= 0 {
			end = min(end, i+len("。"))
		}
		out = append(out, strings.TrimSpace(text[:end]))
		text = text[end:]
	}
	return out
}

// wordSpans returns where each word of the query stands in a sentence, or nil
// if one does not.
func wordSpans(q query, sentence string) [][2]int {
	var found [][2]int
	for _, w := range q.words {
		span, ok := findWord(sentence, w)
		if !ok {
			return nil
		}
		found = append(found, span)
	}
	return merged(found)
}

// findWord finds a word in a sentence: one in Han characters anywhere, another
// only where words begin and end, in the singular or the plural.
func findWord(sentence, word string) ([2]int, bool) {
	f := index.Fold(sentence)
	w := []rune(word)
	for at := 0; ; {
		i := indexOf(f.Runes[at:], w)
		if i < 0 {
			return [2]int{}, false
		}
		from, to := at+i, at+i+len(w)
		if countHan(word) > 0 {
			return between(f, from, to), true
		}
		for to < len(f.Runes) && f.From[to] == f.To[to-1] && !unicode.Is(unicode.Han, f.Runes[to]) {
			to++
		}
		begins := from == 0 || f.To[from-1] < f.From[from] || unicode.Is(unicode.Han, f.Runes[from-1])
		whole := string(f.Runes[from:to])
		if begins && strings.Join(index.Words(whole), "") == word {
			return between(f, from, to), true
		}
		at = from + 1
	}
}
