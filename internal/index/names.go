package index

import (
	"cmp"
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
}

// CompareNames orders names by layer, the latest first, then by field, then by
// the order of their entries.
func CompareNames(a, b Name) int {
	return cmp.Or(cmp.Compare(b.Layer, a.Layer), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Entry, b.Entry))
}

// namesOf returns all names of the entry at a position.
func namesOf(e *glossary.Entry, position int) []Name {
	var names []Name
	add := func(f Field, text, key string, remark glossary.Text) {
		if text != "" {
			names = append(names, Name{text, key, f, position, remark, e.Layer})
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

// initials returns the first letter of each syllable.
func initials(syllables []string) string {
	var b strings.Builder
	for _, syllable := range syllables {
		b.WriteByte(syllable[0]) // a Latin letter, as tone marks are left out
	}
	return b.String()
}
