package render

import (
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
	"aiterm/internal/search"
)

// What a BriefCard has of each part at most, so that none leaves too little for the
// others: in bytes, and of the relations of one wording in names.
const (
	maxNames      = 300
	maxAlso       = 250
	maxDefinition = 900
	maxCitations  = 450
	maxAlike      = 8
)

// BriefCard returns what an entry says for a program that pays by the word, as Compact
// does: names, what it names, definition, relations, sources, but no notes. It has most
// bytes at most, a thousand at least; whole says that nothing of these parts was left out.
func BriefCard(x *index.Index, m search.Match, r Reader, most int) (text string, whole bool) {
	p := &pageMaker{Reader: r}
	c := &briefCard{pageMaker: p, whole: true}
	e := m.Entry
	c.line(join("  ", append([]string{allNames(e.Term())}, p.regional(e))...), maxNames)
	c.line(p.about(e), maxAlso)
	if e.Status == glossary.Deprecated {
		p.deprecated(relate.Successors(x, e))
	}
	p.aboutName(m)
	c.blocks()
	if names := strings.Join(each(e.Aliases, p.alias), p.word(wordComma)); names != "" {
		c.line(p.label(wordAlso.text())+p.word(wordColon)+names, maxAlso)
	}
	for _, text := range p.each(e.Definition) {
		c.line(text, maxDefinition)
	}
	ends := c.ends(e)
	c.relations(relate.Around(x, e), most-len(ends))
	text = strings.Join(c.lines, "\n")
	room := max(most-len(ends), 0) // even where names, definition and sources fill all that they may
	return CutTo(text, room) + ends, c.whole && len(text) <= room
}

// A briefCard is the lines of one.
type briefCard struct {
	*pageMaker
	lines []string
	whole bool
}

// line adds a text, cut to some bytes.
func (c *briefCard) line(text string, most int) {
	if text = Visible(text); text == "" {
		return
	}
	c.whole = c.whole && len(text) <= most
	c.lines = append(c.lines, CutTo(text, most))
}

// blocks adds the statements and remarks that the page maker has gathered.
func (c *briefCard) blocks() {
	for _, b := range c.pageMaker.blocks {
		switch b := b.(type) {
		case statement:
			c.line(b.text, maxAlso)
		case aside:
			c.line(b.text, maxAlso)
		}
	}
}

// ends returns what stands below the relations: the sources, and the glossary where that
// is not the shipped one.
func (c *briefCard) ends(e *index.Entry) string {
	ends := &briefCard{pageMaker: c.pageMaker, whole: true}
	if cited := c.citations(e.Sources); cited != "" {
		ends.line(c.label(wordSources.text())+c.word(wordColon)+cited, maxCitations+maxAlso)
	}
	if e.Glossary != glossary.BuiltinName {
		ends.line(c.label(wordFrom.text())+e.Glossary, maxAlso)
	}
	c.whole = c.whole && ends.whole
	if len(ends.lines) == 0 {
		return ""
	}
	return "\n" + strings.Join(ends.lines, "\n")
}

// citations returns the sources, whole ones as far as there is room and the first in any
// case.
func (c *briefCard) citations(sources []glossary.Source) string {
	text := ""
	for i, s := range sources {
		next := Visible(citation(s, c.lang()))
		if i > 0 && len(text)+len(next) > maxCitations {
			c.whole = false
			break
		}
		text = join(c.word(wordSemicolon), text, next)
	}
	return text
}

// relations adds as many lines of relations as there is room for in a text of some bytes.
func (c *briefCard) relations(around []relate.Step, most int) {
	used := len(strings.Join(c.lines, "\n"))
	for _, alike := range byWording(around) {
		names := alike[:min(len(alike), maxAlike)]
		c.whole = c.whole && len(names) == len(alike)
		for _, l := range c.Langs {
			line := "- " + Visible(c.together(names, len(alike)-len(names), l))
			if used += len("\n") + len(line); used > most {
				c.whole = false
				return
			}
			c.lines = append(c.lines, line)
		}
	}
}

// together words relations of one wording as one sentence without its subject, and says
// how many more there are.
func (c *briefCard) together(steps []relate.Step, more int, l glossary.Lang) string {
	names := each(steps, func(s relate.Step) string { return bothNames(s.To, l) })
	if more > 0 {
		names = append(names, strings.ReplaceAll(wordMore.in(l), "{N}", strconv.Itoa(more)))
	}
	return sentence(steps[0].Relation.Words(), l, "", names...)
}
