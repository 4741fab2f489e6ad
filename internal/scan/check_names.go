package scan

import (
	"slices"
	"strings"
	"unicode"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// deprecated finds names that should no longer be used.
func (c *Checker) deprecated(d *Document, found []Occurrence) []Finding {
	var all []Finding
	for _, o := range found {
		if !o.Names[0].Deprecated {
			continue
		}
		e := c.entry(o.Entry())
		f := Finding{Rule: Deprecated, Start: o.Start, End: o.End, Text: string(d.Text[o.Start:o.End]), Term: e.Term()}
		if e.Status == glossary.Deprecated {
			e = c.successor(e)
		}
		if e != nil {
			f.Write = styled(nameLike(e, o), f.Text, o.Form)
			if f.Write != f.Text && o.Form != Inflected {
				f.Edits = []Edit{{o.Start, o.End, f.Write}}
			}
		}
		all = append(all, f)
	}
	return all
}

// nameLike returns the name of an entry that is to stand where another name stood: an
// abbreviation for one.
func nameLike(e *index.Entry, o Occurrence) string {
	if o.Names[0].Field == index.Abbr && e.Abbr != "" {
		return e.Abbr
	}
	return preferred(e, langOf(o.Written))
}

// successor returns the entry that replaces another, or nil.
func (c *Checker) successor(e *index.Entry) *index.Entry {
	for _, l := range e.Links() {
		if l.Relation.Type == "replaced-by" {
			return c.entry(l.Edge.To)
		}
	}
	return nil
}

// renderings finds terms under several names of one language; and those under one that
// is not the preferred, as other documents may have others.
func (c *Checker) renderings(d *Document, found []Occurrence) []Finding {
	keys := map[rendered]map[string]bool{}
	places := map[rendered][]Occurrence{}
	var order []rendered
	for _, o := range found {
		if !c.isRendering(o) {
			continue
		}
		r := rendered{o.Entry(), langOf(o.Written)}
		if places[r] == nil {
			order = append(order, r)
		}
		places[r] = append(places[r], o)
		put(keys, r, spelling.Key(o.Written))
		put(c.used, r, spelling.Key(o.Written))
	}
	var all []Finding
	for _, r := range order {
		findings := c.unpreferred(d, r, places[r])
		switch {
		case areSeveral(keys[r]):
			all = append(all, findings...)
		case len(findings) > 0 && !keys[r][c.preferredKey(r)]:
			all = append(all, joined(findings))
		}
	}
	return all
}

// isRendering reports whether an occurrence is one way to write its term: not an
// abbreviation, a form of a verb, a common word, a name of several terms, or one that
// does not mean quite the same.
func (c *Checker) isRendering(o Occurrence) bool {
	n := o.Names[0]
	return (n.Remark == glossary.Text{} || c.isFuller(o)) && n.Field != index.Abbr && o.Form != Inflected && !n.Common && !n.Deprecated && len(o.Names) == 1 &&
		!isAbbreviation(hit{Name: n, written: o.Written}) && !c.isBesideShort(o)
}

// isBesideShort reports whether a name stands beside a short form that it has or spells
// out: ReAct 框架, Root Mean Square Layer Normalization for RMSNorm.
func (c *Checker) isBesideShort(o Occurrence) bool {
	e := c.entry(o.Entry())
	if langOf(o.Written) == glossary.ZH {
		return e.Abbr != "" && strings.Contains(o.Written, e.Abbr) || e.EN != "" && strings.Contains(o.Written, e.EN)
	}
	capitals := strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return r
		}
		return -1
	}, e.EN)
	return len(capitals) > 1 && !strings.ContainsAny(e.EN, " -")
}

// isFuller reports whether a Chinese name has all characters of the preferred one, with
// others among them, as 大型语言模型 has those of 大语言模型.
func (c *Checker) isFuller(o Occurrence) bool {
	rest := []rune(c.preferredKey(rendered{o.Entry(), glossary.ZH}))
	for _, r := range spelling.Key(o.Written) {
		if len(rest) > 0 && r == rest[0] {
			rest = rest[1:]
		}
	}
	return len(rest) == 0 && langOf(o.Written) == glossary.ZH
}

func (c *Checker) preferredKey(r rendered) string {
	return spelling.Key(preferred(c.entry(r.entry), r.lang))
}

// unpreferred returns a finding for each place at which an entry has not its preferred
// name.
func (c *Checker) unpreferred(d *Document, r rendered, places []Occurrence) []Finding {
	e := c.entry(r.entry)
	key, name := c.preferredKey(r), ownScript(d, preferred(e, r.lang), c.preferredKey(r), places)
	var all []Finding
	for _, o := range places {
		if k := spelling.Key(o.Written); k == key || strings.Contains(k, key) || strings.Contains(key, k) {
			continue
		}
		f := Finding{Rule: Rendering, Start: o.Start, End: o.End, Text: string(d.Text[o.Start:o.End]), Term: e.Term(), rendered: r}
		if name != "" {
			f.Write = styled(name, f.Text, o.Form)
			f.Edits = []Edit{{o.Start, o.End, f.Write}}
		}
		all = append(all, f)
	}
	return all
}

// ownScript returns a preferred name as a document writes it: in Traditional characters
// where its other names are in these. It is "" where the document does not have it.
func ownScript(d *Document, name, key string, places []Occurrence) string {
	traditional := false
	for _, o := range places {
		text := string(d.Text[o.Start:o.End])
		if spelling.Key(o.Written) == key && langOf(text) == glossary.ZH {
			return strings.NewReplacer("\r", "", "\n", "").Replace(text)
		}
		traditional = traditional || isTraditional(text)
	}
	if traditional {
		return ""
	}
	return name
}

// isTraditional reports whether a text has a character that is simplified otherwise.
func isTraditional(text string) bool {
	folded := spelling.Fold(text)
	i := 0
	return slices.ContainsFunc([]rune(text), func(r rune) bool {
		if !spelling.IsHan(r) {
			return false
		}
		for i < len(folded.Runes) && !spelling.IsHan(folded.Runes[i]) {
			i++
		}
		i++
		return i <= len(folded.Runes) && folded.Runes[i-1] != r
	})
}

// joined returns the first of findings, with what mends all of them.
func joined(findings []Finding) Finding {
	one := findings[0]
	for _, f := range findings[1:] {
		one.Edits = append(one.Edits, f.Edits...)
	}
	one.single = true
	return one
}
