package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// maxLine is the length in bytes of the longest line that is read.
const maxLine = 4 << 20

// lineReader reads lines, each of maxLine bytes at most.
type lineReader struct{ *bufio.Reader }

func newLineReader(r io.Reader) lineReader { return lineReader{bufio.NewReaderSize(r, 64<<10)} }

// next returns the next line without its end; the last one need not have an end. One that
// is too long is not returned, but said to be so. The error says that there is no line, at
// the end of input or as that cannot be read.
func (r lineReader) next() (line []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil && len(line) == 0 && !long:
			return nil, false, err
		default:
			return bytes.TrimRight(line, "\r\n"), long, nil
		}
	}
}
