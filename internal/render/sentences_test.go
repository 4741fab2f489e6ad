package render

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
	"aiterm/internal/shelf"
)

const sentencesFile = "../../testdata/golden/sentences.txt"

// TestSentences compares the sentences that are made of relations with those in a
// file, which an editor of each language has read. They are of the shipped glossary:
// for each wording of each relation type the first with a note, the first without,
// and the first of several terms. With UPDATE_SCRIPTS set, the file is rewritten.
func TestSentences(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	got := wordings(t, x) + chained(t, x) + citations()
	if os.Getenv("UPDATE_SCRIPTS") != "" {
		if err := os.WriteFile(sentencesFile, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(sentencesFile)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i, line := range gotLines {
		if i >= len(wantLines) || line != wantLines[i] {
			t.Fatalf("%s:%d: now %q; read what has changed, and rewrite the file with UPDATE_SCRIPTS=1", sentencesFile, i+1, line)
		}
	}
	if len(gotLines) != len(wantLines) {
		t.Errorf("%s has lines that are no longer said", sentencesFile)
	}
}

// wordings has the sentences of each relation type, in both directions.
func wordings(t *testing.T, x *index.Index) string {
	var b strings.Builder
	for _, relation := range glossary.RelationTypes() {
		headings := []string{relation.Name}
		if !relation.DerivedWording.IsZero() {
			headings = append(headings, relation.Name+", held by the other term")
		}
		for i, heading := range headings {
			found := examples(x, relation, i > 0)
			if len(found) == 0 {
				t.Errorf("no shipped term has the relation %s", heading)
			}
			fmt.Fprintf(&b, "# %s\n", heading)
			for _, steps := range found {
				b.WriteString(saidOf(steps))
			}
		}
	}
	return b.String()
}

// examples returns the first relation of a type that has a note, the first that has
// none, and the first several of one term in one wording; where a derived relation
// is worded otherwise, those that are derived or not.
func examples(x *index.Index, relation glossary.RelationType, derived bool) (found [][]relate.Step) {
	var noted, bare, several []relate.Step
	for e := range x.Entries(func(index.Term) bool { return true }) {
		for _, steps := range byWording(relate.Around(x, e)) {
			r := steps[0].Relation
			if r.Type != relation.Name || !relation.DerivedWording.IsZero() && r.Derived != derived {
				continue
			}
			for _, s := range steps {
				keepFirst(s.Relation.Note.IsZero(), &bare, &noted, []relate.Step{s})
			}
			if len(steps) > 1 && several == nil {
				several = steps[:2]
			}
		}
	}
	for _, steps := range [][]relate.Step{noted, bare, several} {
		if steps != nil {
			found = append(found, steps)
		}
	}
	return found
}

// keepFirst keeps steps in one of two places, where there are none yet.
func keepFirst(isBare bool, bare, noted *[]relate.Step, steps []relate.Step) {
	place := noted
	if isBare {
		place = bare
	}
	if *place == nil {
		*place = steps
	}
}

// saidOf says relations of one wording in both languages: as a sentence and, after
// the names of an entry, without the subject.
func saidOf(steps []relate.Step) string {
	var b strings.Builder
	for _, l := range []glossary.Lang{glossary.EN, glossary.ZH} {
		p := &pageMaker{Reader: Reader{Langs: []glossary.Lang{l}}}
		p.group(steps)
		for _, block := range p.blocks {
			switch block := block.(type) {
			case statement:
				fmt.Fprintln(&b, block.text)
			case paragraph:
				fmt.Fprintln(&b, "   ", block.text)
			}
		}
		text, _ := related(steps, l)
		fmt.Fprintln(&b, "  -", text)
	}
	return b.String() + "\n"
}

// chained has what is said of two terms by several relations.
func chained(t *testing.T, x *index.Index) string {
	var b strings.Builder
	for _, c := range []struct {
		what, a, b string
		options    relate.PathOptions
	}{
		{"a conclusion", "gpt-4", "large-model", relate.PathOptions{}},
		{"a path", "chain-of-thought", "fine-tuning", relate.PathOptions{}},
		{"a parent of both", "gpt", "reasoning-model", relate.PathOptions{}},
		{"a whole of both", "self-attention", "positional-encoding", relate.PathOptions{}},
		{"a relation, and in common", "gan", "vae", relate.PathOptions{}},
		{"a path of three steps", "foundation-model", "rlhf", relate.PathOptions{}},
		{"no link", "gan", "rlhf", relate.PathOptions{}},
		{"no way", "gan", "rlhf", relate.PathOptions{MaxSteps: 2, AnyWay: true}},
		{"a way", "gan", "rlhf", relate.PathOptions{MaxSteps: 3, AnyWay: true}},
	} {
		fmt.Fprintf(&b, "# %s\n", c.what)
		pair := relate.Of(x, entry(t, x, c.a), entry(t, x, c.b), c.options)
		for _, l := range []glossary.Lang{glossary.EN, glossary.ZH} {
			w := &strings.Builder{}
			writer, err := NewWriter(w, Options{Format: "text", Langs: []glossary.Lang{l}})
			if err == nil {
				err = writer.Write(Relations{Terms: []*index.Entry{pair.A, pair.B}, Pairs: []relate.Pair{pair}})
			}
			if err != nil {
				t.Fatal(err)
			}
			_, page, _ := strings.Cut(w.String(), "\n\n")
			if page == "" {
				page = answer(pair, l) + "\n"
			}
			fmt.Fprintln(&b, page)
		}
	}
	return b.String()
}

func entry(t *testing.T, x *index.Index, id string) *index.Entry {
	t.Helper()
	i, ok := x.Position(id)
	if !ok {
		t.Fatalf("no shipped term is %q: name another", id)
	}
	return x.Entry(i)
}

// citations has sources as both languages cite them.
func citations() string {
	var b strings.Builder
	b.WriteString("# sources\n")
	for _, s := range []glossary.Source{
		{Title: "Attention Is All You Need", Authors: "Vaswani et al.", Year: 2017, Ref: "arXiv:1706.03762"},
		{Title: "生成式人工智能服务管理暂行办法", Authors: "国家互联网信息办公室等七部门", Year: 2023},
		{Title: "ChatGPT", Authors: "OpenAI"},
		{Title: "Artificial intelligence", Ref: "ISO/IEC 22989"},
		{Title: "Artificial intelligence", Year: 2022, Ref: "ISO/IEC 22989"},
	} {
		fmt.Fprintf(&b, "%s\n%s\n", citation(s, glossary.EN), citation(s, glossary.ZH))
	}
	return b.String()
}
