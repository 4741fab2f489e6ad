package render

import (
	"iter"

	"aiterm/internal/index"
)

// A List is those entries of a glossary whose terms Keep keeps.
type List struct {
	Index *index.Index
	Keep  func(index.Term) bool
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
			if !yield([]string{e.ID, e.Abbr, e.EN, e.ZH, e.Pinyin, e.Kind, e.Theme, e.Glossary}) {
				return
			}
		}
	}
}

// Page is a table: on a terminal of abbreviation, English and Chinese name, in a
// document of Chinese and English name and abbreviation.
func (a List) Page(r Reader) []block {
	p := &pageMaker{Reader: r}
	if r.Document {
		p.add(table{header: p.columns(wordChineseName, wordEnglishName, wordAbbr), rows: a.cells(func(t index.Term) []string {
			return []string{Safe(t.ZH), Safe(t.EN), Safe(t.Abbr)}
		})})
		return p.blocks
	}
	for range a.terms() { // where there are none, no header either
		p.add(table{header: p.columns(wordAbbr, wordEnglish, wordChinese), rows: a.cells(func(t index.Term) []string {
			return []string{Safe(t.Abbr), Safe(t.EN), Safe(t.ZH)}
		})})
		break
	}
	return p.blocks
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
