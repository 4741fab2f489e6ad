package glossary

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Limits of what reading a file takes in time and memory.
const (
	maxMarks    = 4 << 20  // line ends, commas, colons and opening brackets: YAML has about a node for each
	maxProblems = 1000     // problems of a file, after which no more are looked for
	maxText     = 64 << 10 // characters of a text
)

// document returns the root node of a file, which is one YAML document. It
// returns nil, and reports why, if the file has none that can be read.
func (d *decoder) document(data []byte) *yaml.Node {
	if d.checkText(data); len(d.problems) > 0 {
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
		d.reportAt(newBrokenFile(data).lineBeginning("---", root.Line), 1, CodeSecondDocument)
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
	d.problems = append(d.problems, Problem{
		Code:   CodeYAMLSyntax,
		Pos:    Pos{d.file, line + 1, column},
		Args:   append([]string{string(found.mistake)}, found.args...),
		Source: text,
	})
	d.problems.Sort()
}

// checkText reports the first place at which data is not the text that a
// glossary is made of: UTF-8 without control characters other than tabs and line
// ends, and not too much of it.
func (d *decoder) checkText(data []byte) {
	line, column, marks := 1, 1, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			d.reportAt(line, column, CodeNotUTF8)
			return
		case r < ' ' && !strings.ContainsRune("\t\r\n", r), r >= 0x7F && r < 0xA0 && r != 0x85:
			d.reportAt(line, column, CodeControlCharacter, codePoint(r))
			return
		case marks > maxMarks:
			d.reportAt(line, column, CodeFileTooLarge)
			return
		case r == '\n', r == '\r' && !strings.HasPrefix(string(data[i+1:min(i+2, len(data))]), "\n"):
			line, column = line+1, 0
			marks++
		case strings.ContainsRune(",:[{", r):
			marks++
		}
		column++
		i += size
	}
}

// codePoint names a character by its number, as U+001B.
func codePoint(r rune) string { return fmt.Sprintf("%U", r) }
