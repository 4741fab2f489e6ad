package glossary

import (
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Parse reads the glossary in one YAML file. name is the file's name for
// messages and for Entry.Glossary. All that is wrong with the file's shape is
// reported at once, as Problems, and what could be read is returned beside
// them: nil if that is nothing. What needs other entries to judge is left to
// Validate.
func Parse(name string, data []byte) (*Glossary, error) {
	d := &decoder{file: name}
	root := d.document(data)
	if root == nil {
		return nil, d.problems
	}
	var g Glossary
	d.glossary(root, &g)
	if len(d.problems) > 0 {
		return &g, d.problems.Sorted()
	}
	return &g, nil
}

// fields maps the keys of a mapping to what reads their values.
type fields map[string]func(*yaml.Node)

func (d *decoder) glossary(n *yaml.Node, g *Glossary) {
	d.mapping(n, "a glossary", fields{
		"terms":       d.orNothing(list(d, &g.Entries, d.entry)),
		"shared":      d.orNothing(list(d, &g.Shared, d.shared)),
		"comparisons": d.orNothing(list(d, &g.Comparisons, d.comparison)),
	})
}

// orNothing lets a section stand there without anything in it yet.
func (d *decoder) orNothing(read func(*yaml.Node)) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Tag != "!!null" {
			read(n)
		}
	}
}

func (d *decoder) entry(n *yaml.Node) (e Entry) {
	e.Pos, e.Glossary, e.Theme = d.pos(n), d.file, theme(d.file)
	ok := d.mapping(n, "a term", fields{
		"id":         d.id(&e.ID),
		"abbr":       d.line(&e.Abbr),
		"en":         d.line(&e.EN),
		"zh":         d.line(&e.ZH),
		"pinyin":     d.line(&e.Pinyin),
		"aliases":    list(d, &e.Aliases, d.label),
		"hidden":     list(d, &e.Hidden, d.label),
		"kind":       d.line(&e.Kind),
		"definition": d.text(&e.Definition),
		"notes":      list(d, &e.Notes, d.textItem),
		"relations":  list(d, &e.Relations, d.relation),
		"sources":    list(d, &e.Sources, d.source),
	})
	if !ok {
		return e
	}
	if !hasKey(n, "id") {
		d.report(n, "this term has no id; give it one, e.g. id: %s", SuggestID(e.Name()))
	}
	if !hasKey(n, "abbr") && !hasKey(n, "en") && !hasKey(n, "zh") {
		d.report(n, "this term has no name; give it an abbr, an en or a zh")
	}
	return e
}

func theme(file string) string {
	base := path.Base(filepath.ToSlash(file))
	return strings.TrimSuffix(base, path.Ext(base))
}

// label reads a further name: a string, or a mapping that says more of it.
func (d *decoder) label(n *yaml.Node) (l Label) {
	l.Pos = d.pos(n)
	if n.Kind != yaml.MappingNode {
		d.line(&l.Name)(n)
		return l
	}
	d.mapping(n, "a name", fields{
		"name":   d.line(&l.Name),
		"region": d.line(&l.Region),
		"remark": d.text(&l.Remark),
	})
	d.require(n, "a name", "name")
	return l
}

// relation reads a mapping with one relation type as a key, its target as the
// value, and what else is said of the relation.
func (d *decoder) relation(n *yaml.Node) (r Relation) {
	r.Pos = d.pos(n)
	chain := true
	known := fields{
		"note":            d.text(&r.Note),
		"wording":         d.text(&r.Wording),
		"inverse-wording": d.text(&r.Inverse),
		"chain":           d.boolean(&chain),
	}
	before := len(d.problems)
	ok := d.pairs(n, "a relation", func(key, value *yaml.Node) {
		_, isType := TypeOf(key.Value)
		switch read := known[key.Value]; {
		case read != nil:
			read(value)
		case !isType:
			d.report(key, "a relation has no key %q; it has a type (%s) and can have %s",
				key.Value, strings.Join(relationNames(), ", "), sortedKeys(known))
		case r.Type != "":
			d.report(value, "a relation has one type, but this one has %s and %s; write two relations", r.Type, key.Value)
		default:
			r.Type = key.Value
			d.id(&r.Target)(value)
		}
	})
	if ok && r.Type == "" && len(d.problems) == before {
		d.report(n, "this relation has no type; write e.g. - broader: other-id")
	}
	r.NoChain = !chain
	d.checkWording(n, r.Wording)
	d.checkWording(n, r.Inverse)
	return r
}

func relationNames() []string {
	var names []string
	for _, t := range RelationTypes() {
		names = append(names, t.Name)
	}
	return names
}

func (d *decoder) checkWording(n *yaml.Node, t Text) {
	for _, s := range []string{t.EN, t.ZH} {
		if s != "" && !(strings.Contains(s, "{X}") && strings.Contains(s, "{Y}")) {
			d.report(n, "the wording %q lacks {X} or {Y}, which stand for the two terms", s)
		}
	}
}

func (d *decoder) source(n *yaml.Node) (s Source) {
	d.mapping(n, "a source", fields{
		"title":   d.line(&s.Title),
		"authors": d.line(&s.Authors),
		"year":    d.integer(&s.Year),
		"ref":     d.line(&s.Ref),
	})
	d.require(n, "a source", "title")
	return s
}

func (d *decoder) shared(n *yaml.Node) (s Shared) {
	s.Pos = d.pos(n)
	d.mapping(n, "a shared name", fields{
		"name": d.line(&s.Name),
		"of":   d.some(list(d, &s.Of, d.idItem)),
		"note": d.text(&s.Note),
	})
	d.require(n, "a shared name", "name", "of")
	return s
}

func (d *decoder) comparison(n *yaml.Node) (c Comparison) {
	c.Pos = d.pos(n)
	d.mapping(n, "a comparison", fields{
		"of":      d.some(list(d, &c.Of, d.idItem)),
		"summary": d.text(&c.Summary),
		"rows":    list(d, &c.Rows, d.row),
		"notes":   list(d, &c.Notes, d.textItem),
	})
	d.require(n, "a comparison", "of", "summary", "rows")
	d.checkCells(n, &c)
	return c
}

func (d *decoder) row(n *yaml.Node) (r Row) {
	r.Cells = map[string]Text{}
	d.mapping(n, "a row", fields{
		"label": d.text(&r.Label),
		"cells": func(n *yaml.Node) {
			d.pairs(n, "cells", func(key, value *yaml.Node) {
				var t Text
				d.text(&t)(value)
				r.Cells[key.Value] = t
			})
		},
	})
	d.require(n, "a row", "label", "cells")
	return r
}

// checkCells reports rows that lack a cell for one of the comparison's terms
// or have one for another term.
func (d *decoder) checkCells(n *yaml.Node, c *Comparison) {
	for i, row := range c.Rows {
		if len(row.Cells) == len(c.Of) && hasAll(row.Cells, c.Of) {
			continue
		}
		d.report(n, "row %d of this comparison must have a cell for each of %s, and no other",
			i+1, strings.Join(c.Of, ", "))
	}
}

func hasAll(cells map[string]Text, ids []string) bool {
	for _, id := range ids {
		if _, ok := cells[id]; !ok {
			return false
		}
	}
	return true
}

// text reads a string, or a mapping by language.
func (d *decoder) text(t *Text) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.MappingNode {
			var s string
			d.line(&s)(n)
			*t = textOf(s)
			return
		}
		d.mapping(n, "a text", fields{"en": d.line(&t.EN), "zh": d.line(&t.ZH)})
	}
}

func (d *decoder) textItem(n *yaml.Node) (t Text) {
	d.text(&t)(n)
	return t
}

func (d *decoder) id(s *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		d.line(s)(n)
		if *s != "" && !validID(*s) {
			d.report(n, "%q is no id; use lower-case letters, digits and hyphens", *s)
		}
	}
}

func (d *decoder) idItem(n *yaml.Node) (id string) {
	d.id(&id)(n)
	return id
}

func (d *decoder) integer(i *int) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Tag != "!!int" || n.Decode(i) != nil {
			d.report(n, "this must be a whole number")
		}
	}
}

func (d *decoder) boolean(b *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Tag != "!!bool" || n.Decode(b) != nil {
			d.report(n, "this must be true or false")
		}
	}
}

// line reads a string of one or more words; folded and literal blocks become
// one line.
func (d *decoder) line(s *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			d.report(n, "this must be a string")
			return
		}
		if length := utf8.RuneCountInString(n.Value); length > maxText {
			d.report(n, "this text has %d characters; it can have %d", length, maxText)
			return
		}
		if *s = tidy(n.Value); *s == "" || n.Tag == "!!null" {
			d.report(n, "this is empty; fill it in or leave its key out")
			*s = ""
		}
	}
}

// list reads a sequence, each item with read.
func list[T any](d *decoder, into *[]T, read func(*yaml.Node) T) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.SequenceNode {
			d.report(n, "this must be a list")
			return
		}
		for _, item := range n.Content {
			if d.full() {
				return
			}
			*into = append(*into, read(item))
		}
	}
}

// some refuses an empty list.
func (d *decoder) some(read func(*yaml.Node)) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
			d.report(n, "this list is empty")
		}
		read(n)
	}
}

func (d *decoder) require(n *yaml.Node, what string, keys ...string) {
	for _, key := range keys {
		if n.Kind == yaml.MappingNode && !hasKey(n, key) {
			d.report(n, "%s needs %q", what, key)
		}
	}
}
