package render

import (
	"io"

	"aiterm/glossary"
	"aiterm/internal/relate"
)

// A Pair is how two terms relate.
type Pair struct {
	A, B   *glossary.Entry
	Direct []relate.Step // relations between the two, as seen from A
	Path   []relate.Step // where there is no direct one; nil if none leads from A to B
}

// Relations writes how terms relate, for people: what each is called, each
// pair in words, and the comparison that covers them, if there is one.
func Relations(w io.Writer, o Options, terms []*glossary.Entry, pairs []Pair, c *glossary.Comparison) error {
	p := newPage(o)
	for _, e := range terms {
		p.nameLine(e)
	}
	for _, pair := range pairs {
		p.pair(pair)
	}
	if c != nil {
		p.comparison(c, terms)
	}
	return p.writeTo(w)
}

// Neighbours writes all relations of one term, each with its note.
func Neighbours(w io.Writer, o Options, e *glossary.Entry, around []relate.Step) error {
	p := newPage(o)
	p.nameLine(e)
	if len(around) > 0 {
		p.blank()
		p.steps(around)
	}
	return p.writeTo(w)
}

// nameLine writes all names of a term in one line.
func (p *page) nameLine(e *glossary.Entry) {
	zh := e.ZH
	if zh == e.EN {
		zh = ""
	}
	p.para(p.title, "", "  ", Safe(join("  ", e.Abbr, e.EN, zh)))
}

// pair writes the relations between two terms or the path from one to the
// other.
func (p *page) pair(pair Pair) {
	switch {
	case len(pair.Direct) > 0:
		p.blank()
		p.steps(pair.Direct)
	case len(pair.Path) > 0:
		p.path(pair.Path)
	}
}

// steps writes each relation as a sentence with its note below.
func (p *page) steps(steps []relate.Step) {
	for _, step := range steps {
		for _, l := range p.Langs {
			p.para(p.heading, "", "  ", p.statement(step, l))
		}
		for _, note := range p.each(step.Relation.Note) {
			p.para(p.plain, "  ", "  ", note)
		}
	}
}

// statement words one step as a full sentence.
func (p *page) statement(step relate.Step, l glossary.Lang) string {
	said := sentence(step.Relation.Words(), l, shortName(step.From, l), shortName(step.To, l))
	return Safe(said) + wordStop.text().Get(l)
}

// path writes a way of several steps, and what it amounts to where it amounts
// to one statement.
func (p *page) path(path []relate.Step) {
	p.blank()
	for _, l := range p.Langs {
		a, b := shortName(path[0].From, l), shortName(path[len(path)-1].To, l)
		p.para(p.heading, "", "", Safe(sentence(wordPath.text(), l, a, b)))
	}
	for _, step := range path {
		var lines []string
		for _, l := range p.Langs {
			lines = append(lines, p.statement(step, l))
		}
		p.item(lines...)
	}
	if whole, ok := relate.Conclude(path); ok {
		for _, l := range p.Langs {
			p.para(p.plain, "  ", "  ", wordSo.text().Get(l)+p.statement(whole, l))
		}
	}
}

// narrowest is the least width, in columns, of a comparison's column; below
// it the cells are written one under the other.
const narrowest = 18

// comparison writes terms side by side or, on a narrow page, one under the
// other.
func (p *page) comparison(c *glossary.Comparison, terms []*glossary.Entry) {
	p.head(wordCompared.text())
	for _, text := range p.each(c.Summary) {
		p.para(p.plain, "", "", text)
	}
	for _, l := range p.Langs {
		p.blank()
		if p.Width > 0 && p.Width/(len(terms)+1) < narrowest {
			p.stacked(c, terms, l)
		} else {
			p.sideBySide(c, terms, l)
		}
	}
	if len(c.Notes) > 0 {
		p.blank()
	}
	for _, note := range c.Notes {
		p.item(p.each(note)...)
	}
}

func (p *page) sideBySide(c *glossary.Comparison, terms []*glossary.Entry, l glossary.Lang) {
	header, rows := cells(c, terms, l)
	p.table(header, rows, true)
}

// cells returns a comparison as the header and the rows of a table.
func cells(c *glossary.Comparison, terms []*glossary.Entry, l glossary.Lang) (header []string, rows [][]string) {
	header = []string{""}
	for _, e := range terms {
		header = append(header, Safe(shortName(e, l)))
	}
	for _, r := range c.Rows {
		row := []string{textIn(r.Label, l)}
		for _, e := range terms {
			row = append(row, textIn(r.Cells[e.ID], l))
		}
		rows = append(rows, row)
	}
	return header, rows
}

func (p *page) stacked(c *glossary.Comparison, terms []*glossary.Entry, l glossary.Lang) {
	for _, r := range c.Rows {
		p.para(p.heading, "", "", textIn(r.Label, l))
		for _, e := range terms {
			p.para(p.plain, "  ", "    ", Safe(shortName(e, l))+": "+textIn(r.Cells[e.ID], l))
		}
	}
}

// textIn returns a text in a language or else in the other one.
func textIn(t glossary.Text, l glossary.Lang) string {
	s, _ := t.In(l)
	return Safe(s)
}
