package index

import "iter"

// Names yields names, those of each entry together in the order of the entries
// and of their fields, then the shared ones as they are declared: all, or those
// alone of which fits says by the mask that they are worth reading. A nil fits lets
// all pass.
func (x *Index) Names(fits func(mask uint64) bool) iter.Seq[Name] {
	return x.NamesLike(fits, func(string) bool { return true })
}

// NamesLike yields those of Names of whose keys like says that they are worth reading.
func (x *Index) NamesLike(fits func(mask uint64) bool, like func(key string) bool) iter.Seq[Name] {
	return func(yield func(Name) bool) {
		names := x.scan()
		for i := range names.len() {
			if fits != nil && !fits(names.mask(i)) {
				continue
			}
			text := names.text(i)
			if like(x.keyOf(text)) && !yield(x.decodeName(text)) {
				return
			}
		}
	}
}

// NamesTogether yields all names of an entry at a time, without the shared ones,
// where fits, which must not be nil, says by the masks of all of them together that
// they are worth reading.
func (x *Index) NamesTogether(fits func(mask uint64) bool) iter.Seq[[]Name] {
	return func(yield func([]Name) bool) {
		names := x.scan()
		table := x.raw(entryTable)
		for e := range x.Len() {
			from, to := placesAt(table, placesSize*e).name, placesAt(table, placesSize*(e+1)).name
			if from > to || to > names.len() {
				x.fail(errCorrupt)
				return
			}
			var all uint64
			for i := from; i < to; i++ {
				all |= names.mask(i)
			}
			if fits(all) && !yield(names.names(from, to)) {
				return
			}
		}
	}
}

// A scan goes through the names in their order.
type scan struct {
	x     *Index
	table string
	read  parts
}

func (x *Index) scan() *scan {
	if x.nameTable == "" {
		x.nameTable = x.raw(nameTable)
	}
	return &scan{x, x.nameTable, x.forward()}
}

// The name table has an offset and a mask for each name, and one offset more.
const nameEntry = 4 + 8

func (s *scan) len() int         { return len(s.table) / nameEntry }
func (s *scan) offset(i int) int { return offsetAt(s.table, nameEntry*i) }
func (s *scan) mask(i int) uint64 {
	return uint64(offsetAt(s.table, nameEntry*i+4)) | uint64(offsetAt(s.table, nameEntry*i+8))<<32
}

func (s *scan) names(from, to int) []Name {
	all := make([]Name, 0, to-from)
	for i := from; i < to; i++ {
		all = append(all, s.name(i))
	}
	return all
}

func (s *scan) name(i int) Name {
	return s.x.decodeName(s.text(i))
}

func (s *scan) text(i int) string { return s.read(names, s.offset(i), s.offset(i+1)) }
