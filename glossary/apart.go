package glossary

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// apart reads a large file in pieces, several at once. It returns nil where that cannot
// be done: with problems if the file is too large to be read at once either, else without
// any. The decoder must have no problems yet, as it is overwritten.
func (d *decoder) apart(data []byte) *Glossary {
	c := cutTerms(data)
	if c == nil || !isWhole(c.before()) {
		return nil
	}
	frame := &decoder{file: d.file, most: d.most, head: c.head, cut: c.cut}
	root := frame.document(c.frame)
	if root == nil || slices.ContainsFunc(frame.problems, func(p Problem) bool { return p.Code == CodeYAMLSyntax }) {
		return nil
	}
	parts, broken := frame.readPieces(c.pieces, c.indent+1)
	switch {
	case broken != nil && tooMuch(data) >= 0:
		d.brokenPiece(*broken) // the file cannot be read whole
		return nil
	case broken != nil:
		return nil
	}
	var g Glossary
	known := frame.glossaryFields(&g)
	known["terms"] = func(*yaml.Node) { frame.join(&g, parts) }
	frame.mapping(root, partGlossary, known)
	*d = *frame
	return &g
}

// isWhole reports whether text is a YAML document by itself: nothing is open at its
// end.
func isWhole(text []byte) bool {
	var n yaml.Node
	return yaml.Unmarshal(text, &n) == nil
}

// fileTerms are what one piece of a file says.
type fileTerms struct {
	decoder
	entries []Entry
}

// readPieces reads pieces whose dashes are in a column, as many at once as there are
// processors, or returns the first that cannot be read by itself.
func (d *decoder) readPieces(pieces []piece, column int) (parts []*fileTerms, broken *piece) {
	parts = make([]*fileTerms, len(pieces))
	failed := make([]bool, len(pieces))
	todo := make(chan int)
	var done sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(pieces)) {
		done.Add(1)
		go func() {
			defer done.Done()
			for i := range todo {
				parts[i] = &fileTerms{decoder: decoder{file: d.file, most: d.most, cut: pieces[i].line}}
				failed[i] = !parts[i].read(pieces[i].data, column)
			}
		}()
	}
	for i := range pieces {
		todo <- i
	}
	close(todo)
	done.Wait()
	if i := slices.Index(failed, true); i >= 0 {
		return nil, &pieces[i]
	}
	return parts, nil
}

// brokenPiece reports why a piece cannot be read by itself.
func (d *decoder) brokenPiece(p piece) {
	const head = "terms:\n"
	list := &decoder{file: d.file, most: d.most, cut: p.line - strings.Count(head, "\n")}
	list.document(append([]byte(head), p.data...))
	d.takeOver(list)
}

// read reads a list of terms with its dashes in a column, and reports whether it is
// one.
func (t *fileTerms) read(data []byte, column int) bool {
	if tooMuch(data) >= 0 {
		return false
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	if dec.Decode(&doc) != nil || !errors.Is(dec.Decode(&second), io.EOF) {
		return false
	}
	terms := doc.Content[0]
	if terms.Kind != yaml.SequenceNode || terms.Column != column || terms.Style&yaml.FlowStyle != 0 {
		return false
	}
	t.entries = make([]Entry, 0, len(terms.Content))
	list(&t.decoder, &t.entries, t.entry)(terms)
	return true
}

// join puts the parts of a file together, in their order.
func (d *decoder) join(g *Glossary, parts []*fileTerms) {
	n := 0
	for _, p := range parts {
		n += len(p.entries)
	}
	g.Entries = make([]Entry, 0, n)
	for i, p := range parts {
		g.Entries = append(g.Entries, p.entries...)
		d.takeOver(&p.decoder)
		parts[i] = nil // which is twice in memory else
	}
}

// takeOver adds the problems of another decoder.
func (d *decoder) takeOver(other *decoder) {
	for _, p := range other.problems {
		d.keep(p)
	}
	for i, p := range other.surplus.first {
		d.surplus.add(p, other.surplus.count[i])
		d.reported += other.surplus.count[i]
	}
}
