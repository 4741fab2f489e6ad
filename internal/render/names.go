package render

import (
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// shortName returns what an entry is called within a sentence: its abbreviation if
// that is its usual name, as the id shows, which is the same but for letter case;
// else its name in a language.
func shortName(t index.Term, l glossary.Lang) string {
	if t.Abbr != "" && strings.EqualFold(t.Abbr, t.ID) {
		return t.Abbr
	}
	if name, _ := (glossary.Text{EN: t.EN, ZH: t.ZH}).In(l); name != "" {
		return name
	}
	return t.Abbr
}

// allNames returns what an entry is mainly called.
func allNames(t index.Term) string { return join("  ", t.Abbr, t.EN, ownZH(t)) }

// FullName returns all that a term is mainly called, an English name that the Chinese
// one begins with once: Transformer（变换器）.
func FullName(t index.Term) string {
	var names []string
	for _, name := range []string{t.Abbr, t.EN} {
		if name != "" && name != t.ZH && (len(names) == 0 || names[0] != name) {
			names = append(names, name)
		}
	}
	if last := len(names) - 1; last >= 0 && strings.HasPrefix(t.ZH, names[last]) {
		names = names[:last]
	}
	if t.ZH != "" {
		names = append(names, t.ZH)
	}
	return strings.Join(names, " ")
}

// ownZH returns the Chinese name where that is not the English one.
func ownZH(t index.Term) string {
	if t.ZH == t.EN {
		return ""
	}
	return t.ZH
}

// bothNames returns the short name in a language, followed by the name in the
// other one where that is another.
func bothNames(t index.Term, l glossary.Lang) string {
	short := shortName(t, l)
	other := glossary.Text{EN: t.EN, ZH: t.ZH}.Get(l.Other())
	if short == t.Abbr {
		other = t.ZH
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
	var b strings.Builder
	for i, name := range names {
		b.WriteString(separator(i, len(names), l) + name)
	}
	return b.String()
}

// separator returns what stands before one of so many names in a list.
func separator(i, names int, l glossary.Lang) string {
	switch {
	case i == 0:
		return ""
	case i == names-1 && l == glossary.EN:
		return " and "
	}
	return wordComma.in(l)
}

// sentence words a relation from one entry to others, as a sentence without
// its full stop. x may be empty, for a sentence whose subject is understood; where
// it is not the subject, it is "it".
func sentence(words glossary.Text, l glossary.Lang, x string, ys ...string) string {
	wording, got := words.In(l)
	if x == "" && !strings.HasPrefix(wording, "{X}") {
		x = wordIt.in(got)
	}
	said := glossary.Say(wording, x, list(ys, l))
	if x == "" {
		said = strings.TrimPrefix(said, "的") // which tied a Chinese subject to what follows
	}
	return said
}

// ofBoth words a relation that two entries have to a third, without its full stop.
func ofBoth(words glossary.Text, l glossary.Lang, y string) string {
	wording, got := words.In(l)
	said := glossary.Say(wording, wordBoth.in(got), y)
	if rest, ok := strings.CutPrefix(said, "两者"); ok && !strings.HasPrefix(rest, "的") {
		said = "两者都" + rest
	}
	return said
}

// join joins the parts that are not empty.
func join(separator string, parts ...string) string {
	var filled []string
	for _, part := range parts {
		if part != "" {
			filled = append(filled, part)
		}
	}
	return strings.Join(filled, separator)
}

// citation writes a source in one line, as its language does: Authors (Year): Title.
// Ref, or 作者（年份）：《题名》。出处
func citation(s glossary.Source, l glossary.Lang) string {
	by, title, stop := s.Authors, s.Title, ". "
	if l == glossary.ZH {
		by, title, stop = strings.ReplaceAll(by, " et al.", " 等"), inTitleMarks(title), "。"
	}
	year := ""
	if s.Year != 0 {
		year = wordOpen.in(l) + strconv.Itoa(s.Year) + wordClose.in(l)
	}
	if by == "" {
		return join(stop, title+year, s.Ref)
	}
	return join(stop, join(wordColon.in(l), by+year, title), s.Ref)
}

// inTitleMarks returns a title as Chinese text marks it.
func inTitleMarks(title string) string {
	if title == "" || strings.HasPrefix(title, "《") {
		return title
	}
	return "《" + title + "》"
}
