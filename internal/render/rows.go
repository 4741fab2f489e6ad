package render

import "iter"

// rows yields the rows of an answer; before those of the first one, if so asked,
// the names of the columns.
func (w *Writer) rows(a Answer) iter.Seq[[]string] {
	t := a.(tabler)
	return func(yield func([]string) bool) {
		header := w.Header && !w.begun
		w.begun = true
		if header && !yield(t.Columns()) {
			return
		}
		t.Rows()(yield)
	}
}
