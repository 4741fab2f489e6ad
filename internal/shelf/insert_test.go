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
