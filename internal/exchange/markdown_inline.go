package exchange

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainText returns a line of Markdown as readers see it: links and images by their
// words, without emphasis, tags and notes. Line breaks become line ends.
func plainText(line string) string {
	if !strings.ContainsAny(line, "\\`*_~[<&!=") {
		return line
	}
	p := &inlineReader{text: line, closing: matching(line), drop: map[int]int{}, unclosed: map[int]bool{}}
	p.emphasis()
	p.read()
	return html.UnescapeString(p.out.String())
}

// An inlineReader reads a line once, from its beginning.
type inlineReader struct {
	text     string
	out      strings.Builder
	closing  map[int]int  // of each bracket, the one that closes it
	drop     map[int]int  // by where marks stand that are not shown: where they end
	unclosed map[int]bool // lengths of backticks that close nothing any more
}

// matching returns the closing bracket of each that is closed.
func matching(text string) map[int]int {
	closing := map[int]int{}
	var square, round []int
	for i := 0; i < len(text); i++ {
		stack := &square
		switch text[i] {
		case '\\':
			i++
			continue
		case '(', ')':
			stack = &round
		case '[', ']':
		default:
			continue
		}
		if text[i] == '(' || text[i] == '[' {
			*stack = append(*stack, i)
		} else if n := len(*stack); n > 0 {
			closing[(*stack)[n-1]] = i
			*stack = (*stack)[:n-1]
		}
	}
	return closing
}

// emphasis drops the marks of emphasis that belong together: a run of them before a word
// and one behind a word.
func (p *inlineReader) emphasis() {
	open := map[string][]int{}
	for i := 0; i < len(p.text); i++ {
		c := p.text[i]
		if c == '\\' {
			i++
			continue
		}
		if !strings.ContainsRune("*_~=", rune(c)) {
			continue
		}
		start := i
		for i+1 < len(p.text) && p.text[i+1] == c {
			i++
		}
		mark := p.text[start : i+1]
		if len(mark) > 3 || (c == '~' || c == '=') && len(mark) != 2 {
			continue
		}
		opens, closes := flanks(p.text, start, i+1)
		starts := open[mark]
		switch {
		case closes && len(starts) > 0:
			from := starts[len(starts)-1]
			open[mark] = starts[:len(starts)-1]
			p.drop[from], p.drop[start] = from+len(mark), i+1
		case opens:
			open[mark] = append(starts, start)
		}
	}
}

// flanks reports whether marks can begin and can end an emphasis, by what stands beside
// them.
func flanks(text string, start, end int) (opens, closes bool) {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	afterText := end < len(text) && !unicode.IsSpace(after)
	beforeText := start > 0 && !unicode.IsSpace(before)
	if text[start] != '_' {
		return afterText, beforeText
	}
	inWord := func(r rune, there bool) bool { return there && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	return afterText && !inWord(before, beforeText), beforeText && !inWord(after, afterText)
}

func (p *inlineReader) read() {
	for i := 0; i < len(p.text); {
		if end, ok := p.drop[i]; ok {
			i = end
			continue
		}
		i = p.readAt(i)
	}
}

// readAt reads what stands at an offset, and returns where it goes on.
func (p *inlineReader) readAt(i int) int {
	switch c := p.text[i]; {
	case c == '\\' && i+1 < len(p.text) && isASCIIPunctuation(p.text[i+1]):
		p.out.WriteByte(p.text[i+1])
		return i + 2
	case c == '`':
		return p.code(i)
	case c == '!' && strings.HasPrefix(p.text[i+1:], "[") && p.isLink(i+1):
		return i + 1
	case c == '[':
		return p.link(i)
	case c == '<':
		return p.tag(i)
	}
	p.out.WriteByte(p.text[i])
	return i + 1
}

func isASCIIPunctuation(b byte) bool {
	return b > ' ' && b < 0x7F && !unicode.IsLetter(rune(b)) && !unicode.IsDigit(rune(b))
}

// code writes what stands between backticks.
func (p *inlineReader) code(i int) int {
	n := len(p.text[i:]) - len(strings.TrimLeft(p.text[i:], "`"))
	marks := p.text[i : i+n]
	if !p.unclosed[n] {
		for at := i + n; ; {
			j := strings.Index(p.text[at:], marks)
			if j < 0 {
				break
			}
			at += j
			run := len(p.text[at:]) - len(strings.TrimLeft(p.text[at:], "`"))
			if run == n {
				p.out.WriteString(strings.TrimSpace(p.text[i+n : at]))
				return at + n
			}
			at += run
		}
		p.unclosed[n] = true
	}
	p.out.WriteString(marks)
	return i + n
}

// isLink reports whether a bracket begins a link: an address or a name of one follows.
func (p *inlineReader) isLink(i int) bool {
	end, ok := p.closing[i]
	if !ok || end+1 >= len(p.text) {
		return false
	}
	next := p.text[end+1]
	_, closed := p.closing[end+1]
	return (next == '(' || next == '[') && closed
}

// link begins a link, of which the words are shown, or passes over a note.
func (p *inlineReader) link(i int) int {
	end, closed := p.closing[i]
	switch {
	case closed && strings.HasPrefix(p.text[i:], "[^") && end-i < 40:
		return end + 1
	case closed && strings.HasPrefix(p.text[i:], "[[") && strings.HasPrefix(p.text[end:], "]"):
		if inner, ok := p.closing[i+1]; ok && inner == end-1 {
			p.drop[inner] = end + 1
			if _, shown, found := strings.Cut(p.text[i+2:inner], "|"); found {
				return inner - len(shown)
			}
			return i + 2
		}
	case p.isLink(i):
		p.drop[end] = p.closing[end+1] + 1
		return i + 1
	}
	p.out.WriteByte('[')
	return i + 1
}

// tag passes over a tag, makes a line end of <br>, and shows an address.
func (p *inlineReader) tag(i int) int {
	const most = 300
	rest := p.text[i+1 : min(len(p.text), i+most)]
	end := strings.IndexByte(rest, '>')
	if end < 1 {
		p.out.WriteByte('<')
		return i + 1
	}
	inside := strings.ToLower(strings.TrimLeft(rest[:end], "/"))
	name := strings.FieldsFunc(inside+" ", func(r rune) bool { return r == ' ' || r == '/' })
	switch {
	case strings.Contains(inside, "://") && !strings.Contains(inside, " "):
		p.out.WriteString(rest[:end])
	case len(name) > 0 && name[0] == "br":
		p.out.WriteByte('\n')
	case inside != "" && (inside[0] >= 'a' && inside[0] <= 'z' || inside[0] == '!'):
	default:
		p.out.WriteByte('<')
		return i + 1
	}
	return i + 1 + end + 1
}
