package glossary

import (
	"bytes"
	"fmt"
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
	check := func(name string, data []byte) bool {
		var v any
		if err := yaml.Unmarshal(data, &v); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		schemaErr := schema.Validate(v)
		_, parseErr := Parse("f.yaml", data)
		if (schemaErr == nil) != (parseErr == nil) {
			t.Errorf("%s:\n%s\nschema: %v\nParse: %v", name, data, schemaErr, parseErr)
		}
		return parseErr == nil
	}
	for _, path := range testFiles(t, "good") {
		if !check(path, read(t, path)) {
			t.Errorf("%s is not accepted", path)
		}
	}
	paths, _ := builtin.ReadDir("builtin")
	for _, p := range paths {
		check(p.Name(), read(t, "builtin/"+p.Name()))
	}
	full := read(t, "../testdata/glossaries/good/full.yaml")
	accepted, refused := 0, 0
	for i := 0; ; i++ {
		name, data, ok := changed(t, full, i)
		if !ok {
			break
		}
		if len(data) == 0 {
			continue
		}
		if check(name, data) {
			accepted++
		} else {
			refused++
		}
	}
	if accepted < 50 || refused < 200 {
		t.Errorf("%d changes accepted, %d refused: too few to say anything", accepted, refused)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema))
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
var values = []string{"null", `""`, `" "`, "word", "字", "-1", "1999", "1.5", "true", "[]", "[a]", "{}", "{en: a}", "{de: a}", "{id: x, en: y}"}

// changed returns the YAML with one change, of which there are as many as
// numbers for which ok is true. The data is empty where a change is none, or
// one that JSON Schema cannot judge.
func changed(t *testing.T, data []byte, number int) (name string, out []byte, ok bool) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	visit(&doc, "", func(path string, n *yaml.Node) {
		if strings.Contains(path, "/cells") || strings.HasSuffix(path, "/of") || strings.Contains(path, "/of/") {
			return // cells and columns must match, which is beyond JSON Schema
		}
		perNode := len(values) + len(n.Content)/2 + 1
		switch i := number; {
		case i < 0 || ok:
		case i < len(values):
			ok, name = true, path+" = "+values[i]
			var v yaml.Node
			if err := yaml.Unmarshal([]byte(values[i]), &v); err != nil {
				t.Fatal(err)
			}
			*n = *v.Content[0]
		case i < perNode-1 && n.Kind == yaml.MappingNode:
			i -= len(values)
			ok, name = true, path+" without "+n.Content[2*i].Value
			n.Content = slices.Delete(n.Content, 2*i, 2*i+2)
		case i == perNode-1 && n.Kind == yaml.MappingNode:
			ok, name = true, path+" with unknown"
			n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: "unknown"}, &yaml.Node{Kind: yaml.ScalarNode, Value: "x"})
		case i < perNode:
			ok, name = true, "" // no change
		}
		number -= perNode
	})
	if !ok || name == "" {
		return name, nil, ok
	}
	var b bytes.Buffer
	if err := yaml.NewEncoder(&b).Encode(&doc); err != nil {
		t.Fatal(err)
	}
	return name, b.Bytes(), true
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
