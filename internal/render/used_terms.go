package render

import (
	"iter"
	"slices"
	"strconv"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/scan"
)

// UsedTerms are the terms of documents, in the order of their first use: those that
// Keep keeps.
type UsedTerms struct {
	Index *index.Index
	Files iter.Seq[ScannedFile]
	Keep  func(index.Term) bool
}

// A usedTerm is a term, where it is first used, and how often it is.
type usedTerm struct {
	*index.Entry
	file  string
	place scan.Place
	count int
}

type usedTermRecord struct {
	termRecord
	Definition textRecord `json:"definition"` // its first sentence
	File       string     `json:"file"`       // of the first use
	Line       int        `json:"line"`
	Column     int        `json:"column"`
	Count      int        `json:"count"`
}

// all reads the files and returns the terms.
func (a UsedTerms) all() []*usedTerm {
	var all []*usedTerm
	known := map[int]*usedTerm{}
	for f := range a.Files {
		ruler := f.Doc.Ruler()
		for i := range f.Found {
			o := &f.Found[i]
			if u := known[o.Entry()]; u != nil {
				u.count++
				continue
			}
			if !a.Keep(a.Index.Term(o.Entry())) {
				continue
			}
			u := &usedTerm{a.Index.Entry(o.Entry()), f.Path, ruler.Place(o.Start), 1}
			known[o.Entry()] = u
			all = append(all, u)
		}
	}
	return all
}

// Records has a record for each term.
func (a UsedTerms) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, u := range a.all() {
			r := usedTermRecord{asTerm(u.Term()), textRecord(u.Definition.Lead()), u.file, u.place.Line, u.place.Column, u.count}
			if !yield(r) {
				return
			}
		}
	}
}

// Streams is as for Occurrences.
func (UsedTerms) Streams() {}

// Columns are of Rows.
func (UsedTerms) Columns() []string {
	return []string{"abbr", "en", "zh", "definition_en", "definition_zh", "file", "line", "column", "count", "id"}
}

// Rows has a row for each term.
func (a UsedTerms) Rows() iter.Seq[[]string] {
	return slices.Values(each(a.all(), func(u *usedTerm) []string {
		lead := u.Definition.Lead()
		return []string{u.Abbr, u.EN, u.ZH, lead.EN, lead.ZH, u.file, strconv.Itoa(u.place.Line), strconv.Itoa(u.place.Column), strconv.Itoa(u.count), u.ID}
	}))
}

// Page is a table of names and the first sentence of the definition.
func (a UsedTerms) Page(r Reader) []block {
	p := &pageMaker{Reader: r}
	all := a.all()
	if len(all) == 0 && !r.Document {
		return nil // on a terminal no header stands alone
	}
	p.add(table{
		header: p.columns(wordAbbr, wordEnglish, wordChinese, wordDefinition),
		rows: slices.Values(each(all, func(u *usedTerm) []string {
			return []string{Safe(u.Abbr), Safe(u.EN), Safe(u.ZH), textIn(leadOf(u.Entry), p.lang())}
		})),
	})
	return p.blocks
}

func leadOf(e *index.Entry) glossary.Text { return e.Definition.Lead() }
