package render

import (
	"iter"

	"aiterm/internal/index"
)

// A List is those entries of a glossary whose terms Keep keeps.
type List struct {
	Index *index.Index
	Keep  func(index.Term) bool
	By    string // one of Groupings, in formats for people; "" for none
}

// Records has a record for each entry.
func (a List) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		for e := range a.Index.Entries(a.Keep) {
			if !yield(asEntry(e)) {
				return
			}
		}
	}
}

// Columns are of Rows.
func (List) Columns() []string {
	return []string{"id", "abbr", "en", "zh", "pinyin", "kind", "theme", "glossary"}
}

// Rows has a row for each entry.
func (a List) Rows() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for e := range a.Index.LeanEntries(a.Keep) {
			if !yield(listRow(e)) {
				return
			}
		}
	}
}

func listRow(e *index.Entry) []string {
	return []string{e.ID, e.Abbr, e.EN, e.ZH, e.Pinyin, e.Kind, e.Theme, e.Glossary}
}

// Page is a table: on a terminal of abbreviation, English and Chinese name, in a
// document of Chinese and English name and abbreviation. Short, it has what is brief
// of each entry.
func (a List) Page(r Reader) []block {
	p := &pageMaker{Reader: r}
	if r.Short {
		for e := range a.Index.LeanEntries(a.Keep) {
			p.brief(e)
		}
		return p.blocks
	}
	if !r.Document && !a.any() {
		return nil // on a terminal no header stands alone
	}
	if a.By != "" {
		var all []listed
		for t := range a.terms() {
			all = append(all, listed{t, p.listCells(nil, t)})
		}
		p.groups(a.By, p.listHeader(), all)
		return p.blocks
	}
	p.add(table{header: p.listHeader(), rows: a.cells(p), most: a.Index.Len()})
	return p.blocks
}

// listHeader and listCells are of the table of a list; the cells are appended to row.
func (p *pageMaker) listHeader() []string {
	if p.Document {
		return p.columns(wordChineseName, wordEnglishName, wordAbbr)
	}
	return p.columns(wordAbbr, wordEnglish, wordChinese)
}

func (p *pageMaker) listCells(row []string, t index.Term) []string {
	if p.Document {
		return append(row, Safe(t.ZH), Safe(t.EN), Safe(t.Abbr))
	}
	return append(row, Safe(t.Abbr), Safe(t.EN), Safe(t.ZH))
}

func (a List) any() bool {
	for range a.terms() {
		return true
	}
	return false
}

func (a List) terms() iter.Seq[index.Term] {
	return func(yield func(index.Term) bool) {
		for t := range a.Index.Terms() {
			if a.Keep(t) && !yield(t) {
				return
			}
		}
	}
}

// cells yields a row for each term, in the same memory.
func (a List) cells(p *pageMaker) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		var row []string
		for t := range a.terms() {
			row = p.listCells(row[:0], t)
			if !yield(row) {
				return
			}
		}
	}
}
