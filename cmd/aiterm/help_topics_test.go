package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/cli"
	"aiterm/internal/exchange"
	"aiterm/internal/message"
)

// inEachLanguage tests what a topic says in each language.
func inEachLanguage(t *testing.T, name string, test func(t *testing.T, text string)) {
	t.Helper()
	for _, l := range []message.Lang{message.English, message.Chinese} {
		text, err := topic{name: name}.text(l)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(string(l), func(t *testing.T) { test(t, text) })
	}
}

// firstColumn returns the words that stand before descriptions in the tables of a text,
// under headings that fit.
func firstColumn(text string, fits func(heading string) bool) (words []string) {
	under := false
	row := regexp.MustCompile(`^  ([A-Za-z0-9_-]+)(  +\S|$)`)
	for line := range strings.Lines(text) {
		if heading, ok := strings.CutPrefix(strings.TrimSpace(line), "# "); ok {
			under = fits(heading)
		}
		if m := row.FindStringSubmatch(strings.TrimRight(line, "\n")); under && m != nil {
			words = append(words, m[1])
		}
	}
	return words
}

func under(headings ...string) func(string) bool {
	return func(heading string) bool { return slices.Contains(headings, heading) }
}

// hasWord reports whether a text has a word, as a whole.
func hasWord(text, word string) bool {
	return regexp.MustCompile(`(^|[^A-Za-z0-9_-])` + regexp.QuoteMeta(word) + `([^A-Za-z0-9_-]|$)`).MatchString(text)
}

// TestTopicEnvironment checks that the topic names the variables that the program
// reads, and no others.
func TestTopicEnvironment(t *testing.T) {
	read := variablesRead(t)
	inEachLanguage(t, "environment", func(t *testing.T, text string) { checkVariables(t, text, read) })
}

func checkVariables(t *testing.T, text string, read []string) {
	named := firstColumn(text, func(heading string) bool { return heading != "Files" && heading != "文件" })
	for _, name := range read {
		if !slices.Contains(named, name) && name != "AppData" && name != "LocalAppData" {
			t.Errorf("the program reads %s, which aiterm help environment does not name", name)
		}
	}
	for _, name := range named {
		if !slices.Contains(read, name) {
			t.Errorf("aiterm help environment names %s, which the program does not read", name)
		}
	}
}

// variablesRead returns the environment variables that the program's sources name: the
// strings in capitals, and those of Windows.
func variablesRead(t *testing.T) (names []string) {
	t.Helper()
	variable := regexp.MustCompile(`^([A-Z]+(_[A-Z]+)+|[A-Z]{4,}|(Local)?AppData)$`)
	said := message.Catalogue() // headings of manual pages are in capitals too
	for _, text := range sourceStrings(t, ".", "../../internal/cli", "../../internal/shelf") {
		if variable.MatchString(text) && said[text] == "" && !slices.Contains(names, text) {
			names = append(names, text)
		}
	}
	return names
}

// sourceStrings returns the string literals of the Go files in some directories, but
// for tests.
func sourceStrings(t *testing.T, dirs ...string) (texts []string) {
	t.Helper()
	for _, dir := range dirs {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					if text, err := strconv.Unquote(lit.Value); err == nil {
						texts = append(texts, text)
					}
				}
				return true
			})
		}
	}
	return texts
}

// TestTopicFiles checks that glossaries are read from where the topic says.
func TestTopicFiles(t *testing.T) {
	home := t.TempDir()
	for _, dir := range []string{".config/aiterm", ".aiterm"} {
		inEachLanguage(t, "environment", func(t *testing.T, text string) {
			if !strings.Contains(text, dir+"/*.yaml") {
				t.Errorf("the topic does not name %s", dir)
			}
		})
		writeFile(t, filepath.Join(home, dir, "terms.yaml"), "terms:\n  - {id: "+strings.Trim(strings.ReplaceAll(dir, "/", ""), ".")+", en: X, definition: d}\n")
	}
	var out bytes.Buffer
	status := run([]string{"lookup", "X", "--no-builtin"}, cli.System{
		Stdout: &out, Stderr: &out, Dir: home, Now: time.Now,
		Getenv: func(name string) string { return map[string]string{"HOME": home}[name] },
	}, tools{})
	if status != cli.Answered {
		t.Errorf("status %d: %s", status, out.String())
	}
	if n := strings.Count(out.String(), "X\n"); n != 2 {
		t.Errorf("%d terms were read, want 2:\n%s", n, out.String())
	}
	for _, dir := range []string{"/etc/xdg", ".cache"} {
		if !slices.Contains(sourceStrings(t, "../../internal/shelf"), dir) {
			t.Errorf("the topic names %s, the program does not", dir)
		}
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// tried runs a command line with an empty environment and returns all that it writes.
func tried(args ...string) (output string, status int) {
	var out bytes.Buffer
	status = run(args, cli.System{Stdout: &out, Stderr: &out, Now: time.Now, Getenv: func(string) string { return "" }}, tools{})
	return out.String(), status
}

// TestTopicStatus checks that the topic names each exit status and no others.
func TestTopicStatus(t *testing.T) {
	var want []string
	for _, status := range []int{cli.Answered, cli.Missing, cli.Failed} {
		want = append(want, strconv.Itoa(status))
	}
	inEachLanguage(t, "scripts", func(t *testing.T, text string) {
		if got := firstColumn(text, under("Exit status", "退出状态")); !slices.Equal(got, want) {
			t.Errorf("statuses %v, want %v", got, want)
		}
	})
}

// TestTopicJSON checks that the topic names each key of the JSON that scripts can rely
// on, and no others, and each value that a key can have.
func TestTopicJSON(t *testing.T) {
	data, err := os.ReadFile("../../testdata/schema/output.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema any
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	keys, values := keysOf(schema)
	inEachLanguage(t, "scripts", func(t *testing.T, text string) { checkKeys(t, text, keys, values) })
}

func checkKeys(t *testing.T, text string, keys, values []string) {
	for _, key := range slices.Concat(keys, values) {
		if !hasWord(text, key) {
			t.Errorf("aiterm help scripts does not name %s", key)
		}
	}
	isJSON := func(heading string) bool { return strings.HasSuffix(heading, "--json") }
	for _, key := range firstColumn(text, isJSON) {
		if !slices.Contains(keys, key) {
			t.Errorf("aiterm help scripts names the key %s, which there is not", key)
		}
	}
}

// keysOf returns the properties that a JSON schema names, and the values of rules
// and reasons, which no other text lists.
func keysOf(schema any) (keys, values []string) {
	switch s := schema.(type) {
	case map[string]any:
		for name, sub := range s {
			if properties, ok := sub.(map[string]any); ok && name == "properties" {
				for key, of := range properties {
					keys = append(keys, key)
					if one, ok := of.(map[string]any); ok && slices.Contains([]string{"layer", "field", "why", "link", "severity"}, key) {
						list, _ := one["enum"].([]any)
						for _, value := range list {
							values = append(values, value.(string))
						}
					}
				}
			}
			k, v := keysOf(sub)
			keys, values = append(keys, k...), append(values, v...)
		}
	case []any:
		for _, sub := range s {
			k, v := keysOf(sub)
			keys, values = append(keys, k...), append(values, v...)
		}
	}
	return keys, values
}

// TestTopicGlossary checks that the topic names each key of glossary files, each kind
// and each relation type, and no others; and that its smallest entry is in order.
func TestTopicGlossary(t *testing.T) {
	var schema any
	if err := json.Unmarshal([]byte(glossary.Schema()), &schema); err != nil {
		t.Fatal(err)
	}
	keys, _ := keysOf(schema)
	inEachLanguage(t, "glossary", func(t *testing.T, text string) { checkGlossaryTopic(t, text, keys) })
}

func checkGlossaryTopic(t *testing.T, text string, keys []string) {
	for _, key := range slices.Concat(keys, kindNames()) {
		if !hasWord(text, key) {
			t.Errorf("aiterm help glossary does not name %s", key)
		}
	}
	for _, word := range firstColumn(text, under("Keys of a term", "Relations", "词条的键", "关系")) {
		if !slices.Contains(keys, word) {
			t.Errorf("aiterm help glossary names %s, which is no key", word)
		}
	}
	for _, layer := range firstColumn(text, under("Layers", "层")) {
		if !slices.Contains(sourceStrings(t, "../../internal/shelf"), layer) {
			t.Errorf("aiterm help glossary names %s, which is no layer", layer)
		}
	}
	_, smallest, _ := strings.Cut(text, "\n\n  terms:\n")
	smallest, _, _ = strings.Cut(smallest, "\n\n")
	path := filepath.Join(t.TempDir(), "terms.yaml")
	writeFile(t, path, "  terms:\n"+smallest+"\n")
	if out, status := tried("validate", "--strict", path); status != cli.Answered {
		t.Error(out)
	}
}

// TestTopicCommands checks that the commands and flags that topics name are there.
func TestTopicCommands(t *testing.T) {
	root := rootForTest()
	for _, about := range topics() {
		inEachLanguage(t, about.name, func(t *testing.T, text string) { checkCommands(t, text, root) })
	}
}

func checkCommands(t *testing.T, text string, root *cobra.Command) {
	flag := regexp.MustCompile(`(^|[^A-Za-z0-9-])--([a-z][a-z-]*)`)
	command := regexp.MustCompile(`(?m)^  aiterm ([a-z]+)`)
	for _, m := range flag.FindAllStringSubmatch(text, -1) {
		if m[2] != "help" && !anyHas(root, m[2]) {
			t.Errorf("the topic names --%s, which there is not", m[2])
		}
	}
	for _, m := range command.FindAllStringSubmatch(text, -1) {
		if cmd, _, err := root.Find(m[1:]); err != nil || cmd == root {
			t.Errorf("the topic names aiterm %s, which there is not", m[1])
		}
	}
}

func anyHas(root *cobra.Command, flag string) bool {
	return root.Flag(flag) != nil || slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return c.Flag(flag) != nil })
}

// TestTopicsShown checks that every text is a topic, in each language, and fits a screen
// of 80 columns.
func TestTopicsShown(t *testing.T) {
	files, err := fs.Glob(topicFiles, "help/*.txt")
	if err != nil || len(files) != 2*len(topics()) {
		t.Errorf("%d texts, %d topics, %v", len(files), len(topics()), err)
	}
	for _, about := range topics() {
		for _, lang := range []string{"en", "zh"} {
			out, status := tried("help", about.name, "--lang", lang)
			if status != cli.Answered || lang == "zh" != strings.Contains(out, "的") {
				t.Errorf("%s in %s: status %d, %s", about.name, lang, status, out)
			}
			checkLines(t, out, 80)
			narrow, _ := tried("help", about.name, "--lang", lang, "--width", "40")
			checkLines(t, narrow, 76) // examples keep their lines
		}
	}
}

// TestTopicExchange checks that the topic names what import reads, and the fields of its
// columns.
func TestTopicExchange(t *testing.T) {
	inEachLanguage(t, "exchange", func(t *testing.T, text string) {
		for _, name := range exchange.Names(exchange.Format.IsRead) {
			if !hasWord(text, name) {
				t.Errorf("aiterm help exchange does not name the format %s", name)
			}
		}
		relations := glossary.RelationTypes()
		for _, name := range exchange.FieldNames() {
			isRelation := slices.ContainsFunc(relations, func(r glossary.RelationType) bool { return r.Name == name })
			if !isRelation && !hasWord(text, name) {
				t.Errorf("aiterm help exchange does not name the field %s", name)
			}
		}
	})
}
