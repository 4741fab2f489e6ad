package glossary

import (
	"bytes"
	"io"
	"runtime"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// A beginning is what the YAML parser made of a text.
type beginning struct {
	doc   *yaml.Node // nil where the text has no document, or err is not nil
	err   error      // io.EOF where the text has nothing but comments
	lines int        // that the parser had read when it failed
	ended bool       // the parser had read the whole text
	more  func(*yaml.Node) error
}

// parses reports whether the text is YAML. Nothing but comments is.
func (b beginning) parses() bool { return b.err == nil || b.err == io.EOF }

func parseYAML(data []byte) beginning {
	lines := &lineReader{rest: data}
	dec := yaml.NewDecoder(lines)
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		return beginning{err: err, lines: lines.given, ended: lines.ended}
	}
	return beginning{doc: &doc, more: func(n *yaml.Node) error { return dec.Decode(n) }}
}

// namedLine returns the line in the words of the parser, at which what it could
// not finish begins, or that before; 0 where they name none.
func (b beginning) namedLine() int {
	_, after, _ := strings.Cut(b.err.Error(), "line ")
	number, _, _ := strings.Cut(after, ":")
	n, _ := strconv.Atoi(number)
	return n
}

// unclosed reports whether the parser missed the end of a quote or of brackets.
// Then it names the line where these begin.
func (b beginning) unclosed() bool {
	words := b.err.Error()
	return strings.HasSuffix(words, "found unexpected end of stream") || strings.Contains(words, "did not find expected ','")
}

// tooDeep reports whether the parser gave up at lists and mappings within each other.
func (b beginning) tooDeep() bool { return strings.Contains(b.err.Error(), "exceeded max depth") }

// A lineReader gives its text a line at a time, so that it is known to the line
// how far the parser has come: its own words name another one.
type lineReader struct {
	rest  []byte
	given int // lines begun
	part  int // bytes of the line begun that are still to be given
	ended bool
}

func (r *lineReader) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		r.ended = true
		return 0, io.EOF
	}
	if r.part == 0 {
		r.part = lineLength(r.rest)
		r.given++
	}
	n := copy(p, r.rest[:r.part])
	r.rest = r.rest[n:]
	r.part -= n
	return n, nil
}

// lineLength returns the length of the first line in bytes, with its end, which
// can be any of those that YAML 1.1 has: LF, CR, CR LF, NEL, LS, PS.
func lineLength(text []byte) int {
	for i, c := range text {
		switch {
		case c == '\n', c == '\r' && !bytes.HasPrefix(text[i+1:], []byte("\n")):
			return i + 1
		case c == 0x85 && i > 0 && text[i-1] == 0xC2:
			return i + 1
		case (c == 0xA8 || c == 0xA9) && i > 1 && text[i-1] == 0x80 && text[i-2] == 0xE2:
			return i + 1
		}
	}
	return len(text)
}

// A brokenFile is a text that is not YAML.
type brokenFile struct {
	data   []byte
	starts []int // offsets of its lines, and its length
	budget int   // bytes that can still be parsed to find the mistake
}

func newBrokenFile(data []byte) *brokenFile {
	f := &brokenFile{data: data, starts: []int{0}, budget: 2*len(data) + 256<<10}
	for at := 0; at < len(data); {
		at += lineLength(data[at:])
		f.starts = append(f.starts, at)
	}
	return f
}

func (f *brokenFile) count() int { return len(f.starts) - 1 }

// line returns a line, counted from 0, without its end; "" where there is none.
func (f *brokenFile) line(i int) string {
	if i < 0 || i >= f.count() {
		return ""
	}
	return strings.TrimRight(string(f.data[f.starts[i]:f.starts[i+1]]), "\r\n\u0085\u2028\u2029")
}

// longestBeginning returns how many lines of the file the longest beginning that
// parses has, and what is in it. Where that costs too much to find, it is where
// the parser stopped, with nothing in it. Most often it is enough to look at the
// list item with the mistake alone, and to parse once all that is before.
func (f *brokenFile) longestBeginning(whole beginning) (int, *yaml.Node) {
	if from := f.itemBefore(whole); from > 0 {
		if n, _, ok := f.search(from, whole); ok {
			if b := f.parse(0, n); b.parses() {
				return n, b.doc
			}
		}
	}
	n, doc, _ := f.search(0, whole)
	return n, doc
}

// search looks for the last line behind which lines from one on parse, upward
// from where the parser stopped. What is not finished is left out at once.
func (f *brokenFile) search(from int, failed beginning) (n int, doc *yaml.Node, ok bool) {
	for n = f.next(f.count(), failed, 0); n > from; {
		b := f.parse(from, n)
		if b.parses() {
			return n, b.doc, true
		}
		if f.budget < 0 {
			return n, nil, false
		}
		offset := 0
		if from > 0 {
			offset = from - 1 // there is a line before those of the item
		}
		n = f.next(n, b, offset)
	}
	return max(n, 0), nil, from == 0
}

// next returns how many lines of the file to parse next, fewer than n, with which parsing
// failed as told. offset is what makes a line of the file of one of the parser's.
func (f *brokenFile) next(n int, failed beginning, offset int) int {
	switch named := failed.namedLine(); {
	case !failed.ended:
		return min(n-1, failed.lines+offset-1)
	case failed.unclosed() && named > 0:
		return min(n-1, named+offset)
	}
	return n - 1
}

// parse parses lines from one on, and up to one that is left out. Where they are
// not the first they are items of a list, and stand under a key.
func (f *brokenFile) parse(from, to int) beginning {
	text := f.data[f.starts[from]:f.starts[to]]
	f.budget -= len(text)
	if len(text) > 1<<20 {
		runtime.GC() // what an earlier parse has left would double the memory of this one
	}
	if from > 0 {
		text = append([]byte("terms:\n"), text...)
	}
	return parseYAML(text)
}

// itemBefore returns the line of a list item, indented as the first one of the
// file, that begins well before the place at which the parser failed; 0 where
// there is none.
func (f *brokenFile) itemBefore(failed beginning) int {
	first := 0
	for first < f.count() && !isItem(f.line(first)) {
		first++
	}
	indent := indentation(f.line(first))
	at := failed.lines
	if named := failed.namedLine(); named > 0 {
		at = min(at, named)
	}
	for at -= 2; at > first; at-- {
		if line := f.line(at); isItem(line) && indentation(line) == indent {
			return at
		}
	}
	return 0
}

func isItem(line string) bool {
	text := strings.TrimLeft(line, " ")
	return text == "-" || strings.HasPrefix(text, "- ")
}

// indentation returns the spaces that a line begins with.
func indentation(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// unfinished returns the nodes that end where a text does that was cut off: more
// might follow in each.
func unfinished(n *yaml.Node) map[*yaml.Node]bool {
	open := map[*yaml.Node]bool{}
	for {
		open[n] = true
		if len(n.Content) == 0 {
			return open
		}
		n = n.Content[len(n.Content)-1]
	}
}

// lineAfter returns the first line behind a line that begins with a text, or that line
// where there is none. Both count from 1.
func (f *brokenFile) lineAfter(prefix string, line int) int {
	for i := line; i < f.count(); i++ {
		if strings.HasPrefix(f.line(i), prefix) {
			return i + 1
		}
	}
	return line
}
