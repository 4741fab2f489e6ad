package render

import (
	"io"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/relate"
	"aiterm/internal/search"
)

// CardMarkdown writes an entry as a section of a Markdown document.
func CardMarkdown(w io.Writer, o Options, m search.Match, around []relate.Step) error {
	p := newPage(o)
	e := m.Entry
	p.markdownTitle(e)
	for _, text := range append(p.each(m.Name.Remark), p.each(e.Definition)...) {
		p.markdownPara(text)
	}
	if len(e.Aliases) > 0 {
		var names []string
		for _, l := range e.Aliases {
			names = append(names, p.alias(l))
		}
		p.markdownPara(p.label(wordAlso.text()) + ": " + strings.Join(names, wordComma.text().Get(p.lang())))
	}
	p.markdownList(wordNotes, textLists(p, e.Notes))
	p.markdownList(wordRelations, p.relationTexts(around))
	p.markdownList(wordSources, citations(e.Sources))
	return p.writeTo(w)
}

// ListMarkdown writes entries as a Markdown table: Chinese name, English name,
// abbreviation.
func ListMarkdown(w io.Writer, o Options, entries []*glossary.Entry) error {
	p := newPage(o)
	p.markdownTable(p.listHeader(wordChineseName, wordEnglishName, wordAbbr), each(entries, func(e *glossary.Entry) []string {
		return []string{e.ZH, e.EN, e.Abbr}
	}))
	return p.writeTo(w)
}

// HitsMarkdown writes what a search found as a Markdown list.
func HitsMarkdown(w io.Writer, o Options, hits []search.Hit) error {
	p := newPage(o)
	for _, h := range hits {
		why, _ := reasons(h.Rule).In(p.lang())
		p.text.WriteString("- **" + markdown(bothNames(h.Entry, p.lang())) + "** (" + why + "): " + markdown(h.Text) + "\n")
	}
	return p.writeTo(w)
}

// RelationsMarkdown writes how terms relate as a part of a Markdown document.
func RelationsMarkdown(w io.Writer, o Options, r Relating) error {
	p := newPage(o)
	names := each(r.Terms, func(e *glossary.Entry) string { return bothNames(e, p.lang()) })
	p.text.WriteString("## " + markdown(strings.Join(names, wordComma.text().Get(p.lang()))) + "\n")
	for _, pair := range r.Pairs {
		for _, l := range p.Langs {
			p.text.WriteString("\n**" + markdown(answer(pair, l)) + "**\n")
		}
		for _, steps := range append([][]relate.Step{pair.Direct}, pair.Paths...) {
			if len(steps) > 0 {
				p.blank()
			}
			for _, texts := range each(steps, p.stepTexts) {
				p.markdownItem(texts)
			}
		}
		if len(r.Pairs) == 1 && !pair.Common.IsZero() {
			p.markdownList(wordInCommon, commonTexts(p.Langs, pair.Common))
		}
	}
	if c := r.sideBySide(); c != nil {
		p.markdownComparison(c, r.Terms)
	}
	return p.writeTo(w)
}

// stepTexts returns a relation as a sentence and its note, in each language.
func (p *page) stepTexts(s relate.Step) []string {
	return append(each(p.Langs, func(l glossary.Lang) string { return markdown(p.statement(s, l)) }),
		each(p.each(s.Relation.Note), markdown)...)
}

func (p *page) markdownComparison(c *glossary.Comparison, terms []*glossary.Entry) {
	for _, text := range p.each(c.Summary) {
		p.markdownPara(text)
	}
	for _, l := range p.Langs {
		header, rows := cells(c, terms, l)
		p.blank()
		p.markdownTable(header, rows)
	}
	if len(c.Notes) > 0 {
		p.blank()
	}
	for _, note := range c.Notes {
		p.markdownItem(each(p.each(note), markdown))
	}
}

func (p *page) markdownTitle(e *glossary.Entry) {
	title, below := join("  ", e.Abbr, e.EN), join("  ", e.ZH, e.Pinyin)
	if title == "" {
		title, below = e.ZH, e.Pinyin
	}
	p.text.WriteString("## " + markdown(title) + "\n")
	if below != "" {
		p.markdownPara(below)
	}
}

func (p *page) markdownPara(text string) { p.text.WriteString("\n" + markdown(text) + "\n") }

func (p *page) markdownList(heading word, items [][]string) {
	if len(items) == 0 {
		return
	}
	p.text.WriteString("\n### " + p.label(heading.text()) + "\n\n")
	for _, texts := range items {
		p.markdownItem(each(texts, markdown))
	}
}

// markdownItem writes Markdown texts as one item of a list.
func (p *page) markdownItem(texts []string) {
	p.text.WriteString("- " + strings.Join(texts, "\n  ") + "\n")
}

func (p *page) markdownTable(header []string, rows [][]string) {
	rule := each(header, func(string) string { return ":---" })
	for _, row := range append([][]string{each(header, markdown), rule}, each(rows, markdownRow)...) {
		p.text.WriteString("| " + strings.Join(row, " | ") + " |\n")
	}
}

func markdownRow(cells []string) []string { return each(cells, markdown) }

// markdown escapes what would be markup.
func markdown(s string) string {
	return strings.NewReplacer("\\", `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`).Replace(Safe(s))
}
