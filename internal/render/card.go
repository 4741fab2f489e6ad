package render

import (
	"io"
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/relate"
	"aiterm/internal/search"
)

// Card writes an entry that a query was answered with, for people: its names,
// what it means, and around it, the relations it takes part in.
func Card(w io.Writer, o Options, m search.Match, around []relate.Step) error {
	p := newPage(o)
	e := m.Entry
	p.names(e)
	p.aboutName(m)
	p.definition(e)
	p.notes(e)
	p.relationLines(around)
	p.sources(e)
	p.from(e)
	return p.writeTo(w)
}

// names writes the names of an entry, each language on a line of its own.
func (p *page) names(e *glossary.Entry) {
	for _, names := range []string{join("  ", e.Abbr, e.EN), join("  ", ownZH(e), e.Pinyin)} {
		if names != "" {
			p.para(p.title, "", "", Safe(names))
		}
	}
	if e.Kind != "" {
		p.para(p.aside, "", "", p.label(glossary.KindLabel(e.Kind)))
	}
}

// aboutName says how the name that was asked for differs from the entry's own.
func (p *page) aboutName(m search.Match) {
	for _, remark := range p.each(m.Name.Remark) {
		p.para(p.aside, "", "", Safe(m.Name.Text)+wordColon.text().Get(p.lang())+remark)
	}
}

func (p *page) definition(e *glossary.Entry) {
	for _, text := range p.each(e.Definition) {
		p.blank()
		p.para(p.plain, "  ", "  ", text)
	}
	if len(e.Aliases) == 0 {
		return
	}
	p.head(wordAlso.text())
	var names []string
	for _, l := range e.Aliases {
		names = append(names, p.alias(l))
	}
	p.para(p.plain, "  ", "  ", strings.Join(names, wordComma.text().Get(p.lang())))
}

func (p *page) alias(l glossary.Label) string {
	if l.Remark.IsZero() {
		return Safe(l.Name)
	}
	return Safe(l.Name) + wordOpen.text().Get(p.lang()) + p.label(l.Remark) + wordClose.text().Get(p.lang())
}

func (p *page) notes(e *glossary.Entry) {
	if len(e.Notes) == 0 {
		return
	}
	p.head(wordNotes.text())
	for _, lines := range textLists(p, e.Notes) {
		p.item(lines...)
	}
}

// textLists returns each text in the languages asked for.
func textLists(p *page, texts []glossary.Text) [][]string { return each(texts, p.each) }

// relationLines writes relations in words.
func (p *page) relationLines(around []relate.Step) {
	if len(around) == 0 {
		return
	}
	p.head(wordRelations.text())
	for _, lines := range p.relationTexts(around) {
		p.item(lines...)
	}
}

// relationTexts words relations without their subject, those of one wording
// together; each in the languages asked for.
func (p *page) relationTexts(around []relate.Step) [][]string {
	return each(byWording(around), func(steps []relate.Step) []string {
		return each(p.Langs, func(l glossary.Lang) string {
			return Safe(sentence(steps[0].Relation.Words(), l, "", targets(steps, l)...))
		})
	})
}

func targets(steps []relate.Step, l glossary.Lang) []string {
	names := make([]string, len(steps))
	for i, step := range steps {
		names[i] = bothNames(step.To, l)
	}
	return names
}

func (p *page) sources(e *glossary.Entry) {
	if len(e.Sources) == 0 {
		return
	}
	p.head(wordSources.text())
	for _, lines := range citations(e.Sources) {
		p.item(lines...)
	}
}

// from says which glossary an entry comes from, if that is not the shipped one.
func (p *page) from(e *glossary.Entry) {
	if e.Glossary != glossary.BuiltinName {
		p.blank()
		p.para(p.aside, "", "  ", p.label(wordFrom.text())+Safe(e.Glossary))
	}
}

func citations(sources []glossary.Source) [][]string {
	return each(sources, func(s glossary.Source) []string { return []string{Safe(citation(s))} })
}

// citation writes a source in one line: Authors (Year): Title. Ref
func citation(s glossary.Source) string {
	by := s.Authors
	if s.Year != 0 {
		by = join(" ", by, "("+strconv.Itoa(s.Year)+")")
	}
	return join(". ", join(": ", by, s.Title), s.Ref)
}

// join joins the parts that are not empty.
func join(separator string, parts ...string) string {
	var filled []string
	for _, part := range parts {
		if part != "" {
			filled = append(filled, part)
		}
	}
	return strings.Join(filled, separator)
}
