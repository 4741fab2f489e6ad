package glossary

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// These bound what reading a file takes, whatever it has in it.
const (
	maxMarks    = 4 << 20  // line ends, commas, colons and brackets: YAML has about a node for each
	maxProblems = 1000     // of a file, after which no more are looked for
	maxText     = 64 << 10 // characters of a text
)

// decoder walks YAML nodes and collects what is wrong with them.
type decoder struct {
	file     string
	problems Problems
}

// full reports whether so much is wrong that it makes no sense to go on.
func (d *decoder) full() bool { return len(d.problems) >= maxProblems }

func (d *decoder) pos(n *yaml.Node) Pos { return Pos{d.file, n.Line, n.Column} }

func (d *decoder) report(n *yaml.Node, code Code, args ...string) {
	d.reportAt(n.Line, n.Column, code, args...)
}

func (d *decoder) reportAt(line, column int, code Code, args ...string) {
	d.problems = append(d.problems, Problem{Code: code, Pos: Pos{d.file, line, column}, Args: args})
}

// document returns the root of the file's one document, or nil where there is
// none to read.
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

// syntax reports an error of the YAML parser, which names a line at most.
func (d *decoder) syntax(err error) {
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if rest, ok := strings.CutPrefix(msg, "line "); ok {
		number, what, _ := strings.Cut(rest, ": ")
		if n, err := strconv.Atoi(number); err == nil {
			line, msg = n, what
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

// pairs calls visit for each key and value of a mapping, and reports what is
// no mapping and keys that stand twice.
func (d *decoder) pairs(n *yaml.Node, p part, visit func(key, value *yaml.Node)) bool {
	if n.Kind != yaml.MappingNode {
		d.report(n, CodeNotAMapping, string(p))
		return false
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content) && !d.full(); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case key.Kind != yaml.ScalarNode:
			d.report(key, CodeNotAKey)
		case seen[key.Value]:
			d.report(key, CodeDuplicateKey, key.Value)
		case value.Kind == yaml.AliasNode:
			d.report(value, CodeYAMLAlias)
		default:
			visit(key, value)
		}
		seen[key.Value] = true
	}
	return true
}

// mapping reads a mapping whose keys are known beforehand, and reports
// whether n is one.
func (d *decoder) mapping(n *yaml.Node, p part, known fields) bool {
	return d.pairs(n, p, func(key, value *yaml.Node) {
		read, ok := known[key.Value]
		if !ok {
			d.report(key, CodeUnknownKey, string(p), key.Value, sortedKeys(known))
			return
		}
		read(value)
	})
}

func sortedKeys(known fields) string {
	return strings.Join(slices.Sorted(maps.Keys(known)), ", ")
}

func hasKey(n *yaml.Node, key string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}
