package scan

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// undefined finds abbreviations whose meaning is not given before or at their first use.
// Uses in headings wait for the text below.
func (c *Checker) undefined(d *Document, found []Occurrence) []Finding {
	var all []Finding
	seen := map[int]bool{}
	for i, o := range found {
		e := o.Entry()
		if seen[e] || !c.needsMeaning(o) {
			continue
		}
		if c.isExplained(d, found, i) {
			seen[e] = true
			continue
		}
		if within(d.headings, o.Start) && usedBelow(d, found[i+1:], o) {
			continue
		}
		seen[e] = true
		all = append(all, Finding{Rule: Undefined, Start: o.Start, End: o.End, Text: string(d.Text[o.Start:o.End]),
			Write: c.introduction(d, e, o), Term: c.entry(e).Term()})
	}
	return all
}

// usedBelow reports whether an abbreviation in a heading is used in the text too.
func usedBelow(d *Document, found []Occurrence, o Occurrence) bool {
	for _, later := range found {
		if later.Entry() == o.Entry() && later.Names[0].Field == index.Abbr && !within(d.headings, later.Start) {
			return true
		}
	}
	return false
}

// needsMeaning reports whether an occurrence is an abbreviation that has to be explained.
func (c *Checker) needsMeaning(o Occurrence) bool {
	if o.Names[0].Field != index.Abbr || c.Allow[o.Written] {
		return false
	}
	e := c.entry(o.Entry())
	return e.EN != "" && !strings.EqualFold(e.EN, e.Abbr) || e.ZH != "" && !strings.EqualFold(e.ZH, e.Abbr)
}

// introduction returns how a document of a language would first use an abbreviation.
func (c *Checker) introduction(d *Document, entry int, o Occurrence) string {
	e := c.entry(entry)
	if name := preferred(e, glossary.ZH); d.lang() == glossary.ZH && name != e.Abbr {
		return name + "（" + e.Abbr + "）"
	}
	return preferred(e, glossary.EN) + " (" + e.Abbr + ")"
}

// lang returns the language that most of the document is in.
func (d *Document) lang() glossary.Lang {
	wide, narrow := 0, 0
	for _, b := range d.Masked[:min(len(d.Masked), 64<<10)] {
		if b >= 0xE4 && b <= 0xE9 {
			wide++
		} else if isASCIILetter(b) {
			narrow++
		}
	}
	if wide*6 > narrow {
		return glossary.ZH
	}
	return glossary.EN
}

// isExplained reports whether the meaning of an abbreviation is given where it stands.
func (c *Checker) isExplained(d *Document, found []Occurrence, i int) bool {
	o := found[i]
	line := d.lineAround(o.Start)
	return c.isInBrackets(d, o) || c.hasBracketsBehind(d, found, i) || isIntroduced(d, o) ||
		c.isLinked(d, found, i) || bytes.IndexByte(d.Masked[line[0]:line[1]], '|') >= 0 && c.hasLongForm(found, o.Entry(), line[0], line[1])
}

// lineAround returns the line that an offset is in.
func (d *Document) lineAround(at int) [2]int {
	from := max(bytes.LastIndexAny(d.Text[:at], "\r\n")+1, 0)
	to, _ := lineEnd(d.Text, at)
	return [2]int{from, to}
}

// hasLongForm reports whether an entry has a name other than an abbreviation between two
// offsets.
func (c *Checker) hasLongForm(found []Occurrence, entry, from, to int) bool {
	for _, o := range found {
		if o.Start >= from && o.End <= to && o.Entry() == entry && o.Names[0].Field != index.Abbr {
			return true
		}
	}
	return false
}

// isInBrackets reports whether an abbreviation stands in brackets behind what it
// abbreviates: Retrieval-Augmented Generation (RAG).
func (c *Checker) isInBrackets(d *Document, o Occurrence) bool {
	before := bytes.TrimRight(d.Masked[:o.Start], " \x01*_\"“‘'")
	r, size := utf8.DecodeLastRune(before)
	if r != '(' && r != '（' && r != '[' && r != '【' {
		return false
	}
	word := bytes.TrimRight(before[:len(before)-size], " \x01*_\"”’'\r\n")
	last, _ := utf8.DecodeLastRune(word)
	if !isLetterOrDigit(last) {
		return false
	}
	after := bytes.TrimLeft(d.Masked[o.End:], " \x01*_\"”’'")
	next, _ := utf8.DecodeRune(after)
	return strings.ContainsRune(")）]】,，、;；/", next)
}

// hasBracketsBehind reports whether brackets behind an abbreviation give its meaning:
// a name of the term, or words of which it is the initials.
func (c *Checker) hasBracketsBehind(d *Document, found []Occurrence, i int) bool {
	o := found[i]
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
	return c.hasLongForm(found, o.Entry(), from, from+end) || isInitialsOf(string(d.Text[o.Start:o.End]), string(d.Masked[from:from+end]))
}

// isInitialsOf reports whether an abbreviation is the initials of words.
func isInitialsOf(abbr, words string) bool {
	var initials strings.Builder
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		r, _ := utf8.DecodeRuneInString(w)
		initials.WriteRune(r)
	}
	return initials.Len() > 1 && strings.EqualFold(initials.String(), strings.TrimSuffix(abbr, "s"))
}

// explainers are what stands behind an abbreviation that is explained there.
var explainers = []string{"即", "，即", ", i.e.", "是指", "指的是", "全称", "，全称", "是“", " stands for", " is short for", " is an abbreviation", " is the abbreviation", ", short for", " means ", " refers to", "的全称", "是指代", "代表"}

// isIntroduced reports whether what is behind an abbreviation says that its meaning
// follows: RAG: …, RAG 即 ….
func isIntroduced(d *Document, o Occurrence) bool {
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
	line := d.lineAround(o.Start)
	return len(bytes.Trim(d.Masked[line[0]:o.Start], " \t\x00\x01*_>")) == 0 // the line begins with it
}

// links stand between a name and the abbreviation that follows it.
var links = []string{"简称", "缩写", "又称", "或称", "也叫", "称为", "abbreviated", "short", " or ", "a.k.a.", "aka", "known as", "called", "、", "/"}

// isLinked reports whether a name of the term stands close before an abbreviation, with
// words between that say it is one, or behind it in the same way.
func (c *Checker) isLinked(d *Document, found []Occurrence, i int) bool {
	o := found[i]
	for j := i - 1; j >= 0 && j > i-3; j-- {
		b := found[j]
		if b.Entry() != o.Entry() || b.Names[0].Field == index.Abbr || o.Start-b.End > 60 {
			continue
		}
		between := string(d.Masked[b.End:o.Start])
		for _, link := range links {
			if strings.Contains(between, link) && !strings.ContainsAny(between, "。.!?！？") {
				return true
			}
		}
	}
	return false
}
