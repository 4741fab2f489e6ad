package render

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
)

// Relations are how several terms relate, two and two.
type Relations struct {
	Terms      []*index.Entry
	Pairs      []relate.Pair
	Comparison *glossary.Comparison // of all of them, if the glossary has one
}

// says reports whether there is anything to say of how the terms relate: more than
// two can always be set side by side.
func (a Relations) says() bool {
	return a.Comparison != nil || len(a.Terms) > 2 || slices.ContainsFunc(a.Pairs, func(p relate.Pair) bool { return p.Link != relate.LinkNone })
}

// Records has a record for each pair.
func (a Relations) Records() iter.Seq[any] { return pairRecords(a.Pairs) }

// Columns are of Rows.
func (Relations) Columns() []string { return pairColumns() }

// Rows has the rows of each pair: see pairRows.
func (a Relations) Rows() iter.Seq[[]string] { return pairRows(a.Pairs) }

// Graph has the terms, and what leads from one to another.
func (a Relations) Graph() Graph {
	if !a.says() {
		return Graph{}
	}
	g := Graph{Terms: each(a.Terms, (*index.Entry).Term)}
	for _, p := range a.Pairs {
		g.Steps = append(g.Steps, p.Direct...)
		g.Steps = append(g.Steps, slices.Concat(p.Paths...)...)
	}
	return g
}

// Page says what each term is called, what the glossary says of all of them, how
// each two relate, and sets them side by side.
func (a Relations) Page(r Reader) []block {
	if !a.says() {
		return nil
	}
	p := &pageMaker{Reader: r}
	p.titles(each(a.Terms, (*index.Entry).Term))
	if a.Comparison != nil && !a.Comparison.Summary.IsZero() && !p.Document {
		p.add(space{})
		for _, text := range p.each(a.Comparison.Summary) {
			p.add(statement{text: text})
		}
	}
	for _, pair := range a.Pairs {
		p.pair(pair)
		if len(a.Pairs) == 1 {
			p.section(wordInCommon, p.common(pair))
		}
	}
	p.sideBySide(a)
	return p.blocks
}

// titles names the terms that a page is about.
func (p *pageMaker) titles(terms []index.Term) {
	names := each(terms, func(t index.Term) string { return bothNames(t, p.lang()) })
	p.add(title{
		lines: each(terms, func(t index.Term) string { return Safe(allNames(t)) }),
		short: Safe(strings.Join(names, p.word(wordComma))),
		hang:  2,
	})
}

// pair shows the relations between two terms or the paths from one to the other,
// below the answer that they give together.
func (p *pageMaker) pair(pair relate.Pair) {
	if pair.Link == relate.LinkNone && !p.Document {
		return // which standard error says
	}
	p.add(space{})
	for _, text := range p.inEach(func(l glossary.Lang) string { return Safe(answer(pair, l)) }) {
		p.add(statement{text: text, hang: 2})
	}
	switch {
	case len(pair.Direct) == 0:
		p.paths(pair)
	case p.Document:
		p.add(space{})
		p.list(each(pair.Direct, p.step))
	case len(pair.Direct) == 1:
		for _, note := range p.each(pair.Direct[0].Relation.Note) {
			p.add(paragraph{text: note, indent: 2})
		}
	default:
		p.list(each(pair.Direct, p.step))
	}
}

// paths shows the paths from one of two terms to the other, and says what they are.
func (p *pageMaker) paths(pair relate.Pair) {
	lead, further := wordLink, wordFurtherLink
	if pair.Link == relate.LinkWay {
		lead, further = wordWay, wordFurtherWay
	}
	for _, path := range pair.Paths {
		if pair.Link == relate.LinkParent {
			path = climbing(path)
		}
		p.add(paragraph{text: p.label(lead.text())})
		p.list(each(path, p.step))
		lead = further
	}
}

// climbing turns a path up to a parent of both its ends, and down again, into the
// steps up from each of them.
func climbing(path []relate.Step) (ups []relate.Step) {
	var fromEnd []relate.Step
	for _, s := range path {
		if t, _ := glossary.TypeOf(s.Relation.Type); t.Forward {
			ups = append(ups, s)
		} else {
			fromEnd = append(fromEnd, relate.Step{From: s.To, To: s.From, Relation: s.Relation.Inverted(s.From.ID)})
		}
	}
	slices.Reverse(fromEnd)
	return append(ups, fromEnd...)
}

// step says a relation as a sentence, and its note.
func (p *pageMaker) step(s relate.Step) []string {
	return append(p.inEach(func(l glossary.Lang) string { return Safe(clause(s, l)) + wordStop.in(l) }), p.each(s.Relation.Note)...)
}

// common says what two terms have in common, but for what the answer says.
func (p *pageMaker) common(pair relate.Pair) (items [][]string) {
	parent, told := relate.Parent(pair.Path())
	add := func(to index.Term, say func(glossary.Lang) string) {
		if !told || to.ID != parent.To.ID {
			items = append(items, p.inEach(func(l glossary.Lang) string { return Safe(say(l)) + wordStop.in(l) }))
		}
	}
	for _, t := range pair.Common.Broader {
		add(t, func(l glossary.Lang) string { return glossary.Say(wordBothUnder.in(l), "", bothNames(t, l)) })
	}
	for _, s := range pair.Common.Shared {
		add(s.To, func(l glossary.Lang) string { return ofBoth(s.Relation.Words(), l, bothNames(s.To, l)) })
	}
	return items
}

// sideBySide compares the terms: as the glossary does or, where it does not and
// they are more than two, by what their entries say.
func (p *pageMaker) sideBySide(a Relations) {
	c := a.Comparison
	if c == nil && len(a.Terms) > 2 {
		c = fromEntries(a.Terms)
	}
	if c == nil {
		return
	}
	if p.Document {
		for _, text := range p.each(c.Summary) {
			p.add(paragraph{text: text})
		}
	} else {
		p.add(heading{p.label(wordCompared.text())})
	}
	for _, l := range p.Langs {
		p.add(space{}, comparison(c, a.Terms, l))
	}
	if len(c.Notes) > 0 {
		p.add(space{})
	}
	p.list(each(c.Notes, p.each))
}

// fromEntries compares terms by their kinds and by how their definitions begin.
func fromEntries(terms []*index.Entry) *glossary.Comparison {
	kind := glossary.Row{Label: wordKind.text(), Cells: map[string]glossary.Text{}}
	what := glossary.Row{Label: wordWhat.text(), Cells: map[string]glossary.Text{}}
	for _, e := range terms {
		kind.Cells[e.ID] = glossary.KindLabel(e.Kind)
		what.Cells[e.ID] = e.Definition.Lead()
	}
	return &glossary.Comparison{Rows: []glossary.Row{kind, what}}
}

// comparison is a table with a column for each term.
func comparison(c *glossary.Comparison, terms []*index.Entry, l glossary.Lang) table {
	header := []string{""}
	for _, e := range terms {
		header = append(header, Safe(shortName(e.Term(), l)))
	}
	var rows [][]string
	for _, r := range c.Rows {
		row := []string{textIn(r.Label, l)}
		for _, e := range terms {
			cell, _ := r.Cells[e.ID].In(l)
			row = append(row, Safe(glossary.InLine(cell)))
		}
		rows = append(rows, row)
	}
	return table{header: header, rows: slices.Values(rows), labelled: true, lang: l}
}

// answer says in one sentence how two terms relate: by their relations, by what
// the path from one to the other amounts to, or by what both fall under.
func answer(p relate.Pair, l glossary.Lang) string {
	if len(p.Direct) > 0 {
		clauses := each(p.Direct, func(s relate.Step) string { return clause(s, l) })
		return strings.Join(clauses, wordSemicolon.in(l)) + wordStop.in(l)
	}
	if whole, ok := relate.Conclude(p.Path()); ok {
		return clause(whole, l) + wordStop.in(l)
	}
	a, b := shortName(p.A.Term(), l), shortName(p.B.Term(), l)
	if up, ok := relate.Parent(p.Path()); ok && p.Link == relate.LinkParent {
		both := glossary.Say(wordAnd.in(l), a, b)
		return glossary.Say(underParent(up).in(l), both, shortName(up.To, l)) + wordStop.in(l)
	}
	words := strings.ReplaceAll(unlinked(p).in(l), "{N}", strconv.Itoa(p.MaxSteps))
	return glossary.Say(words, a, b) + wordStop.in(l)
}

// unlinked says what two terms have in place of a direct relation.
func unlinked(p relate.Pair) word {
	switch {
	case p.Link == relate.LinkPath:
		return wordNoDirect
	case p.Link == relate.LinkNone && p.MaxSteps > 0:
		return wordNoWay
	}
	return wordNoLink
}

// underParent says of two terms that both are below what a step leads up to.
func underParent(up relate.Step) word {
	if t, _ := glossary.TypeOf(up.Relation.Type); t.Class == glossary.Partitive {
		return wordPartsOf
	}
	return wordFallUnder
}

// clause words one step, without a full stop.
func clause(s relate.Step, l glossary.Lang) string {
	return sentence(s.Relation.Words(), l, shortName(s.From, l), shortName(s.To, l))
}
