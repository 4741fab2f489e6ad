package search

import (
	"iter"
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// shown returns a hit with what the entry says that fits what is asked best:
// a sentence or, where that says more of it, a name.
func (m *matcher) shown(h textHit, a *asked) Hit {
	var best Hit
	most := 0.0
	for said := range m.passages(h.entry, a.finder.MayFind) {
		if spans, weight := a.in(said.Text); weight > most {
			best, most = said, weight
			best.Spans = merged(spans)
		}
		if most >= a.mostWeight() {
			break // what comes later says no more
		}
	}
	best.Term, best.Weak = m.index.Term(h.entry), m.weak(h)
	return best
}

// in returns what the words that are asked for weigh that a text has, each once, and
// where they stand, until it is called again.
func (a *asked) in(text string) (spans [][2]int, weight float64) {
	spans = a.spans[:0]
	found := make([]bool, len(a.texts))
	for _, w := range a.finder.Find(text) {
		i := slices.Index(a.texts, w.Text)
		if i < 0 {
			continue
		}
		spans = append(spans, [2]int{w.From, w.To})
		if !found[i] {
			found[i] = true
			weight += a.words[i].weight
		}
	}
	a.spans = spans
	return spans, weight
}

// mostWeight is what in returns, but for rounding, of a text that has all words.
func (a *asked) mostWeight() float64 {
	all := 0.0
	for _, w := range a.words {
		all += w.weight
	}
	const rounding = 1e-9
	return all - rounding
}

// passages yields what the words of an entry stand in, as hits without spans: the
// sentences of its definition, of its notes and of the notes on its relations, where
// these may have words that are asked for, then its names.
func (m *matcher) passages(entry int, mayHave func(text string) bool) iter.Seq[Hit] {
	return func(yield func(Hit) bool) {
		e := m.index.Lean(entry)
		for rule, text := range m.textsOf(e) {
			for _, l := range []glossary.Lang{glossary.EN, glossary.ZH} {
				if !mayHave(text.Get(l)) {
					continue // which is cheaper than its sentences
				}
				for _, said := range glossary.Sentences(text.Get(l)) {
					if !yield(Hit{Found: Found{Rule: rule}, Text: said, InText: true}) {
						return
					}
				}
			}
		}
		for _, n := range writtenNames(&e.Entry) {
			if !yield(Hit{Found: Found{Rule: "words", Name: n}, Text: n.Text}) {
				return
			}
		}
	}
}

// textsOf yields the texts of a lean entry, each behind the rule that finds it by that.
// Its relations are not decoded before what stands before them has been gone through.
func (m *matcher) textsOf(e *index.Entry) iter.Seq2[string, glossary.Text] {
	return func(yield func(string, glossary.Text) bool) {
		if !yield("definition", e.Definition) {
			return
		}
		for _, note := range e.Notes {
			if !yield("note", note) {
				return
			}
		}
		for _, r := range m.index.RelationsOf(e) {
			if !yield("relation", r.Note) {
				return
			}
		}
	}
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
