package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
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
	p := newPage(Options{Langs: []glossary.Lang{glossary.EN}, Width: 24})
	p.table([]string{"A", "中文"}, [][]string{{"one", "大语言模型"}, {"three words here", "e\u0301"}}, false)
	want := `A             中文
one           大语言模型
three words   é
here
`
	if got := strings.ReplaceAll(p.text.String(), "e\u0301", "é"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// hostile is a glossary that holds, in every field, what could steer a
// terminal: YAML escapes bring it past the decoder's check of the file.
const hostile = `
terms:
  - id: bad
    abbr: "A\e[31m"
    en: "Name\x07\u009b31m"
    zh: "名\u202e字"
    pinyin: "m\x7fíng"
    aliases: [{name: "al\eias", remark: "re\u2066mark"}]
    kind: "k\eind"
    definition: {en: "def\e]0;title\x07", zh: "定\x00义"}
    notes: ["no\ete"]
    relations: [{related: other, note: "why\e"}, {uses: other, wording: {en: "{X}\e {Y}"}}]
    sources: [{title: "ti\etle", authors: "au\ethors", ref: "re\ef"}]
  - {id: other, en: "Other\e", relations: []}
comparisons:
  - of: [bad, other]
    summary: "sum\emary"
    rows: [{label: "la\ebel", cells: {bad: "ce\ell", other: "x\x85y"}}]
    notes: ["no\ete"]
`

// TestSafe checks that no control or bidirectional character of a glossary
// comes through in any form of output.
func TestSafe(t *testing.T) {
	g, err := glossary.Parse("hostile.yaml", []byte(hostile))
	if err != nil {
		t.Fatal(err)
	}
	x := index.New(g)
	a, b := x.ByID("bad"), x.ByID("other")
	res, err := search.Lookup(x, "bad", search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	results := []search.Result{res}
	hits := []search.Hit{{Match: res.Matches[0], Text: a.Definition.EN, Spans: [][2]int{{2, 4}}}}
	terms := []*glossary.Entry{a, b}
	pair := relate.Of(x, a, b, relate.PathOptions{})
	pair.Comparison = relate.Comparison(x, terms)
	pairs := []relate.Pair{pair}
	all := Relating{Terms: terms, Pairs: pairs, Comparison: pair.Comparison}
	problems := glossary.Problems{{Msg: a.Definition.EN, Pos: glossary.Pos{File: a.Definition.EN}}}
	inForce := []shelf.Source{{File: shelf.File{Path: a.Definition.EN}, Glossary: g}}
	o := Options{Langs: []glossary.Lang{glossary.ZH, glossary.EN}, Width: 60}
	tmpl, err := NewTemplate("{{.}}", o.Langs)
	if err != nil {
		t.Fatal(err)
	}

	var out bytes.Buffer
	tsv := TSV{W: &out, Header: true}
	for name, err := range map[string]error{
		"card":               Card(&out, o, res.Matches[0], relate.Around(x, a)),
		"card markdown":      CardMarkdown(&out, o, res.Matches[0], relate.Around(x, a)),
		"lookup json":        LookupJSON(&out, x, results),
		"lookup tsv":         tsv.Lookup(results),
		"lookup template":    tmpl.Lookup(&out, x, results),
		"list":               List(&out, o, terms),
		"list markdown":      ListMarkdown(&out, o, terms),
		"list tsv":           tsv.List(terms),
		"hits":               Hits(&out, o, hits),
		"hits markdown":      HitsMarkdown(&out, o, hits),
		"hits json":          HitsJSON(&out, x, "bad", hits),
		"hits tsv":           tsv.Hits("bad", hits),
		"relations":          Relations(&out, o, all),
		"relations markdown": RelationsMarkdown(&out, o, all),
		"relations json":     RelationsJSON(&out, pairs),
		"relations tsv":      tsv.Relations(pairs),
		"neighbours":         Neighbours(&out, o, a, relate.Tree(x, a, 1), relate.Near(x, a, 1)),
		"mermaid":            Mermaid(&out, o, terms, relate.Around(x, a)),
		"dot":                Dot(&out, o, terms, relate.Around(x, a)),
		"problems":           Problems(&out, problems),
		"problems json":      ProblemsJSON(&out, problems),
		"problems tsv":       tsv.Problems(problems),
		"glossaries":         Glossaries(&out, o, inForce),
		"glossaries json":    GlossariesJSON(&out, inForce),
		"glossaries tsv":     tsv.Glossaries(inForce),
		"relations template": tmpl.Relations(&out, pairs),
		"list template":      tmpl.List(&out, x, terms),
		"hits template":      tmpl.Hits(&out, x, "bad", hits),
		"lookup line":        LookupLine(&out, x, res),
		"hits line":          HitsLine(&out, x, "bad", hits),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for line := range strings.Lines(out.String()) {
		if i := strings.IndexFunc(line, func(r rune) bool { return r != '\n' && r != '\t' && steers(r) }); i >= 0 {
			t.Errorf("%q comes through: %q", line[i], line)
		}
	}
	if !strings.Contains(out.String(), "<U+001B>") || !strings.Contains(out.String(), `\u001b`) {
		t.Error("control characters are not shown")
	}
}

// TestJSONKeepsText checks that what is escaped in JSON comes back unharmed.
func TestJSONKeepsText(t *testing.T) {
	text := "a\x1b[31m\u202e\x7f\u009b <b> 甲 \u2028"
	var out bytes.Buffer
	if err := writeJSON(&out, text); err != nil {
		t.Fatal(err)
	}
	var back string
	if err := json.Unmarshal(out.Bytes(), &back); err != nil || back != text {
		t.Errorf("%q comes back as %q: %v", text, back, err)
	}
}
