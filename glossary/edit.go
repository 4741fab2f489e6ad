package glossary

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Excerpt returns the YAML of the entry at a place in a file, without the dash
// before it: the first line is not indented, the others by what they stand
// further to the right. It is empty where the entry is not written in lines of
// its own.
func Excerpt(data []byte, p Pos) string {
	lines := strings.SplitAfter(string(data), "\n")
	indent := p.Column - 1
	if p.Line < 1 || p.Line > len(lines) || strings.Trim(firstBytes(lines[p.Line-1], indent), " -") != "" {
		return ""
	}
	out := []string{lines[p.Line-1][indent:]}
	end := 1 // of out, without trailing comments and blank lines
	for _, line := range lines[p.Line:] {
		text := strings.TrimLeft(line, " ")
		inside := len(line)-len(text) >= indent
		isText := strings.TrimSpace(text) != ""
		if isText && !inside && !strings.HasPrefix(text, "#") {
			break
		}
		out = append(out, line[min(indent, len(line)-len(text)):])
		if isText && inside {
			end = len(out)
		}
	}
	return strings.TrimRight(strings.Join(out[:end], ""), "\n") + "\n"
}

func firstBytes(s string, n int) string { return s[:min(max(n, 0), len(s))] }

var errFlow = errors.New("the terms are not written one a line each; put the new one in by hand")

// Insert puts an entry, as Excerpt returns it, at the end of the terms of a
// file, and returns the line on which it begins.
func Insert(data []byte, excerpt string) (out []byte, line int, err error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, 0, err
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
	lead := "- "
	for text := range strings.Lines(excerpt) {
		if strings.TrimSpace(text) != "" {
			text = strings.Repeat(" ", indent) + lead + text
		}
		block.WriteString(text)
		lead = "  "
	}
	out = slices.Concat(data[:at], []byte(block.String()), data[at:])
	if yaml.Unmarshal(out, new(yaml.Node)) != nil { // the file is written in a way of its own
		return nil, 0, errFlow
	}
	return out, before + 1, nil
}

// endOfTerms returns where the terms of a file end, in bytes, and how many
// columns their dashes are indented, -1 where the file has no list of terms.
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

// startOfLine returns where a line, counted from 1, begins in bytes.
func startOfLine(data []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		at += bytes.IndexByte(data[at:], '\n') + 1
	}
	return at
}

// Skeleton returns the YAML of an entry with a name, as Excerpt does, in which
// the rest is to be filled in.
func Skeleton(name string) string {
	e := Entry{EN: name}
	field := "en"
	if HasHan(name) {
		field = "zh"
	}
	quoted, _ := yaml.Marshal(name) // which can be written, as any string can
	return "id: " + suggestID(&e) + "\n" +
		field + ": " + string(quoted) +
		"definition: # what kind of thing it is, and what sets it apart\n"
}
