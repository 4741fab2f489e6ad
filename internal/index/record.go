package index

import "aiterm/glossary"

// A record is an entry as it is compiled: with the relations that other
// entries hold to it, inverted.
type record struct {
	entry   glossary.Entry
	derived []glossary.Relation
}

func (w *writer) record(rec record) {
	e := rec.entry
	for _, s := range []string{e.ID, e.Abbr, e.EN, e.ZH, e.Pinyin, e.Kind, e.Theme, e.Glossary} {
		w.string(s)
	}
	writeList(w, e.Aliases, w.label)
	writeList(w, e.Hidden, w.label)
	w.number(e.Layer)
	w.text(e.Definition)
	writeList(w, e.Notes, w.text)
	writeList(w, e.Relations, w.relation)
	writeList(w, e.Sources, w.source)
	writeList(w, rec.derived, w.relation)
}

func (r *reader) record() (rec record) {
	e := &rec.entry
	for _, s := range []*string{&e.ID, &e.Abbr, &e.EN, &e.ZH, &e.Pinyin, &e.Kind, &e.Theme, &e.Glossary} {
		*s = r.string()
	}
	e.Aliases = readList(r, r.label)
	e.Hidden = readList(r, r.label)
	e.Layer = r.number()
	e.Definition = r.text()
	e.Notes = readList(r, r.text)
	e.Relations = readList(r, r.relation)
	e.Sources = readList(r, r.source)
	rec.derived = readList(r, r.relation)
	return rec
}

func (w *writer) label(l glossary.Label) {
	w.string(l.Name)
	w.string(l.Region)
	w.text(l.Remark)
}

func (r *reader) label() glossary.Label {
	return glossary.Label{Name: r.string(), Region: r.string(), Remark: r.text()}
}

func (w *writer) relation(rel glossary.Relation) {
	w.string(rel.Type)
	w.string(rel.Target)
	w.text(rel.Note)
	w.text(rel.Wording)
	w.text(rel.InverseWording)
	w.bool(rel.NoChain)
	w.bool(rel.Derived)
}

func (r *reader) relation() glossary.Relation {
	return glossary.Relation{
		Type: r.string(), Target: r.string(),
		Note: r.text(), Wording: r.text(), InverseWording: r.text(),
		NoChain: r.bool(), Derived: r.bool(),
	}
}

func (w *writer) source(s glossary.Source) {
	w.string(s.Title)
	w.string(s.Authors)
	w.number(s.Year)
	w.string(s.Ref)
}

func (r *reader) source() glossary.Source {
	return glossary.Source{Title: r.string(), Authors: r.string(), Year: r.number(), Ref: r.string()}
}

func (w *writer) name(n Name) {
	w.number(int(n.Field))
	w.number(n.Entry)
	w.number(n.Layer)
	w.string(n.Key)
	w.string(n.Text)
	w.text(n.Remark)
}

func (r *reader) name() Name {
	return Name{
		Field: Field(r.number()), Entry: r.number(), Layer: r.number(),
		Key: r.string(), Text: r.string(), Remark: r.text(),
	}
}

func (w *writer) comparison(c glossary.Comparison) {
	writeList(w, c.Of, w.string)
	w.text(c.Summary)
	writeList(w, c.Rows, func(row glossary.Row) {
		w.text(row.Label)
		for _, id := range c.Of {
			w.text(row.Cells[id])
		}
	})
	writeList(w, c.Notes, w.text)
}

func (r *reader) comparison() (c glossary.Comparison) {
	c.Of = readList(r, r.string)
	c.Summary = r.text()
	c.Rows = readList(r, func() glossary.Row {
		row := glossary.Row{Label: r.text(), Cells: map[string]glossary.Text{}}
		for _, id := range c.Of {
			row.Cells[id] = r.text()
		}
		return row
	})
	c.Notes = readList(r, r.text)
	return c
}
