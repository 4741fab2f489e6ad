package index

// Parts reads the bytes of a section between two offsets within it, or none of
// them where there are no such bytes.
type parts func(s section, from, to int) string

// windowSize is the number of bytes that are read at a time by who goes through
// a section from front to back.
const windowSize = 32 << 10

// forward returns what reads parts that follow one another: it reads ahead, and
// serves each part from what it has read.
func (x *Index) forward() parts {
	var windows [sections]struct {
		from int
		text string
	}
	return func(s section, from, to int) string {
		w := &windows[s]
		if from < w.from || to > w.from+len(w.text) {
			w.from, w.text = from, x.part(s, from, max(to, min(from+windowSize, x.size(s))))
		}
		if from > to || to > w.from+len(w.text) {
			x.fail(errCorrupt)
			return ""
		}
		return w.text[from-w.from : to-w.from]
	}
}
