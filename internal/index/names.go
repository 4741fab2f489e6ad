package index

import (
	"cmp"
	"slices"

	"aiterm/glossary"
	"aiterm/internal/spelling"
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
	names := [...]string{"abbr", "en", "zh", "alias", "hidden", "id", "pinyin", "initials", "shared"}
	if int(f) >= len(names) {
		return "unknown"
	}
	return names[f]
}

// Reading reports whether the field says how a name is read, not written.
func (f Field) Reading() bool { return f == Pinyin || f == Initials }

// A Name is one name that an entry is found by.
type Name struct {
	Text   string
	Key    string
	Field  Field
	Entry  int           // position of the entry
	Remark glossary.Text // how the name differs from the entry's preferred ones
	Layer  int           // of the entry or, for a shared name, of its declaration

	Common     bool // see NoScan and Common of glossary.Entry
	Deprecated bool // this name, or its entry, should no longer be used
}

// CompareNames orders names by layer, the latest first, then by field, then by
// the order of their entries.
func CompareNames(a, b Name) int {
	return cmp.Or(cmp.Compare(b.Layer, a.Layer), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Entry, b.Entry))
}

// namesOf returns all names of the entry at a position.
func namesOf(e *glossary.Entry, position int) []Name {
	var names []Name
	add := func(f Field, text, key string, l glossary.Label) {
		if text != "" {
			names = append(names, Name{
				Text: text, Key: key, Field: f, Entry: position, Remark: l.Remark, Layer: e.Layer,
				Common: e.NoScan || l.NoScan || slices.Contains(e.Common, text), Deprecated: e.Status == glossary.Deprecated || l.Status == glossary.Deprecated,
			})
		}
	}
	var none glossary.Label
	add(Abbr, e.Abbr, spelling.Key(e.Abbr), none)
	add(EN, e.EN, spelling.Key(e.EN), none)
	add(ZH, e.ZH, spelling.Key(e.ZH), none)
	for _, l := range e.Aliases {
		add(Alias, l.Name, spelling.Key(l.Name), l)
	}
	for _, l := range e.Hidden {
		add(Hidden, l.Name, spelling.Key(l.Name), l)
	}
	add(ID, e.ID, spelling.Key(e.ID), none)
	for _, key := range spelling.PinyinKeys(e.Pinyin) {
		add(Pinyin, e.Pinyin, key, none)
	}
	if syllables := spelling.Words(e.Pinyin); len(syllables) >= 3 {
		add(Initials, e.Pinyin, spelling.Initials(syllables), none)
	}
	return names
}
