package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"aiterm/internal/cli"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestJSONSchema checks what --json writes against the schema that scripts can
// rely on, on all shipped entries.
func TestJSONSchema(t *testing.T) {
	for _, c := range []struct{ def, args, stdin string }{
		{"lookup", "lookup aigc 推理 强人工智能 chatgtp qwzx model", ""},
		{"lookup", "random --seed 1", ""},
		{"list", "list", ""},
		{"list", "list --stale 1m", ""},
		{"search", "search model", ""},
		{"search", "search halucination", ""},
		{"search", "search qwzx", ""},
		{"search", "search reduce hallucination zxqwzxqw why", ""},
		{"relate", "relate gai agi aigc", ""},
		{"relate", "relate midjourney ai", ""},
		{"relate", "relate llm", ""},
		{"relate", "relate qwzx gai", ""},
		{"relate", "relate gpt bert --all", ""},
		{"relate", "relate gai --depth 2", ""},
		{"glossaries", "glossaries --glossary ../../testdata/glossaries/good", ""},
		{"scan", "scan -", "LLMs are large language models."},
		{"scan-table", "scan --table -", "LLMs are large language models."},
		{"scan-unknown", "scan --unknown -", "A zinc board (ZB) is new."},
		{"scan-check", "scan --check=undefined,unknown -", "LLMs, and a zinc board (ZB)."},
		{"validate", "validate ../../testdata/glossaries/bad", ""},
		{"lookup-line", "lookup -", "aigc\nqwzx\n\n"},
		{"search-line", "search -", "human feedback\nqwzx\n"},
	} {
		schema, err := jsonschema.NewCompiler().Compile("../../testdata/schema/output.json#/$defs/" + c.def)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		status := run(append(strings.Fields(c.args), "--json"), cli.System{
			Stdin: strings.NewReader(c.stdin), Stdout: &out, Stderr: &bytes.Buffer{},
			Getenv: func(string) string { return "" }, Now: time.Now,
		}, tools{})
		if status == cli.Failed {
			t.Errorf("%s: status %d", c.args, status)
		}
		for line := range strings.Lines(out.String()) {
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
			if err != nil {
				t.Errorf("%s: %v", c.args, err)
				continue
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %v", c.args, err)
			}
		}
		if want := 1 + max(0, strings.Count(c.stdin, "\n")-1); strings.Count(out.String(), "\n") != want {
			t.Errorf("%s: %d lines of JSON, want %d", c.args, strings.Count(out.String(), "\n"), want)
		}
	}
}
