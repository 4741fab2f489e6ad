package glossary

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Limits of what reading a file takes in time and memory.
const (
	maxMarks = 4 << 20  // line ends, commas, colons and opening brackets: YAML has about a node for each
	maxText  = 64 << 10 // characters of a text
)

// document returns the root node of a file, which is one YAML document. It
// returns nil, and reports why, if the file has none that can be read.
func (d *decoder) document(data []byte) *yaml.Node {
	if d.checkText(data); len(d.problems) > 0 {
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		d.reportAt(1, 1, CodeEmptyFile)
		return nil
	} else if err != nil {
		d.syntax(err)
		return nil
	}
	if err := dec.Decode(&second); err == nil {
		d.report(&second, CodeSecondDocument)
	} else if !errors.Is(err, io.EOF) {
		d.syntax(err)
	}
	return doc.Content[0]
}

// syntax reports an error of the YAML parser, at the start of the line that it
// names, if any.
func (d *decoder) syntax(err error) {
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if rest, ok := strings.CutPrefix(msg, "line "); ok {
		number, complaint, _ := strings.Cut(rest, ": ")
		if n, err := strconv.Atoi(number); err == nil {
			line, msg = n, complaint
		}
	}
	d.reportAt(line, 1, CodeYAMLSyntax, msg)
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
			d.reportAt(line, column, CodeControlCharacter, fmt.Sprintf("%U", r))
			return
		case marks > maxMarks:
			d.reportAt(line, column, CodeFileTooLarge)
			return
		case r == '\n':
			line, column = line+1, 0
			marks++
		case strings.ContainsRune(",:[{", r):
			marks++
		}
		column++
		i += size
	}
}
