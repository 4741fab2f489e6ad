package glossary

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGood checks that each good file parses and is valid.
func TestGood(t *testing.T) {
	for _, path := range testFiles(t, "good") {
		data := read(t, path)
		g, err := Parse(path, data)
		if err != nil {
			t.Errorf("Parse: %v", err)
			continue
		}
		if err := Validate(g); err != nil {
			t.Errorf("Validate: %v", err)
		}
	}
}

// TestBad checks that each bad file has exactly the problems that its comments
// name: every one, in order, at its place. A comment is "# LINE:COLUMN: message".
func TestBad(t *testing.T) {
	for _, path := range testFiles(t, "bad") {
		data := read(t, path)
		var want []string
		for line := range strings.Lines(string(data)) {
			if problem, ok := strings.CutPrefix(line, "# "); ok {
				want = append(want, path+":"+strings.TrimSuffix(problem, "\n"))
			}
		}
		var problems Problems
		g, err := Parse(path, data)
		if err != nil && !errors.As(err, &problems) {
			t.Errorf("%s: error %v, want Problems", path, err)
			continue
		}
		problems = append(problems, Check(g)...)
		problems.Sort()
		if got := problems.Error(); got != strings.Join(want, "\n") {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", path, got, strings.Join(want, "\n"))
		}
	}
}

// TestFull checks what becomes of every key.
func TestFull(t *testing.T) {
	g, err := Parse("full.yaml", read(t, "../testdata/glossaries/good/full.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	e := g.Entries[0]
	r := e.Relations[0]
	for _, c := range []struct{ what, got, want string }{
		{"abbr", e.Abbr, "A"},
		{"theme", e.Theme, "letters"},
		{"theme of the file", g.Entries[1].Theme, "full"},
		{"alias", e.Aliases[0].Name, "First"},
		{"alias with remark", e.Aliases[1].Name, "第一"},
		{"remark", e.Aliases[1].Remark.ZH, "近义"},
		{"region", e.Hidden[0].Region, "TW"},
		{"folded English", e.Definition.EN, "Two lines are one."},
		{"folded Chinese", e.Definition.ZH, "两行是一行，GPT 也是。"},
		{"note in one language", e.Notes[0].EN, "A note."},
		{"relation", r.Type + " " + r.Target, "broader beta"},
		{"wording", Say(r.Words().EN, "A", "B"), "A lives in B"},
		{"inverse", r.Inverted("alpha").Type, "narrower"},
		{"inverse wording", Say(r.Inverted("alpha").Words().ZH, "B", "A"), "B 里住着 A"},
		{"source", e.Sources[0].Title, "A Book"},
		{"as-of", e.AsOf.String(), "2026-11"},
		{"status", string(e.Status), string(Deprecated)},
		{"name of Chinese alone", g.Entries[1].Name(), "乙"},
		{"cell", g.Comparisons[0].Rows[0].Cells["beta"].ZH, "第二"},
		{"shared", strings.Join(g.Shared[0].Of, " "), "beta alpha"},
	} {
		if c.got != c.want {
			t.Errorf("%s is %q, want %q", c.what, c.got, c.want)
		}
	}
	if !r.NoChain || e.Sources[0].Year != 1999 {
		t.Errorf("NoChain %v, year %d", r.NoChain, e.Sources[0].Year)
	}
}

// FuzzParse: whatever the file, Parse returns a glossary or problems with a
// place each; and what it returns can be validated.
func FuzzParse(f *testing.F) {
	for _, kind := range []string{"good", "bad"} {
		for _, path := range testFiles(f, kind) {
			f.Add(read(f, path))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := Parse("f.yaml", data)
		if g != nil {
			Check(g)
		}
		if err == nil {
			err = Validate(g)
		}
		if err == nil {
			return
		}
		var problems Problems
		if !errors.As(err, &problems) || len(problems) == 0 {
			t.Fatalf("error %v without problems", err)
		}
		for _, p := range problems {
			if p.Pos.Line < 1 || p.Pos.Column < 1 || p.Message() == "" {
				t.Errorf("problem without a place: %v", p)
			}
		}
	})
}

func testFiles(t testing.TB, kind string) []string {
	paths, err := filepath.Glob("../testdata/glossaries/" + kind + "/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no %s glossaries: %v", kind, err)
	}
	return paths
}

func read(t testing.TB, path string) []byte {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
