package render

import (
	"strings"
	"testing"
)

func TestWrapMessages(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    string
	}{
		{"aiterm: no term is called \"x\"\n", 20, "aiterm: no term is\n  called \"x\"\n"},
		{"aiterm: no term is called \"x\"\n", 0, "aiterm: no term is called \"x\"\n"},
		{"aiterm: a-b/c-d.yaml:3:5: unknown key\n", 20, "aiterm:\n  a-b/c-d.yaml:3:5:\n  unknown key\n"},
		{"aiterm: a b; see aiterm --all-terms\n", 30, "aiterm: a b; see aiterm\n  --all-terms\n"},
		{"  said: \x1b[2J\n", 40, "  said: <U+001B>[2J\n"},
		{"没有叫“某某”的词条", 10, "没有\n  叫“某\n  某”的词\n  条"},
	} {
		if got := WrapMessages(c.text, c.columns); got != c.want {
			t.Errorf("%q at %d: %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}

func TestWrapHelp(t *testing.T) {
	const help = "Say what terms mean. A term\nis found.\n\nFlags:\n  -s, --short   names, kind and first sentence only\n"
	for columns, want := range map[int]string{
		0:  help,
		26: "Say what terms mean. A\nterm is found.\n\nFlags:\n  -s, --short\n      names, kind and\n      first sentence only\n",
		44: "Say what terms mean. A term\nis found.\n\nFlags:\n  -s, --short   names, kind and first\n                sentence only\n",
	} {
		if got := WrapHelp(help, columns); got != want {
			t.Errorf("at %d: %q, want %q", columns, got, want)
		}
	}
	const table = "  LANG      decides the language of answers;\n            the first that is set\n  COLUMNS   the width\n"
	for columns, want := range map[int]string{
		44: table,
		40: "  LANG      decides the language of\n            answers; the first that is\n            set\n  COLUMNS   the width\n",
	} {
		if got := WrapHelp(table, columns); got != want {
			t.Errorf("at %d: %q, want %q", columns, got, want)
		}
	}
	for columns := 1; columns < 20; columns++ {
		for line := range strings.Lines(WrapHelp(help, columns)) {
			if got := width(strings.TrimSuffix(line, "\n")); got > columns {
				t.Errorf("at %d: %d columns in %q", columns, got, line)
			}
		}
	}
}
