package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/render"
	"aiterm/internal/search"
	"aiterm/internal/spelling"
)

// completeTerms completes names of terms, several of which can be given, as the
// command that looks them up so will understand them.
func (g *globals) completeTerms(o search.Options) cobra.CompletionFunc {
	return g.completeNames(o, false)
}

// completeTerm completes the name of the one term that all words are.
func (g *globals) completeTerm() cobra.CompletionFunc {
	return g.completeNames(search.Options{}, true)
}

func (g *globals) completeNames(o search.Options, oneTerm bool) cobra.CompletionFunc {
	return func(_ *cobra.Command, words []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		g.Completing = true
		x, err := g.Open()
		if err != nil {
			return nil, cobra.ShellCompDirectiveError // what is wrong with a glossary is not said while typing
		}
		lines := newCompleter(x, words, typed, o, oneTerm).lines(g.Langs()[0])
		return lines, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
}

// lines returns the best offers that lookup answers, each word once with what the
// terms are otherwise called.
func (c *completer) lines(lang glossary.Lang) []cobra.Completion {
	var words []string
	meanings := map[string][]string{} // by word
	for _, o := range c.offers() {
		if len(words) == maxOffers {
			break
		}
		known := meanings[o.word]
		if len(known) == maxMeanings || !c.answered(o) {
			continue
		}
		if len(known) == 0 {
			words = append(words, o.word)
		}
		meanings[o.word] = append(known, render.Safe(c.meaning(o, lang)))
	}
	for i, word := range words {
		words[i] = cobra.CompletionWithDesc(word, strings.Join(meanings[word], "; "))
	}
	return words
}

// maxMeanings is how many meanings of one word are shown beside it.
const maxMeanings = 8

// answered reports whether lookup answers the words with the one that is offered by
// the entry. Alone a name always is; behind others it may become a part of another.
func (c *completer) answered(o offer) bool {
	if len(c.words) == 0 || c.oneTerm || o.words == 0 && !c.joins(o.name) {
		return true // without looking up the words before again for each offer
	}
	return slices.Contains(c.lastAnswer(append(slices.Clone(c.words), o.word)), o.entry)
}

// joins reports whether words before the cursor and a name together are a name.
func (c *completer) joins(name string) bool {
	for n := 1; n <= min(len(c.words), maxNameWords); n++ {
		whole := strings.Join(c.words[len(c.words)-n:], " ") + " " + name
		if len(c.index.ByKey(spelling.Key(whole))) > 0 {
			return true
		}
	}
	return false
}

// lastAnswer returns the positions of the entries that answer the last term of a
// command line.
func (c *completer) lastAnswer(words []string) []int {
	line := strings.Join(words, "\x00")
	entries, known := c.answers[line]
	if !known {
		entries = c.lookUpLast(words)
		c.answers[line] = entries
	}
	return entries
}

func (c *completer) lookUpLast(words []string) []int {
	queries := search.Split(c.index, words, c.search)
	res, err := search.Lookup(c.index, queries[len(queries)-1], c.search)
	if err != nil {
		return nil
	}
	var entries []int
	for _, m := range res.Matches {
		entries = append(entries, m.Entry.Position)
	}
	return entries
}

// meaning returns what the term of an offer is called beside the name that is
// offered or, where it has no other, how its definition begins.
func (c *completer) meaning(o offer, lang glossary.Lang) string {
	if names := otherNames(c.index.Term(o.entry), o.name); names != "" {
		return names
	}
	definition, _ := c.index.Entry(o.entry).Definition.In(lang)
	return shortened(definition)
}

// shortened returns the beginning of a text that fits beside a name.
func shortened(text string) string {
	const most = 40 // characters
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most-1]) + "…"
}

// otherNames returns what a term is mainly called beside one of its names.
func otherNames(t index.Term, name string) string {
	var names []string
	for _, other := range []string{t.Abbr, t.EN, t.ZH} {
		if other != "" && spelling.Key(other) != spelling.Key(name) && !slices.Contains(names, other) {
			names = append(names, other)
		}
	}
	return strings.Join(names, " ")
}
