package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
	"aiterm/internal/spelling"
)

// TestNamed checks that each name of each shipped entry, and what is none, leads
// edit to the entry that lookup shows first.
func TestNamed(t *testing.T) {
	g, err := glossary.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	x := index.New(g)
	terms := []string{"", "no such thing", "!"}
	for n := range x.Names(func(uint64) bool { return true }) {
		terms = append(terms, n.Text, n.Key, spelling.PlainKey(n.Text))
	}
	for _, term := range terms {
		want := ""
		if res, err := search.Lookup(x, term, search.Options{ExactOnly: true}); err == nil && len(res.Matches) > 0 {
			want = res.Matches[0].Entry.ID
		}
		got := ""
		if e := named(g, term); e != nil {
			got = e.ID
		}
		if got != want {
			t.Errorf("%q is %q, want %q", term, got, want)
		}
	}
}

// TestInsert checks that a term is put where it would be if the whole file were
// parsed again.
func TestInsert(t *testing.T) {
	const excerpt = "id: new\nen: New\ndefinition: >\n  Several\n\n  lines.\n"
	for _, file := range []string{
		"", "terms:\n", "# comment\nterms:\n- id: x\n  en: X", "terms:\n    - id: x\n      en: X\n    - id: y\n      en: Y\n",
		"%YAML 1.1\n---\nterms:\n  - {id: x, en: X}\n  - id: y\n    en: Y\n# end\nshared:\n  - {name: n, of: [x, y]}\n",
		"shared:\n  - {name: n, of: [x, y]}\nterms:\n  -   id: x\n      en: X\n  -\n    id: y\n    en: Y\n",
		"  terms:\n    - {id: x, en: X}\n  shared: []\n", "terms:\r\n  - id: x\r\n    en: X\r\n",
		"terms: [{id: a, en: A}]\n", "terms: [{id: a, en: A},\n  {id: b,\n   en: B}]\n",
	} {
		g, _ := glossary.Parse("file", []byte(file))
		var entries []glossary.Entry
		if g != nil {
			entries = g.Entries
		}
		want, wantLine, wantErr := shelf.Insert([]byte(file), excerpt)
		before := strings.Clone(file)
		got, line, err := insert([]byte(file), entries, excerpt)
		if !bytes.Equal(got, want) || line != wantLine || (err == nil) != (wantErr == nil) || file != before {
			t.Errorf("%q:\n%q at %d (%v), want\n%q at %d (%v)", file, got, line, err, want, wantLine, wantErr)
		}
		if err == nil && !slices.ContainsFunc(entriesOf(t, got), func(e glossary.Entry) bool { return e.ID == "new" && e.Pos.Line == line }) {
			t.Errorf("%q: no new term on line %d", got, line)
		}
	}
}

func entriesOf(t *testing.T, data []byte) []glossary.Entry {
	g, err := glossary.Parse("file", data)
	if err != nil {
		t.Errorf("%q: %v", data, err)
		return nil
	}
	return g.Entries
}
