package search

import (
	"strings"
	"testing"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// indexed compiles one glossary written as YAML.
func indexed(t testing.TB, yaml string) *index.Index {
	t.Helper()
	return index.New(parsed(t, yaml))
}

func parsed(t testing.TB, yaml string) *glossary.Glossary {
	t.Helper()
	g, err := glossary.Parse("test.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	if err := glossary.Validate(g); err != nil {
		t.Fatal(err)
	}
	return g
}

const languages = `
terms:
  - {id: cpp, en: C++}
  - {id: csharp, en: C#, aliases: [See Sharp]}
  - {id: c, en: C}
  - {id: run, zh: 推理, en: Inference}
  - {id: think, zh: 推理模型, en: Reasoning Model}
  - {id: green, zh: 绿色, pinyin: lǜ sè}
  - {id: other-run, en: Other, aliases: [Inference]}
  - {id: both, en: C Inference}
shared:
  - {name: 推理, of: [think, run]}
`

func TestLookup(t *testing.T) {
	x := indexed(t, languages)
	for _, c := range []struct{ query, want string }{
		{"C++", "cpp"}, // to the letter, although C++, C# and C have one key
		{"c#", "csharp"},
		{"c", "c"},
		{"Ｃ＋＋", "cpp"},
		{"see-sharp", "csharp"},
		{"推理", "think run"},            // in the order that the glossary declares
		{"inference", "run other-run"}, // a preferred name before an alias
		{"lv se", "green"},
		{"luse", "green"},
		{"lǜsè", "green"},
		{"infrence", "?run ?other-run"}, // equally close
		{"reasonning model", "~think"},
		{"qwzx", ""},
		{"+", ""},
		{"reasoning\n model", "think"}, // white space is white space
		{"see-\nsharp", "csharp"},
		{"\u3000推理\u00a0", "think run"},
		{"c++ ", "cpp"},
	} {
		if got := found(x, c.query); got != c.want {
			t.Errorf("%q: %s, want %s", c.query, got, c.want)
		}
	}
}

func TestNoTerm(t *testing.T) {
	x := indexed(t, languages)
	for _, query := range []string{"", " \t", "\x00", "a\x1b[31m", "\xff", strings.Repeat("a", 1<<20)} {
		if res, err := Lookup(x, query, Options{}); err == nil {
			t.Errorf("%.20q: %v, want an error", query, res)
		}
	}
}

func TestSplit(t *testing.T) {
	x := indexed(t, languages)
	for _, c := range []struct {
		words, want string
		o           Options
	}{
		{"reasoning model inference", "reasoning model|inference", Options{}}, // the longest name
		{"inference reasoning model", "inference|reasoning model", Options{}},
		{"reasoning", "reasoning", Options{}},
		{"reasonning model", "reasonning model", Options{}}, // close to a name
		{"reasonning model", "reasonning|model", Options{ExactOnly: true}},
		{"reasonning model inference", "reasonning model|inference", Options{}},
		{"qwzx inference zxqw", "qwzx|inference|zxqw", Options{}},
		{"see sharp inference qwzx", "see sharp|inference|qwzx", Options{}},
		{"qwzx zxqw", "qwzx|zxqw", Options{}},
		{"reasoning + model", "reasoning|+|model", Options{}}, // + says nothing
		{"reasonning + model", "reasonning|+|model", Options{}},
		{"see sharp", "see sharp", Options{SeparateNames: true}}, // see and sharp are no names
		{"c inference", "c inference", Options{}},
		{"c inference", "c|inference", Options{SeparateNames: true}},
	} {
		if got := strings.Join(Split(x, strings.Fields(c.words), c.o), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.words, got, c.want)
		}
	}
}

// FuzzLookup: whatever is asked, there is an answer or an error, always the
// same; an answer has a name that is a name of its entry.
func FuzzLookup(f *testing.F) {
	x, err := shelf.Builtin()
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"aigc", "ＡＩＧＣ", "chatgtp", "微条", "wei tiao", "large langage model", "trnsfrmr", "\x1b", "\xff", "的", "C++", strings.Repeat("长", 400)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		a, errA := Lookup(x, query, Options{})
		b, errB := Lookup(x, query, Options{})
		if (errA == nil) != (errB == nil) || len(a.Matches) != len(b.Matches) || len(a.Suggestions) != len(b.Suggestions) {
			t.Fatalf("%q is answered in two ways", query)
		}
		for i, m := range a.Matches {
			if m.Entry.ID != b.Matches[i].Entry.ID {
				t.Errorf("%q is answered in two ways", query)
			}
			if m.Entry == nil || m.Name.Text == "" || !utf8.ValidString(m.Name.Text) {
				t.Errorf("%q: match without a name: %+v", query, m)
			}
		}
	})
}
