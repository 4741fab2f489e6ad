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
	maxMarks = 1 << 18  // of what is read at once: line ends, commas, colons, dashes and opening brackets; YAML has about a node for each
	maxText  = 64 << 10 // characters of a text
)

// document returns the root node of a file, which is one YAML document. It
// returns nil, and reports why, if the file has none that can be read.
func (d *decoder) document(data []byte) *yaml.Node {
	if d.checkAmount(data); len(d.problems) > 0 {
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
			d.reportIn(data, i, CodeControlCharacter, fmt.Sprintf("%U", r))
			return
		}
		i += size
	}
}

// reportIn reports a problem at an offset in data.
func (d *decoder) reportIn(data []byte, offset int, code Code, args ...string) {
	line := bytes.Count(data[:offset], []byte("\n")) + 1
	column := utf8.RuneCount(data[bytes.LastIndexByte(data[:offset], '\n')+1:offset]) + 1
	d.reportAt(line, column, code, args...)
}

// checkAmount reports the place from which on data, which is read at once, is too much.
func (d *decoder) checkAmount(data []byte) {
	marks := 0
	for i, b := range data {
		switch b {
		case '\n', ',', ':', '[', '{':
			marks++
		case '-', '?': // of a list or a key, if nothing follows
			if i+1 == len(data) || data[i+1] <= ' ' {
				marks++
			}
		}
		if marks > maxMarks {
			d.reportIn(data, i+1, CodeFileTooLarge)
			return
		}
	}
}
