package glossary

import (
	"bytes"
	"slices"
	"strings"
)

// A cutFile is a file whose list of terms has been cut into pieces that can be read
// apart from each other.
type cutFile struct {
	frame  []byte  // the file without the items of the list
	start  int     // where in the frame they were
	head   int     // lines of the frame before that
	cut    int     // lines that the frame lacks there
	indent int     // of the dashes of the items
	pieces []piece // in their order; together all items
}

// A piece is some whole items of a list.
type piece struct {
	data []byte
	line int // lines of the file before it
}

// before returns the frame up to the list.
func (c *cutFile) before() []byte { return c.frame[:c.start] }

// pieceSize is the number of bytes from which on a piece ends at the next item.
const pieceSize = 128 << 10

// cutTerms cuts the list of terms of a large file at lines that begin an item. It
// returns nil where that is not worth it, or where the file is not written in the
// usual way: terms: on a line of its own, the items below it, each in lines of its own.
//
// A line with the dash of an item, in the column where the first has it, begins an
// item, unless it stands in quotation marks or brackets that are open there. Then the
// piece before it is no YAML by itself, and the file must be read whole.
func cutTerms(data []byte) *cutFile {
	if len(data) < 2*pieceSize || hasRareLineEnds(data) {
		return nil
	}
	start, line := findTerms(data)
	if start < 0 {
		return nil
	}
	c := &cutFile{start: start, head: line}
	end := c.cutItems(data, start)
	if end < 0 || len(c.pieces) < 2 {
		return nil
	}
	c.frame = slices.Concat(data[:start], data[end:])
	return c
}

// hasRareLineEnds reports whether text has line ends that YAML counts, but are no \n.
func hasRareLineEnds(data []byte) bool {
	return bytes.Count(data, []byte("\r")) != bytes.Count(data, []byte("\r\n")) ||
		slices.ContainsFunc([]string{"\u0085", "\u2028", "\u2029"}, func(end string) bool { return bytes.Contains(data, []byte(end)) })
}

// findTerms returns where the line after terms: begins, and the number of lines before
// it; -1 where there is no such line, or too much before it.
func findTerms(data []byte) (start, line int) {
	for start < min(len(data), pieceSize) {
		text, size := nextLine(data[start:])
		start += size
		line++
		if rest, _, _ := strings.Cut(text, " #"); strings.TrimRight(rest, " ") == "terms:" {
			return start, line
		}
	}
	return -1, 0
}

// nextLine returns the first line of some text without what ends it, and its size with
// that.
func nextLine(data []byte) (text string, size int) {
	size = len(data)
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		size = i + 1
	}
	return strings.TrimRight(string(data[:size]), "\r\n"), size
}

// cutItems cuts the items that begin at a place, and returns where they end; -1 where
// they end as no list does.
func (c *cutFile) cutItems(data []byte, start int) (end int) {
	c.indent = -1
	at, line := start, c.head
	p := piece{line: line}
	from := at
	for at < len(data) {
		size := bytes.IndexByte(data[at:], '\n') + 1
		if size == 0 {
			size = len(data) - at
		}
		switch c.lineKind(data[at : at+size]) {
		case itemLine:
			if at-from >= pieceSize {
				p.data = data[from:at]
				c.pieces = append(c.pieces, p)
				p, from = piece{line: line}, at
			}
		case endLine:
			p.data = data[from:at]
			c.pieces = append(c.pieces, p)
			c.cut = line - c.head
			return at
		case oddLine:
			return -1
		}
		at += size
		line++
	}
	p.data = data[from:]
	c.pieces = append(c.pieces, p)
	c.cut = line - c.head
	return len(data)
}

type lineKind int

const (
	innerLine lineKind = iota // within an item, or without content
	itemLine                  // begins an item
	endLine                   // is the first behind the list
	oddLine                   // none of these
)

// lineKind says what a line is in the list. The first item sets the indent.
func (c *cutFile) lineKind(line []byte) lineKind {
	text := bytes.TrimLeft(line, " ")
	indent := len(line) - len(text)
	dash := bytes.HasPrefix(text, []byte("- "))
	switch trimmed := bytes.TrimRight(text, "\r\n"); {
	case len(trimmed) == 0, trimmed[0] == '#':
		return innerLine
	case c.indent < 0 && dash:
		c.indent = indent
		return itemLine
	case c.indent < 0:
		return oddLine
	case indent == c.indent && dash:
		return itemLine
	case indent > c.indent, indent == c.indent && string(trimmed) == "-":
		return innerLine
	case indent == 0:
		return endLine
	}
	return oddLine
}
