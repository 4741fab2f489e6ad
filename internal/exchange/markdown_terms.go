package exchange

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A pageTerm is a term of a page with its definition.
type pageTerm struct {
	names, text string
	line        int // from 0
}

// A termList is the terms of the lists of a page, and the items that are none.
type termList struct {
	terms       []pageTerm
	passed      int
	firstPassed int // the line of the first item that is none
}

// listTerms reads the items of lists, the paragraphs that begin with a term in bold, and
// lists of definitions, in which the definition stands below its term.
func (p *page) listTerms() (list termList) {
	for i := 0; i < len(p.lines); i++ {
		text, isItem := itemText(p.lines[i])
		switch {
		case isItem || beginsBold(text) && p.beginsParagraph(i):
			end := p.endOfItem(i, isItem)
			names, definition, ok := cutTerm(text, isItem)
			body := p.textOf(i+1, end)
			if definition = strings.TrimSpace(plainText(definition) + "\n" + body); ok && definition != "" {
				list.terms = append(list.terms, pageTerm{names, definition, i})
			} else if isItem {
				list.pass(i)
			}
			i = end - 1
		case p.isDefined(i):
			end := p.endOfDefinition(i + 1)
			list.terms = append(list.terms, pageTerm{plainText(strings.TrimSpace(text)), p.textOf(i+1, end), i})
			i = end - 1
		}
	}
	return list
}

func (l *termList) pass(line int) {
	if l.passed == 0 {
		l.firstPassed = line
	}
	l.passed++
}

// itemText returns the text of an item of a list that begins at a line and is not within
// another one; else the line as it is.
func itemText(line string) (text string, ok bool) {
	rest := strings.TrimLeft(line, " ")
	if len(line)-len(rest) > 3 || rest == "" {
		return line, false
	}
	marker, after, found := strings.Cut(rest, " ")
	number := strings.TrimRight(marker, ".)、")
	isNumber := number != "" && number != marker && len(number) < 4 && strings.Trim(number, "0123456789") == ""
	if !found || !isNumber && marker != "-" && marker != "*" && marker != "+" && marker != "•" {
		return line, false
	}
	return strings.TrimSpace(after), true
}

func beginsBold(text string) bool {
	return strings.HasPrefix(text, "**") || strings.HasPrefix(text, "__")
}

func (p *page) isBlank(i int) bool { return i >= len(p.lines) || strings.TrimSpace(p.lines[i]) == "" }

func (p *page) beginsParagraph(i int) bool {
	return i == 0 || p.isBlank(i-1) || beginsBold(p.lines[i-1]) || headingLevel(p.lines[i-1]) > 0
}

// endOfItem returns the line after an item: lines that go on with it, and those that are
// indented, belong to it.
func (p *page) endOfItem(i int, isItem bool) int {
	for i++; i < len(p.lines); i++ {
		_, next := itemText(p.lines[i])
		indented := strings.HasPrefix(p.lines[i], "  ") || strings.HasPrefix(p.lines[i], "\t")
		switch {
		case next && !strings.HasPrefix(p.lines[i], "  "), headingLevel(p.lines[i]) > 0, !isItem && beginsBold(p.lines[i]):
			return i
		case p.isBlank(i) && (p.isBlank(i+1) || !isItem || !strings.HasPrefix(p.lines[i+1], "  ") && !strings.HasPrefix(p.lines[i+1], "\t")):
			return i
		case !p.isBlank(i) && p.isBlank(i-1) && !indented:
			return i
		}
	}
	return i
}

// isDefined reports whether the next line, or the one after an empty one, says what a
// line means: it begins with a colon.
func (p *page) isDefined(i int) bool {
	if p.isBlank(i) || strings.HasPrefix(p.lines[i], ":") || strings.HasPrefix(p.lines[i], " ") {
		return false
	}
	next := i + 1
	if p.isBlank(next) {
		next++
	}
	return next < len(p.lines) && isDefinition(p.lines[next])
}

func isDefinition(line string) bool {
	rest := strings.TrimLeft(line, " ")
	return len(line)-len(rest) < 4 && (strings.HasPrefix(rest, ": ") || strings.HasPrefix(rest, ":\t"))
}

// endOfDefinition returns the line after the definitions of a term.
func (p *page) endOfDefinition(i int) int {
	for ; i < len(p.lines); i++ {
		indented := strings.HasPrefix(p.lines[i], "  ") || strings.HasPrefix(p.lines[i], "\t")
		if !p.isBlank(i) && !isDefinition(p.lines[i]) && !indented && (p.isBlank(i-1) || p.isDefined(i)) {
			return i
		}
	}
	return i
}

// textOf returns some lines as readers see them.
func (p *page) textOf(from, to int) string {
	var b strings.Builder
	for _, line := range p.code[from:to] {
		line = strings.TrimSpace(line)
		if isDefinition(line) {
			line = strings.TrimSpace(line[1:])
		}
		b.WriteString(strings.TrimSpace(plainText(strings.TrimPrefix(line, "> "))) + "\n")
	}
	return strings.TrimSpace(b.String())
}

// Limits of what stands before a colon and is a term, and not the beginning of a sentence.
const (
	maxTermLength = 60
	maxTermWords  = 8
)

// cutTerm cuts a text into a term, what separates it, and its definition. In a paragraph
// the term must be in bold.
func cutTerm(text string, isItem bool) (names, definition string, ok bool) {
	if beginsBold(text) {
		return cutBold(text)
	}
	at, size := separatorIn(text)
	if at < 0 || !isItem {
		return "", "", false
	}
	names = strings.TrimSpace(plainText(text[:at]))
	return names, text[at+size:], isTerm(names)
}

// cutBold cuts a text that begins with a term in bold. The separator can stand within.
func cutBold(text string) (names, definition string, ok bool) {
	mark := text[:2]
	bold, rest, closed := strings.Cut(text[2:], mark)
	if !closed {
		return "", "", false
	}
	if trimmed := strings.TrimRight(bold, ":： "); trimmed != bold {
		return plainText(trimmed), rest, isTerm(plainText(trimmed))
	}
	at, size := separatorIn(rest)
	if at < 0 || utf8.RuneCountInString(rest[:at]) > maxTermLength {
		return "", "", false
	}
	names = plainText(bold)
	if between := strings.TrimSpace(plainText(rest[:at])); between != "" {
		if _, _, ok := inBrackets("x" + between); !ok {
			return "", "", false
		}
		names += " " + between
	}
	return names, rest[at+size:], isTerm(names)
}

// separatorIn returns where a colon or a dash separates two parts of a text, outside of
// brackets and of code, and its size in bytes; -1 where none does.
func separatorIn(text string) (at, size int) {
	depth, code := 0, false
	for i, r := range text {
		switch {
		case r == '`':
			code = !code
		case strings.ContainsRune("([（【", r):
			depth++
		case strings.ContainsRune(")]）】", r):
			depth--
		case depth != 0 || code:
		case r == '：':
			return i, len("：")
		case r == ':' && (i+1 == len(text) || unicode.IsSpace(rune(text[i+1]))):
			return i, 1
		case r == '—' || r == '–':
			end := i + len(string(r))
			for strings.HasPrefix(text[end:], string(r)) {
				end += len(string(r))
			}
			return i, end - i
		case r == '-' && i > 0 && text[i-1] == ' ' && strings.HasPrefix(text[i+1:], " "):
			return i, 1
		case r == '-' && i > 0 && text[i-1] == ' ' && strings.HasPrefix(text[i+1:], "- "):
			return i, 2
		}
	}
	return -1, 0
}

// isTerm reports whether a text can be a term: short, and no sentence.
func isTerm(s string) bool {
	length := utf8.RuneCountInString(s)
	before, _, _ := strings.Cut(strings.NewReplacer("（", "(").Replace(s), "(")
	return length > 0 && length <= maxTermLength && len(strings.Fields(s)) <= maxTermWords &&
		!strings.ContainsAny(before, "。，；！？,;!?") && !strings.Contains(s, "://")
}

// headingTerms reads the headings of the level of which most have a text below them, the
// deeper one of two.
func (p *page) headingTerms() []pageTerm {
	var byLevel [7][]pageTerm
	level, at := 0, 0
	add := func(end int) {
		if level == 0 {
			return
		}
		text := p.textOf(at+1, end)
		names := strings.TrimSpace(plainText(headingText(p.lines[at])))
		if text != "" && names != "" {
			byLevel[level] = append(byLevel[level], pageTerm{names, text, at})
		}
	}
	for i, line := range p.lines {
		if l := headingLevel(line); l > 0 {
			add(i)
			level, at = l, i
		}
	}
	add(len(p.lines))
	best := 0
	for l, terms := range byLevel {
		if len(terms) >= len(byLevel[best]) {
			best = l
		}
	}
	return byLevel[best]
}

// headingLevel returns the level of a heading, from 1 to 6, or 0.
func headingLevel(line string) int {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	if n < 1 || n > 6 || n < len(line) && line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}

// headingText returns a heading without marks and number.
func headingText(line string) string {
	text := strings.TrimSpace(strings.Trim(strings.TrimSpace(line), "#"))
	number, rest, found := strings.Cut(text, " ")
	if found && strings.Contains(number, ".") && strings.Trim(number, "0123456789.") == "" {
		text = rest
	}
	if i := strings.LastIndex(text, " {#"); i > 0 && strings.HasSuffix(text, "}") {
		text = text[:i]
	}
	return strings.TrimSpace(text)
}
