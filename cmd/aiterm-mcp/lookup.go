package main

import (
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/search"
	"aiterm/internal/spelling"
)

const (
	maxTerms   = 20   // in one lookup
	maxCard    = 2000 // bytes of what is said of one entry
	maxMatches = 5    // entries of one name
)

// lookup says what terms mean, a card for each.
func lookup(c *call) (string, error) {
	terms, err := c.texts("terms", maxTerms)
	if err != nil {
		return "", err
	}
	asked, err := c.oneOf("lang", "en", "zh", "both")
	if err != nil {
		return "", err
	}
	l := &lookups{call: c, reader: render.Reader{Langs: c.langsOf(asked, strings.Join(terms, " "))}, told: map[int]bool{}}
	l.translator = message.To(message.Lang(l.reader.Langs[0]))
	var parts []string
	for _, term := range terms {
		for _, res := range c.results(term, search.Options{}) {
			parts = append(parts, l.cards(res)...)
		}
	}
	return strings.Join(parts, "\n\n"), nil
}

// lookups are the terms of one call.
type lookups struct {
	*call
	reader     render.Reader
	translator *message.Translator
	told       map[int]bool // the entries that have a card, by position
}

// langsOf returns the languages to answer in: those that are asked for, or else those of
// what was written.
func (c *call) langsOf(asked, written string) []glossary.Lang {
	switch {
	case asked == "both":
		return []glossary.Lang{c.langs[0], c.langs[0].Other()}
	case asked != "":
		return []glossary.Lang{glossary.Lang(asked)}
	case !c.asked && spelling.CountHan(written) > 0:
		return []glossary.Lang{glossary.ZH}
	}
	return c.langs
}

// An outcome is what a term was answered with, or why it can be none.
type outcome struct {
	search.Result
	notTerm error
}

// results answers a term; a question about two has two answers.
func (c *call) results(term string, o search.Options) (all []outcome) {
	for _, query := range search.Split(c.index, []string{term}, o) {
		res, err := search.Lookup(c.index, query, o)
		all = append(all, outcome{res, err})
	}
	return all
}

// cards returns what is said to one term.
func (l *lookups) cards(res outcome) []string {
	say := l.translator.Say
	if res.notTerm != nil {
		return []string{say(res.notTerm)}
	}
	if len(res.Matches) == 0 {
		return []string{say(missing(res.Result))}
	}
	var cards []string
	for _, m := range res.Matches[:min(len(res.Matches), maxMatches)] {
		cards = append(cards, l.card(res.Query, m))
	}
	if more := len(res.Matches) - len(cards); more > 0 {
		cards = append(cards, say(message.New("%d more terms are called %q", more, res.Query)))
	}
	if m := res.Matches[0]; !m.Exact {
		cards[0] = say(message.New("no term is called %q; this is the closest: %s", res.Query, render.FullName(m.Entry.Term()))) + "\n" + cards[0]
	}
	return cards
}

// card says what an entry says, or the most of it with a hint where the rest is; of one
// that has a card already, that it is the same.
func (l *lookups) card(query string, m search.Match) string {
	if l.told[m.Entry.Position] {
		return l.translator.Say(message.New("%q is %s again", query, render.FullName(m.Entry.Term())))
	}
	l.told[m.Entry.Position] = true
	text, whole := render.BriefCard(l.index, m, l.reader, maxCard)
	if whole {
		return text
	}
	hint := "\n" + l.translator.Say(message.New("(shortened; relate says all relations, the resource %s everything)", entryURI(m.Entry.ID)))
	text, _ = render.BriefCard(l.index, m, l.reader, maxCard-len(hint))
	return text + hint
}

// missing says that no term has a name, and what comes close.
func missing(res search.Result) message.Text {
	names := make(message.List, len(res.Suggestions))
	for i, s := range res.Suggestions {
		names[i] = render.FullName(s.Term)
	}
	query := render.CutTo(res.Query, 200)
	switch {
	case len(names) == 0:
		return message.New("no term is called %q, and none comes close; search finds terms by what their texts say", query)
	case res.Suggestions[0].Why == search.ByText:
		return message.New("no term is called %q; terms whose text speaks of this: %s", query, names)
	}
	return message.New("no term is called %q; did you mean: %s?", query, names)
}
