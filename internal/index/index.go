// Package index arranges a glossary for lookup: entries by any of their names,
// and the relations that lead to an entry beside those that it holds.
package index

import (
	"cmp"
	"slices"
	"strings"

	"aiterm/glossary"
)

// Field says which name of an entry a Name is. Lower fields rank higher.
type Field int

// The fields of names.
const (
	Abbr Field = iota
	EN
	ZH
	Alias
	Hidden
	ID
	Pinyin
	Initials // of the pinyin's syllables, three at least
	Shared   // declared by the glossary to belong to several entries
)

func (f Field) String() string {
	return [...]string{"abbr", "en", "zh", "alias", "hidden", "id", "pinyin", "initials", "shared"}[f]
}

// reading reports whether the field says how a name is read, not written.
func (f Field) reading() bool { return f == Pinyin || f == Initials }

// A Name is one name that an entry is found by.
type Name struct {
	Text   string
	Key    string
	Field  Field
	Entry  int           // position of the entry
	Remark glossary.Text // how the name differs from the entry's preferred ones
	Mask   uint64        // the characters of Key; see Mask
}

// An Index is a glossary arranged for lookup. It is immutable.
type Index struct {
	entries     []glossary.Entry
	comparisons []glossary.Comparison
	byID        map[string]int
	names       []Name // in the order of the entries, shared ones last
	byKey       []keyed
	derived     map[string][]glossary.Relation
}

// keyed says that a name is found by a key.
type keyed struct {
	key  string
	name int // position in names
}

// New arranges g, which has been found valid.
func New(g *glossary.Glossary) *Index {
	x := &Index{
		entries:     g.Entries,
		comparisons: g.Comparisons,
		byID:        make(map[string]int, len(g.Entries)),
		derived:     map[string][]glossary.Relation{},
	}
	for i, e := range g.Entries {
		x.byID[e.ID] = i
		x.names = append(x.names, namesOf(&e, i)...)
		for _, r := range e.Relations {
			x.derived[r.Target] = append(x.derived[r.Target], r.Inverted(e.ID))
		}
	}
	for _, s := range g.Shared {
		for _, id := range s.Of {
			key := Key(s.Name)
			x.names = append(x.names, Name{s.Name, key, Shared, x.byID[id], s.Note, Mask(key)})
		}
	}
	for i, n := range x.names {
		x.byKey = append(x.byKey, keyed{n.Key, i})
		if plain := PlainKey(n.Text); plain != n.Key && !n.Field.reading() {
			x.byKey = append(x.byKey, keyed{plain, i})
		}
	}
	slices.SortStableFunc(x.byKey, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	return x
}

func namesOf(e *glossary.Entry, i int) []Name {
	var names []Name
	add := func(f Field, text, key string, remark glossary.Text) {
		if text != "" {
			names = append(names, Name{text, key, f, i, remark, Mask(key)})
		}
	}
	var none glossary.Text
	add(Abbr, e.Abbr, Key(e.Abbr), none)
	add(EN, e.EN, Key(e.EN), none)
	add(ZH, e.ZH, Key(e.ZH), none)
	for _, l := range e.Aliases {
		add(Alias, l.Name, Key(l.Name), l.Remark)
	}
	for _, l := range e.Hidden {
		add(Hidden, l.Name, Key(l.Name), l.Remark)
	}
	add(ID, e.ID, Key(e.ID), none)
	for _, key := range pinyinKeys(e.Pinyin) {
		add(Pinyin, e.Pinyin, key, none)
	}
	if syllables := Words(e.Pinyin); len(syllables) >= 3 {
		add(Initials, e.Pinyin, initials(syllables), none)
	}
	return names
}

// pinyinKeys returns the ways in which pinyin is typed without tone marks: ü
// as u and as v.
func pinyinKeys(pinyin string) []string {
	asU := Key(pinyin)
	asV := Key(strings.Map(func(r rune) rune {
		if strings.ContainsRune("üǖǘǚǜ", r) {
			return 'v'
		}
		return r
	}, pinyin))
	if asU == asV {
		return []string{asU}
	}
	return []string{asU, asV}
}

func initials(syllables []string) string {
	var b strings.Builder
	for _, syllable := range syllables {
		b.WriteByte(syllable[0]) // a Latin letter, as tone marks are left out
	}
	return b.String()
}

// Len returns the number of entries.
func (x *Index) Len() int { return len(x.entries) }

// Entry returns the entry at position i, from 0 to Len()-1, in the order of
// the glossary.
func (x *Index) Entry(i int) *glossary.Entry { return &x.entries[i] }

// ByID returns the entry with an ID, or nil.
func (x *Index) ByID(id string) *glossary.Entry {
	i, ok := x.byID[id]
	if !ok {
		return nil
	}
	return &x.entries[i]
}

// ByKey returns the names that have a key, in the order of Names.
func (x *Index) ByKey(key string) []Name {
	from, _ := slices.BinarySearchFunc(x.byKey, key, func(k keyed, key string) int {
		return strings.Compare(k.key, key)
	})
	var names []Name
	for _, k := range x.byKey[from:] {
		if k.key != key {
			break
		}
		names = append(names, x.names[k.name])
	}
	return names
}

// Names returns all names: those of each entry together, in the order of the
// entries and of their fields, then the shared ones as they are declared. The
// caller must not change them.
func (x *Index) Names() []Name { return x.names }

// Relations returns every relation of an entry: those that it holds, then
// those that others hold, inverted; within each in the order of the glossary.
func (x *Index) Relations(id string) []glossary.Relation {
	e := x.ByID(id)
	if e == nil {
		return nil
	}
	return slices.Concat(e.Relations, x.derived[id])
}

// Comparisons returns the comparisons of the glossary, in its order.
func (x *Index) Comparisons() []glossary.Comparison { return x.comparisons }

// CompareNames orders names by field, then by the order of their entries.
func CompareNames(a, b Name) int {
	return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Entry, b.Entry))
}
