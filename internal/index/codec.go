package index

import (
	"encoding/binary"
	"errors"
	"math"

	"aiterm/glossary"
)

// A writer appends values to a buffer: numbers as unsigned varints, strings
// with their length before them, lists with their count before them.
type writer struct{ buf []byte }

func (w *writer) number(n int)         { w.buf = binary.AppendUvarint(w.buf, uint64(n)) }
func (w *writer) bits(n uint64)        { w.buf = binary.LittleEndian.AppendUint64(w.buf, n) }
func (w *writer) offset(n int)         { w.buf = binary.LittleEndian.AppendUint32(w.buf, uint32(n)) }
func (w *writer) string(s string)      { w.number(len(s)); w.buf = append(w.buf, s...) }
func (w *writer) text(t glossary.Text) { w.string(t.EN); w.string(t.ZH) }

func (w *writer) bool(b bool) {
	n := 0
	if b {
		n = 1
	}
	w.number(n)
}

func writeList[T any](w *writer, items []T, write func(T)) {
	w.number(len(items))
	for _, item := range items {
		write(item)
	}
}

// errCorrupt says that compiled bytes are not what the writer wrote.
var errCorrupt = errors.New("the compiled glossary is corrupt")

// A reader takes from a buffer what a writer wrote. Strings share the buffer's
// memory. After the first error all values are zero.
type reader struct {
	buf string
	err error
}

func (r *reader) number() int {
	var n uint64
	for i := 0; i < len(r.buf) && i < binary.MaxVarintLen64; i++ {
		n |= uint64(r.buf[i]&0x7F) << (7 * i)
		if r.buf[i] < 0x80 {
			if n > math.MaxInt { // more than any writer wrote
				break
			}
			r.buf = r.buf[i+1:]
			return int(n)
		}
	}
	r.fail()
	return 0
}

func (r *reader) fail() { r.buf, r.err = "", errCorrupt }

func (r *reader) take(n int) string {
	if n > len(r.buf) {
		r.fail()
		return ""
	}
	s := r.buf[:n]
	r.buf = r.buf[n:]
	return s
}

func (r *reader) string() string      { return r.take(r.number()) }
func (r *reader) bool() bool          { return r.number() == 1 }
func (r *reader) text() glossary.Text { return glossary.Text{EN: r.string(), ZH: r.string()} }

func readList[T any](r *reader, read func() T) []T {
	n := r.number()
	if n > len(r.buf) { // each item takes a byte at least
		r.fail()
	}
	if r.err != nil || n == 0 {
		return nil
	}
	items := make([]T, n)
	for i := range items {
		items[i] = read()
	}
	return items
}
