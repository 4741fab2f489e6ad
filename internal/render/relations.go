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

// says reports whether there is anything to say of how the terms relate.
func (a Relations) says() bool {
	return a.Comparison != nil || slices.ContainsFunc(a.Pairs, func(p relate.Pair) bool { return p.Leads() || !p.Common.IsZero() })
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
		if len(a.Pairs) == 1 && !pair.Common.IsZero() {
			p.section(wordInCommon, p.common(pair.Common))
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
	if !pair.Leads() && !p.Document {
		return // which standard error says
	}
	p.add(space{})
	for _, text := range p.inEach(func(l glossary.Lang) string { return Safe(answer(pair, l)) }) {
		p.add(statement{text: text, hang: 2})
	}
	if p.Document {
		for _, steps := range append([][]relate.Step{pair.Direct}, pair.Paths...) {
			p.add(space{})
			p.list(each(steps, p.step))
		}
		return
	}
	if len(pair.Direct) == 1 {
		for _, note := range p.each(pair.Direct[0].Relation.Note) {
			p.add(paragraph{text: note, indent: 2})
		}
		return
	}
	p.list(each(pair.Direct, p.step))
	lead := wordShortest
	for _, path := range pair.Paths {
		p.add(paragraph{text: p.label(lead.text())})
		p.list(each(path, p.step))
		lead = wordAsShort
	}
}

// step says a relation as a sentence, and its note.
func (p *pageMaker) step(s relate.Step) []string {
	return append(p.inEach(func(l glossary.Lang) string { return Safe(clause(s, l)) + wordStop.in(l) }), p.each(s.Relation.Note)...)
}

// common says what two terms have in common.
func (p *pageMaker) common(c relate.Common) [][]string {
	texts := each(c.Broader, func(t index.Term) []string {
		return p.inEach(func(l glossary.Lang) string { return Safe(glossary.Say(wordFallUnder.in(l), "", bothNames(t, l))) })
	})
	return append(texts, each(c.Shared, func(s relate.Step) []string {
		return p.inEach(func(l glossary.Lang) string { return Safe(sentence(s.Relation.Words(), l, "", bothNames(s.To, l))) })
	})...)
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
			row = append(row, textIn(r.Cells[e.ID], l))
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
	said := wordNoPath
	if len(p.Paths) > 0 {
		said = wordNoDirect
	}
	text := glossary.Say(said.in(l), shortName(p.A.Term(), l), shortName(p.B.Term(), l))
	if len(p.Paths) == 0 && p.MaxSteps > 0 {
		text += strings.ReplaceAll(wordWithin.in(l), "{X}", strconv.Itoa(p.MaxSteps))
	}
	if len(p.Common.Broader) > 0 {
		text += wordSemicolon.in(l) + glossary.Say(wordBothUnder.in(l), "", shortName(p.Common.Broader[0], l))
	}
	return text + wordStop.in(l)
}

// clause words one step, without a full stop.
func clause(s relate.Step, l glossary.Lang) string {
	return sentence(s.Relation.Words(), l, shortName(s.From, l), shortName(s.To, l))
}
