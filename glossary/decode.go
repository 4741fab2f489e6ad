package glossary

import (
	"maps"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// A decoder reads YAML nodes and collects what is wrong with them.
type decoder struct {
	file     string
	problems Problems
	most     int     // of problems, 0 for all; the others are counted
	surplus  surplus // of problems
	reported int     // problems, kept or not

	head, cut int // of what is read: lines before a cut, and lines of the file cut out there

	key        string              // whose value is being read
	unfinished map[*yaml.Node]bool // what a file that breaks off has begun: what it lacks may follow
}

func (d *decoder) pos(n *yaml.Node) Pos { return Pos{d.file, d.lineOf(n.Line), n.Column} }

// lineOf returns the line of the file that a line of what is read is.
func (d *decoder) lineOf(line int) int {
	if line > d.head {
		return line + d.cut
	}
	return line
}

func (d *decoder) report(n *yaml.Node, code Code, args ...string) {
	if d.unfinished[n] {
		return
	}
	d.reportAt(n.Line, n.Column, code, args...)
}

func (d *decoder) reportAt(line, column int, code Code, args ...string) {
	d.keep(Problem{Code: code, Pos: Pos{d.file, d.lineOf(line), column}, Args: cutArgs(args)})
}

// keep adds a problem, or counts it where there are enough.
func (d *decoder) keep(p Problem) {
	d.reported++
	if d.most > 0 && d.reported > d.most {
		d.surplus.add(p, 1)
		return
	}
	d.problems = append(d.problems, p)
}

// suggest reports a problem with what was probably meant, if that is not "".
func (d *decoder) suggest(n *yaml.Node, better string, code Code, args ...string) {
	before := len(d.problems)
	if d.report(n, code, args...); len(d.problems) > before {
		d.problems[before].Better = better
	}
}

// fields has, for each key that a mapping can have, the function that reads its
// value.
type fields map[string]func(value *yaml.Node)

// mapping reads a mapping by its fields. It reports other keys, and returns false
// if the node is no mapping.
func (d *decoder) mapping(n *yaml.Node, p part, known fields) bool {
	return d.pairs(n, p, func(key, value *yaml.Node) {
		read, ok := known[key.Value]
		if !ok {
			better := nearestName(key.Value, slices.Sorted(maps.Keys(known)))
			d.suggest(key, better, CodeUnknownKey, string(p), key.Value, sortedKeys(known))
			return
		}
		d.key = key.Value
		read(value)
	})
}

func sortedKeys(known fields) string {
	return strings.Join(slices.Sorted(maps.Keys(known)), ", ")
}

// pairs calls visit for each key of a mapping and its value. It reports keys that
// stand twice or are no words, and values that are YAML aliases, and leaves them
// out. It returns false if the node is no mapping.
func (d *decoder) pairs(n *yaml.Node, p part, visit func(key, value *yaml.Node)) bool {
	if n.Kind != yaml.MappingNode {
		d.suggest(n, rightMapping(n, p), CodeNotAMapping, string(p))
		return false
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
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

// require reports the keys that a mapping lacks. What is no mapping has been
// reported before.
func (d *decoder) require(n *yaml.Node, p part, keys ...string) {
	for _, key := range keys {
		if n.Kind == yaml.MappingNode && !hasKey(n, key) {
			d.report(n, CodeMissingKey, string(p), key)
		}
	}
}

func hasKey(n *yaml.Node, key string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}

// list reads a list, each item with read.
func list[T any](d *decoder, into *[]T, read func(*yaml.Node) T) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.SequenceNode {
			d.suggest(n, rightList(d.key, n), CodeNotAList)
			return
		}
		for _, item := range n.Content {
			*into = append(*into, read(item))
		}
	}
}
