package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aiterm/internal/cli"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSARIF holds what -o sarif writes against the schema of SARIF 2.1.0: of every rule,
// of a path and a text that have to be escaped, behind Han characters and emoji, and of
// nothing.
func TestSARIF(t *testing.T) {
	dir := t.TempDir()
	const text = "大型语言模型和大语言模型。🎉RAG \u202e大型\n语言模型\r\nOur Widgetry, and a zinc board (ZB).\n"
	path := filepath.Join(dir, "a b%中.md")
	team := filepath.Join(dir, "team.yaml")
	write(t, path, text)
	write(t, team, "terms:\n  - {id: gadget, en: Gadget, aliases: [{name: Widgetry, status: deprecated}], definition: A thing.}\n")
	write(t, filepath.Join(dir, "none.md"), "nothing\n")
	schema, err := jsonschema.NewCompiler().Compile("../../testdata/schema/sarif-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	for file, rules := range map[string][]string{path: {"undefined", "rendering", "deprecated", "unknown"}, filepath.Join(dir, "none.md"): nil} {
		var out, problems bytes.Buffer
		run([]string{"scan", "--check=undefined,rendering,deprecated,unknown", "-o", "sarif", "--glossary", team, file}, cli.System{
			Stdin: strings.NewReader(""), Stdout: &out, Stderr: &problems,
			Getenv: func(string) string { return "" }, Now: time.Now,
		}, tools{})
		value, err := jsonschema.UnmarshalJSON(&out)
		if err != nil {
			t.Fatalf("%v %s", err, &problems)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		found := results(value)
		for _, rule := range rules {
			if found[rule] == 0 {
				t.Errorf("%s: no result of %s in %v", file, rule, found)
			}
		}
	}
}

func write(t *testing.T, path, text string) {
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// results counts the results of a SARIF log by their rules.
func results(log any) map[string]int {
	found := map[string]int{}
	run := log.(map[string]any)["runs"].([]any)[0].(map[string]any)
	for _, r := range run["results"].([]any) {
		found[r.(map[string]any)["ruleId"].(string)]++
	}
	return found
}
