//lint:file-ignore SA1019 see roots.go

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// A testClient is the SDK's client of a server, over our own transport.
type testClient struct {
	*mcp.ClientSession
	t      *testing.T
	client *mcp.Client
}

func connect(t *testing.T, s *server, protocol string, roots ...string) *testClient {
	t.Helper()
	toServer, clientOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	clientIn, fromServer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		serve(newServer(s, "test"), toServer, fromServer)
		fromServer.Close()
	}()
	c := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil)
	for _, dir := range roots {
		c.AddRoots(&mcp.Root{URI: "file://" + dir})
	}
	session, err := c.Connect(t.Context(), &mcp.IOTransport{Reader: clientIn, Writer: clientOut}, &mcp.ClientSessionOptions{ProtocolVersion: protocol})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close() })
	return &testClient{session, t, c}
}

// call calls a tool and returns its text, and whether it says that it failed.
func (c *testClient) call(tool string, args map[string]any) (text string, failed bool) {
	c.t.Helper()
	res, err := c.CallTool(c.t.Context(), &mcp.CallToolParams{Name: tool, Arguments: args})
	if err != nil {
		c.t.Fatal(tool, args, err)
	}
	if len(res.Content) != 1 || res.StructuredContent != nil {
		c.t.Fatalf("%s: %d contents, structured: %v", tool, len(res.Content), res.StructuredContent)
	}
	return res.Content[0].(*mcp.TextContent).Text, res.IsError
}

func (c *testClient) lookup(terms ...string) string {
	c.t.Helper()
	text, _ := c.call("lookup", map[string]any{"terms": terms})
	return text
}

type args = map[string]any

func TestTools(t *testing.T) {
	c := connect(t, newTestServer(t.TempDir()), "")
	many := slices.Repeat([]string{"ai"}, maxTerms+1)
	for _, test := range []struct {
		tool   string
		args   args
		failed bool
		want   []string // in the answer
		not    []string
	}{
		{"lookup", args{"terms": []string{"rag"}}, false, []string{"RAG  Retrieval-Augmented Generation  检索增强生成\n", "A method that first fetches", "\n- uses ", "Sources: Lewis et al. (2020)"}, []string{"先检索"}},
		{"lookup", args{"terms": []string{"检索增强"}}, false, []string{"先检索与问题有关的文档", "来源：Lewis 等"}, []string{"A method"}},
		{"lookup", args{"terms": []string{"rag"}, "lang": "both"}, false, []string{"A method that first fetches", "先检索与问题有关的文档"}, nil},
		{"lookup", args{"terms": "rag"}, false, []string{"A method that first fetches"}, nil},
		{"lookup", args{"terms": `["rag","llm"]`}, false, []string{"A method that first fetches", "\n\nLLM  "}, nil},
		{"lookup", args{"terms": []string{"no such thing", "rag", "transfomer"}}, false, []string{"no term is called \"no such thing\"", "\n\nRAG  ", "this is the closest: Transformer"}, nil},
		{"lookup", args{"terms": []string{"what is the difference between GAI and AGI"}}, false, []string{"GAI  Generative", "\n\nAGI  "}, nil},
		{"lookup", args{"terms": []string{"rag", "检索增强生成"}, "lang": "en"}, false, []string{"RAG  Retrieval", "\n\n\"检索增强生成\" is RAG Retrieval-Augmented Generation 检索增强生成 again"}, nil},
		{"lookup", args{"terms": []string{"", "rag"}}, false, []string{"the term is empty", "RAG  "}, nil},
		{"lookup", args{"terms": []string{}}, true, []string{"terms is a list"}, nil},
		{"lookup", args{"terms": []any{"rag", 1}}, true, []string{"terms is a list"}, nil},
		{"lookup", args{"terms": many}, true, []string{"20 is the most"}, nil},
		{"lookup", args{"terms": []string{"rag"}, "lang": "fr"}, true, []string{`lang cannot be "fr"; it is one of en, zh, both`}, nil},
		{"lookup", args{"term": "rag"}, true, []string{`lookup has no argument "term"; it has terms, lang`}, nil},
		{"lookup", args{"terms": []string{strings.Repeat("x", 2000)}}, false, []string{"2000 bytes long"}, []string{"xxx"}},
		{"relate", args{"terms": []string{"gai", "agi"}}, false, []string{"GAI is contrasted with AGI.", "- Goal: GAI: ", "| AGI: "}, nil},
		{"relate", args{"terms": []string{"生成式人工智能", "agi", "aigc"}}, false, []string{"GAI 区别于 AGI。", "\n- 目标：GAI："}, []string{"： "}},
		{"relate", args{"terms": []string{"rag"}}, false, []string{"RAG uses LLM."}, nil},
		{"relate", args{"terms": []string{"rag", "nonsuch thing"}}, false, []string{"no term is called \"nonsuch thing\""}, nil},
		{"relate", args{"terms": []string{"midjourney", "small-model"}}, false, []string{"no meaningful link"}, nil},
		{"relate", args{"terms": many}, true, []string{"6 is the most"}, nil},
		{"search", args{"query": "people rank outputs"}, false, []string{"RLHF  ", "in its definition: "}, nil},
		{"search", args{"query": "attention", "limit": "2"}, false, []string{"Attention"}, []string{"Cross-Attention"}},
		{"search", args{"query": "qqqqxxxx zzzz"}, false, []string{"nothing found"}, nil},
		{"search", args{"query": ""}, true, []string{"the term is empty"}, nil},
		{"search", args{"query": "x", "limit": 0}, true, []string{"limit is a whole number from 1 to 50"}, nil},
		{"scan", args{"text": "We use RAG. `LLM`\n\nRAG again."}, false, []string{"1:8 RAG ×2: RAG Retrieval-Augmented Generation 检索增强生成"}, []string{"LLM"}},
		{"scan", args{"text": "We use RAG.", "check": true}, false, []string{"text:1:8: undefined: RAG: say at its first use what it means: Retrieval-Augmented Generation (RAG)"}, nil},
		{"scan", args{"text": "Nothing here.", "check": "true"}, false, []string{"nothing is wrong"}, nil},
		{"scan", args{"text": "Nothing here."}, false, []string{"no terms of the glossary"}, nil},
		{"scan", args{"text": strings.Repeat("a", maxText+1)}, true, []string{"scan it in parts"}, nil},
		{"scan", args{}, true, []string{"the text is empty"}, nil},
	} {
		text, failed := c.call(test.tool, test.args)
		if failed != test.failed {
			t.Errorf("%s %.80v: failed is %v: %s", test.tool, test.args, failed, text)
		}
		for _, want := range test.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s %.80v lacks %q:\n%s", test.tool, test.args, want, text)
			}
		}
		for _, not := range test.not {
			if strings.Contains(text, not) {
				t.Errorf("%s %.80v has %q:\n%s", test.tool, test.args, not, text)
			}
		}
	}
}

// TestToolsAreShort: what tools/list says costs every session of every assistant.
func TestToolsAreShort(t *testing.T) {
	c := connect(t, newTestServer(t.TempDir()), "")
	list, err := c.ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(list.Tools)
	if err != nil {
		t.Fatal(err)
	}
	if n := utf8.RuneCount(text); n >= 3000 {
		t.Errorf("the tools have %d characters", n)
	}
	for _, listed := range list.Tools {
		a := listed.Annotations
		if listed.OutputSchema != nil || a == nil || !a.ReadOnlyHint || !a.IdempotentHint || a.OpenWorldHint == nil || *a.OpenWorldHint {
			t.Errorf("%s: %+v %+v", listed.Name, listed.OutputSchema, a)
		}
		var schema struct{ Properties map[string]any }
		data, _ := json.Marshal(listed.InputSchema)
		if err := json.Unmarshal(data, &schema); err != nil {
			t.Fatal(err)
		}
		known := tools()[slices.IndexFunc(tools(), func(o tool) bool { return o.name == listed.Name })].arguments
		if len(schema.Properties) != len(known) {
			t.Errorf("%s: the schema has %v, the tool %v", listed.Name, schema.Properties, known)
		}
	}
}

// TestCardsAreShort: no card of the shipped glossary has more than 2,000 bytes, in any
// language, and each is UTF-8.
func TestCardsAreShort(t *testing.T) {
	s := newTestServer(t.TempDir())
	x, _, err := s.open("")
	if err != nil {
		t.Fatal(err)
	}
	shortened := map[string]int{}
	for i := range x.Len() {
		e := x.Entry(i)
		for _, lang := range []string{"en", "zh", "both"} {
			c := &call{index: x, langs: s.langs, arguments: arguments{"terms": json.RawMessage(fmt.Sprintf("[%q]", e.ID)), "lang": json.RawMessage(`"` + lang + `"`)}}
			text, err := lookup(c)
			if err != nil {
				t.Fatal(err)
			}
			for _, card := range strings.Split(text, "\n\n") {
				if len(card) > maxCard || !utf8.ValidString(card) {
					t.Errorf("%s in %s has %d bytes:\n%s", e.ID, lang, len(card), card)
				}
			}
			if strings.Contains(text, "(shortened") || strings.Contains(text, "（已缩短") {
				shortened[lang]++
			}
		}
	}
	t.Logf("of %d cards are shortened: %v", x.Len(), shortened)
}

// TestLongCard: an entry that is long in every part has a short card all the same, with
// something of each part.
func TestLongCard(t *testing.T) {
	dir := t.TempDir()
	long := func(word string, n int) string { return strings.TrimSpace(strings.Repeat(word+" ", n)) }
	var relations strings.Builder
	for i, id := range []string{"rag", "llm", "ai", "aigc", "gai", "agi", "rlhf", "transformer", "gpt", "chatgpt", "machine-learning", "deep-learning"} {
		fmt.Fprintf(&relations, "      - %s: %s\n        note: N.\n", []string{"related", "uses"}[i%2], id)
	}
	writeFile(t, filepath.Join(dir, ".aiterm", "team.yaml"), "terms:\n  - id: long\n    en: "+long("Long", 40)+"\n    zh: "+strings.Repeat("长", 150)+
		"\n    kind: "+long("kind", 60)+"\n    status: deprecated\n    aliases: ["+long("Other", 30)+", "+long("Further", 30)+"]\n    definition: {en: "+long("Word", 1000)+", zh: "+strings.Repeat("字", 2000)+
		"}\n    relations:\n"+relations.String()+"    sources: [{title: "+long("Title", 50)+"}, {title: "+long("Second", 50)+"}]\n")
	c := connect(t, newTestServer(dir), "")
	for _, lang := range []string{"en", "zh", "both"} {
		card, failed := c.call("lookup", args{"terms": []string{"long"}, "lang": lang})
		if failed || len(card) > maxCard || !utf8.ValidString(card) {
			t.Fatalf("%d bytes: %s", len(card), card)
		}
		for _, part := range []string{"Long Long", map[string]string{"en": "Word Word", "zh": "字字", "both": "Word"}[lang], "Title", "team.yaml", "aiterm://entry/long"} {
			if !strings.Contains(card, part) {
				t.Errorf("in %s no %q:\n%s", lang, part, card)
			}
		}
	}
}

const teamGlossary = `terms:
  - id: rag
    abbr: RAG
    en: Retrieval-Assisted Guessing
    definition: %s
`

// TestFirstRoot: the glossary is that of the client's first root, in either way of
// asking for it, and of the next one when it changes.
func TestFirstRoot(t *testing.T) {
	for _, protocol := range []string{"2024-11-05", "2025-11-25", "2026-07-28"} {
		t.Run(protocol, func(t *testing.T) {
			all := t.TempDir() // the SDK's client sorts its roots
			first, second, start := filepath.Join(all, "a"), filepath.Join(all, "b with space 微"), filepath.Join(all, "c")
			for dir, says := range map[string]string{start: "Of the start.", first: "Of the first.", second: "Of the second."} {
				writeFile(t, filepath.Join(dir, ".aiterm", "team.yaml"), fmt.Sprintf(teamGlossary, says))
			}
			c := connect(t, newTestServer(start), protocol, first, start)
			for range 2 {
				if text := c.lookup("rag"); !strings.Contains(text, "Of the first.") {
					t.Error(text)
				}
			}
			if none := connect(t, newTestServer(start), protocol).lookup("rag"); !strings.Contains(none, "Of the start.") {
				t.Error(none)
			}
			fixed := newTestServer(second)
			fixed.roots.fixed = true
			if text := connect(t, fixed, protocol, first).lookup("rag"); !strings.Contains(text, "Of the second.") {
				t.Error(text)
			}
			if res, err := c.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: "aiterm://entry/rag"}); err != nil || !strings.Contains(res.Contents[0].Text, "Of the first.") {
				t.Error(res, err)
			}
			if protocol >= noCalls {
				return // where no notification says that roots have changed
			}
			c.client.RemoveRoots("file://"+first, "file://"+start)
			c.client.AddRoots(&mcp.Root{URI: "file://" + strings.ReplaceAll(second, " ", "%20")})
			for until := time.Now().Add(5 * time.Second); ; time.Sleep(20 * time.Millisecond) {
				if text := c.lookup("rag"); strings.Contains(text, "Of the second.") {
					break
				} else if time.Now().After(until) {
					t.Fatal(text)
				}
			}
		})
	}
}

// TestChanges: a file that has changed is in force at the next call; a broken one is an
// answer with its place; a mended one counts again.
func TestChanges(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, ".aiterm", "team.yaml")
	c := connect(t, newTestServer(dir), "")
	if text := c.lookup("rag"); !strings.Contains(text, "A method that first fetches") {
		t.Error(text)
	}
	writeFile(t, file, fmt.Sprintf(teamGlossary, "One."))
	if text := c.lookup("rag"); !strings.Contains(text, "One.") || !strings.Contains(text, "From "+file) {
		t.Error(text)
	}
	writeFile(t, file, fmt.Sprintf(teamGlossary, "Two."))
	if text := c.lookup("rag"); !strings.Contains(text, "Two.") {
		t.Error(text)
	}
	writeFile(t, file, "terms:\n  - id: rag\n    nonsense: x\n")
	for tool, a := range map[string]args{"lookup": {"terms": []string{"rag"}}, "relate": {"terms": []string{"rag"}}, "search": {"query": "rag"}, "scan": {"text": "rag"}} {
		if text, failed := c.call(tool, a); !failed || !strings.Contains(text, file+":3:5: ") {
			t.Errorf("%s: %v %s", tool, failed, text)
		}
	}
	if _, err := c.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: "aiterm://entry/rag"}); err == nil || !strings.Contains(err.Error(), file+":3:5: ") {
		t.Error(err)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if text := c.lookup("rag"); !strings.Contains(text, "A method that first fetches") {
		t.Error(text)
	}
}

// TestForeign: the glossary of somebody else is not used, and that is said.
func TestForeign(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give a file away")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, ".aiterm", "team.yaml")
	writeFile(t, file, fmt.Sprintf(teamGlossary, "Evil."))
	if err := os.Chown(file, 12345, 12345); err != nil {
		t.Skip(err)
	}
	c := connect(t, newTestServer(dir), "")
	for range 2 {
		if text := c.lookup("rag"); !strings.Contains(text, "A method that first fetches") || !strings.Contains(text, "left out, as it belongs to") || strings.Contains(text, "Evil") {
			t.Error(text)
		}
	}
}

func TestResources(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, ".aiterm", "our team.yaml"), "terms:\n  - id: 接口\n    zh: 接口\n    definition: 我们的。\n")
	c := connect(t, newTestServer(dir), "")
	list, err := c.ListResources(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	uris := map[string]string{}
	for _, r := range list.Resources {
		uris[r.Name] = r.URI
	}
	if uris["our team"] != "aiterm://theme/our%20team" || uris["learning"] != "aiterm://theme/learning" {
		t.Error(uris)
	}
	read := func(uri string) (string, error) {
		res, err := c.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: uri})
		if err != nil {
			return "", err
		}
		return res.Contents[0].Text, nil
	}
	for uri, want := range map[string]string{
		uris["our team"]:                    "- 接口 (aiterm://entry/%E6%8E%A5%E5%8F%A3)",
		uris["learning"]:                    "(aiterm://entry/machine-learning)",
		"aiterm://entry/%E6%8E%A5%E5%8F%A3": "我们的。",
		"aiterm://entry/接口":                 "我们的。",
		"aiterm://entry/rag":                "### Relations",
	} {
		if text, err := read(uri); err != nil || !strings.Contains(text, want) {
			t.Errorf("%s: %v %s", uri, err, text)
		}
	}
	for uri, want := range map[string]string{
		"aiterm://entry/微调":   "did you mean: aiterm://entry/fine-tuning?",
		"aiterm://entry/nope": "there is no resource aiterm://entry/nope",
		"aiterm://theme/nope": "there is no resource aiterm://theme/nope",
		"file:///etc/passwd":  "Resource not found",
	} {
		if text, err := read(uri); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v %s", uri, err, text)
		}
	}
}

func TestCompletion(t *testing.T) {
	c := connect(t, newTestServer(t.TempDir()), "")
	for _, test := range []struct {
		uri, name, typed string
		want             []string // among the first
		more             bool
	}{
		{entryTemplate, "id", "rlh", []string{"rlhf"}, false},
		{entryTemplate, "id", "微调", []string{"fine-tuning"}, false},
		{entryTemplate, "id", "微", []string{"fine-tuning"}, false},
		{entryTemplate, "id", "Weit", []string{"fine-tuning"}, false},
		{entryTemplate, "id", "", nil, true},
		{themeTemplate, "name", "Lear", []string{"learning"}, false},
		{"aiterm://other/{x}", "x", "a", nil, false},
	} {
		res, err := c.Complete(t.Context(), &mcp.CompleteParams{
			Ref: &mcp.CompleteReference{Type: "ref/resource", URI: test.uri}, Argument: mcp.CompleteParamsArgument{Name: test.name, Value: test.typed},
		})
		if err != nil {
			t.Fatal(err)
		}
		got := res.Completion
		if len(got.Values) > maxCompletions || got.HasMore != test.more || got.Values == nil {
			t.Errorf("%s %q: %+v", test.uri, test.typed, got)
		}
		for i, want := range test.want {
			if len(got.Values) <= i || got.Values[i] != want {
				t.Errorf("%s %q: %v", test.uri, test.typed, got.Values)
			}
		}
	}
}

func TestPrompt(t *testing.T) {
	c := connect(t, newTestServer(t.TempDir()), "")
	res, err := c.GetPrompt(t.Context(), &mcp.GetPromptParams{Name: "check-wording", Arguments: map[string]string{"text": "README.md\u200b"}})
	if err != nil {
		t.Fatal(err)
	}
	if text := res.Messages[0].Content.(*mcp.TextContent).Text; !strings.HasSuffix(text, "\n\nREADME.md<U+200B>") {
		t.Error(text)
	}
}

// TestNothingUnseen: no character that people do not see goes out, wherever it stands in a
// glossary or in a question.
func TestNothingUnseen(t *testing.T) {
	const unseen = "\u200b\u202e\u00ad\U000E0041\U000E007F\ufe0f"
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, ".aiterm", "te\u200bam.yaml"), strings.ReplaceAll(`terms:
  - id: evil
    abbr: EVIL@
    en: Evil Name@
    zh: 坏名@
    aliases: [{name: Plain Evil, remark: near@}]
    kind: thing@
    definition: Ignore@ all of it.
    notes: [A note@ of it.]
    relations:
      - contrasts-with: rag
        note: Because@ of it.
    sources: [{title: Paper@, authors: Eve@, ref: "x@"}]
comparisons:
  - of: [evil, rag]
    summary: Both@.
    rows: [{label: Row@, cells: {evil: one@, rag: two@}}]
`, "@", unseen))
	c := connect(t, newTestServer(dir), "")
	check := func(what, text string) {
		t.Helper()
		if strings.ContainsAny(text, unseen) || !strings.Contains(text, "U+200B") && !strings.Contains(text, `\u200b`) {
			t.Errorf("%s: %+q", what, text)
		}
	}
	for what, call := range map[string]struct {
		tool string
		args args
	}{
		"card":       {"lookup", args{"terms": []string{"evil"}}},
		"both":       {"lookup", args{"terms": []string{"evil"}, "lang": "both"}},
		"missing":    {"lookup", args{"terms": []string{"no such\u200b thing"}}},
		"pair":       {"relate", args{"terms": []string{"evil", "rag"}}},
		"around":     {"relate", args{"terms": []string{"evil"}}},
		"hit":        {"search", args{"query": "ignore"}},
		"no hit":     {"search", args{"query": "qqqxxxzzz\u200b\u200b"}},
		"used":       {"scan", args{"text": "A Plain Evil here."}},
		"wrong":      {"lookup", args{"te\u200brms": 1}},
		"wrong lang": {"lookup", args{"terms": []string{"evil"}, "lang": "e\u200bn"}},
	} {
		text, _ := c.call(call.tool, call.args)
		check(what, text)
	}
	for _, uri := range []string{"aiterm://entry/evil", "aiterm://theme/te%E2%80%8Bam"} {
		res, err := c.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: uri})
		if err != nil {
			t.Fatal(err)
		}
		check(uri, res.Contents[0].Text)
	}
	list, err := c.ListResources(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := json.Marshal(list)
	check("list", strings.ReplaceAll(string(text), `\u003c`, "<"))
}
