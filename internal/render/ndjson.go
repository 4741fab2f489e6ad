package render

// A streamer is an answer that can have many records, which may stand in a line each.
type streamer interface {
	recorder
	Streams()
}

// writeNDJSON writes each record of an answer as JSON in a line of its own.
func writeNDJSON(w *Writer, a Answer) error {
	out := w.output()
	for r := range a.(recorder).Records() {
		text, err := encode(r)
		if err != nil {
			return err
		}
		if _, err := out.Write(append(text, '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
}
