package index

import (
	"iter"

	"aiterm/glossary"
)

// A Term is what is shown of an entry where another one is spoken of, and where
// the entry stands.
type Term struct {
	ID, Abbr, EN, ZH string
	Kind, Theme      string
	Position         int // of the entry, from 0, in the order of the glossary
}

// An Entry is an entry of the glossary that knows where it stands.
type Entry struct {
	glossary.Entry
	Position int                 // from 0, in the order of the glossary
	Incoming []glossary.Relation // that other entries hold to this one, inverted, in the order of the glossary
	edges    []Edge              // for each of Relations, then for each of Incoming
	left     string              // of a lean entry, what has not been decoded
}

// Term returns what is shown of the entry elsewhere.
func (e *Entry) Term() Term {
	return Term{e.ID, e.Abbr, e.EN, e.ZH, e.Kind, e.Theme, e.Position}
}

func (e *Entry) setTerm(t Term) {
	e.ID, e.Abbr, e.EN, e.ZH, e.Kind, e.Theme, e.Position = t.ID, t.Abbr, t.EN, t.ZH, t.Kind, t.Theme, t.Position
}

// A Link is a relation as seen from one of its ends, and where the other stands.
type Link struct {
	Edge     Edge
	Relation glossary.Relation
}

// Links returns every relation of the entry: those that it holds, then the
// incoming ones.
func (e *Entry) Links() []Link {
	links := make([]Link, len(e.edges))
	for i, edge := range e.edges {
		links[i].Edge = edge
		if own := len(e.Relations); i < own {
			links[i].Relation = e.Relations[i]
		} else {
			links[i].Relation = e.Incoming[i-own]
		}
	}
	return links
}

// Term returns what is shown of the entry at a position.
func (x *Index) Term(i int) Term { return x.term(x.part, i) }

// Entry returns the entry at position i, from 0 to Len()-1, in the order of
// the glossary.
func (x *Index) Entry(i int) *Entry { return x.entry(x.part, i) }

// Lean returns the entry at position i as Entry does, without what leads from it, to it
// or out of the glossary: Relations, which RelationsOf has, Incoming, Links and Sources.
func (x *Index) Lean(i int) *Entry { return x.lean(x.part, i) }

// LeanEntries yields what Lean returns of the entries whose terms keep keeps, in their
// order.
func (x *Index) LeanEntries(keep func(Term) bool) iter.Seq[*Entry] { return x.each(keep, x.lean) }

func (x *Index) lean(read parts, i int) *Entry {
	e := &Entry{}
	e.setTerm(x.term(read, i))
	from, to := x.places(read, i)
	x.decode(read(entries, from.entry, to.entry), func(c *codec) {
		c.lean(e)
		e.left = c.in
	})
	return e
}

// RelationsOf returns the Relations of an entry that Lean returned.
func (x *Index) RelationsOf(lean *Entry) (all []glossary.Relation) {
	x.decode(lean.left, func(c *codec) { c.relations(&all) })
	return all
}

// Terms yields what is shown of each entry, in their order.
func (x *Index) Terms() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		read := x.forward()
		for i := range x.Len() {
			if !yield(x.term(read, i)) {
				return
			}
		}
	}
}

// Entries yields the entries whose terms keep keeps, in their order. The others
// are not decoded.
func (x *Index) Entries(keep func(Term) bool) iter.Seq[*Entry] { return x.each(keep, x.entry) }

func (x *Index) each(keep func(Term) bool, entry func(read parts, i int) *Entry) iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		read := x.forward()
		for i := range x.Len() {
			if keep(x.term(read, i)) && !yield(entry(read, i)) {
				return
			}
		}
	}
}

// Decoded returns the number of entries that have been decoded whole so far,
// which is what answers cost.
func (x *Index) Decoded() int { return x.decoded }

func (x *Index) term(read parts, i int) Term {
	from, to := x.places(read, i)
	t := Term{Position: i}
	x.decode(read(terms, from.term, to.term), func(c *codec) { c.term(&t) })
	return t
}

func (x *Index) entry(read parts, i int) *Entry {
	x.decoded++
	e := &Entry{}
	e.setTerm(x.term(read, i))
	from, to := x.places(read, i)
	x.decode(read(entries, from.entry, to.entry), func(c *codec) { c.entry(e) })
	e.edges = x.edges(read(edges, edgeSize*from.edge, edgeSize*to.edge))
	if len(e.edges) != len(e.Relations)+len(e.Incoming) {
		x.fail(errCorrupt)
		return &Entry{Position: i}
	}
	return e
}

// decode reads one item of a section.
func (x *Index) decode(text string, item func(*codec)) {
	c := codec{in: text, reading: true}
	item(&c)
	if c.err != nil {
		x.fail(c.err)
	}
}

// Places are where what belongs to an entry begins, each in its own section; what
// belongs to the next one is where it ends.
type places struct{ term, entry, name, edge int }

// placesSize is the size in bytes of the places of an entry in their table.
const placesSize = 4 * 4

func placesAt(table string, at int) places {
	return places{offsetAt(table, at), offsetAt(table, at+4), offsetAt(table, at+8), offsetAt(table, at+12)}
}

// places returns the places of the entry at a position and of the next one.
func (x *Index) places(read parts, i int) (from, to places) {
	table := read(entryTable, placesSize*i, placesSize*(i+2))
	return placesAt(table, 0), placesAt(table, placesSize)
}
