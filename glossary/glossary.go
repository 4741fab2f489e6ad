// Package glossary holds the domain of aiterm: terms with their names,
// definitions and relations, read from YAML, checked and layered. It prints
// nothing and knows no terminal.
//
// The names of things follow SKOS (W3C, 2009) in meaning: Abbr, EN and ZH are
// preferred labels, Aliases alternative ones, Hidden hidden ones; Broader and
// its kin are hierarchical relations, the rest associative.
package glossary

import (
	"slices"
	"strconv"
)

// A Glossary is what one file, or several joined, say.
type Glossary struct {
	Entries     []Entry
	Shared      []Shared
	Comparisons []Comparison
}

// An Entry is one term.
type Entry struct {
	ID     string // lower case, unique, stable; what relations point to
	Abbr   string // abbreviation, e.g. AIGC
	EN, ZH string // preferred name in each language
	Pinyin string // of the Han characters of ZH: a syllable each, with tone marks

	Aliases []Label // further names, shown
	Hidden  []Label // further names, found but not shown: regional forms, misspellings

	Kind       string // one of Kinds, or a word of the glossary's own
	Definition Text
	Notes      []Text
	Relations  []Relation
	Sources    []Source
	AsOf       Month  // for which what the entry says was checked
	Status     Status // deprecated, or "" for a term in use

	Theme    string // the file's name without its extension, e.g. learning
	Glossary string // where the entry comes from: "builtin", or a file's path
	Layer    int    // how late its glossary is in the order of layers; see Overlay
	Pos      Pos
}

// Name returns the shortest preferred name: abbreviation, English, Chinese.
func (e *Entry) Name() string {
	switch {
	case e.Abbr != "":
		return e.Abbr
	case e.EN != "":
		return e.EN
	}
	return e.ZH
}

// Labels returns all names of an entry: the preferred ones, at its own place,
// then the aliases and the hidden ones.
func (e *Entry) Labels() []Label {
	var all []Label
	for _, name := range []string{e.Abbr, e.EN, e.ZH} {
		if name != "" {
			all = append(all, Label{Name: name, Pos: e.Pos})
		}
	}
	return slices.Concat(all, e.Aliases, e.Hidden)
}

// A Label is a further name of an entry.
type Label struct {
	Name   string
	Region string // where a regional form is used: TW, HK; else ""
	Remark Text   // how the name differs, e.g. near-synonym; not part of the name
	Pos    Pos
}

// A Relation leads from the entry that holds it to another one. It is written
// once, at either end; the other end's view is its Inverse.
type Relation struct {
	Type           string // a name in RelationTypes, forward or inverse
	Target         string // an entry's ID
	Note           Text   // why, in a sentence or two
	Wording        Text   // own wording, in place of the type's: {X} is the holder, {Y} the target
	InverseWording Text   // own wording of the inverse, {X} and {Y} being the same as in Wording
	NoChain        bool   // ends a chain of steps even where the type would go on
	Derived        bool   // held by the other end; see Inverted
	Pos            Pos
}

// A Source says where a definition or figure can be checked.
type Source struct {
	Title   string
	Authors string
	Year    int
	Ref     string // identifier: arXiv:…, doi:…, a standard's number
}

// Shared declares that several entries answer to one name, in the order in
// which they are shown.
type Shared struct {
	Name  string
	Of    []string // entry IDs
	Note  Text
	Layer int // as of Entry
	Pos   Pos
}

// A Comparison sets terms side by side.
type Comparison struct {
	Of      []string // entry IDs, in the order of the columns
	Summary Text
	Rows    []Row
	Notes   []Text
	Pos     Pos
}

// A Row is one aspect of a Comparison, with a cell for each of its terms.
type Row struct {
	Label Text
	Cells map[string]Text // by entry ID
}

// Pos is a place in a source file; lines and columns count from 1, columns in
// characters. The zero Pos is no place.
type Pos struct {
	File         string
	Line, Column int
}

func (p Pos) String() string {
	return p.File + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// Join puts several glossaries into one, in order.
func Join(glossaries ...*Glossary) *Glossary {
	var all Glossary
	for _, g := range glossaries {
		all.Entries = append(all.Entries, g.Entries...)
		all.Shared = append(all.Shared, g.Shared...)
		all.Comparisons = append(all.Comparisons, g.Comparisons...)
	}
	return &all
}
