package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mistake is a usual way in which a file is not YAML. It is the first of the
// Args of CodeYAMLSyntax.
type mistake string

const (
	mistakeUnknown       mistake = "unknown"
	mistakeTooDeep       mistake = "too-deep"
	mistakeConflict      mistake = "merge-conflict"
	mistakeTab           mistake = "tab"
	mistakeOddSpace      mistake = "odd-space"  // the character, as U+00A0
	mistakeWideColon     mistake = "wide-colon" // key
	mistakeColonTight    mistake = "no-space-after-colon"
	mistakeDashTight     mistake = "no-space-after-dash"
	mistakeNoColon       mistake = "no-colon" // key
	mistakeNoKey         mistake = "no-key"
	mistakeColon         mistake = "colon-in-value"
	mistakeCurlyQuote    mistake = "curly-quote"    // the quotation mark
	mistakeOpenDouble    mistake = "open-double"    // a double quote that is not closed
	mistakeOpenSingle    mistake = "open-single"    // a single quote that is not closed
	mistakeAfterDouble   mistake = "after-double"   // text after a double quote
	mistakeAfterSingle   mistake = "after-single"   // text after a single quote
	mistakeEscape        mistake = "escape"         // the backslash and what is behind it
	mistakeBegins        mistake = "begins-badly"   // the character
	mistakeBlock         mistake = "text-in-header" // | or >
	mistakeOpenBracket   mistake = "open-bracket"   // the bracket, the one that closes it
	mistakeWrongBracket  mistake = "wrong-bracket"  // the bracket, the one that closes what is open
	mistakeAfterBracket  mistake = "after-bracket"  // the bracket that closes
	mistakeComment       mistake = "comment"
	mistakeIndentation   mistake = "indentation" // spaces before the line, spaces before those beside it
	mistakeKeyAmongItems mistake = "key-among-items"
	mistakeItemAmongKeys mistake = "item-among-keys"
)

// mistakes holds the words for each mistake, as english does for codes. {2} is
// the first argument of a mistake. It is never written to.
var mistakes = [...]struct {
	mistake mistake
	text    string
}{
	{mistakeUnknown, "from here on this is not YAML; look at the quotes, colons and spaces of this line and the one before"},
	{mistakeTooDeep, "lists and mappings stand too deep within each other; a glossary needs six levels at most"},
	{mistakeConflict, "this line marks a merge conflict; keep one of the two versions and remove the marks"},
	{mistakeTab, "there is a tab before the text; indent with spaces"},
	{mistakeOddSpace, "this space is {2}, not an ordinary one; type a space in its place"},
	{mistakeWideColon, "this colon is full-width; type : and a space after {2}"},
	{mistakeColonTight, "a space is missing after this colon"},
	{mistakeDashTight, "a space is missing after this dash"},
	{mistakeNoColon, "a colon is missing after {2}"},
	{mistakeNoKey, "this line has no key; write key: value, or put the text before it and this line together in quotes"},
	{mistakeColon, "a colon with a space after it is part of this text; put the whole text in quotes"},
	{mistakeCurlyQuote, `{2} is no quotation mark of YAML; type " or '`},
	{mistakeOpenDouble, `the quote that begins here does not end; put a " at its end`},
	{mistakeOpenSingle, "the quote that begins here does not end; put a ' at its end"},
	{mistakeAfterDouble, `the quote ends before this, but the text goes on; put the whole text in quotes, and write \" for each " in it`},
	{mistakeAfterSingle, "the quote ends before this, but the text goes on; put the whole text in quotes, and write '' for each ' in it"},
	{mistakeEscape, `{2} means nothing in double quotes; write \\ for a backslash, or use single quotes`},
	{mistakeBegins, "a text cannot begin with {2}; put it in quotes"},
	{mistakeBlock, "after {2} a text begins on the next line; if {2} is part of the text, put it in quotes"},
	{mistakeOpenBracket, "this {2} has no {3}; add it, or put the text in quotes"},
	{mistakeWrongBracket, "{2} closes nothing here, where {3} is missing"},
	{mistakeAfterBracket, "the text goes on after {2}; put the whole text in quotes"},
	{mistakeComment, "a # after a space begins a comment, so the rest of the line does not count; put the text in quotes"},
	{mistakeIndentation, "this line has {2} spaces before it, those that it belongs to have {3}"},
	{mistakeKeyAmongItems, "this key stands where list items stand; indent it as the keys of the item above, or begin it with a dash and a space"},
	{mistakeItemAmongKeys, "this list item stands where keys stand; indent it as the items that it belongs to"},
}

func (m mistake) english() string {
	for _, w := range mistakes {
		if w.mistake == m {
			return w.text
		}
	}
	return string(m)
}

// A fault is a mistake at an offset in bytes within a line.
type fault struct {
	mistake mistake
	offset  int
	args    []string
}

// syntaxFault returns the mistake by which a file is not YAML from a line on,
// counted from 0, and the line on which it is: the one given or, where what is
// missing there lets the parser read on for a line, that before.
func (f *brokenFile) syntaxFault(i int) (fault, int) {
	line := f.line(i)
	if found, ok := faultIn(line); ok {
		return found, i
	}
	before := f.textBefore(i)
	for _, find := range []func(string) (fault, bool){oddSpace, wideColon, colonTight, dashTight} {
		if found, ok := find(f.line(before)); ok {
			return found, before
		}
	}
	if found, ok := f.misplaced(i); ok {
		return found, i
	}
	return fault{mistake: mistakeUnknown, offset: indentation(line)}, i
}

// textBefore returns the last line before one that is neither blank nor a
// comment, or -1.
func (f *brokenFile) textBefore(i int) int {
	for i--; i >= 0; i-- {
		if text := strings.TrimSpace(f.line(i)); text != "" && text[0] != '#' {
			break
		}
	}
	return i
}

// faultIn looks for a mistake that a line shows alone.
func faultIn(line string) (fault, bool) {
	for _, find := range []func(string) (fault, bool){
		conflict, tab, oddSpace, wideColon, colonTight, dashTight, valueFault, noColon,
	} {
		if found, ok := find(line); ok {
			return found, true
		}
	}
	return fault{}, false
}

func conflict(line string) (fault, bool) {
	for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>", "|||||||"} {
		if strings.HasPrefix(line, mark) {
			return fault{mistake: mistakeConflict}, true
		}
	}
	return fault{}, false
}

func tab(line string) (fault, bool) {
	lead := line[:len(line)-len(strings.TrimLeft(line, " \t-"))]
	at := strings.IndexByte(lead, '\t')
	return fault{mistake: mistakeTab, offset: at}, at >= 0
}

// oddSpace finds a space that YAML does not know as one where a line needs one:
// before it, behind a dash or behind its key.
func oddSpace(line string) (fault, bool) {
	lead := line[:len(line)-len(strings.TrimLeftFunc(line, func(r rune) bool { return r == ' ' || r == '-' || isOddSpace(r) }))]
	at := strings.IndexFunc(lead, isOddSpace)
	if at < 0 {
		at = strings.IndexFunc(line, isOddSpace)
		p := partsOf(line)
		if at < 0 || !isKey(strings.TrimSuffix(p.rest[:max(0, at-p.start)], ":")) {
			return fault{}, false
		}
	}
	r, _ := utf8.DecodeRuneInString(line[at:])
	return fault{mistakeOddSpace, at, []string{codePoint(r)}}, true
}

func isOddSpace(r rune) bool {
	return r != ' ' && unicode.Is(unicode.Zs, r) || r == 0xFEFF || r == 0x200B
}

func wideColon(line string) (fault, bool) {
	p := partsOf(line)
	at := strings.IndexRune(p.rest, '：')
	if at < 0 || !isKey(strings.TrimSpace(p.rest[:at])) {
		return fault{}, false
	}
	return fault{mistakeWideColon, p.start + at, []string{strings.TrimSpace(p.rest[:at])}}, true
}

// colonTight finds a colon behind a key with no space behind it. Only keys of
// glossaries count: a text may be a:b.
func colonTight(line string) (fault, bool) {
	p := partsOf(line)
	at := strings.IndexByte(p.rest, ':')
	if at < 0 || at+1 == len(p.rest) || strings.ContainsRune(" \t", rune(p.rest[at+1])) || !isKey(p.rest[:at]) {
		return fault{}, false
	}
	return fault{mistake: mistakeColonTight, offset: p.start + at}, true
}

// dashTight finds the dash of a list item with no space behind it.
func dashTight(line string) (fault, bool) {
	p := partsOf(line)
	after, ok := strings.CutPrefix(p.rest, "-")
	if !ok || after == "" || strings.HasPrefix(p.rest, "---") {
		return fault{}, false
	}
	return fault{mistake: mistakeDashTight, offset: p.start}, true
}

// noColon finds a key of glossaries that has a value, but no colon.
func noColon(line string) (fault, bool) {
	p := partsOf(line)
	word, _, _ := strings.Cut(p.rest, " ")
	if p.key == "" && isKey(word) && !strings.Contains(p.rest, ": ") {
		return fault{mistakeNoColon, p.start + len(word), []string{word}}, true
	}
	return fault{}, false
}

// lineParts are the parts of a line: what is before it, spaces and dashes, its key
// and its value.
type lineParts struct {
	start int    // offset behind the spaces and dashes
	rest  string // the line from there on
	key   string // "" without one
	value int    // offset of the value, or of rest where there is no key
}

func partsOf(line string) lineParts {
	var p lineParts
	p.start = indentation(line)
	for strings.HasPrefix(line[p.start:], "- ") {
		p.start += 2 + indentation(line[p.start+2:])
	}
	p.rest, p.value = line[p.start:], p.start
	at := strings.IndexByte(p.rest, ':')
	if at > 0 && (at+1 == len(p.rest) || p.rest[at+1] == ' ') && isWord(strings.Trim(p.rest[:at], `"'`)) {
		p.key = strings.Trim(p.rest[:at], `"'`)
		p.value = p.start + at + 1
		p.value += indentation(line[p.value:])
	}
	return p
}

func isWord(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' && r != '.'
	})
}

// isKey reports whether a glossary has a key of that name anywhere.
func isKey(s string) bool {
	var d decoder
	for _, known := range []fields{
		d.glossaryFields(&Glossary{}), d.entryFields(&Entry{}), d.labelFields(&Label{}), d.sourceFields(&Source{}),
		d.relationFields(&Relation{}), d.sharedFields(&Shared{}), d.comparisonFields(&Comparison{}), d.rowFields(&Row{}), textFields(d.line, &Text{}),
	} {
		if _, ok := known[s]; ok {
			return true
		}
	}
	return slices.Contains(relationNames(), s)
}
