package search

import "testing"

// TestGuesses has, for each kind of guess, queries that it answers and others that it
// must not.
func TestGuesses(t *testing.T) {
	x := indexed(t, `terms:
  - {id: diffusion-model, en: Diffusion Model}
  - {id: decoder, en: Decoder}
  - {id: transformer, en: Transformer}
  - {id: pt, abbr: PT, en: Pre-Training, zh: 预训练}
  - {id: ft, zh: 微调}
  - {id: lora, en: LoRA}
  - {id: gpt-4, en: GPT-4}
  - {id: supervised, en: Supervised Learning, zh: 监督学习}
  - {id: cot, en: Chain of Thought, zh: 思维链, aliases: [{name: Scratchpad, remark: near}]}
  - {id: quantization, en: Quantization, hidden: [Quantisierung]}
  - {id: embedding, en: Embedding}
  - {id: generalization, en: Generalization}
  - {id: tuning, en: Tuning}
  - {id: turing-test, en: Turing Test, definition: The contents of what is written decide.}
  - {id: context, en: Context}
  - {id: prompt-engineering, en: Prompt Engineering}
`)
	for _, c := range []struct{ query, want string }{
		{"difusion model", "~diffusion-model"},
		{"diffusion modl", "~diffusion-model"},
		{"tranfsormer", "~transformer"}, // the letters of two neighbours
		{"rtansformer", "~transformer"},
		{"lroa", "~lora"},
		{"lyra", ""}, // a short word is soon another
		{"TP", "?pt"},
		{"GPT-5", ""},
		{"Transformer-XL", "?transformer"}, // a word more is another name
		{"stable diffusion model", "?diffusion-model"},
		{"unsupervised learning", "?supervised"},
		{"预练训", "~pt"},
		{"预训训练", "~pt"},
		{"预训炼", "~pt"}, // characters of one syllable
		{"微条", "?ft"},  // of two characters most are words
		{"微观", ""},
		{"思维树", "?cot"},
		{"无监督学习", "?supervised"},
		{"quantized", "~quantization"},
		{"pretrained", "~pt"},
		{"embeddings", "embedding"},
		{"decoding", ""},     // what does it is another thing
		{"tuned", "~tuning"}, // the stem ends in an e that Tuning has not
		{"tunnig", "~tuning"},
		{"turing", "?tuning ?turing-test"}, // a word that the glossary says
		{"contents", "?context"},
		{"contxet", "~context"},
		{"decoded", "?decoder"}, // a form of what it does, no typing error
		{"generalized", "~generalization"},
		{"general", "?generalization"},
		{"prompt engineered", "~prompt-engineering"},
		{"supervised learning s", "?supervised"}, // a letter that stands alone is no plural
		{"KTransformers", "?transformer"},
		{"TTransformer", "~transformer"},
		{"transformerz", "?transformer"},
		{"transformerr", "~transformer"},
		{"quantization methods", "~quantization"},
		{"quantization framework", "?quantization"},
		{"微调技术", "~ft"},
		{"scratchpads methods", "?cot"}, // a near name is no basis of a guess
		{"Quantisierun", "?quantization"},
		{"diff model", "?diffusion-model"}, // a part of a name is not that name
		{"chain of thought 思维链", "~cot"},
	} {
		if got := found(x, c.query); got != c.want {
			t.Errorf("%q: %s, want %s", c.query, got, c.want)
		}
	}
}
