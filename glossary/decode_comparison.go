package glossary

import (
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

func (d *decoder) shared(n *yaml.Node) (s Shared) {
	s.Pos = d.pos(n)
	d.mapping(n, partShared, d.sharedFields(&s))
	d.require(n, partShared, "name", "of")
	return s
}

func (d *decoder) sharedFields(s *Shared) fields {
	return fields{
		"name": d.line(&s.Name),
		"of":   d.ids(&s.Of),
		"note": d.text(&s.Note),
		"scan": d.unless(&s.NoScan),
	}
}

func (d *decoder) comparison(n *yaml.Node) (c Comparison) {
	c.Pos = d.pos(n)
	d.mapping(n, partComparison, d.comparisonFields(&c))
	d.require(n, partComparison, "of", "summary", "rows")
	d.checkCells(n, &c)
	return c
}

func (d *decoder) comparisonFields(c *Comparison) fields {
	return fields{
		"of":         d.ids(&c.Of),
		"whole-only": d.boolean(&c.WholeOnly),
		"summary":    d.paragraphs(&c.Summary),
		"rows":       list(d, &c.Rows, d.row),
		"notes":      list(d, &c.Notes, d.textItem),
	}
}

func (d *decoder) row(n *yaml.Node) (r Row) {
	r.Cells = map[string]Text{}
	d.mapping(n, partRow, d.rowFields(&r))
	d.require(n, partRow, "label", "cells")
	return r
}

func (d *decoder) rowFields(r *Row) fields {
	return fields{
		"label": d.text(&r.Label),
		"cells": func(n *yaml.Node) {
			d.pairs(n, partCells, func(id, value *yaml.Node) { r.Cells[id.Value] = d.textItem(value) })
		},
	}
}

// checkCells reports rows that lack a cell for one of the comparison's terms
// or have one for another term.
func (d *decoder) checkCells(n *yaml.Node, c *Comparison) {
	ids := strings.Join(c.Of, ", ")
	for i, row := range c.Rows {
		if len(row.Cells) != len(c.Of) || !hasAll(row.Cells, c.Of) {
			d.report(n, CodeWrongCells, strconv.Itoa(i+1), ids)
		}
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
