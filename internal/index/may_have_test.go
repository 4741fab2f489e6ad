package index

import (
	"strings"
	"testing"
)

// TestMayHave checks that a text may have the stem of each of its words, and what it
// cannot have.
func TestMayHave(t *testing.T) {
	for _, text := range []string{
		"Dying skies lie; trying, generalisations and IDLY 3.5 sitting.", "注意力（attention）机制", "ａｔｔｅｎｔｉｏｎ", "re\u00adtrieval", "Müller naïve ß straße",
		"happiness agreed news tying gases ponies relational conditional valenci hesitanci skis early only",
	} {
		for _, w := range Words(text) {
			if !mayHave(text, w.Text) {
				t.Errorf("%q may not have %q", text, w.Text)
			}
		}
	}
	if mayHave("生成式模型，能写文章。 Generative models.", "attent") {
		t.Error("a text without attention may have it")
	}
}

// FuzzMayHave looks for words whose stems a text seems not to have.
func FuzzMayHave(f *testing.F) {
	f.Add("dying attention 注意力")
	f.Fuzz(func(t *testing.T, text string) {
		for _, w := range Words(strings.ToValidUTF8(text, "")) {
			if !mayHave(strings.ToValidUTF8(text, ""), w.Text) {
				t.Errorf("%q may not have %q", text, w.Text)
			}
		}
	})
}
