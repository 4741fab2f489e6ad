package render

import (
	"strings"

	"aiterm/glossary"
)

// shortName returns what an entry is called within a sentence: by its
// abbreviation where that is its usual name, so that the id is made of it, else
// by its name in a language.
func shortName(e *glossary.Entry, l glossary.Lang) string {
	if e.Abbr != "" && strings.EqualFold(e.Abbr, e.ID) {
		return e.Abbr
	}
	if name, _ := (glossary.Text{EN: e.EN, ZH: e.ZH}).In(l); name != "" {
		return name
	}
	return e.Name()
}

// ownZH returns the Chinese name where that is not the English one.
func ownZH(e *glossary.Entry) string {
	if e.ZH == e.EN {
		return ""
	}
	return e.ZH
}

// bothNames returns the short name in a language, followed by the name in the
// other one where that is another.
func bothNames(e *glossary.Entry, l glossary.Lang) string {
	short := shortName(e, l)
	other := glossary.Text{EN: e.EN, ZH: e.ZH}.Get(l.Other())
	if short == e.Abbr {
		other = e.ZH
	}
	switch {
	case strings.HasPrefix(short, other):
		return short
	case strings.HasPrefix(other, short):
		return other
	}
	return short + " " + other
}

// list joins names as a sentence does.
func list(names []string, l glossary.Lang) string {
	last := len(names) - 1
	if l == glossary.EN && last > 0 {
		names = []string{strings.Join(names[:last], ", "), names[last]}
		return strings.Join(names, " and ")
	}
	return strings.Join(names, wordComma.text().Get(l))
}

// sentence words a relation from one entry to others, as a sentence without
// its full stop. x may be empty, for a sentence whose subject is understood.
func sentence(words glossary.Text, l glossary.Lang, x string, ys ...string) string {
	wording, _ := words.In(l)
	said := glossary.Say(wording, x, list(ys, l))
	if x == "" {
		said = strings.TrimPrefix(said, "的") // which tied a Chinese subject to what follows
	}
	return said
}
