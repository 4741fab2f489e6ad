package search

import (
	"strings"

	"aiterm/internal/index"
)

// An example is a query over a small glossary, and its outcome. It stands for a
// rule, a step or a number: TestExamples changes that and wants one of its
// examples to come out otherwise.
type example struct {
	of    string // the name of the rule, the step or the number's field
	terms string // of the glossary, in YAML
	query string
	want  string // as ask, or else found, writes it

	later  string // terms of a later layer
	shared string // shared names, in YAML
	ask    func(*matcher, string) string
}

func examples() []example {
	return []example{
		// The exact steps.

		{of: "key", terms: `{id: a, abbr: LLM}`, query: "LLMs", want: "a"},
		{of: "key", terms: `{id: a, abbr: LLM}`, query: "LLMO", want: ""},
		{of: "plural key", terms: `{id: a, en: Model Ops}`, query: "modelops", want: "a"},
		{of: "plural key", terms: `{id: a, en: Model Ops}`, query: "modelop", want: "~a"},
		{of: "reading", terms: `{id: a, zh: 微调, pinyin: wēi tiáo, aliases: [调参]}`, query: "tiao can", want: "a"},
		{of: "reading", terms: `{id: a, zh: 微调, pinyin: wēi tiáo, aliases: [调参]}`, query: "tiaoca", want: ""},
		{of: "ReadingLetters", terms: `{id: a, zh: 微调, pinyin: wēi tiáo, aliases: [阿八]}`, query: "a ba", want: ""},
		{of: "ReadingLetters", terms: `{id: a, zh: 微调, pinyin: wēi tiáo, aliases: [八八]}`, query: "baba", want: "a"},
		{of: "initials last", terms: `{id: a, zh: 人爱国, pinyin: rén ài guó}, {id: b, abbr: RAG}`, query: "R.A.G.", want: "b"},
		{of: "initials last", terms: `{id: a, zh: 人爱国, pinyin: rén ài guó}`, query: "R.A.G.", want: "a"},
		{of: "signs", terms: `{id: a, en: C#}, {id: b, en: C++}`, query: "c++", want: "b"},
		{of: "signs", terms: `{id: a, en: C#}, {id: b, en: C++}`, query: "c*", want: "?a ?b"},
		{of: "signs", terms: `{id: a, en: Java#}`, query: "java", want: "?a"},
		{of: "signs", terms: `{id: a, en: AIGC}`, query: "“AIGC”!", want: "a"},
		{of: "written form", terms: `{id: a, en: MySQL}, {id: b, en: mysql}`, query: "mysql", want: "b a"},
		{of: "written form", terms: `{id: a, en: My-SQL}, {id: b, en: MYSQL}`, query: "MySQL", want: "b a"},
		{of: "written form", terms: `{id: a, en: My-SQL}, {id: b, en: My SQL}`, query: "mysql", want: "a b"},
		{of: "order of fields", terms: `{id: a, en: Serving, aliases: [Inference]}, {id: b, en: Inference}`, query: "inference", want: "b a"},
		{of: "order of a shared name", terms: `{id: a, zh: 推理}, {id: b, zh: 推理模型}`, shared: `{name: 推理, of: [b, a]}`, query: "推理", want: "b a"},
		{of: "order of layers", terms: `{id: a, abbr: AGI}`, later: `{id: b, en: Other, aliases: [AGI]}`, query: "agi", want: "b a"},
		{of: "own name", terms: `{id: a, zh: 推理}, {id: b, zh: 推理模型}`, shared: `{name: 推理, of: [a, b]}`, query: "推理", want: "zh shared", ask: fields},

		// The approximate rules. Where two terms stand in an example, the second
		// comes near; by one more or less in a weight, the first leads or not.

		{of: "inflected", terms: `{id: a, en: Hallucination}`, query: "hallucinate", want: "~a"},
		{of: "inflected", terms: `{id: a, en: Other, aliases: [{name: Mixing, remark: near}]}`, query: "mixed", want: "?a"},
		{of: "inflected", terms: `{id: a, en: Tuning}`, query: "tuned", want: "~a"},
		{of: "inflected", terms: `{id: a, en: Resizing}`, query: "resized", want: "~a"},
		{of: "inflected", terms: `{id: a, en: Study}`, query: "studied", want: "~a"},
		{of: "inflected", terms: `{id: a, en: Hallway}`, query: "hallucinate", want: ""},
		{of: "inflected", terms: `{id: a, zh: 迷星, pinyin: mí xīng}`, query: "mixed", want: ""},
		{of: "inflected", terms: `{id: b, en: Mixed X}, {id: a, en: Mixing}`, query: "mixed", want: "~a"},
		{of: "inflected", terms: `{id: b, en: Mixed Xy}, {id: a, en: Other, aliases: [Mixing]}`, query: "mixed", want: "?b ?a"},
		{of: "inflected", terms: `{id: a, en: One, aliases: [Mixing]}, {id: b, en: Two, aliases: [Mixing]}`, query: "mixed", want: "?a ?b"},
		{of: "InflectedLetters", terms: `{id: a, en: Mixing}`, query: "mixed", want: "~a"},
		{of: "InflectedLetters", terms: `{id: a, en: Easiness}`, query: "easy", want: ""},
		{of: "InflectedLetters", terms: `{id: a, zh: 强Mixing}`, query: "强mixed", want: ""},
		{of: "InflectedStart", terms: `{id: a, en: Drying}`, query: "dried", want: "~a"},
		{of: "InflectedStart", terms: `{id: a, en: Die}`, query: "dying", want: ""},

		{of: "extended", terms: `{id: a, zh: 思维链}`, query: "思维链方法", want: "~a"},
		{of: "extended", terms: `{id: a, zh: 思维链}`, query: "什么是思维链", want: "a"},
		{of: "extended", terms: `{id: a, zh: 思维链}`, query: "思维链条图", want: "?a"},
		{of: "extended", terms: `{id: a, en: Other, hidden: [Chains]}`, query: "chain method", want: "?a"},
		{of: "extended", terms: `{id: zzz, en: Other}`, query: "zzz model", want: ""},
		{of: "extended", terms: `{id: a, zh: 思维链}, {id: b, zh: 思维链方法大辞典}`, query: "思维链方法", want: "~a"},
		{of: "extended", terms: `{id: b, zh: 思维链方法大全}, {id: a, zh: 思维链}`, query: "思维链方法", want: "?b ?a"},
		{of: "extended", terms: `{id: a, zh: 思维链}, {id: b, zh: 思维链方法大全}`, query: "思维链方法", want: "?a ?b"},
		{of: "ExtendedName", terms: `{id: a, zh: 微调}`, query: "微调方法", want: "~a"},
		{of: "ExtendedName", terms: `{id: a, zh: 链}`, query: "链方法", want: ""},

		{of: "prefix", terms: `{id: a, en: Large Language Model}`, query: "largelang", want: "?a"},
		{of: "prefix", terms: `{id: a, en: Large Language Model}`, query: "uagemod", want: ""},
		{of: "prefix", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}`, query: "dyym", want: ""},
		{of: "prefix", terms: `{id: a, en: Large Vision Model}`, query: "large", want: "?a"},
		{of: "prefix", terms: `{id: a, en: Graphic}, {id: b, en: A Graph}`, query: "graph", want: "?a ?b"},
		{of: "prefix", terms: `{id: a, en: Graphite}, {id: b, en: A Graph}`, query: "graph", want: "?a ?b"},
		{of: "PrefixLetters", terms: `{id: a, en: An Model}`, query: "anm", want: "?a"},
		{of: "PrefixLetters", terms: `{id: a, en: Large Language Model}`, query: "la", want: ""},
		{of: "PrefixHan", terms: `{id: a, zh: 人-机协同}`, query: "人机", want: "?a"},
		{of: "PrefixHan", terms: `{id: a, zh: 微调}`, query: "微", want: ""},

		{of: "words", terms: `{id: a, en: Large Language Model}`, query: "lang mod", want: "?a"},
		{of: "words", terms: `{id: a, en: Large Language Model}`, query: "lang lang", want: ""},
		{of: "words", terms: `{id: a, en: Large Language Model}`, query: "guage odel", want: ""},
		{of: "words", terms: `{id: a, en: Context Window}`, query: "windows", want: ""},
		{of: "words", terms: `{id: a, en: Thinking Model}`, query: "model", want: "?a"},
		{of: "words", terms: `{id: b, en: A Graph}, {id: a, en: Graphite}`, query: "graph", want: "?b ?a"},
		{of: "words", terms: `{id: b, en: A Graph}, {id: a, en: Graphic}`, query: "graph", want: "?a ?b"},
		{of: "words", terms: `{id: a, en: Language Model}, {id: b, en: Large Language Model}`, query: "lang mod", want: "?a ?b"},
		{of: "words", terms: `{id: a, en: Tracing Model}, {id: b, en: My Model}`, query: "model", want: "?b ?a"},
		{of: "WordLetters", terms: `{id: a, en: Large Language Model}`, query: "lang mod", want: "?a"},
		{of: "WordLetters", terms: `{id: a, en: Large Language Model}`, query: "lang mo", want: ""},
		{of: "WordLetters", terms: `{id: a, en: Big AI Model}`, query: "ai mod", want: "?a"},
		{of: "WordHan", terms: `{id: a, zh: 大语言模型}`, query: "语言", want: "?a"},
		{of: "WordHan", terms: `{id: a, zh: 大语言模型}`, query: "型", want: ""},

		{of: "initials", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}`, query: "dymx", want: "~a"},
		{of: "initials", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}`, query: "yymx", want: ""},
		{of: "initials", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}, {id: b, en: Dymx Abcdefghijklm}`, query: "dymx", want: "~a"},
		{of: "initials", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}, {id: b, en: Dymx Abcdefghijkl}`, query: "dymx", want: "?a ?b"},
		{of: "InitialsLetters", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}`, query: "dymx", want: "~a"},
		{of: "InitialsLetters", terms: `{id: a, zh: 大语模型, pinyin: dà yǔ mó xíng}`, query: "dyx", want: ""},

		{of: "syllables", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}`, query: "yuyan", want: "?a"},
		{of: "syllables", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}`, query: "uyan", want: ""},
		{of: "syllables", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}`, query: "yuya", want: ""},
		{of: "syllables", terms: `{id: a, zh: 大语言, pinyin: dà yǔ yán}, {id: b, en: Yuyan Abcdefghijklmn}`, query: "yuyan", want: "?a ?b"},
		{of: "syllables", terms: `{id: a, zh: 大语言, pinyin: dà yǔ yán}, {id: b, en: Yuyan Abcdefghijklm}`, query: "yuyan", want: "?a ?b"},
		{of: "SyllablesLetters", terms: `{id: a, zh: 微调法, pinyin: wēi tiáo fǎ}`, query: "tiao", want: "?a"},
		{of: "SyllablesLetters", terms: `{id: a, zh: 大语言模型, pinyin: dà yǔ yán mó xíng}`, query: "yan", want: ""},

		{of: "characters", terms: `{id: a, zh: 强化学习}`, query: "学习强化", want: "?a"},
		{of: "characters", terms: `{id: a, zh: 强化学习}`, query: "学习强强", want: ""},
		{of: "characters", terms: `{id: a, zh: 强化学习}`, query: "学习强化x", want: "?a"},
		{of: "characters", terms: `{id: a, zh: 深强化学习}, {id: b, zh: 很深强化学习}`, query: "学习强化", want: "?a ?b"},
		{of: "characters", terms: `{id: a, zh: 多模态大语言模型法}`, query: "模态模型", want: "?a"},
		{of: "characters", terms: `{id: a, zh: 深强化学习}, {id: b, zh: 学习强化的一二三四五六七八九}`, query: "学习强化", want: "?a ?b"},
		{of: "characters", terms: `{id: a, zh: 深强化学习}, {id: b, zh: 学习强化的一二三四五六七八}`, query: "学习强化", want: "?a ?b"},
		{of: "CharactersHan", terms: `{id: a, zh: 强化学习}`, query: "学习强化", want: "?a"},
		{of: "CharactersHan", terms: `{id: a, zh: 强化学习}`, query: "学习强", want: ""},

		{of: "scattered", terms: `{id: a, abbr: LLM, zh: 大语言模型}`, query: "LLM 大语言", want: "?a"},
		{of: "scattered", terms: `{id: a, abbr: LLM, zh: 大语言模型}`, query: "LLM 语义", want: "?a"},
		{of: "scattered", terms: `{id: a, en: Language Model, zh: 大语言模型}`, query: "language 大语言", want: "?a"},
		{of: "scattered", terms: `{id: a, abbr: RAG, en: Retrieval}, {id: b, en: RagRetrieval ` + strings.Repeat("x", 42) + `}`, query: "rag retrieval", want: "~a"},
		{of: "scattered", terms: `{id: a, abbr: RAG, en: Retrieval}, {id: b, en: RagRetrieval ` + strings.Repeat("x", 41) + `}`, query: "rag retrieval", want: "~a"},
		{of: "AcrossWords", terms: `{id: a, en: Language, zh: 大语言模型}`, query: "langu 大语", want: "?a"},

		{of: "names", terms: `{id: a, abbr: SFT, zh: 监督微调}`, query: "SFT 监督微调", want: "~a"},
		{of: "names", terms: `{id: a, abbr: SFT}, {id: b, zh: 监督微调}`, query: "SFT 监督微调", want: "?b"},
		{of: "names", terms: `{id: a, abbr: SFT, zh: 监督微调}, {id: b, en: SFT 监督微调 x}`, query: "SFT 监督微调", want: "~a"},
		{of: "names", terms: `{id: a, en: Other, zh: 监督微调, aliases: [SFT]}, {id: b, en: SFT 监督微调 xx}`, query: "SFT 监督微调", want: "?b ?a"},
		{of: "names", terms: `{id: a, en: Other, zh: 监督微调, hidden: [SFT]}, {id: b, en: SFT 监督微调 xxxxx}`, query: "SFT 监督微调", want: "?a ?b"},

		// The guesses, tried where there is no candidate.

		{of: misspelledRule, terms: `{id: a, en: Transformer}`, query: "tansformer", want: "~a"},
		{of: misspelledRule, terms: `{id: a, en: Transformer}`, query: "performer", want: ""},
		{of: misspelledRule, terms: `{id: a, en: Other, hidden: [Transformer]}`, query: "tansformer", want: "?a"},
		{of: misspelledRule, terms: `{id: a, en: Transformer}, {id: b, en: Tansformerxyz}`, query: "tansformer", want: "?a ?b"},
		{of: misspelledRule, terms: `{id: a, en: Abcdefghx}, {id: b, en: Abcdefghy}`, query: "abcdefghz", want: "?a ?b"},
		{of: misspelledRule, terms: `{id: a, en: Abcdefghijkx}, {id: b, en: Abcdefghijyy}`, query: "abcdefghijkl", want: "~a"},
		{of: misspelledRule, terms: `{id: a, en: Tuning}, {id: b, en: Turing Test}`, query: "turing", want: "?a ?b"},
		{of: "SecondHanError", terms: `{id: a, zh: 大语言模型推理}`, query: "大语音模形推理", want: "?a"},
		{of: "SecondHanError", terms: `{id: a, zh: 语言模型推理}`, query: "语音模形推理", want: ""},
		{of: "SecondError", terms: `{id: a, en: Quantization}`, query: "quomtization", want: "~a"},
		{of: "SecondError", terms: `{id: a, en: Transformer}`, query: "tronsfurmer", want: ""},
		{of: "ThirdError", terms: `{id: a, en: Contextualization}`, query: "comtextoalizotion", want: "~a"},
		{of: "ThirdError", terms: `{id: a, en: Parameterization}`, query: "poramiterizotion", want: ""},
		{of: "ErrorFree", terms: `{id: a, en: Rank Adaptation}`, query: "rnak adaptation", want: "~a"},
		{of: "ErrorFree", terms: `{id: a, en: Top Adaptation}`, query: "tpo adaptation", want: "?a"},
		{of: "SwapLength", terms: `{id: a, en: Token}`, query: "toiken", want: "~a"},
		{of: "SwapLength", terms: `{id: a, en: LoRA}`, query: "lroa", want: "~a"},
		{of: "SwapLength", terms: `{id: a, en: LoRA}`, query: "loira", want: ""},
		{of: "ReplaceLength", terms: `{id: a, en: Chatbot}`, query: "chabbot", want: "~a"},
		{of: "ReplaceLength", terms: `{id: a, en: Claude}`, query: "clause", want: "?a"},
		{of: "FirstLetter", terms: `{id: a, en: Encoder}`, query: "ncoder", want: "~a"},
		{of: "FirstLetter", terms: `{id: a, en: Weight}`, query: "eight", want: "?a"},

		{of: "resembling", terms: `{id: a, en: Encoder}`, query: "incoder", want: "?a"},
		{of: "resembling", terms: `{id: a, en: Encoder}, {id: b, en: Incoder Two}`, query: "incoder", want: "?a ?b"},
		{of: "resembling", terms: `{id: a, en: Other, aliases: [Zbcdefg]}, {id: b, en: Xbcdhhhefg}`, query: "xbcdefg", want: "?a ?b"},
		{of: "resembling", terms: `{id: a, en: Other, aliases: [Zbcdefg]}, {id: b, en: Xbcdhhefg}`, query: "xbcdefg", want: "?b ?a"},

		{of: "part", terms: `{id: a, en: Few-Shot}`, query: "few-shot prompting", want: "?a"},
		{of: "part", terms: `{id: a, en: Few-Shot}`, query: "very few-shot prompting", want: ""},
		{of: "part", terms: `{id: a, en: Few-Shot}, {id: b, en: Few-Shot Prompting Guide}`, query: "few-shot prompting", want: "?b"},
		{of: "part", terms: `{id: a, en: Abcd}, {id: b, en: Other, aliases: [Efghij]}`, query: "abcd efghij", want: "?a ?b"},
		{of: "part", terms: `{id: a, en: Abcd}, {id: b, en: Other, aliases: [Efghijk]}`, query: "abcd efghijk", want: "?b ?a"},
		{of: "PartLength", terms: `{id: a, abbr: RAG}`, query: "rag pipeline", want: "?a"},
		{of: "PartLength", terms: `{id: a, abbr: AI}`, query: "ai pipeline", want: ""},

		{of: "letters", terms: `{id: a, en: Transformer}`, query: "trnsfrmr", want: "?a"},
		{of: "letters", terms: `{id: a, en: Transformer}`, query: "rnsfrmrt", want: ""},
		{of: "letters", terms: `{id: a, en: Transformer}, {id: b, en: Trnsfrmr Two}`, query: "trnsfrmr", want: "?b"},
		{of: "letters", terms: `{id: a, en: Other, aliases: [Zbcdefg]}, {id: b, en: Xbcdhhhefg}`, query: "xbcdefg", want: "?a ?b"},
		{of: "letters", terms: `{id: a, en: Other, aliases: [Zbcdefg]}, {id: b, en: Xbcdhhefg}`, query: "xbcdefg", want: "?b ?a"},
		{of: "LettersMax", terms: `{id: a, en: abcdefghijklmxxxxnopqrstuvwyzabcdefg}`, query: "abcdefghijklmnopqrstuvwyzabcdefg", want: "?a"},
		{of: "LettersMax", terms: `{id: a, en: abcdefghijklmxxxxnopqrstuvwyzabcdefgh}`, query: "abcdefghijklmnopqrstuvwyzabcdefgh", want: ""},
		{of: "LettersDensity", terms: `{id: a, en: abxxxxxcde}`, query: "abcde", want: "?a"},
		{of: "LettersDensity", terms: `{id: a, en: abxxxxxxcde}`, query: "abcde", want: ""},
		{of: "LettersShare", terms: `{id: a, en: abxxcdefxxxxxxx}`, query: "abcdef", want: "?a"},
		{of: "LettersShare", terms: `{id: a, en: abxxcdefxxxxxxxx}`, query: "abcdef", want: ""},
		{of: "LettersShort", terms: `{id: a, en: abxxcdexxx}`, query: "abcde", want: "?a"},
		{of: "LettersShort", terms: `{id: a, en: abxcdxxx}`, query: "abcd", want: ""},
		{of: "LettersShortShare", terms: `{id: a, en: axbc}`, query: "abc", want: "?a"},
		{of: "LettersShortShare", terms: `{id: a, en: abxcdx}`, query: "abcd", want: ""},

		// The order of suggestions: where two weigh the same, the first name counts.

		{of: "prefix", terms: `{id: a, zh: 深强化学习}, {id: b, zh: 学习强化的一二三四五六}`, query: "学习强化", want: "?a ?b"},
		{of: "characters", terms: `{id: b, zh: 学习强化的一二三四五六}, {id: a, zh: 深强化学习}`, query: "学习强化", want: "?b ?a"},
		{of: "characters", terms: `{id: b, zh: 学习强化的一二三四五六七}, {id: a, zh: 深强化学习}`, query: "学习强化", want: "?a ?b"},
		{of: "syllables", terms: `{id: a, zh: 大语言, pinyin: dà yǔ yán}, {id: b, en: Yuyan Abcdefghij}`, query: "yuyan", want: "?b ?a"},
		{of: "syllables", terms: `{id: a, zh: 大语言, pinyin: dà yǔ yán}, {id: b, en: Yuyan Abcdefghijk}`, query: "yuyan", want: "?a ?b"},
		{of: "OtherWeight", terms: `{id: a, zh: 大语言, pinyin: dà yǔ yán}, {id: b, en: Yuyan Abcdefghij}`, query: "yuyan", want: "?b ?a"},
		{of: "OtherWeight", terms: `{id: a, zh: 大语言, pinyin: dà yǔ yán}, {id: b, en: Yuyan Abcdefghijk}`, query: "yuyan", want: "?a ?b"},
		{of: "scattered", terms: `{id: b, en: LangMode` + strings.Repeat("x", 30) + `}, {id: a, en: Lang, zh: 模型 Model}`, query: "lang mode", want: "?b ?a"},
		{of: "scattered", terms: `{id: b, en: LangMode` + strings.Repeat("x", 31) + `}, {id: a, en: Lang, zh: 模型 Model}`, query: "lang mode", want: "?a ?b"},

		// What a hit needs to answer.

		{of: "LeadRatio", terms: `{id: a, en: Other, aliases: [Mixing]}, {id: b, en: Mixed Xyz}`, query: "mixed", want: "~a"},
		{of: "LeadRatio", terms: `{id: a, en: Other, aliases: [Abcd]}, {id: b, en: Abcd Model xxxxxxxxx}`, query: "abcd model", want: "?a ?b"},
		{of: "AliasWeight", terms: `{id: a, en: Other, aliases: [Mixing]}, {id: b, en: Mixed Xx}`, query: "mixed", want: "?b ?a"},
		{of: "AliasWeight", terms: `{id: a, en: Other, aliases: [Mixing]}, {id: b, en: Mixed Xyz}`, query: "mixed", want: "~a"},

		{of: "Suggestions", terms: `{id: a, en: Model A}, {id: b, en: Model B}, {id: c, en: Model C}, {id: d, en: Model D}, {id: e, en: Model E}, {id: f, en: Model F}`,
			query: "mode", want: "?a ?b ?c ?d ?e"},

		// Splitting.

		{of: "SplitWords", terms: `{id: a, en: b c d e f g h j k l m n p q r s}`, query: "b c d e f g h j k l m n p q r s", want: "b c d e f g h j k l m n p q r s", ask: splitWords},
		{of: "SplitWords", terms: `{id: a, en: b c d e f g h j k l m n p q r s t}`, query: "b c d e f g h j k l m n p q r s t", want: "b|c|d|e|f|g|h|j|k|l|m|n|p|q|r|s|t", ask: splitWords},

		// What texts must say; weak hits in brackets.

		{of: "Saturation", terms: `{id: a, en: One Apple, definition: fig apple}, {id: b, en: Two Plum, definition: pear pear}, {id: c, en: Three Plum, definition: apple filler apple}`, query: "apple pear plum zebra", want: "b c (a)", ask: searched},
		{of: "Saturation", terms: `{id: a, en: One, definition: filler plum plum}, {id: b, en: Two Plum, definition: filler apple apple}, {id: c, en: Three, definition: filler pear plum}`, query: "apple pear plum", want: "b (c) (a)", ask: searched},
		{of: "LengthShare", terms: `{id: a, en: One Apple, definition: plum pear}, {id: b, en: Two, definition: apple pear}, {id: c, en: Three Plum, definition: apple pear}`, query: "apple pear", want: "b a c", ask: searched},
		{of: "LengthShare", terms: `{id: a, en: One Plum, definition: filler fig}, {id: b, en: Two, definition: pear}`, query: "apple pear plum", want: "a (b)", ask: searched},
		{of: "UnknownWeight", terms: `{id: a, en: One Pear, definition: pear}, {id: b, en: Two Pear, definition: fig plum}`, query: "apple pear plum", want: "(b) (a)", ask: searched},
		{of: "UnknownWeight", terms: `{id: a, en: One, definition: pear pear}, {id: b, en: Two Pear, definition: pear apple pear}`, query: "apple pear plum", want: "b (a)", ask: searched},
		{of: "OutsideNames", terms: `{id: a, en: One Apple, definition: pear plum}`, query: "pear plum zebra lion", want: "a", ask: searched},
		{of: "OutsideNames", terms: `{id: a, en: One, definition: filler plum plum}, {id: b, en: Two Plum, definition: filler apple apple}, {id: c, en: Three, definition: filler pear plum}`, query: "apple pear plum", want: "b (c) (a)", ask: searched},
		{of: "Strength", terms: `{id: a, en: One Apple, definition: pear plum}`, query: "pear plum zebra lion", want: "a", ask: searched},
		{of: "Strength", terms: `{id: a, en: One, definition: filler plum plum}, {id: b, en: Two Plum, definition: filler apple apple}, {id: c, en: Three, definition: filler pear plum}`, query: "apple pear plum", want: "b (c) (a)", ask: searched},
		{of: "WeakHits", terms: `{id: a, en: One, definition: plum filler}, {id: b, en: Two, definition: plum filler}, {id: c, en: Three, definition: plum filler}, {id: d, en: Four, definition: plum filler}, {id: e, en: Five, definition: plum filler}, {id: f, en: Six, definition: plum filler}`, query: "plum zebra", want: "(a) (b) (c) (d) (e)", ask: searched},
	}
}

// fields is the fields of the names that a query is answered with.
func fields(m *matcher, query string) string {
	res, err := m.lookup(query, Options{})
	if err != nil {
		return err.Error()
	}
	var all []string
	for _, match := range res.Matches {
		all = append(all, match.Name.Field.String())
	}
	return strings.Join(all, " ")
}

// splitWords is the queries that are made of a command line.
func splitWords(m *matcher, line string) string {
	return strings.Join(m.split(strings.Fields(line), Options{}), "|")
}

// answer is the entries that a matcher answers a query with by their names, best
// first: approximate ones behind a tilde, suggestions behind a question mark.
func answer(m *matcher, query string) string {
	res, err := m.lookup(query, Options{})
	if err != nil {
		return err.Error()
	}
	var ids []string
	for _, match := range res.Matches {
		id := match.Entry.ID
		if !match.Exact {
			id = "~" + id
		}
		ids = append(ids, id)
	}
	for _, s := range res.Suggestions {
		if s.Why != ByText {
			ids = append(ids, "?"+s.ID)
		}
	}
	return strings.Join(ids, " ")
}

// found is the answer of the rules in use.
func found(x *index.Index, query string) string { return answer(newMatcher(x), query) }

// searched is the entries that are found for a query, best first, weak ones in
// brackets.
func searched(m *matcher, query string) string {
	hits, err := m.find(query, FindOptions{})
	if err != nil {
		return err.Error()
	}
	var ids []string
	for _, h := range hits {
		id := h.Term.ID
		if h.Weak {
			id = "(" + id + ")"
		}
		ids = append(ids, id)
	}
	return strings.Join(ids, " ")
}
