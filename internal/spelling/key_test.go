package spelling

import (
	"slices"
	"strings"
	"testing"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ spelling, same string }{
		{"aigc", "AIGC"},
		{"ＡＩＧＣ", "AIGC"},
		{" A.I. ", "AI"},
		{"fine-tuning", "Fine tuning"},
		{"fine_tuning", "finetuning"},
		{"LLMs", "LLM"},
		{"large language models", "Large Language Model"},
		{"technologies", "technology"},
		{"classes", "class"},
		{"boxes", "box"},
		{"AI生成内容", "AI 生成内容"},
		{"wēi tiáo", "weitiao"},
		{"Café", "cafe"},
		{"GPT-3", "gpt 3"},
		{"编码器—解码器", "编码器-解码器"},
		{"大型語言模型", "大型语言模型"},
		{"機器學習", "机器学习"},
		{"LMs", "LM"}, // a run of capitals with a small s is its plural at any length
		{"SLs", "SL"},
		{"OSes", "OS"},
		{"APIs", "API"},
		{"AIs", "AI"},
		{"DOs", "do"},
		{"Straße", "strasse"},
		{"Œuvre", "oeuvre"},
		{"Łódź", "lodz"},
		{"Ørsted", "orsted"},
		{"kalıp", "kalip"},
		{"ŋ", "n"},
		{"fine\u00adtuning", "finetuning"}, // what is not seen
		{"fine\u200btuning", "finetuning"},
		{"\ufeffAIGC", "AIGC"},
		{"machine\u00a0learning", "machine learning"},
		{"R²", "R2"},
	} {
		if Key(c.spelling) != Key(c.same) {
			t.Errorf("Key(%q) = %q, Key(%q) = %q: want the same", c.spelling, Key(c.spelling), c.same, Key(c.same))
		}
	}
	for _, c := range []struct{ a, b string }{
		{"GPT-3", "GPT-4"},
		{"loss", "los"},
		{"bias", "bia s"},
		{"大模型", "模型大"},
		{"AIs", "ASI"},
		{"DOS", "DOs"},
		{"=>", "|>"},
		{"🚀", "🤗"},
		{"R²", "R"},
	} {
		if Key(c.a) == Key(c.b) {
			t.Errorf("Key(%q) = Key(%q) = %q: want different ones", c.a, c.b, Key(c.a))
		}
	}
	if got := AsWritten(" Fine-tuning  Model "); got != "Fine-tuning Model" {
		t.Errorf("AsWritten: %q", got)
	}
	if Written("C++") == Written("C#") || Written("Ｃ＋＋ ") != Written("c++") {
		t.Errorf("Written: %q %q %q", Written("C++"), Written("C#"), Written("Ｃ＋＋ "))
	}
}

// FuzzWords: whatever the text, no word is empty, and the key is the words or, where
// there are none, the text as written.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"Fine-tuning", "ＡＩＧＣ", "编码器—解码器", "technologies", "ﬁne", "İ", "ǖ", "\xff", "=>", "C++ (lang)", "(3) 身分", "LMs and models"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := Words(s)
		want := strings.Join(words, "")
		if len(words) == 0 {
			want = Written(s)
		}
		if slices.Contains(words, "") || want != Key(s) {
			t.Errorf("Words(%q) = %q, Key = %q", s, words, Key(s))
		}
		if all, key, plain := Forms(s); !slices.Equal(all, words) || key != want || plain != PlainKey(s) {
			t.Errorf("Forms(%q) = %q, %q, %q", s, all, key, plain)
		}
		Signs(s)
		Parts(s)
		Fold(s)
	})
}
