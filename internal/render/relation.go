package render

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/relate"
)

// A Relating is how several terms relate.
type Relating struct {
	Terms      []*glossary.Entry
	Pairs      []relate.Pair
	Comparison *glossary.Comparison // of all of them, if the glossary has one
}

// Says reports whether there is anything to say of how the terms relate.
func (r Relating) Says() bool {
	return r.Comparison != nil || slices.ContainsFunc(r.Pairs, func(p relate.Pair) bool {
		return len(p.Direct)+len(p.Paths) > 0 || !p.Common.IsZero()
	})
}

// Relations writes how terms relate, for people: what each is called, the
// answer in a sentence, each pair in words, and the terms side by side.
func Relations(w io.Writer, o Options, r Relating) error {
	p := newPage(o)
	for _, e := range r.Terms {
		p.nameLine(e)
	}
	if r.Comparison != nil && !r.Comparison.Summary.IsZero() {
		p.blank()
		for _, text := range p.each(r.Comparison.Summary) {
			p.para(p.heading, "", "", text)
		}
	}
	for _, pair := range r.Pairs {
		p.pair(pair)
		if len(r.Pairs) == 1 {
			p.common(pair.Common)
		}
	}
	p.comparison(r)
	return p.writeTo(w)
}

// nameLine writes all names of a term in one line.
func (p *page) nameLine(e *glossary.Entry) {
	p.para(p.title, "", "  ", Safe(join("  ", e.Abbr, e.EN, ownZH(e))))
}

// pair writes the relations between two terms or the path from one to the
// other, below the answer that they give together.
func (p *page) pair(pair relate.Pair) {
	if len(pair.Direct)+len(pair.Paths) == 0 {
		return // which standard error says
	}
	p.blank()
	for _, l := range p.Langs {
		p.para(p.heading, "", "  ", Safe(answer(pair, l)))
	}
	if len(pair.Direct) == 1 {
		for _, note := range p.each(pair.Direct[0].Relation.Note) {
			p.para(p.plain, "  ", "  ", note)
		}
		return
	}
	p.steps(pair.Direct)
	for i, path := range pair.Paths {
		lead := wordShortest
		if i > 0 {
			lead = wordAsShort
		}
		p.para(p.plain, "", "", p.label(lead.text()))
		p.steps(path)
	}
}

// steps writes each relation as a sentence with its note below.
func (p *page) steps(steps []relate.Step) {
	for _, step := range steps {
		p.item(append(each(p.Langs, func(l glossary.Lang) string { return p.statement(step, l) }),
			p.each(step.Relation.Note)...)...)
	}
}

// statement words one step as a full sentence.
func (p *page) statement(step relate.Step, l glossary.Lang) string {
	return Safe(clause(step, l)) + wordStop.text().Get(l)
}

// common writes what two terms have in common.
func (p *page) common(c relate.Common) {
	if c.IsZero() {
		return
	}
	p.head(wordInCommon.text())
	for _, lines := range commonTexts(p.Langs, c) {
		p.item(lines...)
	}
}

// commonTexts says what two terms have in common, each in the languages given.
func commonTexts(langs []glossary.Lang, c relate.Common) [][]string {
	texts := each(c.Broader, func(e *glossary.Entry) []string {
		return each(langs, func(l glossary.Lang) string {
			return Safe(glossary.Say(wordFallUnder.text().Get(l), "", bothNames(e, l)))
		})
	})
	return append(texts, each(c.Shared, func(step relate.Step) []string {
		return each(langs, func(l glossary.Lang) string {
			return Safe(sentence(step.Relation.Words(), l, "", bothNames(step.To, l)))
		})
	})...)
}

// narrowest is the least width, in columns, of a comparison's column; below
// it the cells are written one under the other.
const narrowest = 18

// sideBySide returns the comparison to show: the glossary's or, where it has none
// and the terms are more than two, one of what their entries say.
func (r Relating) sideBySide() *glossary.Comparison {
	if r.Comparison == nil && len(r.Terms) > 2 {
		return fromEntries(r.Terms)
	}
	return r.Comparison
}

// comparison writes terms side by side or, on a narrow page, one under the
// other.
func (p *page) comparison(r Relating) {
	c := r.sideBySide()
	if c == nil {
		return
	}
	p.head(wordCompared.text())
	for _, l := range p.Langs {
		p.blank()
		if p.Width > 0 && p.Width/(len(r.Terms)+1) < narrowest {
			p.stacked(c, r.Terms, l)
		} else {
			header, rows := cells(c, r.Terms, l)
			p.table(header, rows, true)
		}
	}
	if len(c.Notes) > 0 {
		p.blank()
	}
	for _, note := range c.Notes {
		p.item(p.each(note)...)
	}
}

// fromEntries compares terms by their kinds and by how their definitions begin.
func fromEntries(terms []*glossary.Entry) *glossary.Comparison {
	kind := glossary.Row{Label: wordKind.text(), Cells: map[string]glossary.Text{}}
	what := glossary.Row{Label: wordWhat.text(), Cells: map[string]glossary.Text{}}
	for _, e := range terms {
		kind.Cells[e.ID] = glossary.KindLabel(e.Kind)
		what.Cells[e.ID] = e.Definition.Lead()
	}
	return &glossary.Comparison{Rows: []glossary.Row{kind, what}}
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
			p.para(p.plain, "  ", "    ", Safe(shortName(e, l))+wordColon.text().Get(l)+textIn(r.Cells[e.ID], l))
		}
	}
}

// textIn returns a text in a language or else in the other one.
func textIn(t glossary.Text, l glossary.Lang) string {
	s, _ := t.In(l)
	return Safe(s)
}

// answer says in one sentence how two terms relate: by their relations, by what
// the path from one to the other amounts to, or by what both fall under.
func answer(p relate.Pair, l glossary.Lang) string {
	stop := wordStop.text().Get(l)
	if len(p.Direct) > 0 {
		clauses := each(p.Direct, func(s relate.Step) string { return clause(s, l) })
		return strings.Join(clauses, wordSemicolon.text().Get(l)) + stop
	}
	if whole, ok := relate.Conclude(p.Path()); ok {
		return clause(whole, l) + stop
	}
	said := wordNoPath
	if len(p.Paths) > 0 {
		said = wordNoDirect
	}
	text := glossary.Say(said.text().Get(l), shortName(p.A, l), shortName(p.B, l))
	if len(p.Paths) == 0 && p.MaxSteps > 0 {
		text += strings.ReplaceAll(wordWithin.text().Get(l), "{X}", strconv.Itoa(p.MaxSteps))
	}
	if len(p.Common.Broader) > 0 {
		text += wordSemicolon.text().Get(l) +
			glossary.Say(wordBothUnder.text().Get(l), "", shortName(p.Common.Broader[0], l))
	}
	return text + stop
}

// clause words one step, without a full stop.
func clause(step relate.Step, l glossary.Lang) string {
	return sentence(step.Relation.Words(), l, shortName(step.From, l), shortName(step.To, l))
}
