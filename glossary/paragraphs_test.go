package glossary

import (
	"testing"

	"gopkg.in/yaml.v3"
)

func TestParagraphs(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"one line", "one line"},
		{"two\n\n  paragraphs", "two\n\nparagraphs"},
		{"|\n  One\n  line.\n\n\n  Another.\n", "One line.\n\nAnother."},
		{"|\n  中文\n  折行。\n\n  另一段。\n", "中文折行。\n\n另一段。"},
		{">\n  One\n  line.\n\n  Another.\n", "One line.\n\nAnother."},
		{"\"One\n  line.\n\n  Another.\"", "One line.\n\nAnother."},
		{"|\n  It has:\n  - one\n    thing\n  - another\n", "It has:\n- one thing\n- another"},
		{"|\n  It has:\n\n  1. one\n  2. another\n\n  And ends.\n", "It has:\n\n1. one\n2. another\n\nAnd ends."},
		{"|\n  包括：\n  1、甲\n  2、乙\n", "包括：\n1、甲\n2、乙"},
		{">\n  It has:\n\n    - one\n    - another\n\n  End.\n", "It has:\n\n- one\n- another\n\nEnd."},
		{"|\n  It began in\n  2023. It went on.\n", "It began in 2023. It went on."},
		{"|\n  minus\n  -5 degrees\n", "minus -5 degrees"},
	} {
		var n yaml.Node
		if err := yaml.Unmarshal([]byte(c.source), &n); err != nil {
			t.Fatal(err)
		}
		var got string
		d := &decoder{}
		if d.prose(&got)(n.Content[0]); got != c.want {
			t.Errorf("%q is read as %q, want %q", c.source, got, c.want)
		}
	}
}

// FuzzParagraphs checks that what has been folded is folded no further.
func FuzzParagraphs(f *testing.F) {
	for _, s := range []string{"a\n\nb", "- a\n- b", "a\n- b\nc", "中\n文"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := foldParagraphs(s, true)
		if twice := foldParagraphs(once, true); twice != once {
			t.Errorf("%q is folded to %q, then to %q", s, once, twice)
		}
	})
}
