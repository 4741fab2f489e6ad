package scan

import (
	"bytes"
	"strings"
)

// inline masks what stands within lines of prose and is none: code, formulas, tags,
// targets of links, addresses, signs of style.
type inline struct {
	*Document
	defined map[string]bool // labels of links
	from    int             // of the paragraph
	end     int
	open    int            // brackets that a link could begin with
	noRun   map[int]int    // by length of a run of backticks: where it was looked for in vain
	noTag   int            // from where on no tag ends
	noMath  bool           // no formula ends
	sought  int            // bytes that were gone through in vain; tests look at it
	none    map[string]int // by what was looked for in vain, up to where it does not begin
}

// paragraph masks within the lines of a paragraph.
func (n *inline) paragraph(from, end int) {
	n.from, n.end, n.open, n.noRun, n.noTag, n.noMath, n.none = from, end, 0, nil, end+1, false, nil
	for i := from; i < end; {
		i = n.next(i)
	}
	n.maskAddresses(from, end)
}

// next masks what begins at a place and returns where it ends.
func (n *inline) next(i int) int {
	switch b := n.Masked[i]; b {
	case '\\':
		return n.escape(i)
	case '`':
		return n.code(i)
	case '<':
		return n.tag(i)
	case '$':
		return n.formula(i)
	case '&':
		return n.reference(i)
	case '[':
		n.open++
	case ']':
		return n.bracket(i)
	case '*', '~':
		n.Masked[i] = unseen
	case '_':
		if !isWordByte(n.Masked, i-1) || !isWordByte(n.Masked, i+1) {
			n.Masked[i] = unseen
		}
	}
	return i + 1
}

func (n *inline) escape(i int) int {
	if i+1 < n.end && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", n.Text[i+1]) >= 0 {
		n.Masked[i] = unseen
		return i + 2
	}
	return i + 1
}

// code masks a span of code, if as many backticks end it as begin it.
func (n *inline) code(i int) int {
	length := n.runAt(i)
	if at, tried := n.noRun[length]; tried && at <= i {
		return i + length
	}
	for j := i + length; j < n.end; {
		found := bytes.IndexByte(n.Masked[j:n.end], '`')
		if found < 0 {
			break
		}
		j += found
		closing := n.runAt(j)
		j += closing
		if closing == length {
			n.fill(i, j, hidden)
			return j
		}
	}
	if n.noRun == nil {
		n.noRun = map[int]int{}
	}
	n.noRun[length] = i
	return i + length
}

func (n *inline) runAt(i int) int {
	j := i
	for j < n.end && n.Masked[j] == n.Masked[i] {
		j++
	}
	return j - i
}

// formula masks what stands between two double signs.
func (n *inline) formula(i int) int {
	if n.noMath || i+1 >= n.end || n.Masked[i+1] != '$' {
		return i + 1
	}
	length := bytes.Index(n.Masked[i+2:n.end], []byte("$$"))
	if length < 0 {
		n.noMath = true
		return i + 2
	}
	n.fill(i, i+length+4, hidden)
	return i + length + 4
}

// reference masks a character reference; one for a space stays one.
func (n *inline) reference(i int) int {
	semicolon := bytes.IndexByte(n.Masked[i:min(i+12, n.end)], ';')
	if semicolon < 2 {
		return i + 1
	}
	name := string(n.Masked[i+1 : i+semicolon])
	if strings.Trim(name, "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
		return i + 1
	}
	sign := byte(hidden)
	if name == "nbsp" || name == "#160" {
		sign = ' '
	}
	n.fill(i, i+semicolon+1, sign)
	return i + semicolon + 1
}

// bracket masks the target of a link behind its text.
func (n *inline) bracket(i int) int {
	if n.open == 0 || i+1 >= n.end {
		return i + 1
	}
	n.open--
	switch n.Masked[i+1] {
	case '(':
		if end := n.target(i + 2); end > 0 {
			n.fill(i, end, hidden)
			return end
		}
	case '[':
		length := bytes.IndexByte(n.Masked[i+2:min(i+1000, n.end)], ']')
		if length > 0 && n.defined[comparedLabel(n.Text[i+2:i+2+length])] {
			n.fill(i, i+length+3, hidden)
			return i + length + 3
		}
	}
	return i + 1
}

// maxTarget is the length in bytes of the longest target that is looked for.
const maxTarget = 16 << 10

// target returns where the target of a link ends, behind its closing bracket, or 0 if
// what begins at a place is none.
func (n *inline) target(from int) int {
	end := min(n.end, from+maxTarget)
	i := n.skipSpace(from, end)
	if i < end && n.Text[i] == '<' {
		close := n.find(">", i, end)
		if close < 0 || bytes.IndexByte(n.Text[i:close], '\n') >= 0 {
			return 0
		}
		i = close
	} else {
		i = n.barePath(i, end)
	}
	space := n.skipSpace(i, end)
	if space > i && space < end {
		if close := strings.IndexByte("\"'(", n.Text[space]); close >= 0 {
			i = n.title(space+1, end, "\"')"[close])
			space = n.skipSpace(i, end)
		}
	}
	if space < end && n.Text[space] == ')' {
		return space + 1
	}
	return 0
}

func (n *inline) skipSpace(i, end int) int {
	for i < end && (n.Text[i] == ' ' || n.Text[i] == '\n' || n.Text[i] == '\t' || n.Text[i] == '\r') {
		i++
	}
	return i
}

// maxDepth is how deep the brackets of a target are nested at most, as in CommonMark.
const maxDepth = 32

// barePath returns where a target ends that is in no angle brackets.
func (n *inline) barePath(i, end int) int {
	for depth := 0; i < end; i++ {
		switch c := n.Text[i]; {
		case c <= ' ':
			return i
		case c == '\\':
			i++
		case c == '(':
			if depth++; depth > maxDepth {
				return end
			}
		case c == ')':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return min(i, end)
}

// title returns where a title ends that begins at a place.
func (n *inline) title(i, end int, closing byte) int {
	what := "title" + string(closing)
	from := max(i, n.none[what])
	for i = from; i < end; i++ {
		switch n.Text[i] {
		case '\\':
			i++
		case closing:
			return i + 1
		}
	}
	n.remember(what, from, i)
	return end
}
