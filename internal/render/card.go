package render

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
	"aiterm/internal/search"
)

// card shows an entry that a query was answered with: its names, what takes its
// place where it should no longer be used, what it means, and around it, the
// relations it takes part in.
func (p *pageMaker) card(m search.Match, successors []index.Term, around []relate.Step) {
	e := m.Entry
	p.entryNames(e)
	p.kind(e)
	if e.Status == glossary.Deprecated {
		p.deprecated(successors)
	}
	p.aboutName(m)
	p.definition(e)
	p.section(wordNotes, each(e.Notes, p.each))
	p.relations(around)
	p.sources(e)
	if e.Glossary != glossary.BuiltinName && !p.Document {
		p.add(space{}, aside{text: p.label(wordFrom.text()) + Safe(e.Glossary), hang: 2})
	}
}

// entryNames shows the names of an entry, each language in a line of its own.
func (p *pageMaker) entryNames(e *index.Entry) {
	var lines []string
	for _, names := range []string{join("  ", e.Abbr, e.EN), join("  ", ownZH(e.Term()), p.regional(e), e.Pinyin)} {
		if names != "" {
			lines = append(lines, Safe(names))
		}
	}
	p.add(title{lines: lines})
}

// kind shows what the entry names, and for which month what it says was checked.
func (p *pageMaker) kind(e *index.Entry) {
	if e.AsOf.IsZero() && p.Document {
		return // documents never had the kind alone, and what is read by programs stays
	}
	if about := p.about(e); about != "" {
		p.add(aside{text: about})
	}
}

func (p *pageMaker) about(e *index.Entry) string {
	label := glossary.KindLabel(e.Kind)
	return p.label(glossary.Text{
		EN: join(", ", label.EN, asOf(e.AsOf, glossary.EN)),
		ZH: join("，", label.ZH, asOf(e.AsOf, glossary.ZH)),
	})
}

// asOf says a month in a language; no month is "".
func asOf(m glossary.Month, l glossary.Lang) string {
	switch {
	case m.IsZero():
		return ""
	case l == glossary.ZH:
		return fmt.Sprintf("截至 %d 年 %d 月", m.Year, m.Month)
	}
	return fmt.Sprintf("as of %s %d", m.Month, m.Year)
}

// deprecated says that a term should no longer be used, and what instead.
func (p *pageMaker) deprecated(successors []index.Term) {
	for _, l := range p.Langs {
		said := glossary.Text{EN: "Deprecated: no longer to be used.", ZH: "已弃用，不宜再用。"}
		if len(successors) > 0 {
			said = glossary.Text{EN: "Deprecated: use {Y}.", ZH: "已弃用，请改用 {Y}。"}
		}
		names := each(successors, func(t index.Term) string { return bothNames(t, l) })
		p.add(statement{text: Safe(glossary.Say(said.Get(l), "", list(names, l)))})
	}
}

// aboutName says how the name that was asked for differs from the entry's own.
func (p *pageMaker) aboutName(m search.Match) {
	for _, remark := range p.nameRemarks(m) {
		p.add(aside{text: remark})
	}
}

func (p *pageMaker) nameRemarks(m search.Match) []string {
	remarks := p.each(m.Name.Remark)
	if !p.Document {
		for i, remark := range remarks {
			remarks[i] = Safe(m.Name.Text) + p.word(wordColon) + remark
		}
	}
	return remarks
}

func (p *pageMaker) definition(e *index.Entry) {
	for _, text := range p.each(e.Definition) {
		p.add(space{}, paragraph{text: text, indent: 2})
	}
	also, names := p.label(wordAlso.text()), strings.Join(each(e.Aliases, p.alias), p.word(wordComma))
	switch {
	case names == "":
	case p.Document:
		p.add(paragraph{text: also + p.word(wordColon) + names})
	default:
		p.add(heading{also}, paragraph{text: names, indent: 2})
	}
}

func (p *pageMaker) alias(l glossary.Label) string {
	if l.Remark.IsZero() {
		return Safe(l.Name)
	}
	return Safe(l.Name) + p.word(wordOpen) + p.label(l.Remark) + p.word(wordClose)
}

// relations shows what a term has to do with others: on a terminal by what it tells, so
// that the many do not hide the few.
func (p *pageMaker) relations(around []relate.Step) {
	if p.Document {
		p.relationSection(wordRelations, around)
		return
	}
	for _, g := range grouped(around) {
		p.relationSection(g.heading, g.steps)
	}
}

// relationSection words relations without their subject, those of one wording together;
// each in the languages asked for.
func (p *pageMaker) relationSection(w word, around []relate.Step) {
	if len(around) == 0 {
		return
	}
	p.add(heading{p.label(w.text())})
	for _, steps := range byWording(around) {
		var i item
		for _, l := range p.Langs {
			text, terms := related(steps, l)
			i.texts, i.terms = append(i.texts, text), append(i.terms, terms)
		}
		p.add(i)
	}
}

// related words relations of one wording without their subject, and says where in the
// text the terms stand that they lead to.
func related(steps []relate.Step, l glossary.Lang) (text string, terms []reference) {
	words := steps[0].Relation.Words()
	names := each(steps, func(s relate.Step) string { return Safe(bothNames(s.To, l)) })
	text = Safe(sentence(words, l, "", names...))
	at := beginOf(names[0], words, l)
	for i, name := range names {
		name = glossary.Say("{Y}", "", name)
		at += len(text[at:]) - len(withoutSeparator(text[at:], separator(i, len(names), l)))
		if strings.HasPrefix(text[at:], name) {
			terms = append(terms, reference{at, at + len(name), termTarget(steps[i].To)})
			at += len(name)
		}
	}
	return text, terms
}

// beginOf returns where in a relation's wording without its subject a name begins that
// the relation leads to. What Say does to spaces depends on the name's first character.
func beginOf(name string, words glossary.Text, l glossary.Lang) int {
	first, _ := utf8.DecodeRuneInString(name)
	before, _, _ := strings.Cut(sentence(words, l, "", string(first)+"\x00"), "\x00")
	return len(strings.TrimSuffix(before, " ")) - len(string(first))
}

// withoutSeparator cuts from a text what parts two names of a list, of whose spaces Say
// may have left some out.
func withoutSeparator(text, separator string) string {
	if separator == "" {
		return text
	}
	text = strings.TrimPrefix(strings.TrimLeft(text, " "), strings.TrimSpace(separator))
	return strings.TrimLeft(text, " ")
}

// sources are quiet on a terminal.
func (p *pageMaker) sources(e *index.Entry) {
	texts := each(e.Sources, func(s glossary.Source) string { return Safe(citation(s, p.lang())) })
	if p.Document || len(texts) == 0 {
		p.section(wordSources, each(texts, func(s string) []string { return []string{s} }))
		return
	}
	p.add(heading{p.label(wordSources.text())})
	for _, s := range texts {
		p.add(aside{text: s, indent: 2, hang: 2})
	}
}
