package scan

import (
	"bytes"
	"strings"
)

// maxTag is the length in bytes of the longest tag that is looked for.
const maxTag = 16 << 10

// tags masks the tags and comments within lines of HTML, and what addresses they show.
func (n *inline) tags(from, end int) {
	n.from, n.end, n.noTag, n.none = from, end, end+1, nil
	for i := from; i < end; {
		if n.Masked[i] == '<' {
			i = n.tag(i)
		} else if n.Masked[i] == '&' {
			i = n.reference(i)
		} else {
			i++
		}
	}
	n.maskAddresses(from, end)
}

// tag masks a tag, a comment, or an address in angle brackets, and of <code> and its
// like what is in them.
func (n *inline) tag(i int) int {
	rest := n.Masked[i:n.end]
	if i >= n.noTag || len(rest) < 3 {
		return i + 1
	}
	if bytes.HasPrefix(rest, []byte("<!--")) {
		return n.masked(i, 4, "-->")
	}
	length := tagLength(rest[:min(len(rest), maxTag)])
	if length == 0 {
		if len(rest) < maxTag && bytes.IndexByte(rest, '>') < 0 {
			n.noTag = i
		}
		return i + 1
	}
	name := tagName(strings.ToLower(string(rest[:min(length, 12)])))
	n.fill(i, i+length, hidden)
	if rest[1] != '/' && strings.Contains(" code pre kbd samp script style textarea tt ", " "+name+" ") {
		return n.masked(i, length, "</"+name+">")
	}
	return i + length
}

// masked masks what begins at a place up to what ends it, or nothing if nothing does.
// It returns where to go on: behind a beginning of a length at least.
func (n *inline) masked(i, length int, end string) int {
	to := n.find(end, i+length, min(n.end, i+maxTag))
	if to < 0 {
		return i + length
	}
	n.fill(i, to, hidden)
	return to
}

// find returns where a text ends that stands between two offsets, in any letter case, or
// -1. It looks nowhere twice in vain, so that all that is looked for in a paragraph costs
// no more than to read it once.
func (n *inline) find(end string, from, to int) int {
	from = max(from, n.none[end])
	for i := from; i+len(end) <= to; i++ {
		next := bytes.IndexByte(n.Text[i:to], end[0])
		if next < 0 {
			break
		}
		i += next
		if i+len(end) <= to && bytes.EqualFold(n.Text[i:i+len(end)], []byte(end)) {
			return i + len(end)
		}
	}
	n.remember(end, from, to-len(end)+1)
	return -1
}

// remember notes that something does not begin between two offsets.
func (n *inline) remember(what string, from, to int) {
	if n.none == nil {
		n.none = map[string]int{}
	}
	n.sought += max(0, to-from)
	n.none[what] = max(to, n.none[what])
}

// tagLength returns the length of the tag or address that a text begins with, or 0.
func tagLength(text []byte) int {
	switch {
	case text[1] == '!' || text[1] == '?':
		return 1 + bytes.IndexByte(text, '>')
	case !isASCIILetter(text[1]) && !(text[1] == '/' && isASCIILetter(text[2])):
		return 0
	}
	isAddress, hasSpace := false, false // up to i
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '>':
			return i + 1
		case '<':
			return 0
		case '"', '\'':
			if text[i-1] == '=' {
				closing := bytes.IndexByte(text[i+1:], text[i])
				if closing < 0 {
					return 0
				}
				i += closing + 1
			}
		case ':', '@', '=':
			isAddress = true // or an attribute
		case ' ':
			hasSpace = true
		case '.', ',', ';', '`':
			if hasSpace && !isAddress { // but words
				return 0
			}
		}
	}
	return 0
}
