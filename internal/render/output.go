package render

import (
	"bufio"
	"io"
)

// newOutput returns what passes text on to w in large pieces. After the first
// error it passes on nothing more, and returns that error each time.
func newOutput(w io.Writer) *bufio.Writer { return bufio.NewWriterSize(w, 32<<10) }
