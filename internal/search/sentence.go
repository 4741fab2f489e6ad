package search

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// shown returns a hit with what the entry says that fits what is asked best:
// a sentence or, where that says more of it, a name.
func (m *matcher) shown(h textHit, a asked) Hit {
	e := m.index.Entry(h.entry)
	var best Hit
	most := 0.0
	for _, said := range passages(&e.Entry) {
		if spans, weight := a.in(said.Text); weight > most {
			best, most = said, weight
			best.Spans = spans
		}
	}
	best.Entry, best.Weak = e, m.weak(h)
	return best
}

// in returns where a text has words that are asked for, and what they weigh.
func (a *asked) in(text string) (spans [][2]int, weight float64) {
	texts := a.texts()
	found := make([]bool, len(texts))
	for _, w := range index.WordsLike(text, texts) {
		i := slices.Index(texts, w.Text)
		if i < 0 {
			continue
		}
		spans = append(spans, [2]int{w.From, w.To})
		if !found[i] {
			found[i] = true
			weight += a.words[i].weight
		}
	}
	return merged(spans), weight
}

// passages returns what the words of an entry stand in, as hits without spans: the
// sentences of its definition, of its notes and of the notes on its relations,
// then its names.
func passages(e *glossary.Entry) []Hit {
	all := sentences(nil, "definition", e.Definition)
	for _, note := range e.Notes {
		all = sentences(all, "note", note)
	}
	for _, r := range e.Relations {
		all = sentences(all, "relation", r.Note)
	}
	for _, n := range writtenNames(e) {
		all = append(all, Hit{Match: Match{Rule: "words", Name: n}, Text: n.Text})
	}
	return all
}

// sentences appends those of a text in both languages.
func sentences(all []Hit, rule string, t glossary.Text) []Hit {
	for _, text := range slices.Concat(glossary.Sentences(t.EN), glossary.Sentences(t.ZH)) {
		all = append(all, Hit{Match: Match{Rule: rule}, Text: text, InText: true})
	}
	return all
}

// writtenNames returns the names of an entry whose words are in the text index.
func writtenNames(e *glossary.Entry) []index.Name {
	names := []index.Name{{Field: index.Abbr, Text: e.Abbr}, {Field: index.EN, Text: e.EN}, {Field: index.ZH, Text: e.ZH}}
	for _, l := range e.Aliases {
		names = append(names, index.Name{Field: index.Alias, Text: l.Name, Remark: l.Remark})
	}
	for _, l := range e.Hidden {
		names = append(names, index.Name{Field: index.Hidden, Text: l.Name, Remark: l.Remark})
	}
	return names
}
