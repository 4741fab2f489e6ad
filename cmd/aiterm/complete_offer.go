package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

// maxOffers is how many names a completion offers at most, and maxNameWords how
// many of the words before the cursor may be part of a name.
const (
	maxOffers    = 200
	maxNameWords = 8
)

// An offer is a name of an entry that goes on from what is typed.
type offer struct {
	entry int
	name  string // the whole of it
	word  string // of it, what is to stand at the cursor
	words int    // how many words before the cursor are part of it
	place int    // of its field in the order of preference
	typed bool   // the name begins as typed, letter case and all
}

// compareOffers orders offers from the best.
func compareOffers(a, b offer) int {
	if a.typed != b.typed && a.words == b.words && a.place == b.place {
		if a.typed {
			return -1
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(b.words, a.words),
		cmp.Compare(a.place, b.place),
		cmp.Compare(utf8.RuneCountInString(a.name), utf8.RuneCountInString(b.name)),
		cmp.Compare(a.entry, b.entry),
	)
}

// preference returns the place of a field among those that are offered, and whether
// it is one of them.
func preference(f index.Field) (place int, offered bool) {
	switch f {
	case index.Abbr, index.EN, index.ZH:
		return 0, true
	case index.Alias, index.Shared:
		return 1, true
	case index.ID:
		return 2, true
	case index.Pinyin:
		return 3, true
	case index.Hidden:
		return 4, true
	}
	return 0, false
}

// A completer finds the names that go on from what is typed.
type completer struct {
	index      *index.Index
	words      []string // before the cursor
	typed      string   // at the cursor
	beginnings []beginning
	search     search.Options   // how the words will be looked up
	oneTerm    bool             // all words will be one term
	answers    map[string][]int // of lastAnswer
}

func newCompleter(x *index.Index, words []string, typed string, o search.Options, oneTerm bool) *completer {
	c := &completer{index: x, words: words, typed: typed, search: o, oneTerm: oneTerm, answers: map[string][]int{}}
	c.search.ExactOnly = true
	c.beginnings = beginnings(words, typed, maxNameWords)
	if oneTerm {
		c.beginnings = slices.DeleteFunc(c.beginnings, func(b beginning) bool { return b.words < len(words) })
	}
	return c
}

// offers returns the best offer of each entry, the best first; where nothing is
// typed, also the first entries of the glossary. Where words before the cursor are no
// term, and names go on from them, all others are left out.
func (c *completer) offers() []offer {
	all := c.begun()
	if len(all) > 0 && all[0].words > 0 && len(c.lastAnswer(c.words)) == 0 {
		return slices.DeleteFunc(all, func(o offer) bool { return o.words == 0 })
	}
	if c.typed == "" && (!c.oneTerm || len(c.words) == 0) {
		all = append(all, c.first()...)
	}
	return all
}

// first returns offers of the first entries of the glossary, some more than needed as
// lookup may not answer all of them.
func (c *completer) first() []offer {
	var all []offer
	for t := range c.index.Terms() {
		if len(all) == 2*maxOffers {
			break
		}
		name := cmp.Or(t.Abbr, t.EN, t.ZH)
		if o := (offer{entry: t.Position, name: name, word: name}); c.canStand(o.word) {
			all = append(all, o)
		}
	}
	return all
}

// begun returns the best offer of each entry that has a name with one of the
// beginnings.
func (c *completer) begun() []offer {
	if len(c.beginnings) == 0 {
		return nil
	}
	best := map[int]offer{}
	for n := range c.index.Names(c.mayFit) {
		o, ok := c.offer(n)
		if other, there := best[n.Entry]; ok && (!there || compareOffers(o, other) < 0) {
			best[n.Entry] = o
		}
	}
	all := make([]offer, 0, len(best))
	for _, o := range best {
		all = append(all, o)
	}
	slices.SortFunc(all, compareOffers)
	return all
}

func (c *completer) mayFit(mask uint64) bool {
	return slices.ContainsFunc(c.beginnings, func(b beginning) bool { return mask&b.mask == b.mask })
}

// offer returns how a name goes on from the longest beginning that it has.
func (c *completer) offer(n index.Name) (offer, bool) {
	place, offered := preference(n.Field)
	if !offered {
		return offer{}, false
	}
	for _, b := range c.beginnings {
		for _, written := range writtenForms(n, b.words > 0 || strings.Contains(b.text, " ")) {
			name := b.form(written)
			if name == "" {
				continue
			}
			o := offer{n.Entry, name, name[len(b.text)-len(c.typed):], b.words, place, strings.HasPrefix(written, b.text)}
			return o, c.canStand(o.word)
		}
	}
	return offer{}, false
}

// canStand reports whether a word can stand on a command line for a name: it is no
// flag and has nothing that a shell or a terminal would lose.
func (c *completer) canStand(word string) bool {
	isFlag := c.typed == "" && strings.HasPrefix(word, "-")
	return word != "" && !isFlag && render.Safe(word) == word
}
