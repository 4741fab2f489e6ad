package shelf

import (
	"strings"
	"testing"

	"aiterm/glossary"
)

// TestExcerptInsert checks that each shipped entry can be copied into another
// file, of several shapes, and says the same there.
func TestExcerptInsert(t *testing.T) {
	g, err := glossary.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	files := []string{
		"", "# only a comment\n", "terms:\n", "terms:\n  # - id: none\n",
		"terms:\n- id: x\n  en: X", "terms:\n    - id: x\n      en: X\n",
		"terms:\n  - id: x\n    en: X\nshared:\n  - {name: n, of: [x, y]}\n",
		"shared:\n  - {name: n, of: [x, y]}\n",
	}
	for i, e := range g.Entries {
		data, err := glossary.ReadBuiltin(e.Pos.File)
		if err != nil {
			t.Fatal(err)
		}
		file := files[i%len(files)]
		out, line, err := Insert([]byte(file), Excerpt(data, e.Pos))
		if err != nil {
			t.Fatalf("%s into %q: %v", e.ID, file, err)
		}
		copied, err := glossary.Parse("copy.yaml", out)
		if err != nil {
			t.Fatalf("%s into %q: %v\n%s", e.ID, file, err, out)
		}
		last := copied.Entries[len(copied.Entries)-1]
		if last.ID != e.ID || last.Definition != e.Definition || len(last.Relations) != len(e.Relations) || len(last.Sources) != len(e.Sources) {
			t.Errorf("%s into %q: %+v", e.ID, file, last)
		}
		if last.Pos.Line != line {
			t.Errorf("%s into %q: begins on line %d, said to be %d", e.ID, file, last.Pos.Line, line)
		}
	}
}

func TestInsertRefusesFlow(t *testing.T) {
	for _, file := range []string{"terms: [{id: a, en: A}]", "terms: {}", "terms: ["} {
		if out, _, err := Insert([]byte(file), "id: b\n"); err == nil {
			t.Errorf("Insert into %q gives %q, want an error", file, out)
		} else if strings.Contains(err.Error(), "yaml:") {
			t.Errorf("Insert into %q: %v", file, err)
		}
	}
}

// TestInsertMore: several entries stand behind each other, and what was there stays.
func TestInsertMore(t *testing.T) {
	for _, file := range []string{"", "terms:\n- id: x\n  en: X", "terms:\n    - id: x\n      en: X\nshared: # of nothing\n"} {
		first := "id: a\nen: A\ndefinition: |-\n  One.\n\n  Two.\n"
		out, line, err := Insert([]byte(file), first)
		if err != nil {
			t.Fatal(err)
		}
		out = InsertMore(out, line, first, []string{"id: b\nen: B\n", "id: c\nen: C\n"})
		g, err := glossary.Parse("f", out)
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		var ids string
		for _, e := range g.Entries {
			ids += e.ID
		}
		if strings.TrimPrefix(ids, "x") != "abc" || strings.Contains(file, "shared") != strings.Contains(string(out), "shared: # of nothing") {
			t.Errorf("into %q: %s\n%s", file, ids, out)
		}
	}
}

// TestReplace: an entry takes the place of another one, and comments around it stay.
func TestReplace(t *testing.T) {
	const file = "terms:\n  # of a\n  - id: a\n    en: A\n\n    definition: D\n  # of b\n  - {id: b, en: B}\n  -\n    id: c\n    en: C\nallow: [x]\n"
	by := map[glossary.Pos]string{{Line: 3, Column: 5}: "id: a\nen: New\nnotes:\n  - |-\n    One.\n\n    Two.\n", {Line: 8, Column: 5}: "id: b\nen: B2\n", {Line: 10, Column: 5}: "id: c\nen: C2\n"}
	const want = "terms:\n  # of a\n  - id: a\n    en: New\n    notes:\n      - |-\n        One.\n\n        Two.\n  # of b\n  - id: b\n    en: B2\n  -\n    id: c\n    en: C2\nallow: [x]\n"
	out, err := Replace([]byte(file), by)
	if err != nil || string(out) != want {
		t.Errorf("%v\n%s", err, out)
	}
	if _, err := Replace([]byte("terms: [{id: a, en: A}]\n"), map[glossary.Pos]string{{Line: 1, Column: 9}: "id: a\n"}); err == nil {
		t.Error("an entry of a flow list is replaced")
	}
}
