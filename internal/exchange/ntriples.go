package exchange

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// A node is the subject or the object of a triple: an IRI, a blank node (which begins
// with _:), or a literal.
type node struct {
	value    string
	literal  bool
	lang     string // of a literal, in lower case
	datatype string // of a literal, an IRI
}

// A triple is a statement of RDF.
type triple struct {
	subject   string
	predicate string
	object    node
}

// readTriple reads a line of N-Triples (W3C, RDF 1.1 N-Triples, 2014). ok is false where
// it has none but is empty or a comment; at is where it is none, in bytes from 0.
func readTriple(line string) (t triple, ok bool, at int) {
	r := tripleReader{text: line}
	if r.space(); r.rest() == "" || r.rest()[0] == '#' {
		return t, false, -1
	}
	subject, found := r.node()
	if !found || subject.literal {
		return t, false, r.at
	}
	r.space()
	predicate, found := r.node()
	if !found || predicate.literal {
		return t, false, r.at
	}
	r.space()
	object, found := r.node()
	if !found {
		return t, false, r.at
	}
	r.space()
	if end := r.rest(); end == "" || end[0] != '.' {
		return t, false, r.at
	}
	return triple{subject.value, predicate.value, object}, true, -1
}

type tripleReader struct {
	text string
	at   int
}

func (r *tripleReader) rest() string { return r.text[r.at:] }

func (r *tripleReader) space() {
	for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t' || r.text[r.at] == '\r') {
		r.at++
	}
}

// node reads an IRI, a blank node or a literal.
func (r *tripleReader) node() (n node, ok bool) {
	rest := r.rest()
	switch {
	case strings.HasPrefix(rest, "<"):
		n.value, ok = r.iri()
	case strings.HasPrefix(rest, "_:"):
		end := strings.IndexAny(rest, " \t")
		if ok = end > len("_:"); ok {
			n.value = rest[:end]
			r.at += end
		}
	case strings.HasPrefix(rest, `"`):
		return r.literal()
	}
	return n, ok
}

func (r *tripleReader) iri() (string, bool) {
	end := strings.IndexByte(r.rest(), '>')
	if end < 0 {
		return "", false
	}
	iri, ok := unescapeTriple(r.rest()[1:end])
	if ok {
		r.at += end + 1
	}
	return iri, ok
}

func (r *tripleReader) literal() (n node, ok bool) {
	n.literal = true
	end := r.at + 1
	for end < len(r.text) && r.text[end] != '"' {
		if r.text[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(r.text) {
		return n, false
	}
	if n.value, ok = unescapeTriple(r.text[r.at+1 : end]); !ok {
		return n, false
	}
	r.at = end + 1
	switch rest := r.rest(); {
	case strings.HasPrefix(rest, "^^<"):
		r.at += len("^^")
		n.datatype, ok = r.iri()
	case strings.HasPrefix(rest, "@"):
		size := len(rest) - len(strings.TrimLeft(rest, "@-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))
		n.lang = strings.ToLower(rest[1:size])
		r.at += size
	}
	return n, ok
}

// unescapeTriple reads the escapes of a string.
func unescapeTriple(s string) (string, bool) {
	if !strings.Contains(s, `\`) {
		return s, true
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		if i++; i == len(s) {
			return "", false
		}
		digits := map[byte]int{'u': 4, 'U': 8}[s[i]]
		switch sign := strings.IndexByte("tbnrf\"'\\", s[i]); {
		case sign >= 0:
			b.WriteByte("\t\b\n\r\f\"'\\"[sign])
		case digits > 0 && i+digits < len(s):
			code, err := strconv.ParseUint(s[i+1:i+1+digits], 16, 32)
			if err != nil || !utf8.ValidRune(rune(code)) {
				return "", false
			}
			b.WriteRune(rune(code))
			i += digits
		default:
			return "", false
		}
	}
	return b.String(), true
}

// eachTriple calls visit for each triple of a file, with the number of its line, from 1.
func eachTriple(text, file string, visit func(t triple, line int)) error {
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		t, ok, at := readTriple(line)
		if ok {
			visit(t, number)
		} else if at >= 0 {
			column := utf8.RuneCountInString(line[:min(at, len(line))]) + 1
			return errorAt(glossary.Pos{File: file, Line: number, Column: column}, message.Errorf("this is no line of N-Triples; make them with rapper -o ntriples, or with riot --output=ntriples"))
		}
	}
	return nil
}
