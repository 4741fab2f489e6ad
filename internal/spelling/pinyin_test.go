package spelling

import (
	"strings"
	"testing"
)

func TestPinyin(t *testing.T) {
	for _, c := range []struct{ pinyin, keys, initials string }{
		{"wēi tiáo", "weitiao", "wt"},
		{"lǜ sè", "luse lvse", "ls"},
		{"dà yǔ yán mó xíng", "dayuyanmoxing", "dyymx"},
	} {
		if got := strings.Join(PinyinKeys(c.pinyin), " "); got != c.keys {
			t.Errorf("PinyinKeys(%q) = %q, want %q", c.pinyin, got, c.keys)
		}
		if got := Initials(Words(c.pinyin)); got != c.initials {
			t.Errorf("Initials of %q = %q, want %q", c.pinyin, got, c.initials)
		}
	}
}

func TestHan(t *testing.T) {
	for text, want := range map[string]int{"": 0, "LLM 大模型": 3, "語": 1, "かな、": 0, "𠮷": 1} {
		if got := CountHan(text); got != want {
			t.Errorf("CountHan(%q) = %d, want %d", text, got, want)
		}
	}
}

// TestPlainKey checks that only Key takes plurals for singulars.
func TestPlainKey(t *testing.T) {
	for _, c := range []struct{ text, plain, key string }{
		{"Language Models", "languagemodels", "languagemodel"},
		{"model's end", "modelend", "modelend"},
		{"bias", "bias", "bia"},
	} {
		if got := PlainKey(c.text); got != c.plain {
			t.Errorf("PlainKey(%q) = %q, want %q", c.text, got, c.plain)
		}
		if got := Key(c.text); got != c.key {
			t.Errorf("Key(%q) = %q, want %q", c.text, got, c.key)
		}
	}
}
