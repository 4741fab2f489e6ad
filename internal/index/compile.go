package index

import (
	"encoding/binary"
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
//	remarks       how names differ from the preferred ones, each of them once
//	terms         what is shown of each entry elsewhere, one after the other
//	entries       what else there is to each entry, one after the other
//	edges         the relations of each entry, held and incoming: the other
//	              entry's position, and a byte with the rank of the type and, in
//	              its highest bit, whether chains end there
//	entry table   for each entry, its offsets in terms and in entries, and the
//	              positions of its first name and of its first edge
//	words         the sorted words of names and texts, one after the other
//	word table    for each word, where it is and where its postings are
//	postings      for each word, in how many entries it stands, whether in a name,
//	              and in which entries and how often, as steps from one to the next
//	lengths       for each entry, 16 bits of the length of its names and texts
//	rest          the comparisons, and what documents are scanned with beside names
//
// A last row of each table says where the last item ends; in the key and name tables
// it is an offset alone. Offsets and positions are 32 bits, masks 64, little endian;
// all else is as the type codec writes it.
const (
	magic      = "aitermix"
	headerSize = len(magic) + 4*int(sections+1)
)

// The sections in their order; the header has the offset of each and of the end.
type section int

const (
	keys section = iota
	keyTable
	names
	nameTable
	remarks
	terms
	entries
	edges
	entryTable
	words
	wordTable
	postings
	lengths
	rest
	sections
)

// Compile returns the compiled form of g, which must have passed glossary.Validate:
// else relations may lead to wrong entries. The same
// glossary always gives the same bytes.
func Compile(g *glossary.Glossary) []byte {
	c := &compiler{position: make(map[string]int, len(g.Entries)), remarks: map[glossary.Text]span{}}
	for i, e := range g.Entries {
		c.position[e.ID] = i
	}
	texts := make(chan struct{})
	go func() { // these sections need nothing of the others, and take as long
		defer close(texts)
		c.texts(g)
	}()
	c.names(g)
	c.entries(g)
	<-texts
	c.comparisons(g)
	c.parts[rest].strings(&g.Not)
	c.parts[rest].strings(&g.Allow)
	return c.join()
}

type compiler struct {
	parts      [sections]codec
	position   map[string]int         // of an entry, by ID
	remarks    map[glossary.Text]span // where each is
	named      int                    // names written so far
	keyed      []keyed                // what they are found by
	firstNames []int                  // of each entry, the position of its first name; then that of the first shared one
}

// number appends 32 bits to a section.
func (c *compiler) number(s section, n int) {
	c.parts[s].out = binary.LittleEndian.AppendUint32(c.parts[s].out, uint32(n))
}

// offset appends to a table where a section ends so far.
func (c *compiler) offset(table, s section) { c.number(table, len(c.parts[s].out)) }

// A keyed name is a key, and the position of a name that is found by it.
type keyed struct {
	key  string
	name int
}

// names writes all names, and the keys that they are found by: those of each
// entry together, in the order of the entries, then the shared ones.
func (c *compiler) names(g *glossary.Glossary) {
	const usual = 4 // names of an entry
	c.firstNames = make([]int, 0, len(g.Entries)+1)
	c.keyed = make([]keyed, 0, usual*len(g.Entries))
	for i := range g.Entries {
		c.firstNames = append(c.firstNames, c.named)
		for _, n := range namesOf(&g.Entries[i], i) {
			c.name(&n)
		}
	}
	c.firstNames = append(c.firstNames, c.named)
	for _, s := range g.Shared {
		key := spelling.Key(s.Name)
		for _, id := range s.Of {
			c.name(&Name{Text: s.Name, Key: key, Field: Shared, Entry: c.position[id], Remark: s.Note, Layer: s.Layer, Common: s.NoScan})
		}
	}
	c.offset(nameTable, names)
	c.keys()
}

// name writes a name, and notes what it is found by.
func (c *compiler) name(n *Name) {
	c.offset(nameTable, names)
	table := &c.parts[nameTable]
	table.out = binary.LittleEndian.AppendUint64(table.out, Mask(n.Key))
	remark := c.remark(n.Remark)
	c.parts[names].name(n, &remark)
	c.foundBy(n.Key)
	if !n.Field.Reading() {
		if plain := spelling.PlainKey(n.Text); plain != n.Key {
			c.foundBy(plain)
		}
		for _, part := range spelling.Parts(n.Text) {
			c.foundBy(spelling.Key(part))
		}
	}
	c.named++
}

// foundBy notes a key of the name in hand.
func (c *compiler) foundBy(key string) { c.keyed = append(c.keyed, keyed{key, c.named}) }

// remark returns where a remark is. It is written the first time, as the note of a
// shared name is that of many.
func (c *compiler) remark(t glossary.Text) span {
	at, ok := c.remarks[t]
	if !ok && !t.IsZero() {
		at.from = len(c.parts[remarks].out)
		c.parts[remarks].text(&t)
		at.to = len(c.parts[remarks].out)
		c.remarks[t] = at
	}
	return at
}

func (c *compiler) keys() {
	slices.SortStableFunc(c.keyed, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	for _, k := range c.keyed {
		c.offset(keyTable, keys)
		c.number(keyTable, k.name)
		c.parts[keys].out = append(c.parts[keys].out, k.key...)
	}
	c.offset(keyTable, keys)
}

func (c *compiler) entries(g *glossary.Glossary) {
	related := glossary.RelatedPairs(g.Entries)
	incoming := newIncoming(g, c.position, func(holder string, r *glossary.Relation) bool {
		return r.Type != "related" || !related[[2]string{r.Target, holder}] // each of the two shows what it says itself
	})
	var all []glossary.Relation
	for i := range g.Entries {
		all = all[:0]
		for _, from := range incoming.of(i) {
			holder := &g.Entries[from.entry]
			all = append(all, holder.Relations[from.number].Inverted(holder.ID))
		}
		c.entry(&Entry{Entry: g.Entries[i], Position: i, Incoming: all})
	}
	c.places(len(g.Entries))
}

func (c *compiler) entry(e *Entry) {
	c.places(e.Position)
	t := e.Term()
	c.parts[terms].term(&t)
	c.parts[entries].entry(e)
	for _, r := range e.Relations {
		c.edge(r)
	}
	for _, r := range e.Incoming {
		c.edge(r)
	}
}

// places writes where what belongs to the entry at a position begins.
func (c *compiler) places(i int) {
	c.offset(entryTable, terms)
	c.offset(entryTable, entries)
	c.number(entryTable, c.firstNames[i])
	c.number(entryTable, len(c.parts[edges].out)/edgeSize)
}

func (c *compiler) edge(r glossary.Relation) {
	t, _ := glossary.TypeOf(r.Type)
	b := byte(t.Rank)
	if r.NoChain {
		b |= noChain
	}
	c.number(edges, c.position[r.Target])
	c.parts[edges].out = append(c.parts[edges].out, b)
}

// comparisons writes each comparison as a string, so that a reader can pass over it.
func (c *compiler) comparisons(g *glossary.Glossary) {
	all := make([]string, len(g.Comparisons))
	for i := range g.Comparisons {
		var one codec
		one.comparison(&g.Comparisons[i])
		all[i] = string(one.out)
	}
	c.parts[rest].strings(&all)
}

// join puts the header before the sections.
func (c *compiler) join() []byte {
	out := []byte(magic)
	at := headerSize
	for _, p := range c.parts {
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
		at += len(p.out)
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(at))
	for _, p := range c.parts {
		out = append(out, p.out...)
	}
	return out
}
