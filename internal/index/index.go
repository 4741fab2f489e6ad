// Package index is the compiled form of a glossary, made for lookup: entries by
// any of their names without reading the others, and what leads to an entry
// beside what leads from it.
package index

import (
	"io"
	"iter"
	"sort"
	"strings"
	"unsafe"

	"aiterm/glossary"
	"aiterm/internal/spelling"
)

// An Index reads a compiled glossary, only as much of it as is asked for. What
// it returns is the caller's own, but for Edge.Type. It is not for several
// goroutines at once. Where the compiled form turns out to be corrupt or
// unreadable, methods return zero values and Err says why.
type Index struct {
	r          io.ReaderAt // nil where all is in memory
	memory     string
	offsets    [sections + 1]int
	nameTable  string  // read once it is needed
	lengths    Lengths // likewise
	lastRemark struct {
		at   span
		text glossary.Text
	}
	types   [noChain]*glossary.RelationType // by rank; each made once it is needed
	decoded int                             // entries
	err     error
}

// New compiles g, which must have passed glossary.Validate, in memory.
func New(g *glossary.Glossary) *Index {
	x, err := OpenString(string(Compile(g)))
	if err != nil {
		panic(err) // the writer and the reader disagree: a mistake in this package
	}
	return x
}

// Open reads the header of a compiled glossary of a size in bytes. It fails where
// that is not one, whole; which build wrote it is for the caller to know.
func Open(r io.ReaderAt, size int64) (*Index, error) {
	return (&Index{r: r}).open(size)
}

// OpenString opens a compiled glossary that is in memory.
func OpenString(compiled string) (*Index, error) {
	return (&Index{memory: compiled}).open(int64(len(compiled)))
}

// InMemory returns an index of the same glossary that has all of it in memory, which it
// shares with others that are made so. Each is for a goroutine of its own.
func (x *Index) InMemory() (*Index, error) {
	all := x.bytes(0, x.offsets[sections])
	if x.err != nil {
		return nil, x.err
	}
	return OpenString(all)
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
	return unsafe.String(unsafe.SliceData(buf), len(buf)) // nobody else has buf; a copy of a table costs as much as reading it
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

// Len returns the number of entries.
func (x *Index) Len() int { return max(x.size(entryTable)/placesSize-1, 0) }

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

// ByKey returns the names that have a key, in the order of Names.
func (x *Index) ByKey(key string) []Name {
	var found []Name
	for k, name := range x.keysFrom(key) {
		if k != key {
			break
		}
		found = append(found, x.name(name))
	}
	return found
}

// NamesBegun yields the names whose keys begin so, in the order of their keys.
func (x *Index) NamesBegun(start string) iter.Seq[Name] {
	return func(yield func(Name) bool) {
		for k, name := range x.keysFrom(start) {
			if !strings.HasPrefix(k, start) || !yield(x.name(name)) {
				return
			}
		}
	}
}

// keysFrom yields the keys that are not before one, in their order, and the positions of
// their names.
func (x *Index) keysFrom(first string) iter.Seq2[string, int] {
	return func(yield func(key string, name int) bool) {
		n := x.size(keyTable) / 8
		for i := sort.Search(n, func(i int) bool { k, _ := x.key(i); return k >= first }); i < n; i++ {
			if !yield(x.key(i)) {
				return
			}
		}
	}
}

// key returns the key at a position of the key table, and the position of its
// name.
func (x *Index) key(i int) (key string, name int) {
	entry := x.part(keyTable, 8*i, 8*i+12)
	return x.part(keys, offsetAt(entry, 0), offsetAt(entry, 8)), offsetAt(entry, 4)
}

// name returns the name at a position.
func (x *Index) name(i int) (n Name) {
	ends := x.part(nameTable, nameEntry*i, nameEntry*i+nameEntry+4)
	return x.decodeName(x.part(names, offsetAt(ends, 0), offsetAt(ends, nameEntry)))
}

func (x *Index) decodeName(text string) (n Name) {
	var remark span
	x.decode(text, func(c *codec) { c.name(&n, &remark) })
	n.Remark = x.remark(remark)
	return n
}

// keyOf returns the key of a name.
func (x *Index) keyOf(text string) (key string) {
	x.decode(text, func(c *codec) { c.string(&key) })
	return key
}

// A span is where something is within a section.
type span struct{ from, to int }

// remark returns the remark at a place. It keeps the last one, as names that share a
// note follow one another.
func (x *Index) remark(at span) glossary.Text {
	if at.to > at.from && x.lastRemark.at != at {
		x.lastRemark.at = at
		x.decode(x.part(remarks, at.from, at.to), func(c *codec) { c.text(&x.lastRemark.text) })
	}
	if x.lastRemark.at != at {
		return glossary.Text{}
	}
	return x.lastRemark.text
}

// Comparisons returns those comparisons of the glossary, in its order, of whose terms
// keep says that they are wanted. The others are not decoded.
func (x *Index) Comparisons(keep func(of []string) bool) (kept []glossary.Comparison) {
	var all []string
	x.decode(x.raw(rest), func(c *codec) { c.strings(&all) })
	for _, text := range all {
		var of []string
		x.decode(text, func(c *codec) { c.strings(&of) })
		if keep(of) {
			var one glossary.Comparison
			x.decode(text, func(c *codec) { c.comparison(&one) })
			kept = append(kept, one)
		}
	}
	return kept
}

// Scanned returns what documents are scanned with beside names: see glossary.Glossary.
func (x *Index) Scanned() (not, allow []string) {
	x.decode(x.raw(rest), func(c *codec) {
		var comparisons []string
		c.strings(&comparisons)
		c.strings(&not)
		c.strings(&allow)
	})
	return not, allow
}
