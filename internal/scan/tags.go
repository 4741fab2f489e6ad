package scan

import (
	"bytes"
	"strings"
)

// maxTag is the length in bytes of the longest tag that is looked for.
const maxTag = 16 << 10

// tags masks the tags and comments within lines of HTML, and what addresses they show.
func (n *inline) tags(from, end int) {
	n.from, n.end, n.noTag = from, end, end+1
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
	at := bytes.Index(bytes.ToLower(n.Text[i+length:min(n.end, i+maxTag)]), []byte(end))
	if at < 0 {
		return i + length
	}
	to := i + length + at + len(end)
	n.fill(i, to, hidden)
	return to
}

// tagLength returns the length of the tag or address that a text begins with, or 0.
func tagLength(text []byte) int {
	switch {
	case text[1] == '!' || text[1] == '?':
		return 1 + bytes.IndexByte(text, '>')
	case !isASCIILetter(text[1]) && !(text[1] == '/' && isASCIILetter(text[2])):
		return 0
	}
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
		case '.', ',', ';', '`':
			if !isAddress(text[1 : i+1]) {
				return 0
			}
		}
	}
	return 0
}

// isAddress reports whether what stands in an angle bracket so far is an address or an
// attribute, and not words.
func isAddress(text []byte) bool {
	return bytes.ContainsAny(text, ":@=") || bytes.IndexByte(text, ' ') < 0
}

func isASCIILetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
