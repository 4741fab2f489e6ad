package scan

import (
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// undefined finds abbreviations whose meaning is not given before or at their first use.
// Uses in headings wait for the text below.
func (c *Checker) undefined(d *Document, found []Occurrence) []Finding {
	var all []Finding
	seen := map[int]bool{}
	lastUse := c.lastUses(d, found)
	explained := explanations{Checker: c, doc: d, found: found}
	lang := d.lang()
	for i, o := range found {
		e := o.Entry()
		if seen[e] || !c.needsMeaning(o) {
			continue
		}
		given := explained.given(i)
		if !given && lastUse[e] > i && d.headings.have(o.Start) {
			continue
		}
		seen[e] = true
		if !given {
			all = append(all, Finding{Rule: Undefined, Start: o.Start, End: o.End, Text: string(d.Text[o.Start:o.End]),
				Write: introduction(c.entry(e), lang), Term: c.entry(e).Term()})
		}
	}
	return all
}

// lastUses returns by entry which occurrence is the last of its abbreviation that is in
// no heading.
func (c *Checker) lastUses(d *Document, found []Occurrence) map[int]int {
	last := map[int]int{}
	for i, o := range found {
		if c.isAbbreviated(o) && !d.headings.have(o.Start) {
			last[o.Entry()] = i
		}
	}
	return last
}

// needsMeaning reports whether an occurrence is an abbreviation that has to be explained.
func (c *Checker) needsMeaning(o Occurrence) bool {
	if !c.isAbbreviated(o) || c.Allow[o.Written] {
		return false
	}
	e := c.entry(o.Entry())
	return e.EN != "" && !strings.EqualFold(e.EN, e.Abbr) || e.ZH != "" && !strings.EqualFold(e.ZH, e.Abbr)
}

// introduction returns how a document in a language would first use an abbreviation.
func introduction(e *index.Entry, lang glossary.Lang) string {
	if name := preferred(e, glossary.ZH); lang == glossary.ZH && name != e.Abbr {
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
