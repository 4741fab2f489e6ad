package scan

import (
	"bytes"
	"unicode/utf8"

	"aiterm/internal/message"
)

// A Document is a text and what of it is prose.
type Document struct {
	Text   []byte // as it was given
	Masked []byte // as long as Text; what is not prose is 0 in it, what is not seen 1

	off      stretches // in which nothing is reported, see comments.go
	quotes   stretches // block quotes
	headings stretches
}

// Markup is how a document is written.
type Markup int

// The markups.
const (
	Markdown Markup = iota
	Plain
)

// ErrUTF16 says that a document is not UTF-8, as it would have to be.
const ErrUTF16 = message.Sentinel("the file is in UTF-16; convert it to UTF-8")

// MaxSize is the size in bytes of the largest document that is read.
const MaxSize = 64 << 20

// NewDocument masks a text. Bytes that are not UTF-8 are no prose.
func NewDocument(text []byte, markup Markup) (*Document, error) {
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		return nil, ErrUTF16
	}
	d := &Document{Text: text}
	if markup == Plain {
		d.maskPlain()
	} else {
		d.maskMarkdown()
	}
	d.findComments()
	return d, nil
}

// initMask sets Masked to a copy of Text with the byte order mark and every byte 1
// hidden, so that 1 can only mean unseen.
func (d *Document) initMask() {
	d.Masked = bytes.Clone(d.Text)
	for i, b := range d.Masked {
		if b == unseen {
			d.Masked[i] = hidden
		}
	}
	d.fill(0, len(d.bom()), hidden)
}

func (d *Document) bom() []byte {
	if mark := []byte("\ufeff"); bytes.HasPrefix(d.Text, mark) {
		return mark
	}
	return nil
}

// fill masks what stands from one place to another, but for line ends where what is put
// there is not seen.
func (d *Document) fill(from, to int, sign byte) {
	for i := from; i < to; i++ {
		if sign == hidden || d.Masked[i] != '\n' && d.Masked[i] != '\r' {
			d.Masked[i] = sign
		}
	}
}

// A Place is where something stands in a document; both count from 1, the column in
// characters.
type Place struct{ Line, Column int }

// A Ruler finds the places of offsets, which must not become smaller from one to the
// next.
type Ruler struct {
	text              []byte
	at, line, lineTop int
	columns, counted  int // characters of the line up to an offset
}

// Ruler returns what finds places in the document.
func (d *Document) Ruler() *Ruler {
	top := len(d.bom())
	return &Ruler{text: d.Text, at: top, line: 1, lineTop: top, counted: top}
}

// Place returns the place of an offset.
func (r *Ruler) Place(offset int) Place {
	for r.at < offset {
		b := r.text[r.at]
		r.at++
		if b == '\n' || b == '\r' && (r.at == len(r.text) || r.text[r.at] != '\n') {
			r.line++
			r.lineTop, r.counted, r.columns = r.at, r.at, 0
		}
	}
	r.columns += utf8.RuneCount(r.text[r.counted:offset])
	r.counted = offset
	return Place{r.line, r.columns + 1}
}

// Line returns the start and the end of the line that the last place is in.
func (r *Ruler) Line() (from, to int) {
	to = r.lineTop
	for to < len(r.text) && r.text[to] != '\n' && r.text[to] != '\r' {
		to++
	}
	return r.lineTop, to
}
