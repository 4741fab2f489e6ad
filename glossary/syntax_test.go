package glossary

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// syntaxCases are files that are not YAML, each in the lines of a term that has
// others before and after it, with the line, from 1, and the column of the mistake.
var syntaxCases = []struct {
	mistake      mistake
	lines        string
	line, column int
}{
	{mistakeColon, "- id: x\n  en: X\n  definition: Note: this", 3, 19},
	{mistakeColon, "- id: x\n  en: X\n  definition: Some text\n    that goes on: here", 4, 17},
	{mistakeColon, "- id: x\n  zh: 标题: 副标题\n  en: X", 2, 9},
	{mistakeColon, "- id: x\n  en: X\n  notes:\n    - One: two: three", 4, 15},
	{mistakeTab, "- id: x\n\ten: X", 2, 1},
	{mistakeTab, "- id: x\n  definition:\n    en: X\n\tzh: Y", 4, 1},
	{mistakeOpenDouble, "- id: x\n  en: \"X\n  definition: D", 2, 7},
	{mistakeOpenDouble, "- id: x\n  en: \"X\n  definition: \"D\"", 2, 7},
	{mistakeOpenSingle, "- id: x\n  en: 'X\n  definition: D", 2, 7},
	{mistakeOpenSingle, "- id: x\n  en: X\n  definition: 'It''s\n  kind: concept", 3, 15},
	{mistakeAfterSingle, "- id: x\n  definition: 'it's'\n  en: X", 2, 19},
	{mistakeAfterDouble, "- id: x\n  definition: \"quoted\" and more\n  en: X", 2, 24},
	{mistakeOpenBracket, "- id: x\n  aliases: [a, b\n  en: X", 2, 12},
	{mistakeOpenBracket, "- id: x\n  definition: {en: D\n  en: X", 2, 15},
	{mistakeWrongBracket, "- id: x\n  aliases: [a, b}\n  en: X", 2, 17},
	{mistakeAfterBracket, "- id: x\n  definition: [a] b\n  en: X", 2, 19},
	{mistakeAfterBracket, "- id: x\n  definition: {{name}} is a placeholder\n  en: X", 2, 24},
	{mistakeAfterDouble, "- id: x\n  aliases: [\"a\" b]\n  en: X", 2, 17},
	{mistakeOpenDouble, "- id: x\n  aliases: [\"a, b]\n  en: X", 2, 13},
	{mistakeBegins, "- id: x\n  aliases: [*star]\n  en: X", 2, 13},
	{mistakeBegins, "- id: x\n  aliases: [a, @b]\n  en: X", 2, 16},
	{mistakeBegins, "- id: x\n  en: @X", 2, 7},
	{mistakeBegins, "- id: x\n  en: `X`", 2, 7},
	{mistakeBegins, "- id: x\n  en: %X", 2, 7},
	{mistakeBegins, "- id: x\n  en: *X", 2, 7},
	{mistakeBegins, "- id: x\n  en: & X", 2, 7},
	{mistakeBegins, "- id: x\n  en: ]X", 2, 7},
	{mistakeBegins, "- id: x\n  en: , X", 2, 7},
	{mistakeBegins, "- id: x\n  en: - X", 2, 7},
	{mistakeBegins, "- id: x\n  en: X\n  notes:\n    - `a` is b", 4, 7},
	{mistakeBlock, "- id: x\n  en: X\n  definition: |D", 3, 15},
	{mistakeBlock, "- id: x\n  en: X\n  definition: > D", 3, 15},
	{mistakeIndentation, "- id: x\n   en: X", 2, 4},
	{mistakeIndentation, "- id: x\n  en: X\n   definition: D", 3, 4},
	{mistakeIndentation, "- id: x\n  en: X\n definition: D", 3, 2},
	{mistakeIndentation, "- id: x\n  en: X\n  relations:\n    - uses: a\n   - uses: b", 5, 4},
	{mistakeKeyAmongItems, "- id: x\n  en: X\ndefinition: D", 3, 1},
	{mistakeDashTight, "- id: x\n  en: X\n-id: y\n  en: Y", 3, 1},
	{mistakeDashTight, "-id: x\n  en: X", 1, 1},
	{mistakeDashTight, "- id: x\n  en: X\n  aliases:\n    - a\n    -b\n  definition: D", 5, 5},
	{mistakeColonTight, "- id:x\n  en: X", 1, 5},
	{mistakeColonTight, "- id: x\n  en:X\n  definition: D", 2, 5},
	{mistakeWideColon, "- id: x\n  en：X\n  definition: D", 2, 5},
	{mistakeWideColon, "- id： x\n  en: X", 1, 5},
	{mistakeNoColon, "- id: x\n  en X\n  definition: D", 2, 5},
	{mistakeNoKey, "- id: x\n  en: X\n  definition: D\n  and more of it", 4, 3},
	{mistakeCurlyQuote, "- id: x\n  definition: “Note: this”\n  en: X", 2, 15},
	{mistakeConflict, "- id: x\n<<<<<<< HEAD\n  en: X\n=======\n  en: Y\n>>>>>>> theirs", 2, 1},
	{mistakeEscape, "- id: x\n  definition: \"C:\\path\"\n  en: X", 2, 18},
	{mistakeEscape, "- id: x\n  definition: \"\\u12\"\n  en: X", 2, 16},
	{mistakeComment, "- id: x\n  aliases: [C #, D]\n  en: X", 2, 15},
	{mistakeOddSpace, "- id: x\n\u00a0\u00a0en: X\n  definition: D", 2, 1},
	{mistakeOddSpace, "- id: x\n\u3000en: X\n  definition: D", 2, 1},
	{mistakeOddSpace, "- id: x\n  en:\u00a0X\n  definition: D", 2, 6},
	{mistakeOddSpace, "- id: x\n  en:\u3000X\n  definition: D", 2, 6},
	{mistakeItemAmongKeys, "- id: x\n  en: X\n  - uses: y", 3, 3},
	{mistakeOddSpace, "-\u00a0id: x\n  en: X", 1, 2},
}

// TestSyntax checks that a mistake is found where it is, wherever the term with it
// stands in the file and however its lines end.
func TestSyntax(t *testing.T) {
	for _, c := range syntaxCases {
		for _, n := range []int{0, 1, 40} {
			for _, after := range []int{0, 1, 40} {
				text := "terms:\n" + manyTerms("a", n) + indented(c.lines) + "\n" + manyTerms("b", after)
				for _, lineEnd := range []string{"\n", "\r\n", "\r"} {
					column := c.column
					if line := strings.Split(c.lines, "\n")[c.line-1]; line != indented(line) {
						column += 2
					}
					what := fmt.Sprintf("%d before, %d after %q", n, after, c.lines)
					checkSyntax(t, what, strings.ReplaceAll(text, "\n", lineEnd), c.mistake, 1+3*n+c.line, column)
				}
			}
		}
	}
}

// indented indents by two spaces the lines that do not begin with a mistake.
func indented(lines string) string {
	var all []string
	for _, line := range strings.Split(lines, "\n") {
		if strings.IndexAny(line, "\t<=>\u00a0\u3000") != 0 {
			line = "  " + line
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

// manyTerms returns terms of three lines each.
func manyTerms(name string, n int) string {
	var all strings.Builder
	for i := range n {
		fmt.Fprintf(&all, "  - id: %s%d\n    en: It's %s %d.\n    definition: The \"thing\" numbered %d.\n", name, i, name, i, i)
	}
	return all.String()
}

func checkSyntax(t *testing.T, what, text string, m mistake, line, column int) {
	t.Helper()
	_, err := Parse("f", []byte(text))
	var found Problems
	if !errors.As(err, &found) {
		t.Errorf("%s: error %v", what, err)
		return
	}
	if p := found[0]; len(found) > 1 || p.Code != CodeYAMLSyntax || p.Args[0] != string(m) || p.Pos.Line != line || p.Pos.Column != column {
		t.Errorf("%s: want %s at %d:%d, got %s\n%v", what, m, line, column, p.Args, found)
	}
}

// TestBeforeMistake checks what is said of the terms before a mistake, and that
// nothing is said to be missing that may stand behind it.
func TestBeforeMistake(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"terms:\n  - id: a\n    colour: red\n    en: A\n  - {id: b}\n  - id: c\n\ten: C\n",
			"f:3:5: unknown-key f:5:5: missing-name f:7:1: yaml-syntax"},
		{"terms:\n  - id: a\n    en: A\n    relations:\n      - uses: nowhere\n        note:\n      - @x\n", "f:7:9: yaml-syntax"},
		{"terms:\n  - id: a\n    en: A\n    shade: x\n    zh:\n  en: B\n", "f:4:5: unknown-key f:6:3: yaml-syntax"},
		{"terms: [\n", "f:1:8: yaml-syntax"},
		{"@", "f:1:1: yaml-syntax"},
		{"terms:\n  - id: a\n    en: A\n---\nterms: [\n", "f:4:1: second-document"},
		{"terms:\n  - id: a\n    en: A\n    zh: \"甲\n", "f:4:9: yaml-syntax"},
	} {
		_, err := Parse("f", []byte(c.text))
		var found Problems
		errors.As(err, &found)
		var got []string
		for _, p := range found {
			got = append(got, p.Pos.String()+": "+string(p.Code))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %v\nwant %s", c.text, found, c.want)
		}
	}
}

// TestMistakes checks that each mistake has words, and an example.
func TestMistakes(t *testing.T) {
	shown := map[mistake]bool{mistakeUnknown: true, mistakeTooDeep: true}
	for _, c := range syntaxCases {
		shown[c.mistake] = true
	}
	for _, m := range mistakes {
		if !shown[m.mistake] {
			t.Errorf("no example of %s", m.mistake)
		}
		delete(shown, m.mistake)
	}
	for m := range shown {
		t.Errorf("%s has no words", m)
	}
}
