package render

import (
	"iter"
	"slices"

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
		for e := range a.Index.Entries(a.Keep) {
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
		for e := range a.Index.Entries(a.Keep) {
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
			all = append(all, listed{t, p.listCells(t)})
		}
		p.groups(a.By, p.listHeader(), all)
		return p.blocks
	}
	rows := slices.Collect(a.cells(p.listCells)) // which are ranged over twice, and cost more to read
	p.add(table{header: p.listHeader(), rows: slices.Values(rows)})
	return p.blocks
}

// listHeader and listCells are of the table of a list.
func (p *pageMaker) listHeader() []string {
	if p.Document {
		return p.columns(wordChineseName, wordEnglishName, wordAbbr)
	}
	return p.columns(wordAbbr, wordEnglish, wordChinese)
}

func (p *pageMaker) listCells(t index.Term) []string {
	if p.Document {
		return []string{Safe(t.ZH), Safe(t.EN), Safe(t.Abbr)}
	}
	return []string{Safe(t.Abbr), Safe(t.EN), Safe(t.ZH)}
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

func (a List) cells(of func(index.Term) []string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for t := range a.terms() {
			if !yield(of(t)) {
				return
			}
		}
	}
}
