package glossary

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// largeFile is a file of several pieces: a head, terms with an item of its own at
// some places, and a tail.
func largeFile(head, indent, item, tail string) []byte {
	var b strings.Builder
	b.WriteString(head)
	for i := range 4000 {
		fmt.Fprintf(&b, "%s- id: t%d\n%[1]s  en: Term %[2]d\n\n%[1]s  # %[2]d\n%[1]s  definition: |\n%[1]s    - no item\n%[1]s    The thing numbered %[2]d, and its like, and their like.\n", indent, i)
		if i%1500 == 700 {
			b.WriteString(item)
		}
	}
	b.WriteString(tail)
	return []byte(b.String())
}

// TestApart compares what is read in pieces with what is read at once: entries,
// problems, and the places of both.
func TestApart(t *testing.T) {
	for _, c := range []struct {
		name, head, indent, item, tail string
		whole                          bool // the file cannot be read in pieces
	}{
		{name: "plain", head: "terms:\n", indent: "  "},
		{name: "no indent", head: "# A comment.\n---\nterms:  # these\n", tail: "shared:\n- {name: x, of: [t1, t2]}\n"},
		{name: "tail", head: "comparisons:\nterms:\n", indent: "    ", tail: "\n# more\nshared:\n  - {name: x, of: [t1, t2], colour: red}\nterms: []\nyear: 3\n"},
		{name: "lines of Windows", head: "terms:\r\n", indent: " ", item: " - id: x\r\n   year: 5\r\n"},
		{name: "problems", head: "year: 1\nterms:\n", indent: "  ", item: "  - id: X\n    aliases: [a, {}]\n  - x\n  -\n    year: 2\n", tail: "a: b\n"},
		{name: "second document", head: "terms:\n", indent: "  ", tail: "---\nterms:\n"},
		{name: "quotes", head: "terms:\n", indent: "  ", item: "  - id: x\n    en: \"X\n  - id: t\n" + strings.Repeat("  - id: y\n", 40000) + "    \"\n", whole: true},
		{name: "quotes before", head: "x: \"\nterms:\n", indent: "  ", tail: "\"\n", whole: true},
		{name: "other quotes before", head: "x: '\nterms:\n", indent: "  ", tail: "y: '\n", whole: true},
		{name: "alias", head: "terms:\n", indent: "  ", item: "  - id: &a x\n", tail: "shared: *a\n", whole: true},
		{name: "broken", head: "terms:\n", indent: "  ", item: "  - id: x\n   en: y\n", whole: true},
		{name: "odd indent", head: "terms:\n", indent: "   ", item: "", tail: " x: 1\n", whole: true},
	} {
		data := largeFile(c.head, c.indent, c.item, c.tail)
		d := &decoder{file: "f"}
		got := d.apart(data)
		if (got == nil) != c.whole {
			t.Errorf("%s: read in pieces: %v", c.name, got != nil)
		}
		if got == nil {
			continue
		}
		once := &decoder{file: "f"}
		want := &Glossary{}
		once.mapping(once.document(data), partGlossary, once.glossaryFields(want))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the entries differ", c.name)
		}
		d.problems.Sort()
		once.problems.Sort()
		if d.problems.Error() != once.problems.Error() {
			t.Errorf("%s: problems\n%.900s\nwant\n%.900s", c.name, d.problems.Error(), once.problems.Error())
		}
	}
}

// FuzzApart looks for files that are read otherwise in pieces than at once.
func FuzzApart(f *testing.F) {
	f.Add("terms:\n", "  ", "  - id: x\n    en: \"\n  - y\"\n", "shared:\n")
	f.Fuzz(func(t *testing.T, head, indent, item, tail string) {
		if len(indent) > 8 || strings.Trim(indent, " ") != "" {
			t.Skip()
		}
		data := largeFile(head, indent, item, tail)
		d, once := &decoder{file: "f"}, &decoder{file: "f"}
		if d.checkText(data); len(d.problems) > 0 || !bytes.Contains(data, []byte("terms:")) {
			t.Skip()
		}
		got := d.apart(data)
		if got == nil {
			t.Skip()
		}
		want := &Glossary{}
		if root := once.document(data); root != nil {
			once.mapping(root, partGlossary, once.glossaryFields(want))
		}
		d.problems.Sort()
		once.problems.Sort()
		if !reflect.DeepEqual(got, want) || d.problems.Error() != once.problems.Error() {
			t.Errorf("in pieces:\n%.500s\nat once:\n%.500s", d.problems.Error(), once.problems.Error())
		}
	})
}

// TestBrokenPiece checks that a file that is too large to be read at once is told where
// it is no YAML.
func TestBrokenPiece(t *testing.T) {
	file := largeFile("terms:\n", "  ", "", "")
	large := bytes.Repeat(file[len("terms:\n"):], 20)
	broken := append(append([]byte("terms:\n"), large...), "  - id: x\n    en: [y\n  - id: z\n"...)
	line := bytes.Count(broken, []byte("\n")) - 1
	_, err := Parse("f", broken)
	if want := fmt.Sprintf("f:%d:9: this [ has no ]", line); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%.300v, want %s", err, want)
	}
}
