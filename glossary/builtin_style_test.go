package glossary

import (
	"slices"
	"strings"
	"testing"
)

// exceptions are what Style says of the shipped glossary and is let pass: for each
// code the first of the Args of its problems, which for most is an id.
var exceptions = map[Code]string{
	// Top terms, what stands alone, and, until they have one, those that lack a parent.
	CodeMissingParent: `ai chatbot code-generation machine-translation summarization neural-network vector-representation
		encoder-decoder autoregressive-model moe diffusion-model language-model large-model small-model foundation-model
		homogenization downstream-task generalization scaling-law emergent-abilities alignment hallucination open-weights
		discriminative-model supervised-learning self-supervised-learning reinforcement-learning transfer-learning labeled-data
		unlabeled-data paper-attention paper-foundation-models stable-diffusion midjourney openai pre-training dpo distillation
		quantization token tokenizer context context-window prompt prompt-engineering in-context-learning inference temperature
		rag agent mcp`,
	// Common ground of the field; at most 25.
	CodeMissingSource: `text-generation image-generation music-generation code-generation machine-translation summarization
		weight vector-representation embedding autoregressive-model slm generalization open-weights discriminative-model
		supervised-learning labeled-data unlabeled-data token context context-window prompt prompt-engineering inference
		temperature tool-use`,
	// Not checked for a month yet, or classes of models that are concepts.
	CodeMissingAsOf: `llm slm gpt gpt-3 instructgpt gpt-4 bert multimodal-model reasoning-model chatgpt ernie-bot claude
		stable-diffusion midjourney openai reward-model`,
	CodeAgingWord: `ai gai agi llm chatbot decoder encoder-decoder gan diffusion-model small-model slm foundation-model
		narrow-ai machine-learning gpt bert fine-tuning`,
	CodeEnglishInChinese: `from_human_feedback recursive logistic reasoning pre-trained`,
}

// maxWithoutSource is how many entries may rest on what is common ground.
const maxWithoutSource = 25

// TestBuiltinStyle checks that the shipped glossary is written as any other should
// be, but for the exceptions, each of which is needed.
func TestBuiltinStyle(t *testing.T) {
	g := builtinGlossary(t)
	needed := map[Code]map[string]bool{}
	for _, p := range append(Check(g), Style(g, g)...) {
		about := strings.ReplaceAll(p.Args[0], " ", "_")
		if !slices.Contains(strings.Fields(exceptions[p.Code]), about) {
			t.Error(p)
			continue
		}
		if needed[p.Code] == nil {
			needed[p.Code] = map[string]bool{}
		}
		needed[p.Code][about] = true
	}
	for code, all := range exceptions {
		for about := range strings.FieldsSeq(all) {
			if !needed[code][about] {
				t.Errorf("%s is no longer an exception of %s: take it out of exceptions", about, code)
			}
		}
	}
	if n := len(strings.Fields(exceptions[CodeMissingSource])); n > maxWithoutSource {
		t.Errorf("%d entries have no source, want %d at most", n, maxWithoutSource)
	}
}
