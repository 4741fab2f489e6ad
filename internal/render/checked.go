package render

import (
	"iter"
	"slices"

	"aiterm/internal/index"
)

// Checked are entries, in an order of their own, with the month for which each was
// checked.
type Checked struct {
	Entries []*index.Entry
	By      string // as of a List
}

// Records has a record for each entry, as List has.
func (a Checked) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, e := range a.Entries {
			if !yield(asEntry(e)) {
				return
			}
		}
	}
}

// Columns are those of List, and behind them the month.
func (Checked) Columns() []string { return append(List{}.Columns(), "as_of") }

// Rows has a row for each entry.
func (a Checked) Rows() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, e := range a.Entries {
			if !yield(append(listRow(e), e.AsOf.String())) {
				return
			}
		}
	}
}

// Page is the table of List, with the month in a last column.
func (a Checked) Page(r Reader) []block {
	p := &pageMaker{Reader: r}
	if len(a.Entries) == 0 && !r.Document {
		return nil // on a terminal no header stands alone
	}
	header := append(p.listHeader(), p.word(wordAsOf))
	all := each(a.Entries, func(e *index.Entry) listed {
		return listed{e.Term(), append(p.listCells(nil, e.Term()), e.AsOf.String())}
	})
	if a.By != "" {
		p.groups(a.By, header, all)
		return p.blocks
	}
	p.add(table{header: header, rows: slices.Values(each(all, func(l listed) []string { return l.cells }))})
	return p.blocks
}
