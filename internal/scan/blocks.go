package scan

import (
	"bytes"
	"strings"
)

// blocks goes through the lines of a Markdown document, and masks what the structure
// of blocks takes. Lines of prose are left to inline, a paragraph at a time.
type blocks struct {
	*Document
	inline     inline
	at         int               // where the next line begins
	start      int               // of the paragraph that is open; meaningful if open
	stop       int               // where its last line ends
	open       bool              // a paragraph is open
	items      []int             // the columns at which the contents of the open list items begin
	quoteDepth int               // of the line before
	closer     func([]byte) bool // reports whether a line is the last of the block of code, formula or HTML that is open; nil without one
	tagsOnly   bool              // of that block only the tags are masked, when it ends
	opened     int               // where that block begins
	blank      bool              // the line before was blank
}

// line reads one line.
func (b *blocks) line() {
	from := b.at
	end, next := lineEnd(b.Text, from)
	b.at = next
	text, depth := b.unquoted(from, end)
	b.noteQuote(from, depth)
	line := b.Text[text:end]
	indent, width := indentation(line)
	isBlank := width == len(line)
	if b.closer != nil && b.inside(depth, indent, isBlank) {
		b.continueBlock(text, end)
	} else {
		b.endBlock(from)
		if isBlank {
			b.endParagraph()
			b.quoteDepth = depth
		} else {
			b.startLine(text, text+width, end, indent, depth)
		}
	}
	b.blank = isBlank
}

// inside reports whether a line still belongs to the block that is open, by what it is
// in: a block quote, a list item.
func (b *blocks) inside(depth, indent int, isBlank bool) bool {
	if depth < b.quoteDepth {
		return false
	}
	return isBlank || indent >= b.itemColumn()
}

// itemColumn returns the column at which the contents of the innermost open list item
// begin, or 0 without one.
func (b *blocks) itemColumn() int {
	if len(b.items) == 0 {
		return 0
	}
	return b.items[len(b.items)-1]
}

func (b *blocks) continueBlock(from, end int) {
	last := b.closer(b.Text[from:end])
	if !b.tagsOnly {
		b.fill(from, end, hidden)
	}
	if last {
		b.endBlock(end)
	}
}

// endBlock ends the block that is open, if one is, before an offset.
func (b *blocks) endBlock(at int) {
	if b.closer != nil && b.tagsOnly {
		b.inline.tags(b.opened, at)
	}
	b.closer = nil
}

// unquoted masks the signs of block quotes before a line, and returns where the line
// begins behind them, and how many they are.
func (b *blocks) unquoted(from, end int) (text, depth int) {
	at := from
	for {
		i := at
		for i < end && i < at+4 && b.Text[i] == ' ' {
			i++
		}
		if i == end || i == at+4 || b.Text[i] != '>' || b.closer != nil && depth >= b.quoteDepth {
			break
		}
		at = i + 1
		depth++
		if at < end && b.Text[at] == ' ' {
			at++
		}
	}
	b.fill(from, at, unseen)
	return at, depth
}

// noteQuote notes where block quotes begin and end.
func (b *blocks) noteQuote(from, depth int) {
	n := len(b.quotes)
	switch {
	case depth > 0 && n > 0 && b.quotes[n-1][1] == from:
		b.quotes[n-1][1] = b.at
	case depth > 0:
		b.quotes = append(b.quotes, [2]int{from, b.at})
	}
}

// indentation returns the columns that a line is indented by, and how many bytes that is.
func indentation(line []byte) (columns, bytes int) {
	for bytes < len(line) {
		switch line[bytes] {
		case ' ':
			columns++
		case '\t':
			columns += 4 - columns%4
		default:
			return columns, bytes
		}
		bytes++
	}
	return columns, bytes
}

// startLine reads a line that is not blank and in no block that is open: from is where
// it begins, content where its indentation ends.
func (b *blocks) startLine(from, content, end, indent, depth int) {
	block := indent-b.itemColumn() < 4 && interrupts(b.Text[content:end])
	if depth != b.quoteDepth && (depth > b.quoteDepth || !b.open || block) {
		b.endParagraph()
		b.items = nil
		b.quoteDepth = depth
	}
	if !b.open || indent == 0 && b.blank || block {
		for indent < b.itemColumn() {
			b.items = b.items[:len(b.items)-1]
		}
	}
	inner := indent - b.itemColumn()
	if inner >= 4 && !b.open {
		b.fill(from, end, hidden) // a block of code
		return
	}
	b.content(content, end, indent, inner)
}

// content reads a line by what it begins with.
func (b *blocks) content(from, end, indent, inner int) {
	line := b.Text[from:end]
	switch {
	case inner < 4 && b.opensBlock(from, end):
	case inner < 4 && isRule(line) && !(b.open && isUnderline(line)):
		b.endParagraph()
		b.fill(from, end, hidden)
	case b.open && isUnderline(line):
		b.headings = append(b.headings, [2]int{b.start, end})
		b.fill(from, end, hidden)
		b.endParagraph()
	case headingSigns(line) > 0:
		b.endParagraph()
		b.headings = append(b.headings, [2]int{from, end})
		b.fill(from, from+headingSigns(line), hidden)
		b.paragraph(from, end)
		b.endParagraph()
	case itemSign(line) > 0 && (!b.open || canInterrupt(line)):
		b.item(from, end, indent)
	case !b.open && isDefinition(line):
		b.fill(from, end, hidden)
	default:
		b.paragraph(from, end)
	}
}

// item reads a line that begins a list item, and what the item begins with.
func (b *blocks) item(from, end, indent int) {
	b.endParagraph()
	sign := itemSign(b.Text[from:end])
	b.fill(from, from+sign, hidden)
	rest := b.Text[from+sign : end]
	columns, width := indentation(rest)
	inner := columns
	if columns > 4 || width == len(rest) {
		inner = 1 // the item begins with code, or with nothing
	}
	b.items = append(b.items, indent+sign+inner)
	if width < len(rest) {
		b.startLine(from+sign, from+sign+width, end, indent+sign+columns, b.quoteDepth)
	}
}

func (b *blocks) paragraph(from, end int) {
	if !b.open {
		b.open, b.start = true, from
	}
	b.stop = end
}

// endParagraph masks what stands within the lines of a paragraph.
func (b *blocks) endParagraph() {
	if !b.open {
		return
	}
	b.open = false
	b.inline.paragraph(b.start, b.stop)
	if b.stop < len(b.Text) {
		b.Masked[b.stop] = hidden // no name goes on in the next block
	}
}

// opensBlock begins a block of code, of a formula or of HTML.
func (b *blocks) opensBlock(from, end int) bool {
	line := b.Text[from:end]
	switch {
	case isFence(line):
		b.begin(from, fenceEnd(line), false)
	case bytes.HasPrefix(line, []byte("$$")):
		if bytes.Contains(line[2:], []byte("$$")) {
			return false // a formula of one line
		}
		b.begin(from, func(l []byte) bool { return bytes.Contains(l, []byte("$$")) }, false)
	default:
		return b.opensHTML(from, end)
	}
	b.fill(from, end, hidden)
	return true
}

func (b *blocks) begin(from int, closer func([]byte) bool, tagsOnly bool) {
	b.endParagraph()
	b.opened, b.closer, b.tagsOnly = from, closer, tagsOnly
}

// rawHTML are the ways in which a line begins HTML whose contents nobody reads, and
// what ends it.
var rawHTML = []struct{ begin, end string }{
	{"<!--", "-->"}, {"<?", "?>"}, {"<![cdata[", "]]>"},
	{"<script", "</script>"}, {"<style", "</style>"}, {"<textarea", "</textarea>"}, {"<pre", "</pre>"},
}

func (b *blocks) opensHTML(from, end int) bool {
	line := b.Text[from:end]
	if len(line) == 0 || line[0] != '<' {
		return false
	}
	lower := strings.ToLower(string(line[:min(len(line), 16)]))
	for _, raw := range rawHTML {
		if !strings.HasPrefix(lower, raw.begin) {
			continue
		}
		ends := func(l []byte) bool { return bytes.Contains(bytes.ToLower(l), []byte(raw.end)) }
		if ends(line[len(raw.begin):]) {
			return false // inline masks what one line has
		}
		b.begin(from, ends, false)
		b.fill(from, end, hidden)
		return true
	}
	if !isBlockTag(tagName(lower)) {
		return false
	}
	b.begin(from, func(l []byte) bool { return len(bytes.TrimSpace(l)) == 0 }, true)
	return true
}

// interrupts reports whether a line ends the paragraph before it, and so the list items
// that it is not indented for: what begins like a list item, a heading or another block.
func interrupts(line []byte) bool {
	return isItem(line) || headingSigns(line) > 0 || isRule(line) || isFence(line) || bytes.HasPrefix(line, []byte("$$")) || beginsHTML(line)
}

// beginsHTML reports whether a line begins a block of HTML.
func beginsHTML(line []byte) bool {
	if len(line) == 0 || line[0] != '<' {
		return false
	}
	lower := strings.ToLower(string(line[:min(len(line), 16)]))
	for _, raw := range rawHTML {
		if strings.HasPrefix(lower, raw.begin) {
			return true
		}
	}
	return isBlockTag(tagName(lower))
}

func isBlockTag(name string) bool { return name != "" && strings.Contains(blockTags, " "+name+" ") }

// tagName returns the name of the tag that a text in small letters begins with.
func tagName(text string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(text, "<"), "/")
	if i := strings.IndexFunc(name, func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }); i >= 0 {
		return name[:i]
	}
	return name
}

const blockTags = " address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul "
