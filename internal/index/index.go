// Package index is the compiled form of a glossary, made for lookup: entries by
// any of their names without reading the others, and the relations that lead to
// an entry beside those that it holds.
package index

import (
	"io"
	"slices"
	"sort"

	"aiterm/glossary"
	"aiterm/internal/spelling"
)

// An Index reads a compiled glossary, only as much of it as is asked for. What
// it returns is the caller's own. Where the compiled form turns out to be
// corrupt or unreadable, methods return zero values and Err says why.
type Index struct {
	r         io.ReaderAt // nil where all is in memory
	memory    string
	offsets   [sections + 1]int
	nameTable string // read once it is needed
	err       error
}

// New compiles g, which has been found valid, in memory.
func New(g *glossary.Glossary) *Index {
	x, err := OpenString(string(Compile(g)))
	if err != nil {
		panic(err) // the writer and the reader disagree: a mistake in this package
	}
	return x
}

// Open reads the header of a compiled glossary of a size in bytes. It fails
// where that is not one of this version's, whole.
func Open(r io.ReaderAt, size int64) (*Index, error) {
	return (&Index{r: r}).open(size)
}

// OpenString opens a compiled glossary that is in memory.
func OpenString(compiled string) (*Index, error) {
	return (&Index{memory: compiled}).open(int64(len(compiled)))
}

func (x *Index) open(size int64) (*Index, error) {
	if size < int64(headerSize) {
		return nil, errCorrupt
	}
	header := x.bytes(0, headerSize)
	if x.err != nil || header[:len(magic)] != magic {
		return nil, errCorrupt
	}
	for i := range x.offsets {
		x.offsets[i] = offsetAt(header, len(magic)+4*i)
		if i > 0 && x.offsets[i] < x.offsets[i-1] {
			return nil, errCorrupt
		}
	}
	if x.offsets[0] != headerSize || int64(x.offsets[sections]) != size {
		return nil, errCorrupt
	}
	return x, nil
}

// Err returns the first error that a method met.
func (x *Index) Err() error { return x.err }

// bytes returns the bytes from one offset to another, none of them where they
// cannot be read.
func (x *Index) bytes(from, to int) string {
	switch {
	case to < from, x.r == nil && to > len(x.memory):
		x.fail(errCorrupt)
		return ""
	case x.r == nil:
		return x.memory[from:to]
	}
	buf := make([]byte, to-from)
	if n, err := x.r.ReadAt(buf, int64(from)); n < len(buf) {
		x.fail(err)
		return ""
	}
	return string(buf)
}

// raw returns the bytes of a section.
func (x *Index) raw(s section) string { return x.bytes(x.offsets[s], x.offsets[s+1]) }

func (x *Index) fail(err error) {
	if x.err == nil {
		x.err = err
	}
}

// offsetAt returns the 32 bits at a place in a table, or 0 behind its end.
func offsetAt(table string, at int) int {
	if len(table) < at+4 {
		return 0
	}
	t := table[at : at+4]
	return int(uint32(t[0]) | uint32(t[1])<<8 | uint32(t[2])<<16 | uint32(t[3])<<24)
}

// part returns the bytes of a section between two offsets within it.
func (x *Index) part(s section, from, to int) string {
	if from < 0 || to > x.size(s) {
		x.fail(errCorrupt)
		return ""
	}
	return x.bytes(x.offsets[s]+from, x.offsets[s]+to)
}

func (x *Index) size(s section) int { return x.offsets[s+1] - x.offsets[s] }

// item returns the bytes of the item at a position of a section that has a
// table, in whose entries of a size in bytes the offset comes first.
func (x *Index) item(s, table section, size, i int) reader {
	ends := x.part(table, size*i, size*i+size+4)
	return reader{buf: x.part(s, offsetAt(ends, 0), offsetAt(ends, size))}
}

// The record table has an offset and a position for each entry, and once more.
const recordEntry = 4 + 4

// Len returns the number of entries.
func (x *Index) Len() int { return max(x.size(recordTable)/recordEntry-1, 0) }

func (x *Index) record(i int) record {
	r := x.item(records, recordTable, recordEntry, i)
	rec := r.record()
	if r.err != nil {
		x.fail(r.err)
	}
	return rec
}

// Entry returns the entry at position i, from 0 to Len()-1, in the order of
// the glossary.
func (x *Index) Entry(i int) *glossary.Entry {
	rec := x.record(i)
	return &rec.entry
}

// ByID returns the entry with an ID, or nil.
func (x *Index) ByID(id string) *glossary.Entry {
	i, ok := x.Position(id)
	if !ok {
		return nil
	}
	return x.Entry(i)
}

// Position returns the position of the entry with an ID, and whether there is
// one.
func (x *Index) Position(id string) (int, bool) {
	for _, n := range x.ByKey(spelling.Key(id)) {
		if n.Field == ID && n.Text == id {
			return n.Entry, true
		}
	}
	return 0, false
}

// Relations returns every relation of an entry: those that it holds, then
// those that others hold, inverted; within each in the order of the glossary.
func (x *Index) Relations(id string) []glossary.Relation {
	i, ok := x.Position(id)
	if !ok {
		return nil
	}
	relations, _ := x.RelationsAt(i)
	return relations
}

// RelationsAt returns the relations of the entry at a position, as Relations
// does, and for each the edge that stands for it. Where they do not go together
// there are none of either.
func (x *Index) RelationsAt(i int) ([]glossary.Relation, []Edge) {
	rec := x.record(i)
	relations, edges := slices.Concat(rec.entry.Relations, rec.derived), x.Edges(i)
	if len(relations) != len(edges) {
		x.fail(errCorrupt)
		return nil, nil
	}
	return relations, edges
}

// ByKey returns the names that have a key, in the order of Names.
func (x *Index) ByKey(key string) []Name {
	n := x.size(keyTable) / 8
	from := sort.Search(n, func(i int) bool { k, _ := x.key(i); return k >= key })
	var found []Name
	for i := from; i < n; i++ {
		k, name := x.key(i)
		if k != key {
			break
		}
		r := x.item(names, nameTable, nameEntry, name)
		found = append(found, r.name())
		if r.err != nil {
			x.fail(r.err)
		}
	}
	return found
}

// key returns the key at a position of the key table, and the position of its
// name.
func (x *Index) key(i int) (key string, name int) {
	entry := x.part(keyTable, 8*i, 8*i+12)
	return x.part(keys, offsetAt(entry, 0), offsetAt(entry, 8)), offsetAt(entry, 4)
}

// Comparisons returns the comparisons of the glossary, in its order.
func (x *Index) Comparisons() []glossary.Comparison {
	r := reader{buf: x.part(rest, 0, x.size(rest))}
	all := readList(&r, r.comparison)
	if r.err != nil {
		x.fail(r.err)
	}
	return all
}
