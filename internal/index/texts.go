package index

import (
	"iter"
	"sort"
	"strings"
)

// A Posting says that a word stands in the names or texts of an entry.
type Posting struct {
	Entry int // its position
	Count int // how often, more for a name and for a definition's first sentence; 1 or more
}

// Postings are where a word stands in the names and texts of entries.
type Postings struct {
	Entries int       // their number
	InNames bool      // the word stands in a name of an entry, and so is one of the field
	List    []Posting // in the order of entries; none for a word that stands in most of them
}

// Postings returns where a word stands (see Words).
func (x *Index) Postings(word string) (p Postings) {
	for found, list := range x.wordsFrom(word) {
		if found == word {
			x.decode(list, func(c *codec) { p = c.postings(x.Len()) })
		}
		break
	}
	return p
}

// BeginsInName reports whether a word in the name of an entry begins with some
// letters or characters, as far as its stem goes.
func (x *Index) BeginsInName(start string) (inName bool) {
	for word, list := range x.wordsFrom(start) {
		if inName || !strings.HasPrefix(word, start) {
			break
		}
		x.decode(list, func(c *codec) { _, inName = c.readHead() })
	}
	return inName
}

// wordsFrom yields the words that are not before one, and what is compiled of their
// postings.
func (x *Index) wordsFrom(first string) iter.Seq2[string, string] {
	return func(yield func(word, list string) bool) {
		n := max(x.size(wordTable)/wordEntry-1, 0)
		i := sort.Search(n, func(i int) bool { w, _, _ := x.word(i); return w >= first })
		for ; i < n; i++ {
			word, from, to := x.word(i)
			if !yield(word, x.part(postings, from, to)) {
				return
			}
		}
	}
}

// The word table has for each word where it is and where its postings are.
const wordEntry = 4 + 4

// word returns the word at a position of the word table, and where its postings
// begin and end.
func (x *Index) word(i int) (word string, from, to int) {
	table := x.part(wordTable, wordEntry*i, wordEntry*(i+2))
	return x.part(words, offsetAt(table, 0), offsetAt(table, wordEntry)), offsetAt(table, 4), offsetAt(table, wordEntry+4)
}

// postings reads the postings of a word in some of so many entries.
func (c *codec) postings(within int) (p Postings) {
	p.Entries, p.InNames = c.readHead()
	if p.Entries == 0 || p.Entries > within || len(c.in) > 0 && p.Entries > len(c.in) {
		c.fail()
		return Postings{}
	}
	if len(c.in) > 0 {
		p.List = make([]Posting, p.Entries)
	}
	at := -1
	for i := range p.List {
		step, count := c.posting()
		if at += step; step == 0 || at < 0 || at >= within {
			c.fail()
			return Postings{}
		}
		p.List[i] = Posting{at, count}
	}
	return p
}

// readHead reads what head wrote.
func (c *codec) readHead() (entries int, inNames bool) {
	var head int
	c.natural(&head)
	return head >> 1, head&1 == 1
}

// posting reads what appendPosting wrote.
func (c *codec) posting() (step, count int) {
	c.natural(&step)
	step, count = step>>2, step&3+1
	if count == longCount {
		more := 0
		c.natural(&more)
		count = max(count+more, 1) // a number too large for int is no reason to panic
	}
	return step, count
}

// Lengths are those of the names and texts of entries, in words that count as
// they do in postings.
type Lengths struct{ table string }

// Lengths reads the lengths of all entries.
func (x *Index) Lengths() Lengths {
	if x.lengths.table == "" {
		x.lengths.table = x.raw(lengths)
	}
	return x.lengths
}

// At returns the length of the entry at a position. Beyond 65,535 it is that.
func (l Lengths) At(i int) int {
	if len(l.table) < 2*i+2 {
		return 0
	}
	return int(l.table[2*i]) | int(l.table[2*i+1])<<8
}

// Mean returns the mean length of an entry, or 0 where there are none.
func (l Lengths) Mean() float64 {
	n := len(l.table) / 2
	if n == 0 {
		return 0
	}
	total := 0
	for i := range n {
		total += l.At(i)
	}
	return float64(total) / float64(n)
}
