package scan

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"aiterm/internal/index"
)

// explanations knows where a document gives the meaning of abbreviations.
type explanations struct {
	*Checker
	doc   *Document
	found []Occurrence
	line  line
	lines int // how many were read
}

// A line is what is to be known of a line again and again, as it may have any length.
type line struct {
	from, to int
	long     map[int]bool // of a table, the entries that it has under a name other than an abbreviation
}

// given reports whether the meaning of an abbreviation is given where it stands. The
// occurrences are asked for in their order.
func (e *explanations) given(i int) bool {
	o := e.found[i]
	e.readLine(i)
	return e.doc.isInBrackets(o) || e.hasBracketsBehind(i) || e.isIntroduced(o) || e.isLinked(i) || e.line.long[o.Entry()]
}

// readLine reads the line in which an occurrence begins.
func (e *explanations) readLine(i int) {
	d, at := e.doc, e.found[i].Start
	if at < e.line.to {
		return
	}
	e.lines++
	e.line = line{from: bytes.LastIndexAny(d.Text[:at], "\r\n") + 1, long: map[int]bool{}}
	e.line.to, _ = lineEnd(d.Text, at)
	if bytes.IndexByte(d.Masked[e.line.from:e.line.to], '|') < 0 {
		return
	}
	for i > 0 && e.found[i-1].Start >= e.line.from {
		i--
	}
	for _, o := range e.found[i:] {
		if o.End > e.line.to {
			break
		}
		if !e.isAbbreviated(o) {
			e.line.long[o.Entry()] = true
		}
	}
}

// isAbbreviated reports whether an occurrence is an abbreviation of its entry, or the
// plural of it that some entries list.
func (c *Checker) isAbbreviated(o Occurrence) bool {
	n := o.Names[0]
	return n.Field == index.Abbr || n.Text == c.entry(n.Entry).Abbr+"s"
}

// hasLongForm reports whether an entry has a name other than an abbreviation between two
// offsets behind an occurrence.
func (e *explanations) hasLongForm(i, from, to int) bool {
	entry := e.found[i].Entry()
	for _, o := range e.found[i+1:] {
		if o.End > to {
			break
		}
		if o.Start >= from && o.Entry() == entry && !e.isAbbreviated(o) {
			return true
		}
	}
	return false
}

// isInBrackets reports whether an abbreviation stands in brackets behind what it
// abbreviates: Retrieval-Augmented Generation (RAG). Either can be a link.
func (d *Document) isInBrackets(o Occurrence) bool {
	before := bytes.TrimRight(d.Masked[:o.Start], " \x01*_\"“‘'")
	if link := bytes.TrimSuffix(before, []byte("[")); bytes.HasSuffix(link, []byte("(")) || bytes.HasSuffix(link, []byte("（")) {
		before = link
	}
	r, size := utf8.DecodeLastRune(before)
	if r != '(' && r != '（' && r != '[' && r != '【' {
		return false
	}
	word := bytes.TrimRight(before[:len(before)-size], " \x00\x01*_\"”’'\r\n")
	last, _ := utf8.DecodeLastRune(word)
	if !isLetterOrDigit(last) {
		return false
	}
	after := bytes.TrimLeft(d.Masked[o.End:], " \x00\x01*_\"”’'")
	next, _ := utf8.DecodeRune(after)
	return strings.ContainsRune(")）]】,，、;；/", next)
}

// hasBracketsBehind reports whether brackets behind an abbreviation give its meaning:
// a name of the term, or words of which it is the initials.
func (e *explanations) hasBracketsBehind(i int) bool {
	d, o := e.doc, e.found[i]
	rest := d.Masked[o.End:min(len(d.Masked), o.End+400)]
	trimmed := bytes.TrimLeft(rest, " \x01*_")
	r, size := utf8.DecodeRune(trimmed)
	if r != '(' && r != '（' {
		return false
	}
	from := o.End + len(rest) - len(trimmed) + size
	end := bytes.IndexAny(d.Masked[from:min(len(d.Masked), from+400)], ")）")
	if end < 0 {
		return false
	}
	return e.hasLongForm(i, from, from+end) || isInitialsOf(string(d.Text[o.Start:o.End]), string(d.Masked[from:from+end]))
}

// isInitialsOf reports whether an abbreviation is the initials of words.
func isInitialsOf(abbr, words string) bool {
	var initials strings.Builder
	for w := range strings.FieldsFuncSeq(words, notLetterOrDigit) {
		r, _ := utf8.DecodeRuneInString(w)
		initials.WriteRune(r)
	}
	return initials.Len() > 1 && strings.EqualFold(initials.String(), strings.TrimSuffix(abbr, "s"))
}

// explainers are what stands behind an abbreviation that is explained there.
var explainers = []string{"即", "，即", ", i.e.", "是指", "指的是", "全称", "，全称", "是“", " stands for", " is short for", " is an abbreviation", " is the abbreviation", ", short for", " means ", " refers to", "的全称", "是指代", "代表"}

// isIntroduced reports whether what is behind an abbreviation says that its meaning
// follows: RAG: …, RAG 即 ….
func (e *explanations) isIntroduced(o Occurrence) bool {
	d := e.doc
	rest := d.Masked[o.End:min(len(d.Masked), o.End+60)]
	rest = bytes.TrimLeft(rest, "\x01*_")
	for _, e := range explainers {
		if bytes.HasPrefix(rest, []byte(e)) || bytes.HasPrefix(bytes.TrimLeft(rest, " "), []byte(e)) {
			return true
		}
	}
	colon := bytes.TrimLeft(rest, " ")
	if !bytes.HasPrefix(colon, []byte(":")) && !bytes.HasPrefix(colon, []byte("：")) {
		return false
	}
	return len(bytes.TrimRight(d.Masked[e.line.from:o.Start], " \t\x00\x01*_>")) == 0 // the line begins with it
}

// links stand between a name and the abbreviation that follows it.
var links = []string{"简称", "缩写", "又称", "或称", "也叫", "称为", "abbreviated", "short", " or ", "a.k.a.", "aka", "known as", "called", "、", "/"}

// isLinked reports whether a name of the term stands close before an abbreviation, with
// words between that say it is one.
func (e *explanations) isLinked(i int) bool {
	o := e.found[i]
	for j := i - 1; j >= 0 && j > i-3; j-- {
		b := e.found[j]
		if b.Entry() != o.Entry() || e.isAbbreviated(b) || o.Start-b.End > 60 {
			continue
		}
		between := string(e.doc.Masked[b.End:o.Start])
		if strings.Trim(between, " \x01*_") == "," || strings.Trim(between, " \x01*_") == "，" {
			return true // (Retrieval-Augmented Generation, RAG)
		}
		for _, link := range links {
			if strings.Contains(between, link) && !strings.ContainsAny(between, "。.!?！？") {
				return true
			}
		}
	}
	return false
}
