package glossary

import (
	"strings"
	"testing"
)

// styleCases have a file for each Code of Style that it finds alone, and what Error
// says of it. The term a is in order but for that.
var styleCases = []struct {
	code       Code
	file, want string
}{
	{CodeMissingAsOf, styled("kind: product"), "f:2:3: warning: a is of a kind that changes, product; give it an as-of, the month for which it was checked"},
	{CodeAgingWord, styled("definition: Is used today."), `f:2:34: warning: "today" ages; give a an as-of, or say when`},
	{CodeAgingWord, styled("definition: D., notes: [N., {en: O., zh: 目前没有。}]"), `f:2:50: warning: "目前" ages; give a an as-of, or say when`},
	{CodeMissingSource, strings.Replace(styled(""), "sources: [{title: T}], ", "", 1), "f:2:3: warning: a has no source; say where what it says can be checked"},
	{CodeMissingParent, strings.Replace(styled(""), "broader:", "uses:", 1), "f:2:3: warning: a has no parent; if it is a kind, an example or a part of something, add that relation"},
	{CodeMissingLanguage, styled("definition: {en: D., zh: 定义。}, notes: [{en: N., zh: 注。}, Only English.]"), "f:2:79: warning: this is in one language, unlike most texts of the file; add zh"},
	{CodeEnglishInChinese, styled("definition: {en: D., zh: 百度 and others 发布的模型。}"), `f:2:34: warning: "and others" is no name; say it in Chinese, or put it in quotation marks`},
	{CodeHalfWidthPunctuation, styled("definition: {en: D., zh: '模型,训练而成。'}"), `f:2:34: warning: "型,训" has punctuation of half width; write it in full width`},
	{CodeLongEnglishSentence, styled("definition: " + strings.Repeat("word ", 35) + "more."), "f:2:34: warning: the first sentence of a has 36 words; cut it to 35, as it has to stand alone"},
	{CodeLongChineseSentence, styled("definition: {en: D., zh: " + strings.Repeat("字", 71) + "。}"), "f:2:34: warning: the first Chinese sentence of a has 71 characters; cut it to 70, as it has to stand alone"},
	{CodeNameInDefinition, styled("definition: Alpha is a letter."), `f:2:34: warning: the definition of a begins with its name, "Alpha"; begin with what kind of thing it is`},
	{CodeUncertainName, styled("aliases: ['Beth?']"), `f:2:32: warning: a has the name "Beth?" with a question mark; make sure of it, or leave it out`},
	{CodeUncertainName, styled("aliases: [{name: Beth, remark: '?'}]"), `f:2:32: warning: a has the name "Beth" with a question mark; make sure of it, or leave it out`},
	{CodeNearlySameName, styled("aliases: [multi-Head]") + ",\n  {id: z, en: Multi Head, " + sound + "}]", "f:3:3: warning: z is called \"Multi Head\", a \"multi-Head\"; choose another name, or declare it under shared:"},
}

// sound is what Style asks of every term.
const sound = "sources: [{title: T}], relations: [{broader: top}]"

// styled returns a file whose second line is the term a with some keys, in order but
// for these; a case may go on with further terms.
func styled(keys string) string {
	if keys != "" {
		keys += ", "
	}
	return "terms: [\n  {id: a, en: Alpha, " + keys + sound + "}"
}

// parsedStyle returns what Style says of a file over a glossary with the term top.
func parsedStyle(t *testing.T, file string) Problems {
	t.Helper()
	if strings.Count(file, "[") > strings.Count(file, "]") { // as styled leaves it
		file += "]"
	}
	judged, err := Parse("f", []byte(file))
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	top, err := Parse("top", []byte("terms: [{id: top, en: Top, definition: D}, {id: sft, en: instruction tuning, definition: D}]"))
	if err != nil {
		t.Fatal(err)
	}
	all, _ := Overlay(top, judged)
	if err := Validate(all); err != nil {
		t.Fatal(err)
	}
	return Style(judged, all)
}

// TestStyle makes each sort of bad style happen, alone.
func TestStyle(t *testing.T) {
	if found := parsedStyle(t, styled("")); len(found) > 0 {
		t.Errorf("of a term that is in order: %v", found)
	}
	for _, c := range styleCases {
		found := parsedStyle(t, c.file)
		if len(found) != 1 || found[0].Code != c.code || found.Error() != c.want || !found[0].Warning {
			t.Errorf("%s: got\n%s\nwant\n%s", c.code, found.Error(), c.want)
		}
	}
}

// TestStyleAccepts has terms that come close to bad style and are not.
func TestStyleAccepts(t *testing.T) {
	for _, keys := range []string{
		"kind: product, as-of: 2026-11, definition: The latest of today.",
		"kind: service", "kind: concept", // what a kind of one's own says changes or not
		"definition: Predicts the current token.", "definition: Todays and the latestness.",
		"definition: {zh: 最近邻的点。}",
		"definition: " + strings.Repeat("word ", 34) + "more. " + strings.Repeat("word ", 50),
		"definition: {en: D., zh: " + strings.Repeat("字", 70) + "。}",
		"definition: Alphabetic order is it.", "definition: Alpha-like letters.", "definition: In Alpha is it.",
		"zh: 大模型, definition: {en: D., zh: 大模型的训练方法。}",
		"kind: paper, as-of: 2026-11, aliases: ['Is it so?']",
		"status: deprecated",
		"notes: [Only English.]", "definition: English., notes: [中文。]", // the file is in one language
		"zh: 甲, aliases: [ALPHA, alpha]", // its own names
		"aliases: [TOP]",                 // a name of a lower layer
	} {
		if found := parsedStyle(t, styled(keys)); len(found) > 0 {
			t.Errorf("%s: %v", keys, found)
		}
	}
	for _, file := range []string{
		styled("") + ", {id: z, en: Alpha, " + sound + "}]", // the same to the letter, of which Check warns
		"terms: [{id: a, en: Alpha, status: deprecated, definition: D}]",
		"terms: [{id: a, en: Alpha, sources: [{title: T}], relations: [{broader: top}, {has-part: b}]}, {id: b, en: B, sources: [{title: T}]}]",
		"shared: [{name: ab, of: [a, b]}]\n" + strings.Replace(styled("aliases: [ab]"), "]}", "]},{id: b, en: A-B, "+sound+"}", 1),
	} {
		if found := parsedStyle(t, file); len(found) > 0 {
			t.Errorf("%s: %v", file, found)
		}
	}
}

func TestEnglishInChinese(t *testing.T) {
	names := namesIn(&Glossary{
		Entries: []Entry{{ID: "sft", EN: "Instruction Tuning", Aliases: []Label{{Name: "softmax"}}, Sources: []Source{{Title: "On many things", Authors: "Vaswani et al."}}}},
		Shared:  []Shared{{Name: "in context"}},
	})
	for s, want := range map[string]string{
		"": "", "没有英文。": "", "用 GPT-4 和 LoRA 训练。": "",
		"先做 instruction tuning，再用 softmax 归一。": "", "取 in context 的意思": "",
		"由 Bank of England 与 University of the Arts 发布": "",
		"取 top-p、k-means 与 snake_case 的值 x":             "",
		"见 Vaswani et al.（2017）":                        "", "见 on many things": "",
		"《attention is all you need》是论文": "", "“logistic”一词的音译": "", "写作 `pip install`。": "",
		"推理（reasoning）与奖励欺骗（Reward hacking）": "",

		"百度 and others 发布": "and others", "于（in force 2023-08-15）施行": "in force", "以及（and others）。": "and others",
		"也指 recursive 网络": "recursive", "GPT-4 and Claude 都是": "and", "做 instruction 的 tuning": "instruction",
		"称为（the best model of all）": "the best model of all", "括号（没有关 model": "model",
		"称为（one two many more）": "one two many more", "用 plain softmax 归一": "plain",
		"一种 fine-grained 方法": "fine-grained",
	} {
		if got := names.englishIn(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

func TestHalfWidthSign(t *testing.T) {
	for s, want := range map[string]string{
		"训练,推理": "练,推", "训练, 推理": "练, ", "GPT-4,它": "4,它", "是吗?": "吗?", "它:": "它:", "训练.推理": "练.推", "模型(大)型": "型(大",
		"训练，推理。": "", "GPT-4, GPT-5": "", "版本 2.0 发布": "", "函数 f(x) 的值": "", "大小(GB)": "", "约 1,000 个": "", "见 Cao 等. ": "",
	} {
		if got := halfWidthSign(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

func TestBeginsWithName(t *testing.T) {
	for _, c := range []struct {
		definition, name string
		lang             Lang
		want             bool
	}{
		{"RAG is a technique.", "RAG", EN, true},
		{"The transformer (Vaswani, 2017) is one.", "Transformer", EN, true},
		{"RAG, short for it, is one.", "RAG", EN, false},
		{"Agents are systems.", "Agent", EN, false},
		{"Agent means a system.", "Agent", EN, true},
		{"Islands of text.", "Is", EN, false},
		{"微调是一种方法。", "微调", ZH, true},
		{"微调（fine-tuning）指继续训练。", "微调", ZH, true},
		{"AIGC，即人工智能生成内容。", "AIGC", ZH, true},
		{"微调模型的方法。", "微调", ZH, false},
		{"指令微调是另一回事。", "微调", ZH, false},
	} {
		if got := beginsWithName(c.definition, c.name, c.lang); got != c.want {
			t.Errorf("%s: %v, want %v", c.definition, got, c.want)
		}
	}
}

// TestStyleOfManyEntries checks that many entries of one name have so many problems and
// not more, and that a few words say so.
func TestStyleOfManyEntries(t *testing.T) {
	g := &Glossary{Entries: make([]Entry, 5000)}
	for i := range g.Entries {
		g.Entries[i] = Entry{ID: strings.Repeat("a", i%70+1), EN: "Same", Notes: []Text{{EN: "Today."}}}
	}
	found := Style(g, g)
	if len(found) > 5*len(g.Entries) {
		t.Errorf("%d problems of %d entries", len(found), len(g.Entries))
	}
	brief := found.Brief()
	if n := len(brief); n > maxBrief+10 || brief[n-1].Code != CodeMoreProblems {
		t.Errorf("%d problems in brief, the last is %v", n, brief[n-1])
	}
}
