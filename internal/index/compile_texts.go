package index

import (
	"encoding/binary"
	"iter"
	"maps"
	"math"
	"slices"

	"aiterm/glossary"
)

// How often a word counts for an entry: so many times where it stands in one of
// its names, whatever their number, and for each time that it stands in a text.
const (
	nameWeight          = 3 // an entry is about what it is called
	firstSentenceWeight = 2 // of the definition: it says what the entry is
	textWeight          = 1 // the rest of the definition, notes, notes on relations
)

// A word in more than half of the entries, and in more than these, is so common
// that no entry is found by it.
const everywhere = 16

// A textCompiler gathers the words of all texts.
type textCompiler struct {
	stems   map[string]string // by word, as the same words come again and again
	lists   map[string]*postingList
	touched []*postingList // by the words of the entry in hand
	folded  foldedText     // the text in hand; its memory is that of the next
	words   []Word         // of it
	lengths []byte
	entries int
}

// A postingList is the postings of a word as they are compiled.
type postingList struct {
	count         int // in the entry in hand
	entries, last int // the number of those before it, and the position of the last
	inNames       bool
	out           []byte
}

// entry adds the next entry.
func (c *textCompiler) entry(e *glossary.Entry) {
	for _, l := range e.Labels() {
		for list := range c.said(l.Name) {
			list.count, list.inNames = nameWeight, true
		}
	}
	for _, l := range []glossary.Lang{glossary.EN, glossary.ZH} {
		for i, sentence := range glossary.Sentences(e.Definition.Get(l)) {
			if i == 0 {
				c.text(sentence, firstSentenceWeight)
			} else {
				c.text(sentence, textWeight)
			}
		}
	}
	for _, note := range notes(e) {
		c.text(note.EN, textWeight)
		c.text(note.ZH, textWeight)
	}
	c.post()
}

// notes returns the notes of an entry, then those on the relations that it holds.
func notes(e *glossary.Entry) []glossary.Text {
	all := slices.Clone(e.Notes)
	for _, r := range e.Relations {
		all = append(all, r.Note)
	}
	return all
}

func (c *textCompiler) text(text string, weight int) {
	for list := range c.said(text) {
		list.count += weight
	}
}

// said yields the list of each word of a text. The caller makes its count more
// than 0.
func (c *textCompiler) said(text string) iter.Seq[*postingList] {
	return func(yield func(*postingList) bool) {
		c.folded.reset(text)
		c.words = c.folded.words(c.words[:0], anyLetter, c.stem)
		for _, w := range c.words {
			list := c.lists[w.Text]
			if list == nil {
				list = &postingList{last: -1}
				c.lists[w.Text] = list
			}
			if list.count == 0 {
				c.touched = append(c.touched, list)
			}
			if !yield(list) {
				return
			}
		}
	}
}

func (c *textCompiler) stem(word string) string {
	if word[0] <= '9' || word[len(word)-1] <= '9' { // numbers have no stem, and come once each
		return word
	}
	s, ok := c.stems[word]
	if !ok {
		s = Stem(word)
		c.stems[word] = s
	}
	return s
}

// post adds the entry in hand to the lists of its words.
func (c *textCompiler) post() {
	length := 0
	for _, list := range c.touched {
		list.out = appendPosting(list.out, c.entries-list.last, list.count)
		list.last = c.entries
		list.entries++
		length += list.count
		list.count = 0
	}
	c.touched = c.touched[:0]
	c.lengths = binary.LittleEndian.AppendUint16(c.lengths, uint16(min(length, math.MaxUint16)))
	c.entries++
}

// head writes what is before the postings of a word.
func (c *codec) head(entries int, inNames bool) {
	head := entries << 1
	if inNames {
		head |= 1
	}
	c.natural(&head)
}

// appendPosting appends how far an entry is behind the one before it in the list,
// from 1, and how often the word counts for it, from 1. Counts below four share
// the number.
func appendPosting(out []byte, step, count int) []byte {
	out = binary.AppendUvarint(out, uint64(step)<<2|uint64(min(count, longCount)-1))
	if count >= longCount {
		out = binary.AppendUvarint(out, uint64(count-longCount))
	}
	return out
}

// longCount is the least count that takes a number of its own.
const longCount = 4

// texts writes the words of all texts, and where they stand.
func (c *compiler) texts(g *glossary.Glossary) {
	t := &textCompiler{stems: map[string]string{}, lists: map[string]*postingList{}}
	for i := range g.Entries {
		t.entry(&g.Entries[i])
	}
	c.parts[lengths].out = t.lengths
	for _, word := range slices.Sorted(maps.Keys(t.lists)) {
		list := t.lists[word]
		c.offset(wordTable, words)
		c.offset(wordTable, postings)
		c.parts[words].out = append(c.parts[words].out, word...)
		c.parts[postings].head(list.entries, list.inNames)
		if list.entries <= max(t.entries/2, everywhere) {
			c.parts[postings].out = append(c.parts[postings].out, list.out...)
		}
	}
	c.offset(wordTable, words)
	c.offset(wordTable, postings)
}
