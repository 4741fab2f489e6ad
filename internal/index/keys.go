package index

// Keys are the keys of all names, read at once, for who looks for many of them.
type Keys struct {
	x           *Index
	text, table string // whole sections
}

// Keys reads the keys of all names.
func (x *Index) Keys() *Keys { return &Keys{x, x.raw(keys), x.raw(keyTable)} }

// Len returns the number of keys. One that several names have counts for each.
func (k *Keys) Len() int { return len(k.table) / keyEntry }

// At returns the key at a position. They are in ascending order of their bytes.
func (k *Keys) At(i int) string {
	from, to := offsetAt(k.table, keyEntry*i), offsetAt(k.table, keyEntry*(i+1))
	if from > to || to > len(k.text) {
		k.x.fail(errCorrupt)
		return ""
	}
	return k.text[from:to]
}

// Name returns the name that the key at a position belongs to.
func (k *Keys) Name(i int) Name { return k.x.name(offsetAt(k.table, keyEntry*i+4)) }

// keyEntry is the size in bytes of a row of the key table.
const keyEntry = 4 + 4
