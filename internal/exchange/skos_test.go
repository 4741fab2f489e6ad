package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"

	"aiterm/glossary"
)

// triples returns what nodes say, each triple once and sorted. Language tags, which have
// no case, are in lower case.
func triples(s *Source, o Options) []string {
	all := map[string]bool{}
	for n := range thesaurusNodes(s, o) {
		for _, p := range n.properties {
			for _, v := range p.values {
				object := fmt.Sprintf("%q", v.text)
				switch {
				case v.iri != "":
					object = "<" + v.iri + ">"
				case v.isTrue:
					object = `"true"^^<http://www.w3.org/2001/XMLSchema#boolean>`
				case v.lang != "":
					object += "@" + strings.ToLower(v.lang)
				}
				all["<"+n.iri+"> <"+fullIRI(p.name)+"> "+object] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// readTriples reads N-Triples, as other programs write them, into the same form.
func readTriples(t *testing.T, text string) []string {
	t.Helper()
	all := map[string]bool{}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(strings.TrimSpace(line), " .")
		if line == "" {
			continue
		}
		subject, rest, _ := strings.Cut(line, " ")
		predicate, object, _ := strings.Cut(rest, " ")
		if i := strings.LastIndexByte(object, '"'); i > 0 {
			tag := object[i+1:]
			if strings.HasPrefix(tag, "@") {
				tag = strings.ToLower(tag)
			}
			tag = strings.TrimSuffix(tag, "^^<http://www.w3.org/2001/XMLSchema#string>")
			object = fmt.Sprintf("%q", unescaped(t, object[:i+1])) + tag
		} else {
			object = "<" + unescaped(t, `"`+strings.Trim(object, "<>")+`"`) + ">"
		}
		subject = unescaped(t, `"`+subject+`"`)
		all[subject+" "+predicate+" "+object] = true
	}
	return slices.Sorted(maps.Keys(all))
}

func unescaped(t *testing.T, quoted string) string {
	t.Helper()
	s, err := strconv.Unquote(strings.ReplaceAll(quoted, "\n", `\n`))
	if err != nil {
		t.Fatalf("%s: %v", quoted, err)
	}
	return s
}

func sameTriples(t *testing.T, got, want []string) {
	t.Helper()
	if len(want) == 0 {
		t.Fatal("nothing is said")
	}
	for _, s := range want {
		if _, ok := slices.BinarySearch(got, s); !ok {
			t.Errorf("lost: %s", s)
		}
	}
	for _, s := range got {
		if _, ok := slices.BinarySearch(want, s); !ok {
			t.Errorf("made up: %s", s)
		}
	}
}

// exported are the glossaries that each format is tried with.
func exported(t *testing.T) map[string]*Source {
	hostile := sourceOf(hostileGlossary())
	shipped := sourceOf(builtin(t))
	shipped.Header = Header{glossary.Text{EN: "A glossary", ZH: "术语"}, "v1.0.0", "MIT", []string{"builtin"}}
	return map[string]*Source{"hostile": hostile, "shipped": shipped}
}

// hostileGlossary has names and texts that formats have a meaning for.
func hostileGlossary() *glossary.Glossary {
	texts := []string{
		`C:\`, `a\b "c" 'd'`, "two\n\nparagraphs", "</script><script>alert(1)</script>", "]]>", "{{ .Secret }}", "{% x %}", "-- a",
		"<b>bold</b> & &lt;", "# no heading", "* no item", "| a | b |", "$x$", "`code`", "a;b,c\td", "=1+1", "@en", "x\u200dy", "😀", "𠮷",
		"%s %d", "{text}", "--- a", "[link](https://a.b)", "nul\u0001ls", "back\u202eward", "long" + strings.Repeat(" long", 12000),
	}
	ids := []string{"a.", "8-bit", "gpt-3.5", "微调", "null", "true", "1e3", "a_b", "0", "a-", "名.", "x--y"}
	g := &glossary.Glossary{}
	for i, text := range texts {
		id := "t" + strconv.Itoa(i)
		if i < len(ids) {
			id = ids[i]
		}
		name := text
		if i == 2 || len(name) > 256 {
			name = strings.Repeat("很", 255) + strconv.Itoa(i)
		}
		e := glossary.Entry{
			ID: id, EN: name, Kind: string([]rune(text)[:1]), Theme: "a theme/<x> " + strconv.Itoa(i%3), Definition: glossary.Text{EN: text, ZH: text},
			Notes:   []glossary.Text{{ZH: text}, {EN: text}},
			Aliases: []glossary.Label{{Name: "别" + name, Remark: glossary.Text{EN: name}, Region: "TW"}, {Name: "also " + name}},
			Sources: []glossary.Source{{Title: name, Authors: name, Year: 1999, Ref: name}},
		}
		if i > 0 {
			e.Relations = []glossary.Relation{{Type: "uses", Target: g.Entries[i-1].ID, Note: glossary.Text{EN: text}}}
		}
		g.Entries = append(g.Entries, e)
	}
	return g
}

func TestTurtleIsReadByRapper(t *testing.T) {
	rapper := program(t, "rapper", "raptor2-utils")
	for name, s := range exported(t) {
		o := Options{Base: DefaultBase}
		turtle := written(t, func(b *bytes.Buffer) error { return writeSKOS(b, s, o) })
		cmd := exec.Command(rapper, "-q", "-i", "turtle", "-o", "ntriples", "-", "http://none.example/")
		cmd.Stdin = bytes.NewReader(turtle)
		var complaints bytes.Buffer
		cmd.Stderr = &complaints
		out, err := cmd.Output()
		if err != nil || complaints.Len() > 0 {
			t.Fatalf("%s: %v\n%s", name, err, complaints.String())
		}
		sameTriples(t, readTriples(t, string(out)), triples(s, o))
	}
}

func TestTurtleIsReadByRDFLib(t *testing.T) {
	python := rdflib(t)
	for name, s := range exported(t) {
		o := Options{Base: "https://example.org/terms/"}
		file := filepath.Join(t.TempDir(), "x.ttl")
		turtle := written(t, func(b *bytes.Buffer) error { return writeSKOS(b, s, o) })
		if err := os.WriteFile(file, turtle, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(python, "-c", `
import rdflib, sys
g = rdflib.Graph(); g.parse(sys.argv[1], format="turtle")
sys.stdout.write(g.serialize(format="nt"))`, file).Output()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		sameTriples(t, readTriples(t, string(out)), triples(s, o))
	}
}

func TestJSONLDSaysTheSame(t *testing.T) {
	for _, s := range exported(t) {
		o := Options{Base: DefaultBase}
		var doc any
		if err := json.Unmarshal(written(t, func(b *bytes.Buffer) error { return writeJSONLD(b, s, o) }), &doc); err != nil {
			t.Fatal(err)
		}
		options := ld.NewJsonLdOptions("")
		options.Format = "application/n-quads"
		quads, err := ld.NewJsonLdProcessor().ToRDF(doc, options)
		if err != nil {
			t.Fatal(err)
		}
		sameTriples(t, readTriples(t, quads.(string)), triples(s, o))
	}
}

// program returns the path of a program that a test needs, or skips the test.
func program(t *testing.T, name, pkg string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed (package %s): what it reads is not tried with it", name, pkg)
	}
	return path
}

// rdflib returns a Python that has the library, or skips the test. Debian's is not
// always the first on the path.
func rdflib(t *testing.T) string {
	t.Helper()
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import rdflib").Run() == nil {
			return python
		}
	}
	t.Skip("python3-rdflib is not installed: Turtle is not read with it")
	return ""
}
