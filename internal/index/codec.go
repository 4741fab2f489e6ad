package index

import (
	"encoding/binary"
	"math"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// A codec writes values to a buffer or reads them back, by one list of fields
// for both directions: what is written cannot be read in another order. Writing
// changes none of the values. Numbers are zigzag varints, strings have their length
// before them, lists their count.
type codec struct {
	out     []byte // what has been written
	in      string // what is left to read; strings that are read share its memory
	reading bool
	err     error // of reading; after it all values are zero
}

// errCorrupt says that compiled bytes are not what the writer wrote.
const errCorrupt = message.Sentinel("the compiled glossary is corrupt")

func (c *codec) fail() { c.in, c.err = "", errCorrupt }

func (c *codec) number(n *int) {
	if c.reading {
		zigzag := c.readVarint()
		*n = int(zigzag>>1) ^ -int(zigzag&1)
		return
	}
	c.out = binary.AppendVarint(c.out, int64(*n))
}

// natural writes or reads a number that is not negative, as a plain varint.
func (c *codec) natural(n *int) {
	if !c.reading {
		c.out = binary.AppendUvarint(c.out, uint64(*n))
		return
	}
	if *n = int(c.readVarint()); *n < 0 {
		*n = 0
		c.fail()
	}
}

// readVarint is for numbers of one byte, which most are.
func (c *codec) readVarint() uint64 {
	if len(c.in) > 0 && c.in[0] < 0x80 {
		n := uint64(c.in[0])
		c.in = c.in[1:]
		return n
	}
	return c.readLongVarint()
}

// readLongVarint is for all others, and apart so that readVarint is small enough to inline.
//
//go:noinline
func (c *codec) readLongVarint() (n uint64) {
	for i := 0; i < len(c.in) && i < binary.MaxVarintLen64; i++ {
		n |= uint64(c.in[i]&0x7F) << (7 * i)
		if c.in[i] < 0x80 {
			c.in = c.in[i+1:]
			return n
		}
	}
	c.fail()
	return 0
}

// count writes or reads the length of a string or a list, each of whose items
// takes a byte at least.
func (c *codec) count(n int) int {
	if c.reading {
		return c.readCount()
	}
	c.number(&n)
	return n
}

func (c *codec) readCount() int {
	zigzag := c.readVarint()
	n := zigzag >> 1
	if zigzag&1 != 0 || n > uint64(len(c.in)) || n > math.MaxInt32 {
		c.fail()
		return 0
	}
	return int(n)
}

func (c *codec) string(s *string) {
	if c.reading {
		n := c.readCount()
		*s, c.in = c.in[:n], c.in[n:]
		return
	}
	c.count(len(*s))
	c.out = append(c.out, *s...)
}

func (c *codec) bool(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	if c.number(&n); c.reading {
		*b = n == 1
	}
}

func (c *codec) text(t *glossary.Text) {
	c.string(&t.EN)
	c.string(&t.ZH)
}

func (c *codec) strings(all *[]string) { list(c, all, c.string) }
func (c *codec) texts(all *[]glossary.Text) {
	list(c, all, c.text)
}

// list writes or reads items one after the other; a list without any is nil.
func list[T any](c *codec, items *[]T, item func(*T)) {
	n := c.count(len(*items))
	if c.reading {
		*items = nil
		if n > 0 {
			*items = make([]T, n)
		}
	}
	for i := range *items {
		item(&(*items)[i])
	}
}
