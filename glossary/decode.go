package glossary

import (
	"path"
	"path/filepath"
	"strconv"
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
		d.problems.Sort()
		return &g, d.problems
	}
	return &g, nil
}

// fields maps the keys of a mapping to what reads their values.
type fields map[string]func(*yaml.Node)

func (d *decoder) glossary(n *yaml.Node, g *Glossary) {
	d.mapping(n, partGlossary, fields{
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
	ok := d.mapping(n, partTerm, fields{
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
		d.report(n, CodeMissingID, SuggestID(e.Name()))
	}
	if !hasKey(n, "abbr") && !hasKey(n, "en") && !hasKey(n, "zh") {
		d.report(n, CodeMissingName)
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
	d.mapping(n, partName, fields{
		"name":   d.line(&l.Name),
		"region": d.line(&l.Region),
		"remark": d.text(&l.Remark),
	})
	d.require(n, partName, "name")
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
	ok := d.pairs(n, partRelation, func(key, value *yaml.Node) {
		_, isType := TypeOf(key.Value)
		switch read := known[key.Value]; {
		case read != nil:
			read(value)
		case !isType:
			d.report(key, CodeUnknownRelation, key.Value, strings.Join(relationNames(), ", "), sortedKeys(known))
		case r.Type != "":
			d.report(value, CodeTwoRelationTypes, r.Type, key.Value)
		default:
			r.Type = key.Value
			d.id(&r.Target)(value)
		}
	})
	if ok && r.Type == "" && len(d.problems) == before {
		d.report(n, CodeMissingRelationType)
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
			d.report(n, CodeIncompleteWording, s)
		}
	}
}

func (d *decoder) source(n *yaml.Node) (s Source) {
	d.mapping(n, partSource, fields{
		"title":   d.line(&s.Title),
		"authors": d.line(&s.Authors),
		"year":    d.integer(&s.Year),
		"ref":     d.line(&s.Ref),
	})
	d.require(n, partSource, "title")
	return s
}

func (d *decoder) shared(n *yaml.Node) (s Shared) {
	s.Pos = d.pos(n)
	d.mapping(n, partShared, fields{
		"name": d.line(&s.Name),
		"of":   d.some(list(d, &s.Of, d.idItem)),
		"note": d.text(&s.Note),
	})
	d.require(n, partShared, "name", "of")
	return s
}

func (d *decoder) comparison(n *yaml.Node) (c Comparison) {
	c.Pos = d.pos(n)
	d.mapping(n, partComparison, fields{
		"of":      d.some(list(d, &c.Of, d.idItem)),
		"summary": d.text(&c.Summary),
		"rows":    list(d, &c.Rows, d.row),
		"notes":   list(d, &c.Notes, d.textItem),
	})
	d.require(n, partComparison, "of", "summary", "rows")
	d.checkCells(n, &c)
	return c
}

func (d *decoder) row(n *yaml.Node) (r Row) {
	r.Cells = map[string]Text{}
	d.mapping(n, partRow, fields{
		"label": d.text(&r.Label),
		"cells": func(n *yaml.Node) {
			d.pairs(n, partCells, func(key, value *yaml.Node) {
				var t Text
				d.text(&t)(value)
				r.Cells[key.Value] = t
			})
		},
	})
	d.require(n, partRow, "label", "cells")
	return r
}

// checkCells reports rows that lack a cell for one of the comparison's terms
// or have one for another term.
func (d *decoder) checkCells(n *yaml.Node, c *Comparison) {
	for i, row := range c.Rows {
		if len(row.Cells) == len(c.Of) && hasAll(row.Cells, c.Of) {
			continue
		}
		d.report(n, CodeWrongCells, strconv.Itoa(i+1), strings.Join(c.Of, ", "))
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
		d.mapping(n, partText, fields{"en": d.line(&t.EN), "zh": d.line(&t.ZH)})
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
			d.report(n, CodeInvalidID, *s)
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
			d.report(n, CodeNotAWholeNumber)
		}
	}
}

func (d *decoder) boolean(b *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Tag != "!!bool" || n.Decode(b) != nil {
			d.report(n, CodeNotTrueOrFalse)
		}
	}
}

// line reads a string of one or more words; folded and literal blocks become
// one line.
func (d *decoder) line(s *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			d.report(n, CodeNotAString)
			return
		}
		if length := utf8.RuneCountInString(n.Value); length > maxText {
			d.report(n, CodeTextTooLong, strconv.Itoa(length), strconv.Itoa(maxText))
			return
		}
		if *s = tidy(n.Value); *s == "" || n.Tag == "!!null" {
			d.report(n, CodeEmptyValue)
			*s = ""
		}
	}
}

// list reads a sequence, each item with read.
func list[T any](d *decoder, into *[]T, read func(*yaml.Node) T) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.SequenceNode {
			d.report(n, CodeNotAList)
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
			d.report(n, CodeEmptyList)
		}
		read(n)
	}
}

func (d *decoder) require(n *yaml.Node, p part, keys ...string) {
	for _, key := range keys {
		if n.Kind == yaml.MappingNode && !hasKey(n, key) {
			d.report(n, CodeMissingKey, string(p), key)
		}
	}
}
