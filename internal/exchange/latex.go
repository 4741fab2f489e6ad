package exchange

import (
	"bufio"
	"io"
	"strings"

	"aiterm/glossary"
)

// writeLaTeX writes entries for the package glossaries: one that has an abbreviation and
// stands for something as an acronym, the others as entries. The definition is in
// English, or in Chinese where there is no other; the Chinese name of a term that is
// called in English is its user1.
func writeLaTeX(w io.Writer, s *Source, _ Options) error {
	out := bufio.NewWriter(w)
	for _, line := range s.Header.lines() {
		out.WriteString("% " + line + "\n")
	}
	for e := range s.Entries() {
		out.WriteString(latexEntry(&e.Entry.Entry) + "\n")
	}
	return out.Flush()
}

func latexEntry(e *glossary.Entry) string {
	definition, _ := e.Definition.In(glossary.EN)
	long := first(e.EN, e.ZH)
	var keys []string
	add := func(key, text string) {
		if text != "" {
			keys = append(keys, key+"={"+latexEscaped(text)+"}")
		}
	}
	if e.Abbr == "" || long == "" {
		add("name", first(long, e.Abbr))
		keys = append(keys, "description={"+latexEscaped(definition)+"}") // which it must have
	} else {
		add("description", definition)
	}
	if e.EN != "" {
		add("user1", e.ZH)
	}
	said := strings.Join(keys, ",\n  ")
	if e.Abbr == "" || long == "" {
		return `\newglossaryentry{` + e.ID + "}{\n  " + said + "}"
	}
	if said != "" {
		said = "[" + said + "]"
	}
	return `\newacronym` + said + "{" + e.ID + "}{" + latexEscaped(e.Abbr) + "}{" + latexEscaped(long) + "}"
}

// latexEscaped writes a text so that TeX shows it as it is, and no two signs of it are
// made one.
func latexEscaped(text string) string {
	var b strings.Builder
	last := rune(0)
	for i, r := range text {
		if r == last && strings.ContainsRune("-'`,<>", r) {
			b.WriteString("{}")
		}
		switch last = r; r {
		case '\n':
			switch {
			case strings.HasSuffix(text[:i], "\n"):
			case strings.HasPrefix(text[i+1:], "\n"):
				b.WriteString(`\glspar `)
			default:
				b.WriteString(`\newline `)
			}
		case '\\':
			b.WriteString(`\textbackslash{}`)
		case '~':
			b.WriteString(`\textasciitilde{}`)
		case '^':
			b.WriteString(`\textasciicircum{}`)
		case '{', '}', '$', '&', '#', '_', '%':
			b.WriteString(`\` + string(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
