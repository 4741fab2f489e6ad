package exchange

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// clean brings the names and texts of a draft into the form that a glossary has them
// in, and merges names that it has twice. It says why a draft is left out, and returns
// false, where it cannot be an entry.
func (im *Import) clean(d *Draft) bool {
	for _, s := range []*string{&d.Abbr, &d.EN, &d.ZH, &d.Pinyin, &d.Kind, &d.Theme} {
		*s = glossary.InLine(*s)
	}
	for _, s := range []*string{&d.Abbr, &d.EN, &d.ZH} {
		if !isSeen(*s) {
			*s = ""
		}
	}
	cleanText(&d.Definition, glossary.Paragraphs)
	d.Notes = cleanTexts(d.Notes)
	d.Aliases, d.Hidden = cleanLabels(d.Aliases), cleanLabels(d.Hidden)
	mergeNames(d)
	if why := whyNot(&d.Entry); why != nil {
		im.leaveOut(d.Pos, *why)
		return false
	}
	return true
}

func cleanText(t *glossary.Text, fold func(string) string) {
	t.EN, t.ZH = fold(t.EN), fold(t.ZH)
}

func cleanTexts(all []glossary.Text) (kept []glossary.Text) {
	for _, t := range all {
		if cleanText(&t, glossary.Paragraphs); !t.IsZero() {
			kept = append(kept, t)
		}
	}
	return kept
}

func cleanLabels(all []glossary.Label) (kept []glossary.Label) {
	for _, l := range all {
		l.Name, l.Region = glossary.InLine(l.Name), glossary.InLine(l.Region)
		cleanText(&l.Remark, glossary.InLine)
		if isSeen(l.Name) {
			kept = append(kept, l)
		}
	}
	return kept
}

// mergeNames leaves out of the further names of a draft those that it has already.
func mergeNames(d *Draft) {
	seen := map[string]bool{d.Abbr: true, d.EN: true, d.ZH: true}
	for _, labels := range []*[]glossary.Label{&d.Aliases, &d.Hidden} {
		var kept []glossary.Label
		for _, l := range *labels {
			if !seen[l.Name] {
				kept = append(kept, l)
			}
			seen[l.Name] = true
		}
		*labels = kept
	}
}

// whyNot says why a draft, whose texts are in form, cannot be an entry, or nil.
func whyNot(e *glossary.Entry) *message.Text {
	if e.Name() == "" {
		why := message.New("it has no name")
		return &why
	}
	for _, l := range e.Labels() {
		if n := utf8.RuneCountInString(l.Name); n > glossary.MaxName {
			why := message.New("a name has %d characters; it can have %d", n, glossary.MaxName)
			return &why
		}
	}
	var why *message.Text
	eachText(e, func(s string) {
		if n := len(s); n > glossary.MaxText && utf8.RuneCountInString(s) > glossary.MaxText {
			text := message.New("a text has %d characters; it can have %d", utf8.RuneCountInString(s), glossary.MaxText)
			why = &text
		} else if i := strings.IndexFunc(s, isForbidden); i >= 0 {
			r, _ := utf8.DecodeRuneInString(s[i:])
			text := message.New("it has the control character %s", fmt.Sprintf("%U", r))
			why = &text
		}
	})
	return why
}

// eachText visits all that an entry says in words.
func eachText(e *glossary.Entry, visit func(string)) {
	visitAll := func(all ...string) {
		for _, s := range all {
			if s != "" {
				visit(s)
			}
		}
	}
	visitAll(e.ID, e.Abbr, e.EN, e.ZH, e.Pinyin, e.Kind, e.Theme, e.Definition.EN, e.Definition.ZH)
	for _, labels := range [][]glossary.Label{e.Aliases, e.Hidden} {
		for _, l := range labels {
			visitAll(l.Name, l.Region, l.Remark.EN, l.Remark.ZH)
		}
	}
	for _, n := range e.Notes {
		visitAll(n.EN, n.ZH)
	}
	for _, r := range e.Relations {
		visitAll(r.Type, r.Target, r.Note.EN, r.Note.ZH, r.Wording.EN, r.Wording.ZH, r.InverseWording.EN, r.InverseWording.ZH)
	}
	for _, s := range e.Sources {
		visitAll(s.Title, s.Authors, s.Ref)
	}
	visitAll(e.Common...)
}

// isForbidden reports whether a glossary file must not have a character.
func isForbidden(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

// isSeen reports whether a name has a character that readers see by itself; a glossary
// takes no other name.
func isSeen(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.In(r, unicode.C, unicode.Mn, unicode.Me, unicode.Z)
	})
}
