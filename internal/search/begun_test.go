package search

import (
	"strings"
	"testing"

	"aiterm/internal/index"
)

// TestTyping checks what is found of queries that are not finished: by two letters or one
// the names that begin so, by more what Find finds of finished ones.
func TestTyping(t *testing.T) {
	x := indexed(t, `terms:
  - {id: gan, abbr: GAN, en: Generative Adversarial Network, zh: 生成对抗网络, pinyin: shēng chéng duì kàng wǎng luò, definition: d, theme: one}
  - {id: sgd, abbr: SGD, en: Stochastic Gradient Descent, definition: Gradients of a sample., theme: two}
  - {id: zid, en: Gamma, definition: d, theme: two}
  - {id: g1, en: Other, zh: 其他, definition: d, theme: two}
`)
	for _, c := range []struct{ typed, theme, want string }{
		{"g", "", "gan zid"},
		{"G", "", "gan zid"},
		{"ga", "", "gan zid"},
		{"g", "two", "zid"},
		{"gan", "", "gan"},
		{"s", "", "sgd"}, // and no pinyin
		{"生", "", "gan"},
		{"成", "", ""},
		{"zi", "", ""}, // and no identifier
		{"gradient", "", "sgd"},
		{"gradient", "one", ""},
		{"stochastic gradeint descent", "", "sgd"},
	} {
		o := FindOptions{Typing: true}
		if c.theme != "" {
			o.Keep = func(t index.Term) bool { return t.Theme == c.theme }
		}
		hits, err := Find(x, c.typed, o)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, h := range hits {
			ids = append(ids, h.Term.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%q in %q finds %q, want %q", c.typed, c.theme, got, c.want)
		}
	}
}
