package render

import (
	"iter"
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
)

// Around is what stands around an entry, Depth steps at most away from it.
type Around struct {
	Index *index.Index
	Entry *index.Entry
	Depth int // 1 at least
}

func (a Around) near() [][]relate.Step { return relate.Near(a.Index, a.Entry, a.Depth) }

// pairs are each entry of the neighbourhood and each that it is related to.
func (a Around) pairs() (all []relate.Pair) {
	for _, steps := range a.near() {
		all = append(all, relate.ByTarget(a.Index, steps)...)
	}
	return all
}

// Records has a record for each pair.
func (a Around) Records() iter.Seq[any] { return pairRecords(a.pairs()) }

// Columns are of Rows.
func (Around) Columns() []string { return pairColumns() }

// Rows has the rows of each pair: see pairRows.
func (a Around) Rows() iter.Seq[[]string] { return pairRows(a.pairs()) }

// Graph has all that is around.
func (a Around) Graph() Graph {
	return Graph{[]index.Term{a.Entry.Term()}, slices.Concat(a.near()...)}
}

// Page has the hierarchy, then the relations of each entry of the neighbourhood,
// those of one wording together.
func (a Around) Page(r Reader) []block {
	if r.Document {
		return Relations{Terms: []*index.Entry{a.Entry}, Pairs: a.pairs()}.Page(r)
	}
	p := &pageMaker{Reader: r}
	p.titles([]index.Term{a.Entry.Term()})
	tree := relate.Tree(a.Index, a.Entry, a.Depth)
	if len(tree[0].Below) > 0 || len(tree) > 1 {
		p.add(heading{p.label(wordHierarchy.text())})
		for _, b := range tree {
			p.branch(b, a.Entry.Position, 1)
		}
	}
	for _, steps := range a.near() {
		for _, g := range grouped(steps) {
			p.add(space{})
			for _, alike := range byWording(g.steps) {
				p.group(alike)
			}
		}
	}
	return p.blocks
}

// branch shows a hierarchy around the entry at a position, each step down a level
// more. An example or a part of the term above is said to be one.
func (p *pageMaker) branch(b relate.Branch, here, level int) {
	text := Safe(bothNames(b.Term, p.lang()))
	if level > 1 {
		switch b.Class {
		case glossary.Instance:
			text += p.word(wordOpen) + p.label(wordExample.text()) + p.word(wordClose)
		case glossary.Partitive:
			text += p.word(wordOpen) + p.label(wordPart.text()) + p.word(wordClose)
		}
	}
	p.add(branch{text, level, b.Term.Position == here})
	for _, below := range b.Below {
		p.branch(below, here, level+1)
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

// group says relations of one wording as one sentence, with their notes below:
// each under the name that it is about, if there are several.
func (p *pageMaker) group(steps []relate.Step) {
	for _, l := range p.Langs {
		names := each(steps, func(s relate.Step) string { return shortName(s.To, l) })
		said := sentence(steps[0].Relation.Words(), l, shortName(steps[0].From, l), names...)
		p.add(statement{text: Safe(said) + wordStop.in(l), hang: 2})
	}
	for _, step := range steps {
		for _, note := range p.each(step.Relation.Note) {
			if len(steps) > 1 {
				note = Safe(shortName(step.To, p.lang())) + p.word(wordColon) + note
			}
			p.add(paragraph{text: note, indent: 2, hang: 2})
		}
	}
}

// Everything is all terms of a glossary and their relations.
type Everything struct{ Index *index.Index }

// Graph has all of it.
func (a Everything) Graph() (g Graph) {
	for e := range a.Index.Entries(func(index.Term) bool { return true }) {
		g.Terms = append(g.Terms, e.Term())
		g.Steps = append(g.Steps, relate.Around(a.Index, e)...)
	}
	return g
}
