package exchange

import (
	"iter"
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// A page is a document of Markdown by its lines. Those of code, of comments and of what
// stands before the text (front matter) are empty.
type page struct {
	lines []string
	code  []string // the lines as they are, without the marks of code
	file  string
}

func newPage(data []byte, file string) *page {
	p := &page{file: file}
	for line := range strings.Lines(string(withLineFeeds(data))) {
		p.code = append(p.code, strings.TrimSuffix(line, "\n"))
	}
	p.lines = slices.Clone(p.code)
	p.blankFrontMatter()
	p.blankCode()
	return p
}

// blankFrontMatter empties the lines between --- that a page may begin with.
func (p *page) blankFrontMatter() {
	if len(p.lines) == 0 || strings.TrimSpace(p.lines[0]) != "---" {
		return
	}
	end := slices.IndexFunc(p.lines[1:], func(line string) bool {
		return strings.TrimSpace(line) == "---" || strings.TrimSpace(line) == "..."
	})
	for i := range end + 2 {
		if end >= 0 {
			p.lines[i], p.code[i] = "", ""
		}
	}
}

// blankCode empties the lines of fenced code and of comments.
func (p *page) blankCode() {
	fence, comment := "", false
	for i, line := range p.lines {
		text := strings.TrimSpace(line)
		switch marks := fenceOf(text); {
		case fence != "":
			if strings.HasPrefix(marks, fence) && marks == text {
				fence, p.code[i] = "", ""
			}
			p.lines[i] = ""
		case comment:
			comment = !strings.Contains(text, "-->")
			p.lines[i], p.code[i] = "", ""
		case marks != "":
			fence = marks
			p.lines[i], p.code[i] = "", ""
		case strings.HasPrefix(text, "<!--"):
			comment = !strings.Contains(text, "-->")
			p.lines[i], p.code[i] = "", ""
		}
	}
}

// fenceOf returns the marks that a line of code's begin or end begins with, or "".
func fenceOf(text string) string {
	for _, c := range []string{"`", "~"} {
		if marks := text[:len(text)-len(strings.TrimLeft(text, c))]; len(marks) >= 3 {
			return marks
		}
	}
	return ""
}

// markdownLines yields the lines of a page, counted from 0.
func markdownLines(data []byte) iter.Seq2[int, string] { return slices.All(newPage(data, "").lines) }

func (p *page) pos(line int) glossary.Pos {
	return glossary.Pos{File: p.file, Line: line + 1, Column: len(p.lines[line]) - len(strings.TrimLeft(p.lines[line], " \t")) + 1}
}

// readMarkdown reads the tables of a page whose headings are known and what its
// abbreviations stand for. Where it has neither, or if so asked, it reads lists of terms
// or headings with a text below them, of which there are more.
func readMarkdown(data []byte, o ReadOptions) (*Import, error) {
	p := newPage(data, o.Name)
	im := &Import{}
	if o.Form == "" {
		p.readTables(im, o.Columns)
	}
	if found := len(im.Drafts)+len(im.Notes) > 0; !found {
		list, headings := p.listTerms(), p.headingTerms()
		form := o.Form
		if form == "" && len(headings) > len(list.terms) {
			form = FormHeadings
		} else if form == "" {
			form = FormList
		}
		p.readForm(im, form, list, headings, o.Form == "")
	}
	if len(im.Drafts)+len(im.Notes) == 0 {
		return nil, message.Errorf("%s: there is no table whose headings are known, and no list of terms; --map says what the columns of a table are", o.Name)
	}
	return im, nil
}

// readForm adds the terms of one form, and says which it is if that was not asked for.
func (p *page) readForm(im *Import, form string, list termList, headings []pageTerm, chosen bool) {
	terms := list.terms
	if form == FormHeadings {
		terms = headings
	}
	if chosen && len(terms) > 0 {
		im.say(glossary.Pos{}, message.New("%s has no table whose headings are known; what was read is its %s (--form %s)", p.file, formWord(form), form))
	}
	for _, t := range terms {
		im.addTerm(t.names, t.text, p.pos(t.line))
	}
	if n := list.passed; form == FormList && n > 0 {
		im.say(p.pos(list.firstPassed), message.Count(n, "%d item of a list is no term with a definition, and not read", "%d items of lists, from here on, are no terms with definitions, and not read", n))
	}
}

func formWord(form string) message.Text {
	if form == FormHeadings {
		return message.New("headings with the text below them")
	}
	return message.New("list of terms")
}

// addTerm adds a term that stands before its definition.
func (im *Import) addTerm(names, text string, at glossary.Pos) {
	r := row{im: im}
	r.Pos = at
	r.terms = namesIn(names)
	if len(r.terms) == 1 && isExpansion(r.terms[0], text) {
		r.long = []string{glossary.InLine(text)}
	} else {
		r.gloss = text
	}
	im.add(r.finish())
}

// readTables adds the terms of all tables whose headings are known, and abbreviations.
func (p *page) readTables(im *Import, columns []Column) {
	for i := 0; i < len(p.lines); i++ {
		if abbr, long, ok := abbreviation(p.lines[i]); ok {
			im.addAbbreviation(abbr, long, p.pos(i))
			continue
		}
		end := p.tableAt(i)
		if end == 0 {
			continue
		}
		rows := []sheetRow{p.tableRow(i)}
		for j := i + 2; j < end; j++ {
			rows = append(rows, p.tableRow(j))
		}
		if h, ok := headingsOf(rows[:1], columns); ok && h.countOf(className)+h.countOf(classText) > 1 {
			im.readSheet(rows, h, p.file)
		}
		i = end - 1
	}
}

// tableAt returns where the table ends that begins at a line, or 0: a row of headings, one
// of dashes, and others.
func (p *page) tableAt(i int) (end int) {
	if i+1 >= len(p.lines) || !strings.Contains(p.lines[i], "|") || !isRuleRow(p.lines[i+1]) {
		return 0
	}
	for end = i + 2; end < len(p.lines) && strings.Contains(p.lines[end], "|"); {
		end++
	}
	return end
}

func isRuleRow(line string) bool {
	text := strings.Trim(line, "> \t")
	return strings.Contains(text, "-") && strings.Contains(text, "|") && strings.Trim(text, "|:- \t") == ""
}

// tableRow cuts a line into its cells, at the bars without a backslash before them.
func (p *page) tableRow(i int) sheetRow {
	r := sheetRow{line: i + 1}
	line := p.lines[i]
	text := strings.TrimRight(line, " \t")
	from := len(text) - len(strings.TrimLeft(text, "> \t"))
	if strings.HasPrefix(text[from:], "|") {
		from++
	}
	runes := 0 // before counted
	counted := 0
	add := func(end int) {
		cell := text[from:end]
		start := from + len(cell) - len(strings.TrimLeft(cell, " \t"))
		runes += len([]rune(text[counted:start]))
		counted = start
		r.cells = append(r.cells, plainText(strings.ReplaceAll(strings.TrimSpace(cell), `\|`, "|")))
		r.at = append(r.at, runes+1)
	}
	for j := from; j < len(text); j++ {
		switch text[j] {
		case '\\':
			j++
		case '|':
			add(j)
			from = j + 1
		}
	}
	if from < len(text) {
		add(len(text))
	}
	return r
}
