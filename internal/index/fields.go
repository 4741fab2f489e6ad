package index

import (
	"aiterm/glossary"
	"time"
)

// What is compiled of each type, field by field. A field that is not here is
// lost; render's TestFields fails then.

// term is what is read of an entry where another one is spoken of.
func (c *codec) term(t *Term) {
	c.string(&t.ID)
	c.string(&t.Abbr)
	c.string(&t.EN)
	c.string(&t.ZH)
	c.string(&t.Kind)
	c.string(&t.Theme)
}

// entry is all that term leaves out.
func (c *codec) entry(e *Entry) {
	c.lean(e)
	c.linked(e)
}

// lean is what linked leaves out.
func (c *codec) lean(e *Entry) {
	c.string(&e.Pinyin)
	c.string(&e.Glossary)
	c.number(&e.Layer)
	list(c, &e.Aliases, c.label)
	list(c, &e.Hidden, c.label)
	c.month(&e.AsOf)
	status := string(e.Status)
	c.string(&status)
	e.Status = glossary.Status(status)
	c.bool(&e.NoScan)
	c.strings(&e.Common)
	c.text(&e.Definition)
	c.texts(&e.Notes)
}

// linked is what makes up the most of many entries, and what few answers show.
func (c *codec) linked(e *Entry) {
	c.relations(&e.Relations)
	list(c, &e.Sources, c.source)
	c.relations(&e.Incoming)
}

func (c *codec) relations(all *[]glossary.Relation) { list(c, all, c.relation) }

func (c *codec) month(m *glossary.Month) {
	c.number(&m.Year)
	month := int(m.Month)
	c.number(&month)
	m.Month = time.Month(month)
}

func (c *codec) label(l *glossary.Label) {
	c.string(&l.Name)
	c.string(&l.Region)
	c.text(&l.Remark)
	status := string(l.Status)
	if c.string(&status); c.reading { // what is written is read by others meanwhile, see Compile
		l.Status = glossary.Status(status)
	}
	c.bool(&l.NoScan)
}

func (c *codec) relation(r *glossary.Relation) {
	c.string(&r.Type)
	c.string(&r.Target)
	c.text(&r.Note)
	c.text(&r.Wording)
	c.text(&r.InverseWording)
	c.bool(&r.NoChain)
	c.bool(&r.Derived)
}

func (c *codec) source(s *glossary.Source) {
	c.string(&s.Title)
	c.string(&s.Authors)
	c.number(&s.Year)
	c.string(&s.Ref)
}

// name is all but the remark, of which it has where that is.
func (c *codec) name(n *Name, remark *span) {
	c.string(&n.Key) // first, so that NamesLike need not read the others
	field := int(n.Field)
	c.number(&field)
	n.Field = Field(field)
	c.number(&n.Entry)
	c.number(&n.Layer)
	c.string(&n.Text)
	c.natural(&remark.from)
	c.natural(&remark.to)
	c.bool(&n.Common)
	c.bool(&n.Deprecated)
}

func (c *codec) comparison(p *glossary.Comparison) {
	c.strings(&p.Of)
	c.bool(&p.WholeOnly)
	c.text(&p.Summary)
	list(c, &p.Rows, func(r *glossary.Row) { c.row(r, p.Of) })
	c.texts(&p.Notes)
}

// row has its cells in the order of the comparison's entries.
func (c *codec) row(r *glossary.Row, of []string) {
	c.text(&r.Label)
	if c.reading {
		r.Cells = make(map[string]glossary.Text, len(of))
	}
	for _, id := range of {
		cell := r.Cells[id]
		if c.text(&cell); c.reading {
			r.Cells[id] = cell
		}
	}
}
