package glossary

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

// TestSchema checks that the schema and the decoder accept the same: the good
// files, the shipped glossary, and every change to the fullest of the good ones
// that takes a key away, puts an unknown one in, or puts another value in the
// place of one.
func TestSchema(t *testing.T) {
	schema := compileSchema(t)
	accepted, refused := 0, 0
	check := func(name string, doc *yaml.Node) {
		var v any
		if err := doc.Decode(&v); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		schemaErr := schema.Validate(v)
		d := &decoder{file: "f.yaml"}
		d.mapping(doc.Content[0], partGlossary, d.glossaryFields(new(Glossary)))
		if (schemaErr == nil) != (len(d.problems) == 0) {
			t.Errorf("%s:\nschema: %v\ndecoder: %v", name, schemaErr, d.problems)
		}
		if schemaErr == nil {
			accepted++
		} else {
			refused++
		}
	}
	shipped, _ := filepath.Glob("builtin/*.yaml")
	good := append(testFiles(t, "good"), shipped...)
	for _, path := range good {
		check(path, document(t, read(t, path)))
	}
	if accepted != len(good) {
		t.Errorf("%d of %d good files are accepted", accepted, len(good))
	}
	full := document(t, read(t, "../testdata/glossaries/good/full.yaml"))
	eachChange(t, full, func(name string) { check(name, full) })
	if accepted < 100 || refused < 700 {
		t.Errorf("%d changes accepted, %d refused: too few to say anything", accepted, refused)
	}
}

func document(t *testing.T, data []byte) *yaml.Node {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	return &doc
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("glossary.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("glossary.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// values are put in the place of those that a good file has.
var values = []string{"null", `""`, `" "`, "word", "字", "-1", "1999", "1.5", "true", "[]", "[a]", "{}", "{en: a}", "{de: a}", "{id: x, en: y}", "2026-11", "2026-13", "deprecated"}

// eachChange changes one value or key of a document at a time, and calls check
// before it undoes the change.
func eachChange(t *testing.T, doc *yaml.Node, check func(name string)) {
	visit(doc, "", func(path string, n *yaml.Node) {
		if strings.Contains(path, "/cells") || strings.HasSuffix(path, "/of") || strings.Contains(path, "/of/") {
			return // cells must match the terms of their comparison, which JSON Schema cannot say
		}
		before := *n
		for _, value := range values {
			*n = *document(t, []byte(value)).Content[0]
			check(path + " = " + value)
			*n = before
		}
		if n.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i < len(before.Content); i += 2 {
			n.Content = slices.Delete(slices.Clone(before.Content), i, i+2)
			check(path + " without " + before.Content[i].Value)
		}
		n.Content = append(slices.Clone(before.Content), document(t, []byte("unknown: x")).Content[0].Content...)
		check(path + " with unknown")
		*n = before
	})
}

// visit visits the values of a YAML document.
func visit(n *yaml.Node, path string, do func(path string, n *yaml.Node)) {
	switch n.Kind {
	case yaml.DocumentNode:
		visit(n.Content[0], path, do)
		return
	case yaml.MappingNode:
		for i := 1; i < len(n.Content); i += 2 {
			visit(n.Content[i], path+"/"+n.Content[i-1].Value, do)
		}
	case yaml.SequenceNode:
		for i, item := range n.Content {
			visit(item, fmt.Sprintf("%s/%d", path, i), do)
		}
	}
	do(path, n)
}
