package render

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"aiterm/internal/index"
)

// A link on a terminal (OSC 8) is what linkStart begins, its target, linkEnd, the text,
// and a link to nothing. No text of a glossary has an escape character: see Safe.
const (
	linkStart = "\x1b]8;;"
	linkEnd   = "\x1b\\"
)

// longestTarget is in bytes; terminals refuse more.
const longestTarget = 2000

// linked returns a text that a terminal opens a page for.
func linked(target, text string) string {
	return linkStart + target + linkEnd + text + linkStart + linkEnd
}

// target returns the address of the page that a reference leads to, "" where there is
// none. It has only characters that stand in addresses.
func target(id string) string {
	address := ""
	switch scheme := strings.ToLower(id[:schemeLength(id)]); scheme {
	case "https://", "http://":
		if host, _, _ := strings.Cut(id[len(scheme):], "/"); strings.IndexFunc(host, isLetterOrDigit) >= 0 {
			address = scheme + percentEncoded(id[len(scheme):], "%?#")
		}
	case "arxiv:":
		address = "https://arxiv.org/abs/" + percentEncoded(id[len(scheme):], "")
	case "doi:":
		if isDOI(id[len(scheme):]) {
			address = "https://doi.org/" + percentEncoded(id[len(scheme):], "")
		}
	}
	if len(address) > longestTarget {
		return ""
	}
	return address
}

// percentEncoded encodes each byte that is not a letter, a digit or a sign of a path.
// Of the signs that have a meaning in addresses those in meant keep it.
func percentEncoded(s, meant string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		plain := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if plain || strings.IndexByte("-._~/:@!$&'()*+,;=[]"+meant, c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// WithoutLinks returns what passes text on to w without the links for terminals that
// the text format has written into it; their texts stay. A link that is not ended yet is
// kept until a later Write ends it.
func WithoutLinks(w io.Writer) io.Writer { return &linkFilter{w: w} }

type linkFilter struct {
	w    io.Writer
	held string // the beginning of a link, as far as it has come
}

func (f *linkFilter) Write(p []byte) (int, error) {
	var kept strings.Builder
	text := f.held + string(p)
	f.held = ""
	for text != "" {
		before, rest, _ := strings.Cut(text, "\x1b")
		kept.WriteString(before)
		if text = text[len(before):]; text == "" {
			break
		}
		if _, after, ended := strings.Cut(text, linkEnd); ended && strings.HasPrefix(text, linkStart) {
			text = after
			continue
		}
		if strings.HasPrefix(text, linkStart) || strings.HasPrefix(linkStart, text) {
			f.held = text
			break
		}
		kept.WriteString("\x1b")
		text = rest
	}
	_, err := io.WriteString(f.w, kept.String())
	return len(p), err
}

// termScheme begins the target of a link to a term of the glossary, before its position.
const termScheme = "term:"

func termTarget(t index.Term) string { return termScheme + strconv.Itoa(t.Position) }

// A Stretch is a part of a line that the text format has written.
type Stretch struct {
	Text string
	Term int // the position of the term that it leads to; -1 for none
}

// Stretches takes a line apart into what leads to terms (see Options.Terms) and what
// does not.
func Stretches(line string) (all []Stretch) {
	for line != "" {
		plain, rest, linked := strings.Cut(line, linkStart)
		if plain != "" {
			all = append(all, Stretch{plain, -1})
		}
		if !linked {
			break
		}
		target, rest, _ := strings.Cut(rest, linkEnd)
		text, rest, _ := strings.Cut(rest, linkStart+linkEnd)
		all, line = append(all, Stretch{text, termOf(target)}), rest
	}
	return all
}

func termOf(target string) int {
	number, isTerm := strings.CutPrefix(target, termScheme)
	if position, err := strconv.Atoi(number); isTerm && err == nil {
		return position
	}
	return -1
}

// Pages returns the addresses of the pages that the references in a text lead to: of
// http and https, and of what arXiv and doi.org have.
func Pages(text string) (all []string) {
	for _, r := range references(text) {
		if r.target != "" {
			all = append(all, r.target)
		}
	}
	return all
}

// linkMarks are a text and the links in it. Lines of the wrapped text are taken from it
// one after the other.
type linkMarks struct {
	text  string
	links []reference
	at    int // where in text the next line is looked for
}

// styled returns the next line in a style, with its links; a part of one that is
// longer than a line leads to the page of the whole.
func (m *linkMarks) styled(style style, line string) string {
	if len(m.links) == 0 {
		return style.Render(line)
	}
	start := m.at + strings.Index(m.text[m.at:], line)
	m.at = start + len(line)
	var b strings.Builder
	at := start
	for _, l := range m.links {
		from, to := max(l.from, at), min(l.to, m.at)
		if l.target == "" || from >= to {
			continue
		}
		if at < from {
			b.WriteString(style.Render(m.text[at:from]))
		}
		b.WriteString(linked(l.target, style.Render(m.text[from:to])))
		at = to
	}
	if at < m.at {
		b.WriteString(style.Render(m.text[at:m.at]))
	}
	return b.String()
}
