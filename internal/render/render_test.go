package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
	"aiterm/internal/search"
	"aiterm/internal/synthetic"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    string
	}{
		{"one two three", 7, "one two|three"},
		{"one two three", 0, "one two three"},
		{"大语言模型，很大。", 10, "大语言模|型，很大。"}, // no line begins with ，
		{"他说（可能）是", 6, "他说|（可|能）是"},
		{"incomprehensibilities", 8, "incompre|hensibil|ities"},
		{"GPT 模型", 6, "GPT 模|型"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301"}, // combining characters stay with their letter
		{"👩‍💻👩‍💻", 2, "👩‍💻|👩‍💻"},
		{"", 5, ""},
	} {
		if got := strings.Join(wrap(c.text, c.columns), "|"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}

// FuzzWrap: no line is wider than asked, but for a character that is itself;
// nothing but white space is lost.
func FuzzWrap(f *testing.F) {
	f.Add("大语言模型 (LLM)，very large。", 10)
	f.Add("e\u0301 👩‍💻 a-b", 1)
	f.Fuzz(func(t *testing.T, text string, columns int) {
		if !utf8.ValidString(text) || columns < 1 || columns > 1000 || strings.ContainsFunc(text, steers) {
			return
		}
		lines := wrap(text, columns)
		for _, line := range lines {
			if width(line) > columns && utf8.RuneCountInString(strings.TrimSpace(line)) > 1 && columns > 2 {
				t.Errorf("%q is %d columns wide, want %d at most", line, width(line), columns)
			}
		}
		if squeeze(strings.Join(lines, "")) != squeeze(text) {
			t.Errorf("wrap(%q, %d) = %q", text, columns, lines)
		}
	})
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func TestTable(t *testing.T) {
	var out bytes.Buffer
	w := &text{Writer: &Writer{Options: Options{Width: 24}}, out: &output{Writer: bufio.NewWriter(&out)}}
	w.table(table{header: []string{"A", "中文"}, rows: slices.Values([][]string{{"one", "大语言模型"}, {"three words here", "e\u0301"}})})
	w.out.Flush()
	want := `A             中文
one           大语言模型
three words   é
here
`
	if got := strings.ReplaceAll(out.String(), "e\u0301", "é"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// hostile is a glossary that holds, in every field, what could steer a
// terminal: YAML escapes bring it past the decoder's check of the file.
const hostile = `
terms:
  - id: bad
    abbr: "A\u2067"
    en: "Name\u200e"
    zh: "名\u202e字"
    pinyin: "m\x7fíng"
    aliases: [{name: "al\u2066ias", remark: "re\u2066mark"}]
    kind: "k\eind"
    definition: {en: "def\e]0;title\x07", zh: "定\x00义"}
    notes: ["no\ete"]
    relations: [{related: other, note: "why\e"}, {uses: other, wording: {en: "{X}\e {Y}"}}]
    sources: [{title: "ti\etle", authors: "au\ethors", ref: "re\ef"}]
  - {id: other, en: "Other\u2066", relations: []}
comparisons:
  - of: [bad, other]
    summary: "sum\emary"
    rows: [{label: "la\ebel", cells: {bad: "ce\ell", other: "x\x85y"}}]
    notes: ["no\ete"]
`

// answersOf are answers of every type, over a glossary with the entries bad and
// other.
func answersOf(t *testing.T, g *glossary.Glossary) []Answer {
	t.Helper()
	x := index.New(g)
	a, b := x.Entry(0), x.Entry(1)
	res, err := search.Lookup(x, a.ID, search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pair := relate.Of(x, a, b, relate.PathOptions{})
	pair.Comparison = relate.Comparison(x.Comparisons(func([]string) bool { return true }), []*index.Entry{a, b})
	hits := Hits{x, a.Definition.EN, []search.Hit{{Term: a.Term(), Found: res.Matches[0].Found, Text: a.Definition.EN, Spans: [][2]int{{2, 4}}}}}
	return []Answer{
		Lookup{x, []search.Result{res, {Query: a.Definition.EN, Suggestions: []search.Suggestion{{Term: a.Term(), Why: search.ByText}}}}, true},
		List{x, func(index.Term) bool { return true }, ""},
		hits, HitsOfLine{hits},
		Relations{[]*index.Entry{a, b}, []relate.Pair{pair}, pair.Comparison},
		Around{x, a, 1}, Everything{x},
		Problems{{Code: glossary.CodeYAMLSyntax, Args: []string{a.Definition.EN}, Pos: glossary.Pos{File: a.Definition.EN}}},
		Glossaries{{Origin: "flag", Path: a.Definition.EN, Overrides: []Override{{a.Definition.EN, a.Definition.ZH}}}},
	}
}

// TestSafe checks that no control or bidirectional character of a glossary
// comes through in any format of any answer.
func TestSafe(t *testing.T) {
	g, err := glossary.Parse("hostile.yaml", []byte(hostile))
	if err != nil {
		t.Fatal(err)
	}
	for _, answer := range answersOf(t, g) {
		ways := []Options{{Template: "{{.}}"}}
		if !has(answer, records) {
			ways = nil
		}
		for _, name := range Formats(answer) {
			ways = append(ways, Options{Format: name, Header: true, Width: 60}, Options{Format: name})
		}
		for _, o := range ways {
			o.Langs = []glossary.Lang{glossary.ZH, glossary.EN}
			out := written(t, o, answer)
			if i := strings.IndexFunc(out, func(r rune) bool { return r != '\n' && r != '\t' && steers(r) }); i >= 0 {
				t.Errorf("%T as %s%s: %q comes through", answer, o.Format, o.Template, out[i:min(i+20, len(out))])
			}
			if shown := strings.ToLower(out); !strings.Contains(shown, "u+20") && !strings.Contains(shown, "u+00") && !strings.Contains(shown, `\u20`) && !strings.Contains(shown, `\u00`) {
				t.Errorf("%T as %s%s: nothing that steers is shown in %q", answer, o.Format, o.Template, out)
			}
		}
	}
}

func written(t *testing.T, o Options, answer Answer) string {
	t.Helper()
	var out bytes.Buffer
	w, err := NewWriter(&out, o)
	if err == nil {
		err = w.Write(answer)
	}
	if err != nil {
		t.Errorf("%T as %s%s: %v", answer, o.Format, o.Template, err)
	}
	return out.String()
}

// TestWrongFormat checks that an answer says which formats it has where it has not
// the one asked for.
func TestWrongFormat(t *testing.T) {
	for _, format := range []string{"dot", "nonsense"} {
		w, err := NewWriter(io.Discard, Options{Format: format})
		if err == nil {
			err = w.Write(Problems{})
		}
		if err == nil || !strings.Contains(err.Error(), "text, json, tsv, markdown, csv") {
			t.Errorf("%s: %v", format, err)
		}
	}
}

// TestHeader checks that the names of the columns stand once, before the rows of
// the first answer.
func TestHeader(t *testing.T) {
	for _, format := range WithColumns() {
		var out bytes.Buffer
		w, err := NewWriter(&out, Options{Format: format, Header: true})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if err := w.Write(Glossaries{{Origin: "flag", Path: "a \"b\", c\n"}}); err != nil {
				t.Error(err)
			}
		}
		if got := strings.Count(out.String(), "overrides"); got != 1 || !strings.HasPrefix(out.String(), "kind") {
			t.Errorf("%s: %q", format, out.String())
		}
	}
}

// TestCSV checks the quoting of fields, and line ends.
func TestCSV(t *testing.T) {
	got := written(t, Options{Format: "csv"}, Glossaries{{Origin: "flag", Path: "a \"b\", c\nd"}, {Origin: "env", Path: "中"}})
	if want := "flag,\"a \"\"b\"\", c\nd\",0,,false\nenv,中,0,,false\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestCardDecodesOneEntry checks that a card reads one entry whole, its own; of
// those around it the names are enough.
func TestCardDecodesOneEntry(t *testing.T) {
	g, err := glossary.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	x := index.New(g)
	res, err := search.Lookup(x, "rlhf", search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	out := written(t, Options{Format: Default, Langs: []glossary.Lang{glossary.EN}}, Lookup{Index: x, Results: []search.Result{res}})
	if !strings.Contains(out, "PPO") || x.Decoded() != 1 {
		t.Errorf("%d entries decoded for\n%s", x.Decoded(), out)
	}
}

// TestReasons checks that each rule of search that JSON can name has words.
func TestReasons(t *testing.T) {
	text, err := os.ReadFile("../../testdata/schema/output.json")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(text), `"layer": {"enum": [`)
	list, _, _ = strings.Cut(list, "]")
	rules := strings.Split(strings.ReplaceAll(list, `"`, ""), ", ")
	if len(rules) < 10 {
		t.Fatalf("rules %q", rules)
	}
	for _, rule := range rules {
		if reason(rule).EN == rule {
			t.Errorf("%s has no words", rule)
		}
	}
}

// BenchmarkList measures the list of 20,000 entries, format by format.
func BenchmarkList(b *testing.B) {
	list := List{index.New(synthetic.Glossary(20_000)), func(index.Term) bool { return true }, ""}
	for _, format := range Formats(list) {
		b.Run(format, func(b *testing.B) {
			for b.Loop() {
				w, err := NewWriter(io.Discard, Options{Format: format, Langs: []glossary.Lang{glossary.EN}})
				if err == nil {
					err = w.Write(list)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestJSONKeepsText checks that what is escaped in JSON comes back unharmed.
func TestJSONKeepsText(t *testing.T) {
	text := "a\x1b[31m\u202e\x7f\u009b <b> 甲 \u2028"
	out, err := encode(text)
	if err != nil {
		t.Fatal(err)
	}
	var back string
	if err := json.Unmarshal(out, &back); err != nil || back != text {
		t.Errorf("%q comes back as %q: %v", text, back, err)
	}
}

// TestPlainWidth checks that what is measured without uniseg has the width that it
// says.
func TestPlainWidth(t *testing.T) {
	for r := rune(1); r < 0xa000; r++ {
		for _, s := range []string{string(r), "a" + string(r), "词" + string(r) + "b"} {
			if got, want := width(s), uniseg.StringWidth(s); got != want {
				t.Fatalf("%q takes %d columns, not %d", s, want, got)
			}
		}
	}
}
