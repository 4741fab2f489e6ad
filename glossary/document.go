package glossary

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Limits of what a glossary says.
const (
	MaxText = 64 << 10 // characters of a text
	MaxName = 256      // characters of a name: so many that any query of it is answered
)

// maxMarks limits what reading a file takes in time and memory: how many line ends,
// commas, colons, dashes and opening brackets are read at once. YAML has about a node for
// each.
const maxMarks = 1 << 18

// document returns the root node of a file, which is one YAML document. It
// returns nil, and reports why, if the file has none that can be read.
func (d *decoder) document(data []byte) *yaml.Node {
	if d.checkAmount(data); len(d.problems) > 0 {
		return nil
	}
	first := parseYAML(data)
	switch {
	case errors.Is(first.err, io.EOF):
		d.reportAt(1, 1, CodeEmptyFile)
		return nil
	case first.err != nil:
		d.syntax(data, first)
		return nil
	}
	root := first.doc.Content[0]
	var second yaml.Node
	if err := first.more(&second); err == nil {
		d.report(&second, CodeSecondDocument)
	} else if !errors.Is(err, io.EOF) {
		d.reportAt(newBrokenFile(data).lineAfter("---", root.Line), 1, CodeSecondDocument)
	}
	return root
}

// syntax reports where a text that is not YAML goes wrong and, as far as it can
// be read before that, what else is wrong.
func (d *decoder) syntax(data []byte, whole beginning) {
	f := newBrokenFile(data)
	if whole.tooDeep() {
		line := max(whole.lines, 1)
		d.reportAt(line, 1, CodeYAMLSyntax, string(mistakeTooDeep))
		return
	}
	n, doc := f.longestBeginning(whole)
	n = min(n, f.count()-1)
	found, line := f.syntaxFault(n)
	if line < n { // what is behind it was read, but not as it was meant
		doc = f.parse(0, line).doc
	}
	if doc != nil {
		d.unfinished = unfinished(doc)
		d.mapping(doc.Content[0], partGlossary, d.glossaryFields(&Glossary{}))
	}
	text := f.line(line)
	column := 1 + utf8.RuneCountInString(text[:min(found.offset, len(text))])
	d.keep(Problem{
		Code:   CodeYAMLSyntax,
		Pos:    Pos{d.file, d.lineOf(line + 1), column},
		Args:   append([]string{string(found.mistake)}, found.args...),
		Source: text,
	})
	d.problems.Sort()
}

// checkText reports the first place at which data is not the text that a
// glossary is made of: UTF-8 without control characters other than tabs and line
// ends.
func (d *decoder) checkText(data []byte) {
	for i := 0; i < len(data); {
		r, size := rune(data[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(data[i:])
		}
		switch {
		case r == utf8.RuneError && size == 1:
			d.reportIn(data, i, CodeNotUTF8)
			return
		case r < ' ' && r != '\t' && r != '\r' && r != '\n', r >= 0x7F && r < 0xA0 && r != 0x85:
			d.reportIn(data, i, CodeControlCharacter, codePoint(r))
			return
		}
		i += size
	}
}

// reportIn reports a problem at an offset in data.
func (d *decoder) reportIn(data []byte, offset int, code Code, args ...string) {
	before := data[:offset]
	line := bytes.Count(before, []byte("\n")) + bytes.Count(before, []byte("\r")) - bytes.Count(before, []byte("\r\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexAny(before, "\r\n")+1:]) + 1
	d.reportAt(line, column, code, args...)
}

// checkAmount reports the place from which on data, which is read at once, is too much.
func (d *decoder) checkAmount(data []byte) {
	if at := tooMuch(data); at >= 0 {
		d.reportIn(data, at, CodeFileTooLarge)
	}
}

// tooMuch returns the offset from which on data is too much to be read at once, or -1.
func tooMuch(data []byte) int {
	marks := 0
	for i, b := range data {
		switch b {
		case '\n', ',', ':', '[', '{':
			marks++
		case '-', '?': // of a list or a key, if nothing follows
			if i+1 == len(data) || data[i+1] <= ' ' {
				marks++
			}
		case '%': // of a directive, which the parser compares with all others
			if i == 0 || data[i-1] == '\n' || data[i-1] == '\r' {
				marks += maxMarks / 1000
			}
		}
		if marks > maxMarks {
			return i + 1
		}
	}
	return -1
}

// codePoint names a character by its number, as U+001B.
func codePoint(r rune) string { return fmt.Sprintf("%U", r) }
