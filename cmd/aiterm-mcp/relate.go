package main

import (
	"slices"
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/relate"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

const (
	maxRelated  = 6       // terms in one call: six make fifteen pairs
	maxRelation = 8 << 10 // bytes of an answer
)

// relateTerms says how terms relate, each two of them, or what stands around one.
func relateTerms(c *call) (string, error) {
	names, err := c.texts("terms", maxRelated)
	if err != nil {
		return "", err
	}
	reader := render.Reader{Langs: c.langsOf("", strings.Join(names, " "))}
	entries, notes := c.meant(names, message.To(message.Lang(reader.Langs[0])))
	text := ""
	switch {
	case len(entries) == 1 && len(names) == 1:
		text = render.Compact(render.Around{Index: c.index, Entry: entries[0], Depth: 1}, reader)
	case len(entries) > 1:
		answer, unlinked := between(c.index, entries[:min(len(entries), maxRelated)])
		text = render.Compact(answer, reader)
		notes = append(notes, unlinked...)
	}
	return joined(reader, render.CutTo(text, maxRelation), notes), nil
}

// joined puts notes behind an answer.
func joined(r render.Reader, text string, notes []message.Text) string {
	t := message.To(message.Lang(r.Langs[0]))
	lines := []string{text}
	if text == "" {
		lines = nil
	}
	for _, n := range notes {
		lines = append(lines, t.Say(n))
	}
	return strings.Join(lines, "\n")
}

// meant returns the entries that terms name, each once, and what is to be said of how
// they were found.
func (c *call) meant(names []string, t *message.Translator) (entries []*index.Entry, notes []message.Text) {
	for _, written := range names {
		for _, res := range c.results(written, search.Options{SeparateNames: true}) {
			e, about := oneMeant(res, t)
			notes = append(notes, about...)
			if e != nil && !slices.ContainsFunc(entries, func(o *index.Entry) bool { return o.Position == e.Position }) {
				entries = append(entries, e)
			} else if e != nil {
				notes = append(notes, message.New("%q is %s again", res.Query, render.FullName(e.Term())))
			}
		}
	}
	return entries, notes
}

// oneMeant returns the entry that a term names first, or nil, and what is to be said of
// it.
func oneMeant(res outcome, t *message.Translator) (*index.Entry, []message.Text) {
	if res.notTerm != nil {
		return nil, []message.Text{message.New("%v", res.notTerm)}
	}
	if len(res.Matches) == 0 {
		return nil, []message.Text{missing(res.Result)}
	}
	first := res.Matches[0]
	switch {
	case !first.Exact:
		return first.Entry, []message.Text{message.New("no term is called %q; this is the closest: %s", res.Query, render.FullName(first.Entry.Term()))}
	case len(res.Matches) > 1:
		var all message.List
		for _, m := range res.Matches[:min(len(res.Matches), maxMatches)] {
			all = append(all, render.FullName(m.Entry.Term()))
		}
		return first.Entry, []message.Text{message.New("%q names several terms; this is about the first of %s", res.Query, all)}
	}
	return first.Entry, nil
}

// between says how each two of several terms relate, and of which nothing can be said.
func between(x *index.Index, terms []*index.Entry) (render.Relations, []message.Text) {
	pairs, comparison := relate.Between(x, terms, relate.PathOptions{})
	var notes []message.Text
	for _, p := range pairs {
		if p.Silent() {
			notes = append(notes, message.New("the glossary has no meaningful link between %s and %s",
				render.FullName(p.A.Term()), render.FullName(p.B.Term())))
		}
	}
	return render.Relations{Terms: terms, Pairs: pairs, Comparison: comparison}, notes
}
