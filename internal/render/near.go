package render

import (
	"io"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/relate"
)

// Neighbours writes what stands around a term: the hierarchy, then the
// relations of each entry of the neighbourhood, those of one type together.
func Neighbours(w io.Writer, o Options, e *glossary.Entry, tree []relate.Branch, near [][]relate.Step) error {
	p := newPage(o)
	p.nameLine(e)
	if len(tree) > 0 && (len(tree[0].Below) > 0 || len(tree) > 1) {
		p.head(wordHierarchy.text())
		for _, b := range tree {
			p.branch(b, e, 1)
		}
	}
	for _, around := range near {
		p.blank()
		for _, steps := range byWording(around) {
			p.group(steps)
		}
	}
	return p.writeTo(w)
}

// branch writes a hierarchy, each step down further to the right. An example
// or a part of the term above is said to be one.
func (p *page) branch(b relate.Branch, of *glossary.Entry, level int) {
	indent := strings.Repeat("  ", level)
	text := Safe(bothNames(b.Entry, p.lang()))
	if level > 1 {
		switch b.Class {
		case glossary.Instance:
			text += wordOpen.text().Get(p.lang()) + p.label(wordExample.text()) + wordClose.text().Get(p.lang())
		case glossary.Partitive:
			text += wordOpen.text().Get(p.lang()) + p.label(wordPart.text()) + wordClose.text().Get(p.lang())
		}
	}
	style := p.plain
	if b.Entry.ID == of.ID {
		style = p.heading
	}
	p.para(style, indent, indent+"  ", text)
	for _, below := range b.Below {
		p.branch(below, of, level+1)
	}
}

// byWording splits ordered relations into those of one wording.
func byWording(steps []relate.Step) [][]relate.Step {
	var groups [][]relate.Step
	for len(steps) > 0 {
		words := steps[0].Relation.Words()
		n := 1
		for n < len(steps) && steps[n].Relation.Words() == words {
			n++
		}
		groups = append(groups, steps[:n])
		steps = steps[n:]
	}
	return groups
}

// group writes relations of one wording as one sentence, with their notes
// below: each under the name that it is about, if there are several.
func (p *page) group(steps []relate.Step) {
	for _, l := range p.Langs {
		p.para(p.heading, "", "  ", p.groupStatement(steps, l))
	}
	for _, step := range steps {
		notes := p.each(step.Relation.Note)
		if len(steps) > 1 {
			for i, note := range notes {
				notes[i] = Safe(shortName(step.To, p.lang())) + wordColon.text().Get(p.lang()) + note
			}
		}
		for _, note := range notes {
			p.para(p.plain, "  ", "    ", note)
		}
	}
}

func (p *page) groupStatement(steps []relate.Step, l glossary.Lang) string {
	names := each(steps, func(s relate.Step) string { return shortName(s.To, l) })
	return Safe(sentence(steps[0].Relation.Words(), l, shortName(steps[0].From, l), names...)) + wordStop.text().Get(l)
}
