package exchange

import (
	"slices"
	"testing"

	"aiterm/glossary"
)

func TestIsExpansion(t *testing.T) {
	for _, c := range []struct {
		acronym, text string
		want          bool
	}{
		{"RLHF", "Reinforcement Learning with Human Feedback", true},
		{"RLHF", "Reinforcement Learning from Human Feedback", true},
		{"LLMs", "large language model", true},
		{"RPX", "Retro Pixel Xylophone", true}, // whose second word has the third letter, too
		{"XML", "Extensible Markup Language", false},
		{"GPT-4", "Generative Pre-trained Transformer", false},
		{"API", "Application Programming Interface", true},
		{"AI", "Asking and answering questions", false},
		{"RAG", "A rag is a piece of cloth.", false},
		{"LLM", "A model of language", false},
		{"word", "we only read dogs", false},
	} {
		if got := isExpansion(c.acronym, c.text); got != c.want {
			t.Errorf("%s, %q: %v", c.acronym, c.text, got)
		}
	}
}

func TestNamesIn(t *testing.T) {
	for written, want := range map[string][]string{
		"大语言模型（Large Language Model, LLM）": {"大语言模型", "Large Language Model", "LLM"},
		"Large Language Model (LLM)":       {"Large Language Model", "LLM"},
		"LLM (Large Language Model)":       {"LLM", "Large Language Model"},
		"bank (of a river)":                {"bank (of a river)"},
		"f(x)":                             {"f(x)"},
		"(x)":                              {"(x)"},
		"a  b\n(甲)":                        {"a b", "甲"},
		"Python (programming language)":    {"Python (programming language)"},
		"强化学习 (Reinforcement Learning / RL)": {"强化学习", "Reinforcement Learning", "RL"},
	} {
		if got := namesIn(written); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

func TestMadeID(t *testing.T) {
	for _, c := range []struct {
		e    glossary.Entry
		want string
	}{
		{glossary.Entry{EN: "Large Language Model", Abbr: "LLM", ZH: "大语言模型"}, "large-language-model"},
		{glossary.Entry{Abbr: "LLM", ZH: "大语言模型"}, "llm"},
		{glossary.Entry{ZH: "大语言模型"}, "da-yu-yan-mo-xing"},
		{glossary.Entry{ZH: "微调", Pinyin: "wēi tiáo"}, "wei-tiao"},
		{glossary.Entry{ZH: "女性"}, "nv-xing"},
		{glossary.Entry{EN: "C++"}, "c-plus-plus"},
		{glossary.Entry{EN: "C#"}, "c-sharp"},
		{glossary.Entry{EN: "GPT-3.5"}, "gpt-3.5"},
		{glossary.Entry{EN: "Être naïve, l'été"}, "etre-naive-lete"},
		{glossary.Entry{ZH: "日本語"}, "ri-ben-yu"},
		{glossary.Entry{EN: "토큰"}, "토큰"},
		{glossary.Entry{EN: "???"}, "term"},
		{glossary.Entry{EN: "-x_"}, "x"},
	} {
		if got := madeID(&c.e); got != c.want || !glossary.ValidID(got) {
			t.Errorf("%+v: %s, want %s", c.e, got, c.want)
		}
	}
}
