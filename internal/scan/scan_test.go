package scan_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"aiterm/internal/scan"
	"aiterm/internal/shelf"
)

func scanner(t testing.TB) *scan.Scanner {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return scan.New(x)
}

// found returns what a text has, one after the other.
func found(t testing.TB, s *scan.Scanner, doc string, markup scan.Markup) string {
	d, err := scan.NewDocument([]byte(doc), markup)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, o := range s.Find(d) {
		all = append(all, doc[o.Start:o.End])
	}
	return strings.Join(all, "|")
}

// TestFind has for each rule an example that needs it and one that it must not catch.
func TestFind(t *testing.T) {
	s := scanner(t)
	for _, c := range []struct{ doc, want string }{
		{"大语言模型", "大语言模型"},
		{"无监督学习与监督学习", "无监督学习|监督学习"},
		{"稍微调整一下，再微调", "微调"},
		{"unsupervised", ""},
		{"a POMDP", ""},
		{"LLMs, LLM's and LLM", "LLMs|LLM|LLM"},
		{"maid AIM ai IT it aims", ""},
		{"AI-powered, AI/ML, non-AI", "AI|AI|ML|AI"},
		{"models/bert/AI.txt and src/AI/main and AI_KEY", ""},
		{"GPT-3.7 GPT-4o GPT-9 GPT-3", "GPT-4o|GPT-3"},
		{"Transformer-XL is no Transformer", "Transformer"},
		{"Self-RAG, not RAG-Fusion", "Self-RAG"},
		{"fine-tuned, fine tuning, finetunes", "fine-tuned|fine tuning|finetunes"},
		{"it hallucinates; hallucinating", "hallucinates|hallucinating"},
		{"pretrained and pre-trained", "pretrained|pre-trained"},
		{"large\nlanguage\nmodels", "large\nlanguage\nmodels"},
		{"large\n\nlanguage model", "language model"},
		{"监督\n学习", "监督\n学习"},
		{"监督 学习", ""},
		{"retrieval-\naugmented generation", "retrieval-\naugmented generation"},
		{"使用RAG技术", "RAG"},
		{"语言模型/AI的影响", "语言模型|AI"},
		{"AI 2.0, Claude 2.9", "AI"},
		{"**RAG**, _RAG_, ~~RAG~~", "RAG|RAG|RAG"},
		{"ＲＡＧ", "ＲＡＧ"},
		{"強化學習", "強化學習"},
		{"`RAG` ``a ` RAG`` RAG", "RAG"},
		{"[RAG](http://x/RAG \"RAG\") ![RAG](RAG.png)", "RAG|RAG"},
		{"<b title=\"RAG\">RAG</b> <!-- RAG --> <code>RAG</code>", "RAG"},
		{"```\nRAG\n```\nRAG", "RAG"},
		{"    RAG\n\nRAG", "RAG"},
		{"- item\n\n      RAG\n\n  RAG", "RAG"},
		{"- a\n```\nRAG\n```\nRAG", "RAG"},
		{"1. a\nb\n$$\nRAG\n$$\nRAG", "RAG"},
		{"- a\n  > b\n  ```\n  RAG\n  ```\n- RAG", "RAG"},
		{"> ```\n> RAG\n\nRAG", "RAG"},
		{"> a\n    - RAG", "RAG"},
		{"-     RAG\n\n  RAG", "RAG"},
		{"<iframe\n src=\"x\"\n title=\"RAG\">RAG\n</iframe>", "RAG"},
		{"$$RAG$$ RAG", "RAG"},
		{"| RAG | `GPT` |\n|---|---|\n| LLM | x |", "RAG|LLM"},
		{"> RAG and\n> large\n> language models", "RAG|large\n> language models"},
		{"see https://a.b/RAG。RAG rag@RAG.org", "RAG"},
		{"[RAG][r]\n\n[r]: http://RAG.x", "RAG"},
		{"RAG\x00RAG\xffRAG", "RAG|RAG|RAG"},
		{"RAG\r\n\r\nRAG\rRAG", "RAG|RAG|RAG"},
		{"function calling, not a function call, function calls, the function called f", "function calling|function call|function calls"},
		{"a function call, function calls, the function called f", ""},
		{"time to first token, latency and response time", "time to first token|latency|response time"},
		{"LLMs, RAG, RLHF, LoRA, GPT-4: sandboxes and sandboxing", "LLMs|RAG|RLHF|LoRA|GPT-4|sandboxes|sandboxing"},
		{"LLMs, RAG, RLHF, LoRA, GPT-4: a prompt has tokens", "LLMs|RAG|RLHF|LoRA|GPT-4|prompt|tokens"},
		{"LLMs, RAG, RLHF, LoRA, GPT-4: the head, 标记, Adam, a chunk", "LLMs|RAG|RLHF|LoRA|GPT-4"},
		{"LLMs, RAG, RLHF, LoRA, GPUs，占用显存", "LLMs|RAG|RLHF|LoRA|GPUs|显存"},
		{"MoE and MOE, MOEs, moe", "MoE|MOE"},
		{"MOE, RAG of LORA", "RAG"},
		{"LLMs and RAG, and a prompt for a password", "LLMs|RAG"},
		{"LLMs in sandboxes and sandboxing", "LLMs"},
		{"llama.cpp and Llama.cpp, model.parameter, large.language model", "llama.cpp|Llama.cpp"},
		{"an Encoder–Decoder of LLM – RAG", "Encoder–Decoder|LLM|RAG"},
		{"RAG/LLM, /RAG/LLM, a.b/RAG/LLM, large language model/RAG", "RAG|LLM|large language model|RAG"},
	} {
		if got := found(t, s, c.doc, scan.Markdown); got != c.want {
			t.Errorf("%q: %q, want %q", c.doc, got, c.want)
		}
	}
}

// TestNoTerms checks that texts that are not about AI have at most five terms in 16,000
// words.
func TestNoTerms(t *testing.T) {
	s := scanner(t)
	const text = "Set the HEAD of the branch, then merge and deploy. The operator reads memory and the token in the request header. " +
		"分支参数、代理服务器、数据集和内存。训练有素的团队部署新的接口，注意力集中。The agent prompts for a password; planning, streaming and translation."
	const backend = "The latency and the response time of the page; throughput, TPS, and the batch API. Decode the file, as decoding UTF-16 costs more. " +
		"# Benchmarks\n\nThe benchmark of search: benchmarking is hard. A key-value cache, a function call and functions called by it. " +
		"延迟和响应时间，吞吐量与吞吐率，接口（API）。基准测试以浏览器为基准。最小权限原则，最小權限原則。KV 缓存。" +
		"内存函数调用，B 系统消息消费之后，文本分割，几乎是事实性规范。翻译 Translation，部署 deployment。"
	const general = "The tool uses a function call; tool use, state-of-the-art QA and Q&A in the third century CE. 上下文压缩包，命令行工具使用指南，IB, SL, LR."
	for _, text := range []string{text, backend, general} {
		if got := found(t, s, text, scan.Markdown); got != "" {
			t.Errorf("terms: %s", got)
		}
	}
}

// TestAddresses checks what is masked around the sign of an address.
func TestAddresses(t *testing.T) {
	for doc, want := range map[string]string{
		"LLM@x.org/RAG and RAG@LLM": "     and RAG@LLM", "@LLM and @RAG.x": "@LLM and @RAG.x", "a@b@RAG.x LLM": " LLM",
		"git@host:LLM/RAG.git LLM": " LLM", "x://RAG, ://RAG": "  ://RAG",
	} {
		d, err := scan.NewDocument([]byte(doc), scan.Plain)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(string(d.Masked), "\x00", ""); strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%q: %q, want %q", doc, got, want)
		}
	}
}

func TestUTF16(t *testing.T) {
	if _, err := scan.NewDocument([]byte("\xff\xfeR\x00"), scan.Markdown); err == nil {
		t.Error("no error")
	}
}

// FuzzFind holds the laws of occurrences on any bytes.
func FuzzFind(f *testing.F) {
	for _, doc := range documents {
		f.Add([]byte(doc))
	}
	f.Add([]byte("大模型\xffLLMs``` <a [](("))
	s := scanner(f)
	f.Fuzz(func(t *testing.T, doc []byte) {
		for _, markup := range []scan.Markup{scan.Markdown, scan.Plain} {
			d, err := scan.NewDocument(slices.Clone(doc), markup)
			if err != nil {
				return
			}
			ruler, last := d.Ruler(), 0
			for _, o := range s.Find(d) {
				if o.Start < last || o.End <= o.Start || o.End > len(doc) {
					t.Fatalf("%d to %d behind %d in %q", o.Start, o.End, last, doc)
				}
				if !utf8.Valid(doc[o.Start:o.End]) || !bytes.Equal(doc, d.Text) {
					t.Fatalf("%q is no text of %q", doc[o.Start:o.End], doc)
				}
				ruler.Place(o.Start)
				last = o.End
			}
		}
	})
}

// FuzzAddedParagraph checks that a sentence without terms in a paragraph of its own
// changes nothing in the paragraphs before it.
func FuzzAddedParagraph(f *testing.F) {
	for _, doc := range documents {
		f.Add([]byte(doc))
	}
	f.Add([]byte("<div>\nLLMs and\nlarge"))
	s := scanner(f)
	f.Fuzz(func(t *testing.T, doc []byte) {
		for _, markup := range []scan.Markup{scan.Markdown, scan.Plain} {
			alone, err := scan.NewDocument(slices.Clone(doc), markup)
			if err != nil {
				return
			}
			longer, err := scan.NewDocument(append(slices.Clone(doc), "\n\nIt rained.\n"...), markup)
			if err != nil {
				t.Fatal(err)
			}
			a, b := s.Find(alone), s.Find(longer)
			if !slices.EqualFunc(a, b, func(a, b scan.Occurrence) bool {
				return a.Start == b.Start && a.End == b.End && a.Form == b.Form && a.Written == b.Written && a.Entry() == b.Entry()
			}) {
				t.Fatalf("%d occurrences, %d before a sentence, in %q", len(a), len(b), doc)
			}
		}
	})
}
