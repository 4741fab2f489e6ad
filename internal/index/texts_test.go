package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"aiterm/glossary"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ranked outputs, ranking OUTPUT", "rank output rank output"},
		{"减少幻觉", "减少 少幻 幻觉"},
		{"幻覺", "幻觉"},
		{"ＧＰＴ－３.５ 模型", "gpt 3.5 模型"},
		{"1,000 of 3.4. 5", "1000 of 3.4 5"},
		{"cafe\u0301 café", "cafe cafe"},
		{"a model's I", "model"}, // single letters are no words
		{"看", "看"},
		{"re\u00ADward", "reward"},
		{"", ""},
	} {
		var got []string
		for _, w := range Words(c.text) {
			got = append(got, w.Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.text, strings.Join(got, " "), c.want)
		}
	}
	words := Words("以ＲＬＨＦ訓練")
	if w := words[1]; w.From != len("以") || w.To != len("以ＲＬＨＦ") || w.Text != "rlhf" {
		t.Errorf("%+v", w)
	}
}

// TestFinder checks on the shipped texts that no word is overlooked.
func TestFinder(t *testing.T) {
	g, err := glossary.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	others := []string{"human", "generat", "训练", "token"}
	finder := NewFinder(others)
	only := func(words []Word) []Word {
		return slices.DeleteFunc(words, func(w Word) bool { return !slices.Contains(others, w.Text) })
	}
	for _, e := range g.Entries {
		for _, text := range append(notes(&e), e.Definition) {
			all, like := only(Words(text.EN+text.ZH)), only(finder.Find(text.EN+text.ZH))
			if !slices.Equal(all, like) {
				t.Errorf("%s: %v, want %v", e.ID, like, all)
			}
		}
	}
}

func TestPostings(t *testing.T) {
	g := parsed(t, `
terms:
  - {id: a, en: Reward Model, definition: A ranking. It is ranked.}
  - {id: b, en: B, notes: [Rewards.], relations: [{uses: a, note: 奖励。}]}
  - {id: c, en: Chatty, definition: It is a ranking of a ranking of a ranking.}
`)
	x := New(g)
	for _, c := range []struct{ word, want string }{
		{"reward", "{2 true [{0 3} {1 1}]}"},
		{"rank", "{2 false [{0 3} {2 6}]}"},
		{"奖励", "{1 false [{1 1}]}"},
		{"chatti", "{1 true [{2 3}]}"},
		{"rewards", "{0 false []}"},
		{"zzz", "{0 false []}"},
		{"", "{0 false []}"},
	} {
		if got := fmt.Sprint(x.Postings(c.word)); got != c.want {
			t.Errorf("%s: %s, want %s", c.word, got, c.want)
		}
	}
	for start, want := range map[string]bool{"rew": true, "reward": true, "rank": false, "奖励": false, "chat": true, "zz": false, "": true} {
		if got := x.BeginsInName(start); got != want {
			t.Errorf("%q begins a word in a name: %v, want %v", start, got, want)
		}
	}
	if l := x.Lengths(); l.At(0) != 3+3+2+3 || l.At(1) != 2 || l.At(3) != 0 {
		t.Errorf("lengths %d, %d, %d", l.At(0), l.At(1), l.At(3))
	}
	if x.Err() != nil {
		t.Error(x.Err())
	}
}

// TestEverywhere checks that a word of most entries finds none of them, but in a
// small glossary.
func TestEverywhere(t *testing.T) {
	for _, c := range []struct{ entries, listed int }{{everywhere, everywhere}, {everywhere + 1, 0}} {
		g := &glossary.Glossary{}
		for i := range c.entries {
			g.Entries = append(g.Entries, glossary.Entry{ID: fmt.Sprint("t", i), EN: "Common"})
		}
		if p := New(g).Postings("common"); p.Entries != c.entries || len(p.List) != c.listed {
			t.Errorf("of %d entries: %d, %d listed", c.entries, p.Entries, len(p.List))
		}
	}
}

func parsed(t *testing.T, yaml string) *glossary.Glossary {
	t.Helper()
	g, err := glossary.Parse("test.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	return g
}
