package render

import "bufio"

// An output passes text on in large pieces. After the first error it passes on nothing
// more, and returns that error each time.
type output struct {
	*bufio.Writer
	held bool // see Hold
}

// Flush passes on what has been written, unless that is held.
func (o *output) Flush() error {
	if o.held {
		return nil
	}
	return o.Writer.Flush()
}

// output returns where answers are written to, the same each time.
func (w *Writer) output() *output {
	if w.buffer == nil {
		w.buffer = &output{Writer: bufio.NewWriterSize(w.out, 8<<10)} // most answers are shorter, and memory costs start
	}
	return w.buffer
}

// Hold lets answers wait, or passes on those that do: where many are asked for at once,
// they need not be written one by one.
func (w *Writer) Hold(held bool) error {
	w.output().held = held
	return w.output().Flush()
}
