package index

import (
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/spelling"
)

// The compiled form of a glossary is a header and sections behind it:
//
//	keys          the sorted keys of names, one after the other
//	key table     for each key, its offset in keys and the position of its name
//	names         all names, one after the other
//	name table    for each name, its offset in names and its mask
//	records       the entries, one after the other
//	record table  for each entry, its offset in records and its first name
//	edges         the relations of each entry, held and derived: 32 bits of the
//	              other entry's position, 8 of the rank of the type, the highest
//	              of which says that no chain goes on there
//	edge table    for each entry, its first edge
//	rest          the comparisons
//
// Each table ends with an offset more, for the end. Offsets and positions are
// 32 bits, masks 64, little endian; all else is as the type writer writes it.
const (
	magic      = "aitermx3" // the last character is the format's version
	headerSize = len(magic) + 4*int(sections+1)
)

// The sections in their order; the header has the offset of each and of the end.
type section int

const (
	keys section = iota
	keyTable
	names
	nameTable
	records
	recordTable
	edges
	edgeTable
	rest
	sections
)

// Compile returns the compiled form of g, which has been found valid. The same
// glossary always gives the same bytes.
func Compile(g *glossary.Glossary) []byte {
	c := &compiler{position: make(map[string]int, len(g.Entries))}
	for i, e := range g.Entries {
		c.position[e.ID] = i
	}
	c.names(g)
	c.records(g)
	rest := &c.parts[rest]
	writeList(rest, g.Comparisons, rest.comparison)
	return c.join()
}

type compiler struct {
	parts      [sections]writer
	position   map[string]int // of an entry, by ID
	firstNames []int          // of each entry, the position of its first name; then that of the first shared one
}

// names writes all names, and the keys that they are found by: those of each
// entry together, in the order of the entries, then the shared ones.
func (c *compiler) names(g *glossary.Glossary) {
	var all []Name
	for i, e := range g.Entries {
		c.firstNames = append(c.firstNames, len(all))
		all = append(all, namesOf(&e, i)...)
	}
	c.firstNames = append(c.firstNames, len(all))
	for _, s := range g.Shared {
		key := spelling.Key(s.Name)
		for _, id := range s.Of {
			all = append(all, Name{s.Name, key, Shared, c.position[id], s.Note, s.Layer})
		}
	}
	for _, n := range all {
		c.parts[nameTable].offset(len(c.parts[names].buf))
		c.parts[nameTable].bits(Mask(n.Key))
		c.parts[names].name(n)
	}
	c.parts[nameTable].offset(len(c.parts[names].buf))
	c.keys(all)
}

func (c *compiler) keys(all []Name) {
	type keyed struct {
		key  string
		name int
	}
	var sorted []keyed
	for i, n := range all {
		sorted = append(sorted, keyed{n.Key, i})
		if plain := spelling.PlainKey(n.Text); plain != n.Key && !n.Field.Reading() {
			sorted = append(sorted, keyed{plain, i})
		}
	}
	slices.SortStableFunc(sorted, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	for _, k := range sorted {
		c.parts[keyTable].offset(len(c.parts[keys].buf))
		c.parts[keyTable].offset(k.name)
		c.parts[keys].buf = append(c.parts[keys].buf, k.key...)
	}
	c.parts[keyTable].offset(len(c.parts[keys].buf))
}

func (c *compiler) records(g *glossary.Glossary) {
	derived := map[string][]glossary.Relation{}
	for _, e := range g.Entries {
		for _, r := range e.Relations {
			derived[r.Target] = append(derived[r.Target], r.Inverted(e.ID))
		}
	}
	for i, e := range g.Entries {
		c.parts[recordTable].offset(len(c.parts[records].buf))
		c.parts[recordTable].offset(c.firstNames[i])
		c.parts[records].record(record{e, derived[e.ID]})
		c.parts[edgeTable].offset(len(c.parts[edges].buf) / edgeSize)
		for _, r := range slices.Concat(e.Relations, derived[e.ID]) {
			c.edge(r)
		}
	}
	c.parts[edgeTable].offset(len(c.parts[edges].buf) / edgeSize)
	c.parts[recordTable].offset(len(c.parts[records].buf))
	c.parts[recordTable].offset(c.firstNames[len(g.Entries)])
}

func (c *compiler) edge(r glossary.Relation) {
	t, _ := glossary.TypeOf(r.Type)
	b := byte(t.Rank)
	if r.NoChain {
		b |= noChain
	}
	c.parts[edges].offset(c.position[r.Target])
	c.parts[edges].buf = append(c.parts[edges].buf, b)
}

// join puts the header before the sections.
func (c *compiler) join() []byte {
	out := writer{buf: []byte(magic)}
	at := headerSize
	for _, p := range c.parts {
		out.offset(at)
		at += len(p.buf)
	}
	out.offset(at)
	for _, p := range c.parts {
		out.buf = append(out.buf, p.buf...)
	}
	return out.buf
}
