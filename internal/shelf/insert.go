package shelf

import (
	"bytes"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// errFlow says that the terms of a file are written in a form that Insert cannot
// add to.
const errFlow = message.Sentinel("the terms are not written one a line each; put the new one in by hand")

const errNotYAML = message.Sentinel("this is not valid YAML; aiterm validate says where")

// Insert puts an entry, in the form that Excerpt returns, after the other terms
// of a glossary file. It returns the new content of the file and the line, from
// 1, on which the entry begins. A file without terms gets the key for them. It
// is an error if the file is not YAML, or its terms are in a flow list.
func Insert(data []byte, excerpt string) (out []byte, line int, err error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, 0, errNotYAML
	}
	at, indent, err := endOfTerms(&doc, data)
	if err != nil {
		return nil, 0, err
	}
	var block strings.Builder
	if at > 0 && data[at-1] != '\n' {
		block.WriteByte('\n')
	}
	if indent < 0 {
		block.WriteString("terms:\n")
		indent = 2
	}
	before := bytes.Count(data[:at], []byte("\n")) + strings.Count(block.String(), "\n")
	writeIndented(&block, "- "+excerpt, strings.Repeat(" ", indent), "  ")
	out = slices.Concat(data[:at], []byte(block.String()), data[at:])
	if yaml.Unmarshal(out, new(yaml.Node)) != nil { // indented in a way that endOfTerms does not know
		return nil, 0, errFlow
	}
	return out, before + 1, nil
}

// writeIndented writes a text, each line of it behind a prefix; those after the first are
// indented by more, and empty ones stay so.
func writeIndented(b *strings.Builder, text, prefix, more string) {
	lead := prefix
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			line = lead + line
		}
		b.WriteString(line)
		lead = prefix + more
	}
}

// InsertMore puts further entries behind one that Insert has put on a line of a file.
func InsertMore(data []byte, line int, excerpt string, more []string) []byte {
	at := startOfLine(data, line)
	prefix := string(data[at : at+bytes.IndexByte(data[at:], '-')])
	end := at
	for range strings.Count(excerpt, "\n") {
		end += bytes.IndexByte(data[end:], '\n') + 1
	}
	var block strings.Builder
	for _, e := range more {
		writeIndented(&block, "- "+e, prefix, "  ")
	}
	return slices.Concat(data[:end], []byte(block.String()), data[end:])
}

// Replace puts entries, in the form of Excerpt, in the places of those of a glossary file
// that begin at some places. Comments within these are lost. It is an error if one does
// not begin a line of its own.
func Replace(data []byte, by map[glossary.Pos]string) ([]byte, error) {
	at := map[int]glossary.Pos{}
	for p := range by {
		at[p.Line] = p
	}
	var out strings.Builder
	lines := strings.SplitAfter(string(data), "\n")
	for i := 0; i < len(lines); i++ {
		p, replaced := at[i+1]
		if !replaced {
			out.WriteString(lines[i])
			continue
		}
		old := entryLines(lines, p)
		if old == nil {
			return nil, message.Errorf("%s: this term is not written in lines of its own; change it by hand", p)
		}
		indent := p.Column - 1
		out.WriteString(lines[i][:indent])
		var entry strings.Builder
		writeIndented(&entry, by[p], strings.Repeat(" ", indent), "")
		out.WriteString(entry.String()[indent:])
		i += len(old) - 1
	}
	return []byte(out.String()), nil
}

// endOfTerms returns the offset in bytes at which the terms of a file end, and
// by how many columns their dashes are indented: -1 where it has no key terms.
func endOfTerms(doc *yaml.Node, data []byte) (at, indent int, err error) {
	if len(doc.Content) == 0 {
		return len(data), -1, nil
	}
	root := doc.Content[0].Content
	for i := 0; i+1 < len(root); i += 2 {
		if root[i].Value != "terms" {
			continue
		}
		switch terms := root[i+1]; {
		case terms.Kind == yaml.SequenceNode && terms.Style&yaml.FlowStyle == 0:
			indent = terms.Column - 1
		case terms.Tag == "!!null":
			indent = 2
		default:
			return 0, 0, errFlow
		}
		at = len(data)
		if i+2 < len(root) {
			at = startOfLine(data, root[i+2].Line)
		}
		return at, indent, nil
	}
	return len(data), -1, nil
}

// startOfLine returns the offset in bytes of a line, counted from 1.
func startOfLine(data []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		at += bytes.IndexByte(data[at:], '\n') + 1
	}
	return at
}
