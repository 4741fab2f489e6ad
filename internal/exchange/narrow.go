package exchange

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// narrowTerm leaves the names out that are not in the languages of the source.
func (s *Source) narrowTerm(t index.Term) index.Term {
	if !s.has(glossary.EN) {
		t.EN = ""
	}
	if !s.has(glossary.ZH) {
		t.ZH = ""
	}
	return t
}

// narrow takes from an entry what is not in the source: relations to other entries, and
// names and texts in other languages.
func (s *Source) narrow(e *index.Entry) *Entry {
	n := &Entry{Entry: e}
	own, links := len(e.Relations), e.Links()
	e.Relations, e.Incoming = nil, nil
	for i, link := range links {
		r := link.Relation
		switch r.Note, r.Wording, r.InverseWording = s.text(r.Note), s.text(r.Wording), s.text(r.InverseWording); {
		case !s.kept[link.Edge.To]:
			continue
		case i < own:
			e.Relations = append(e.Relations, r)
		default:
			e.Incoming = append(e.Incoming, r)
		}
		n.Links = append(n.Links, index.Link{Edge: link.Edge, Relation: r})
	}
	if len(s.Langs) < 2 {
		s.narrowWords(e)
	}
	return n
}

// narrowWords leaves out of an entry the names and texts in other languages.
func (s *Source) narrowWords(e *index.Entry) {
	t := s.narrowTerm(e.Term())
	if e.EN, e.ZH = t.EN, t.ZH; e.ZH == "" {
		e.Pinyin = ""
	}
	e.Aliases, e.Hidden = s.labels(e.Aliases), s.labels(e.Hidden)
	e.Common = slices.DeleteFunc(e.Common, func(name string) bool { return name != e.Abbr && !s.has(langOf(name)) })
	e.Definition, e.Notes = s.text(e.Definition), s.texts(e.Notes)
}

// comparisons leaves out what comparisons say in other languages, and rows and whole
// comparisons of which nothing would remain.
func (s *Source) comparisons(all []glossary.Comparison) (kept []glossary.Comparison) {
	for _, c := range all {
		c.Summary, c.Notes = s.text(c.Summary), s.texts(c.Notes)
		c.Rows = s.rows(c.Rows)
		if !c.Summary.IsZero() && len(c.Rows) > 0 {
			kept = append(kept, c)
		}
	}
	return kept
}

// rows returns the rows that have words in their label and in each cell.
func (s *Source) rows(all []glossary.Row) (kept []glossary.Row) {
	for _, r := range all {
		r.Label = s.text(r.Label)
		whole := !r.Label.IsZero()
		for id, cell := range r.Cells {
			r.Cells[id] = s.text(cell)
			whole = whole && !r.Cells[id].IsZero()
		}
		if whole {
			kept = append(kept, r)
		}
	}
	return kept
}

// text leaves out what is not in the languages of the source.
func (s *Source) text(t glossary.Text) glossary.Text {
	if !s.has(glossary.EN) {
		t.EN = ""
	}
	if !s.has(glossary.ZH) {
		t.ZH = ""
	}
	return t
}

func (s *Source) texts(all []glossary.Text) (kept []glossary.Text) {
	for _, t := range all {
		if t = s.text(t); !t.IsZero() {
			kept = append(kept, t)
		}
	}
	return kept
}

func (s *Source) labels(all []glossary.Label) (kept []glossary.Label) {
	for _, l := range all {
		if s.has(langOf(l.Name)) {
			l.Remark = s.text(l.Remark)
			kept = append(kept, l)
		}
	}
	return kept
}

// langOf returns the language of a further name: Chinese if it has a Han character, else
// English.
func langOf(name string) glossary.Lang {
	if spelling.CountHan(name) > 0 {
		return glossary.ZH
	}
	return glossary.EN
}
