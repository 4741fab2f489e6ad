// Package glossary holds the domain of aiterm: terms with their names,
// definitions and relations. Parse reads them from YAML, Overlay merges layers of
// them, Validate and Check say what is wrong with them, Style how they are written,
// and Builtin returns the shipped ones. The package prints nothing and opens no
// files.
//
// Functions that return values made of others (Join, Overlay) copy the entries but
// not the slices and maps in them: write to neither, or make copies first.
//
// The names of things follow SKOS (W3C, 2009) in meaning: Abbr, EN and ZH are
// preferred labels, Aliases alternative ones, Hidden hidden ones; Broader and
// its kin are hierarchical relations, the rest associative.
package glossary

import (
	"slices"
	"strconv"
)

// A Glossary is what one glossary file says, or several that Join or Overlay has
// made one.
type Glossary struct {
	Entries     []Entry
	Shared      []Shared
	Comparisons []Comparison
	Not         []string // longer words that contain a name but do not speak of its term, e.g. 超参数
	Allow       []string // abbreviations that documents need not explain
}

// An Entry is one term. Its names are the preferred ones (Abbr, EN, ZH), of which
// it has at least one, and further ones.
type Entry struct {
	ID     string // unique and stable; letters (none in upper case), digits and, not at its start, - . _
	Abbr   string // abbreviation, e.g. AIGC
	EN, ZH string // name in each language
	Pinyin string // of ZH: a syllable with its tone mark for each Han character, separated by spaces

	Aliases []Label // further names, shown
	Hidden  []Label // further names, found but not shown: regional forms, misspellings

	Kind       string // one of Kinds, or a word of the glossary's own
	Definition Text
	Notes      []Text
	Relations  []Relation
	Sources    []Source
	AsOf       Month    // the month for which what the entry says was checked
	Status     Status   // whether the term should be used
	NoScan     bool     // its names are common words: in a document, one of them alone does not speak of it
	Common     []string // of its names those that are common words, where not all are

	Theme    string // its own or, without one, the file's name without directory and extension, e.g. learning
	Glossary string // where the entry comes from: BuiltinName, or the name given to Parse
	Layer    int    // the place of its glossary in the order of layers, from 0; see Overlay
	Pos      Pos    // where its YAML mapping begins

	DefinitionPos Pos   // where the value of its definition begins; zero without one
	NotePos       []Pos // of each of Notes, likewise
}

// Name returns the first preferred name that the entry has: its abbreviation, its
// English or its Chinese name; "" if it has none.
func (e *Entry) Name() string {
	switch {
	case e.Abbr != "":
		return e.Abbr
	case e.EN != "":
		return e.EN
	}
	return e.ZH
}

// Labels returns all names of an entry: the preferred ones, which have the place
// of the entry, then the aliases and the hidden ones.
func (e *Entry) Labels() []Label {
	var all []Label
	for _, name := range []string{e.Abbr, e.EN, e.ZH} {
		if name != "" {
			all = append(all, Label{Name: name, Pos: e.Pos})
		}
	}
	return slices.Concat(all, e.Aliases, e.Hidden)
}

// A Status says whether a term should be used; "" is that nothing is said
// against it.
type Status string

// Deprecated is the status of a term that should no longer be used. A relation
// replaced-by names its successor, if it has one.
const Deprecated Status = "deprecated"

// Statuses returns the values that a term's status can have in a glossary.
func Statuses() []Status { return []Status{Deprecated} }

// A Label is a further name of an entry.
type Label struct {
	Name   string
	Region string // where a regional form is used, e.g. TW or HK; else ""
	Remark Text   // how the name differs, e.g. near-synonym; not part of the name
	Status Status // whether the name should be used
	NoScan bool   // see Entry.NoScan
	Pos    Pos
}

// A Relation leads from the entry that has it to another one, its target. It is
// written in a glossary once, at one of the two; Inverted returns how the other
// one sees it.
type Relation struct {
	Type           string // the Name of a RelationType
	Target         string // the ID of an entry
	Note           Text   // why, in a sentence or two
	Wording        Text   // in place of the type's wording: {X} has the relation, {Y} is its target
	InverseWording Text   // the same as the target sees it; {X} and {Y} are the same terms as in Wording
	NoChain        bool   // never part of a conclusion drawn from several relations
	Derived        bool   // the glossary has it at the target, as the inverse; see Inverted
	Pos            Pos
}

// A Source says where what an entry says can be checked. It has a Title at least.
type Source struct {
	Title   string
	Authors string
	Year    int    // 0 if not given
	Ref     string // an identifier: arXiv:…, doi:…, the number of a standard
}

// Shared declares that several entries answer to one name, in the order in
// which they are shown.
type Shared struct {
	Name   string
	Of     []string // the IDs of two entries or more
	Note   Text
	NoScan bool // the name is a common word; see Entry.NoScan
	Layer  int  // as Entry.Layer
	Pos    Pos
}

// A Comparison sets two terms or more side by side.
type Comparison struct {
	Of        []string // the IDs of the entries, in the order of the columns
	WholeOnly bool     // it answers for all of its terms together, but for no part of them
	Summary   Text
	Rows      []Row
	Notes     []Text
	Pos       Pos
}

// A Row is one aspect of a Comparison, with a cell for each of its terms.
type Row struct {
	Label Text
	Cells map[string]Text // by the ID of the entry
}

// Pos is a place in a source file; lines and columns count from 1, columns in
// characters. The zero Pos is no place.
type Pos struct {
	File         string
	Line, Column int
}

// String returns the place as file:line:column.
func (p Pos) String() string {
	return p.File + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// Join puts the glossaries of one layer into one, in order. Nothing takes the place
// of anything, unlike in Overlay.
func Join(glossaries ...*Glossary) *Glossary {
	var all Glossary
	for _, g := range glossaries {
		all.Entries = append(all.Entries, g.Entries...)
		all.Shared = append(all.Shared, g.Shared...)
		all.Comparisons = append(all.Comparisons, g.Comparisons...)
		all.Not = append(all.Not, g.Not...)
		all.Allow = append(all.Allow, g.Allow...)
	}
	return &all
}
