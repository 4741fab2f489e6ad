package glossary

import "aiterm/internal/spelling"

// Kind is a sort of thing that a term can name.
type Kind struct {
	Name  string // as written in a glossary
	Label Text   // as shown to people
	Ages  bool   // what is said of such things changes, so that an entry of one says as-of
}

// Kinds returns the kinds that the shipped glossary uses. A glossary may use
// words of its own, which are shown as they are.
func Kinds() []Kind {
	return []Kind{
		// An idea, a property, a field of study, or a class of things: also a
		// class of models, such as large language model.
		{"concept", Text{"concept", "概念"}, false},
		// Something that is done: a way to train, prompt or evaluate.
		{"technique", Text{"technique", "技术"}, false},
		// A model with a name of its own, or a family of them: GPT-4, BERT. Never
		// a class.
		{"model", Text{"model", "模型"}, true},
		// What is offered to users under a name: ChatGPT.
		{"product", Text{"product", "产品"}, true},
		// A company, a laboratory, a body that sets standards.
		{"organisation", Text{"organization", "机构"}, true},
		// A publication that other entries speak of.
		{"paper", Text{"paper", "论文"}, false},
		// The structure of a model, or a part of it: Transformer, decoder.
		{"architecture", Text{"architecture", "架构"}, false},
		// A task or use that systems are made for: machine translation.
		{"application", Text{"application", "应用"}, false},
		// An act, a regulation or a rule of a state, whether in force or not.
		{"law", Text{"law", "法规"}, true},
		// What systems are made to follow without being law: a protocol, a file
		// format, a norm or a framework of a body that sets standards.
		{"standard", Text{"standard or protocol", "标准或协议"}, true},
		// A named set of tasks or data, to train on or to compare systems by.
		{"benchmark", Text{"benchmark or dataset", "基准或数据集"}, false},
		// A quantity that is measured or reported: perplexity, BLEU.
		{"metric", Text{"metric", "指标"}, false},
		// Chips, memory and machines, by class or by name.
		{"hardware", Text{"hardware", "硬件"}, false},
		// A program or library that developers use: a framework, an inference
		// engine. What end users use is a product.
		{"tool", Text{"software tool", "软件工具"}, false},
	}
}

// kindNamed returns the kind with a name. One that is not among Kinds is a word of the
// glossary's own: it is its own label, and whether it ages is not known.
func kindNamed(name string) Kind {
	for _, k := range Kinds() {
		if k.Name == name {
			return k
		}
	}
	return Kind{Name: name, Label: Text{EN: name, ZH: name}}
}

// KindCalled returns the name of the kind that people call so, by name or label in
// either language, in any letter case and number; or else what they call it.
func KindCalled(name string) string {
	called := spelling.Key(name)
	for _, k := range Kinds() {
		for _, own := range []string{k.Name, k.Label.EN, k.Label.ZH} {
			if spelling.Key(own) == called {
				return k.Name
			}
		}
	}
	return name
}

// KindLabel returns the label of the kind with a name. A name that is not among
// Kinds is its own label.
func KindLabel(name string) Text { return kindNamed(name).Label }
