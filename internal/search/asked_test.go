package search

import (
	"strings"
	"testing"
)

// TestAsked: what is asked about names as a person would ask is answered as the names
// are, and what is a name as it stands is no question.
func TestAsked(t *testing.T) {
	x := indexed(t, `terms:
  - {id: aigc, abbr: AIGC}
  - {id: llm, abbr: LLM, zh: 大语言模型}
  - {id: gai, abbr: GAI}
  - {id: agi, abbr: AGI}
  - {id: what-if, en: What-If Analysis}
  - {id: attention, en: Attention Is All You Need}
  - {id: tcp, en: Search and Rescue}
`)
	for _, c := range []struct{ query, want string }{
		{"what is aigc", "aigc"},
		{"What's AIGC?", "aigc"},
		{"what does LLM mean", "llm"},
		{"what does LLM stand for?", "llm"},
		{"define llm please", "llm"},
		{"the meaning of LLM", "llm"},
		{"什么是大语言模型", "llm"},
		{"什么是大语言模型？", "llm"},
		{"AIGC是什么", "aigc"},
		{"AIGC 是什么意思", "aigc"},
		{"请解释大语言模型", "llm"},
		{"大语言模型的定义", "llm"},
		{"what-if analysis", "what-if"},
		{"what is what-if analysis", "what-if"},
		{"attention is all you need", "attention"},
		{"what is", "?what-if"},
		{"what", "?what-if"},
	} {
		if got := found(x, c.query); got != c.want {
			t.Errorf("%q: %s, want %s", c.query, got, c.want)
		}
	}
	for _, c := range []struct{ query, want string }{
		{"gai vs agi", "gai|agi"},
		{"gai vs. agi", "gai|agi"},
		{"GAI versus AGI", "GAI|AGI"},
		{"gai and agi", "gai|agi"},
		{"gai and agi and llm", "gai|agi|llm"},
		{"difference between gai and agi", "gai|agi"},
		{"what is the difference between gai and agi?", "gai|agi"},
		{"compare gai with agi", "gai|agi"},
		{"how does gai differ from agi", "gai|agi"},
		{"GAI和AGI有什么区别", "GAI|AGI"},
		{"GAI与AGI的关系", "GAI|AGI"},
		{"GAI 跟 AGI 的区别", "GAI|AGI"},
		{"AIGC还是大语言模型", "AIGC|大语言模型"},
		{"gai agi", "gai|agi"},
		{"search and rescue", "search and rescue"},
		{"gai and qwzx", "gai|and|qwzx"},
	} {
		got := strings.Join(Split(x, strings.Fields(c.query), Options{SeparateNames: true}), "|")
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.query, got, c.want)
		}
	}
}

// TestFindAsked checks that a search for a question begins with what it asks about.
func TestFindAsked(t *testing.T) {
	x := unchanging(t)
	for query, want := range map[string]string{
		"what does quantization mean":                        "quantization",
		"what's the difference between fine-tuning and RAG?": "fine-tuning rag",
		"请问embedding到底是啥":                                    "embedding",
		"预训练跟微调有啥不一样":                                        "pre-training fine-tuning",
	} {
		hits, err := Find(x, query, FindOptions{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range hits[:min(len(hits), len(strings.Fields(want)))] {
			got = append(got, h.Term.ID)
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}
