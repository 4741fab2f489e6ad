package main

import (
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
)

// TestOffersAreAnswered completes beginnings of all shipped names, and checks that
// the term itself is offered, no word twice, and that lookup answers each line by a
// term of which the offer is a name.
func TestOffersAreAnswered(t *testing.T) {
	x, err := shelf.Open(shelf.Config{Getenv: func(string) string { return "" }})
	if err != nil {
		t.Fatal(err)
	}
	for n := range x.Names(nil) {
		if _, offered := preference(n.Field); !offered {
			continue
		}
		runes := []rune(n.Text)
		for _, length := range []int{min(2, len(runes)), (len(runes) + 1) / 2, len(runes)} {
			typed := string(runes[:length])
			words := strings.Fields(typed)
			if strings.HasSuffix(typed, " ") {
				continue
			}
			checkOffers(t, x, nil, typed, n.Entry)
			checkOffers(t, x, words[:len(words)-1], words[len(words)-1], n.Entry)
		}
	}
}

func checkOffers(t *testing.T, x *index.Index, words []string, typed string, entry int) {
	t.Helper()
	c := newCompleter(x, words, typed, search.Options{}, false)
	found := len(c.words) > 0 // behind other words a name may be part of a longer one
	for _, o := range c.offers() {
		found = found || o.entry == entry
		if !c.answered(o) {
			continue
		}
		queries := search.Split(x, append(words[:len(words):len(words)], o.word), search.Options{})
		res, err := search.Lookup(x, queries[len(queries)-1], search.Options{})
		answered := false
		for _, m := range res.Matches {
			answered = answered || m.Exact && m.Entry.Position == o.entry
		}
		if err != nil || !answered {
			t.Errorf("%q %q: offers %q for %s, but lookup does not answer that by it", words, typed, o.word, x.Term(o.entry).ID)
		}
	}
	if !found {
		t.Errorf("%q does not offer %s", typed, x.Term(entry).ID)
	}
	checkLinesDiffer(t, c.lines(glossary.EN))
}

func checkLinesDiffer(t *testing.T, lines []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, line := range lines {
		word, _, _ := strings.Cut(line, "\t")
		if seen[word] {
			t.Errorf("%q is offered twice", word)
		}
		seen[word] = true
	}
	if len(lines) > maxOffers {
		t.Errorf("%d lines are offered", len(lines))
	}
}
