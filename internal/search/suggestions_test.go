package search

import (
	"os"
	"strings"
	"testing"

	"aiterm/internal/index"
)

// unchanging is a glossary that stays as it is when the shipped one grows.
func unchanging(t *testing.T) *index.Index {
	t.Helper()
	yaml, err := os.ReadFile("../../testdata/search/glossary.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return indexed(t, string(yaml))
}

// TestSuggestions has for each reason a query that it is of, and others that must not
// drag terms in.
func TestSuggestions(t *testing.T) {
	x := unchanging(t)
	for _, c := range []struct{ query, want string }{
		{"unsupervised learning", "supervised-learning/spelling"},
		{"微条", "fine-tuning/spelling"},
		{"diffsn model", "diffusion-model/spelling"},
		{"思维树", "chain-of-thought/spelling"},
		{"trnsf", "transformer/spelling"},
		{"晓模型", "small-model/spelling"},
		{"gan inversion", "gan/words"},
		{"semi-supervised learning", "self-supervised-learning/spelling supervised-learning/words"},

		// By texts only where no name comes close, and not by common words alone.
		{"making things up", "hallucination/text"},
		{"模型胡编乱造", "hallucination/text"},
		{"the model", "large-model/words small-model/words reward-model/words foundation-model/words bert/words"},
		{"模型压缩", "stable-diffusion/text"},
		{"why is the sky blue", ""},

		// What is left of a question.
		{"what is chatgtp", "chatgpt/spelling"},
		{"什么是思维树", "chain-of-thought/spelling"},

		// A word that many names have says nothing.
		{"foo model", ""},
		{"某模型", ""},
		{"某某模型", ""},
		{"learning rate scheduler", ""},
		{"bias", "parameter/text"}, // no plural of the beginning of biān mǎ
		{"qwzx", ""},
	} {
		res, err := Lookup(x, c.query, Options{ExactOnly: true})
		if err != nil || len(res.Matches) > 0 {
			t.Fatalf("%s: %v, %d matches", c.query, err, len(res.Matches))
		}
		var got []string
		for _, s := range res.Suggestions {
			got = append(got, s.ID+"/"+string(s.Why))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.query, got, c.want)
		}
	}
}

// TestSpelledFirst checks the order of suggestions, and that each entry is one of them once.
func TestSpelledFirst(t *testing.T) {
	x := indexed(t, `terms:
  - {id: core, en: Tensor Core, aliases: [Tensor Unit]}
  - {id: sensor, en: Sensor}
`)
	res, err := Lookup(x, "tensor", Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range res.Suggestions {
		got = append(got, s.ID+"/"+string(s.Why))
	}
	if got, want := strings.Join(got, " "), "sensor/spelling core/words"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestSplitMisses checks which words of a command line are one query although it has no
// answer.
func TestSplitMisses(t *testing.T) {
	x := unchanging(t)
	for _, c := range []struct {
		words string // separated by bars
		want  string
		o     Options
	}{
		{"making|things|up", "making things up", Options{}},
		{"making|things|up", "making|things|up", Options{ExactOnly: true}},
		{"making|things|up", "making|things|up", Options{SeparateNames: true}},
		{"unsupervised|learning", "unsupervised learning", Options{}},
		{"what|is|chatgtp", "what|is|chatgtp", Options{}}, // one of them has an answer
		{"making things up|unsupervised learning", "making things up|unsupervised learning", Options{}},
		{"qwzx|zxqw", "qwzx|zxqw", Options{}},
	} {
		if got := strings.Join(Split(x, strings.Split(c.words, "|"), c.o), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.words, got, c.want)
		}
	}
}
