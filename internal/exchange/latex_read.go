package exchange

import (
	"slices"
	"strings"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// latexCommand returns what the arguments of a command are that says what a term is, or
// nil. The commands are those of the packages glossaries, glossaries-extra, acronym, nomencl and acro.
func latexCommand(name string) (arguments []string) {
	switch name {
	case "newacronym", "newabbreviation":
		return []string{"[keys]", "label", "abbr", "long"}
	case "acro", "acrodef", "newacro":
		return []string{"label", "[abbr]", "long"}
	case "newglossaryentry", "provideglossaryentry", "DeclareAcronym":
		return []string{"label", "keys"}
	case "longnewglossaryentry", "longprovideglossaryentry":
		return []string{"label", "keys", "description"}
	case "newdualentry": // of a macro that is often copied
		return []string{"[keys]", "label", "abbr", "long", "description"}
	}
	return nil
}

// looksLikeLaTeX reports whether a text has one of the commands.
func looksLikeLaTeX(text string) bool {
	for _, command := range []string{`\newacronym`, `\newglossaryentry`, `\longnewglossaryentry`, `\newabbreviation`, `\acro{`, `\acrodef{`, `\newacro{`, `\DeclareAcronym`} {
		if strings.Contains(text, command) {
			return true
		}
	}
	return false
}

// readLaTeX reads the acronyms and entries that a document or a file for one defines.
func readLaTeX(data []byte, o ReadOptions) (*Import, error) {
	im := &Import{}
	s := &latexScanner{text: string(withLineFeeds(data)), file: o.Name, line: 1}
	names := map[string]string{}
	var found []latexTerm
	for {
		t, err := s.next()
		if err != nil {
			return nil, err
		}
		if t == nil {
			break
		}
		found = append(found, *t)
		names[t.said["label"]] = first(latexText(t.said["abbr"], nil), latexText(t.said["name"], nil))
	}
	for _, t := range found {
		im.add(t.draft(names))
	}
	if len(found) == 0 {
		return nil, message.Errorf(`%s: there is no \newacronym, \acro or \newglossaryentry`, o.Name)
	}
	return im, nil
}

// A latexTerm is what a command says of a term, in TeX.
type latexTerm struct {
	said map[string]string // by arguments and keys
	pos  glossary.Pos
}

func (t latexTerm) draft(names map[string]string) Draft {
	text := func(key string) string { return latexText(t.said[key], names) }
	label := strings.TrimSpace(t.said["label"])
	var d Draft
	d.Pos, d.Keys = t.pos, []string{label}
	if glossary.ValidID(label) {
		d.ID, d.Stated = label, true
	}
	abbr, long := first(text("abbr"), text("short")), text("long")
	if abbr == "" && long != "" && t.said["name"] == "" {
		abbr = label // as \acro has it
	}
	if long != "" {
		d.Abbr = glossary.InLine(abbr)
		if hasHan(d.Abbr) {
			d.Abbr, d.ZH = "", d.Abbr
		}
		d.give(nil, namesIn(long))
	} else {
		d.give(namesIn(first(text("name"), abbr)), nil)
	}
	if zh := glossary.InLine(text("user1")); hasHan(zh) && d.ZH == "" {
		d.ZH = zh
	}
	d.Definition = textByHan(text("description"))
	if parent := strings.TrimSpace(t.said["parent"]); parent != "" {
		d.Relations = append(d.Relations, glossary.Relation{Type: "broader", Target: parent})
	}
	for _, other := range strings.Split(t.said["see"]+","+t.said["seealso"], ",") {
		if other = strings.Trim(afterOption(strings.TrimSpace(other)), "{} \t\n"); other != "" {
			d.Relations = append(d.Relations, glossary.Relation{Type: "related", Target: other})
		}
	}
	return d
}

// afterOption leaves out what stands in square brackets first.
func afterOption(s string) string {
	if strings.HasPrefix(s, "[") {
		_, s, _ = strings.Cut(s, "]")
	}
	return s
}

// A latexScanner looks for commands that define terms, from the beginning on.
type latexScanner struct {
	text    string
	file    string
	at      int // in bytes
	line    int // of counted
	column  int // of counted, from 0
	counted int // bytes whose lines have been counted
}

// next returns the next term, or nil.
func (s *latexScanner) next() (*latexTerm, error) {
	for {
		i := strings.IndexAny(s.text[s.at:], `\%`)
		if i < 0 {
			return nil, nil
		}
		s.at += i
		if s.text[s.at] == '%' {
			s.skipComment()
			continue
		}
		start := s.at
		s.at++
		name := s.commandName()
		if name == "" && s.at < len(s.text) {
			s.at++ // an escaped sign, such as \%
			continue
		}
		arguments := latexCommand(name)
		if arguments == nil {
			continue
		}
		s.skip("*")
		t, err := s.term(arguments, s.pos(start), name)
		if t != nil || err != nil {
			return t, err
		}
	}
}

func (s *latexScanner) pos(offset int) glossary.Pos {
	passed := s.text[s.counted:offset]
	s.counted = offset
	if end := strings.LastIndexByte(passed, '\n'); end >= 0 {
		s.line += strings.Count(passed, "\n")
		s.column, passed = 0, passed[end+1:]
	}
	s.column += utf8.RuneCountInString(passed)
	return glossary.Pos{File: s.file, Line: s.line, Column: s.column + 1}
}

func (s *latexScanner) commandName() string {
	start := s.at
	for s.at < len(s.text) && isLetter(s.text[s.at]) {
		s.at++
	}
	return s.text[start:s.at]
}

func isLetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }

func (s *latexScanner) skipComment() {
	end := strings.IndexByte(s.text[s.at:], '\n')
	if end < 0 {
		s.at = len(s.text)
		return
	}
	s.at += end
}

func (s *latexScanner) skip(sign string) {
	s.at += len(s.text[s.at:]) - len(strings.TrimPrefix(s.text[s.at:], sign))
}

// skipSpace passes over white space and comments.
func (s *latexScanner) skipSpace() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case ' ', '\t', '\n':
			s.at++
		case '%':
			s.skipComment()
		default:
			return
		}
	}
}

// term reads the arguments of a command. It returns nil where it has others, as in the
// definition of a macro.
func (s *latexScanner) term(arguments []string, at glossary.Pos, name string) (*latexTerm, error) {
	t := &latexTerm{said: map[string]string{}, pos: at}
	for _, a := range arguments {
		s.skipSpace()
		key, open, close := a, byte('{'), byte('}')
		if strings.HasPrefix(a, "[") {
			key, open, close = strings.Trim(a, "[]"), '[', ']'
		}
		if s.at >= len(s.text) || s.text[s.at] != open {
			if open == '[' {
				continue
			}
			return nil, nil
		}
		value, ok := s.group(open, close)
		if !ok {
			return nil, errorAt(at, message.Errorf(`a brace of \%s is not closed`, name))
		}
		if key == "keys" {
			addKeys(t.said, value)
		} else {
			t.said[key] = value
		}
	}
	if label := t.said["label"]; strings.Contains(label, "#") || strings.TrimSpace(label) == "" {
		return nil, nil
	}
	return t, nil
}

// group reads what stands in braces or brackets at the place, without comments.
func (s *latexScanner) group(open, close byte) (string, bool) {
	var b strings.Builder
	depth := 0
	for s.at++; s.at < len(s.text); s.at++ {
		c := s.text[s.at]
		switch {
		case c == '\\' && s.at+1 < len(s.text):
			b.WriteByte(c)
			s.at++
			c = s.text[s.at]
		case c == '%':
			s.skipComment()
			s.skipBlanks()
			s.at--
			continue
		case depth == 0 && c == close:
			s.at++
			return b.String(), true
		case c == '{':
			depth++
		case c == '}':
			depth--
		}
		if depth < 0 {
			return "", false
		}
		b.WriteByte(c)
	}
	return "", false
}

// skipBlanks passes over the line end after a comment and the blanks that the next line
// begins with, which TeX does not see.
func (s *latexScanner) skipBlanks() {
	s.skip("\n")
	for s.at < len(s.text) && (s.text[s.at] == ' ' || s.text[s.at] == '\t') {
		s.at++
	}
}

// addKeys adds what a list of keys and values says.
func addKeys(said map[string]string, list string) {
	for _, pair := range splitOutside(list, ',') {
		parts := splitOutside(pair, '=')
		if len(parts) < 2 {
			continue
		}
		key := strings.TrimSpace(parts[0])
		value := strings.TrimSpace(strings.Join(parts[1:], "="))
		if !slices.Contains([]string{"abbr", "label"}, key) {
			said[key] = withoutBraces(value)
		}
	}
}

// withoutBraces takes off the braces around a value.
func withoutBraces(value string) string {
	if strings.HasPrefix(value, "{") && strings.HasSuffix(value, "}") {
		s := latexScanner{text: value}
		if inside, ok := s.group('{', '}'); ok && s.at == len(value) {
			return inside
		}
	}
	return value
}

// splitOutside splits at a sign outside of braces.
func splitOutside(list string, sign byte) (parts []string) {
	depth, from := 0, 0
	for i := 0; i < len(list); i++ {
		switch c := list[i]; {
		case c == '\\':
			i++
		case c == '{':
			depth++
		case c == '}':
			depth--
		case c == sign && depth == 0:
			parts = append(parts, list[from:i])
			from = i + 1
		}
	}
	return append(parts, list[from:])
}
