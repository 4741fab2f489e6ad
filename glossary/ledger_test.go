package glossary

import (
	"slices"
	"strings"
	"testing"
)

// TestLedger checks that every fact that the shipped glossary must state is
// stated where the ledger says, in both languages. A line of the ledger is:
// fact, field, English words, Chinese words. The words stand literally in the
// field; without words the field itself is the statement.
func TestLedger(t *testing.T) {
	g := builtinGlossary(t)
	all := texts(g)
	ids := map[string]bool{}
	for _, e := range g.Entries {
		ids[e.ID] = true
	}
	facts := map[string]bool{}
	for line := range strings.Lines(string(read(t, "testdata/ledger.tsv"))) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != 4 {
			t.Errorf("%d columns, want 4: %q", len(row), line)
			continue
		}
		fact, field, en, zh := row[0], row[1], row[2], row[3]
		facts[fact] = true
		if id, ok := strings.CutSuffix(field, ".names"); ok && ids[id] {
			continue
		}
		text, ok := all[field]
		switch {
		case !ok:
			t.Errorf("%s: there is no field %s", fact, field)
		case !strings.Contains(text.EN, en):
			t.Errorf("%s: %s does not say %q but: %s", fact, field, en, text.EN)
		case !strings.Contains(text.ZH, zh):
			t.Errorf("%s: %s does not say %q but: %s", fact, field, zh, text.ZH)
		case (en == "" || zh == "") && !strings.Contains(field, ".relations."):
			t.Errorf("%s: no words given for %s", fact, field)
		}
	}
	for _, fact := range mustFacts() {
		if !facts[fact] {
			t.Errorf("the fact %s has no line in the ledger", fact)
		}
	}
	if n := len(mustFacts()); n != len(facts) {
		t.Errorf("%d facts in the ledger, want %d", len(facts), n)
	}
}

// mustFacts names the facts that the glossary must state: numbers by prefix.
func mustFacts() []string {
	var facts []string
	for line := range strings.Lines(must) {
		prefix, numbers, _ := strings.Cut(strings.TrimSpace(line), " ")
		for number := range strings.FieldsSeq(numbers) {
			facts = append(facts, prefix+"-"+number)
		}
	}
	slices.Sort(facts)
	return facts
}

const must = `AI 1
GAI 1 2 3 4 7 8 9
AGI 1 2 3 4 5 6 7 9 10
AIGC 1 2 3 4 5 7
RLHF 1 2 3
LLM 1 2 3 4 5 6 7 8 9 10 11 12 15
CHATGPT 1 2 3 4 5 6 7
GPT 1 2 3 4 5 6
GPT3 1 2
GPT4 1
BERT 1
ERNIE 1
SD 1
MJ 1
CLAUDE 1
OPENAI 1
PFM 1 2 3
PATT 1
FM 1 2 4 5 6
LM 1 2 3 4 5 6
SM 1 2 3 6 7
HOM 1 2 3
DT 1 2
GEN 1
ML 1 2
DL 1 2 3
NN 1
PT 1 2 3 4 5 6
FT 1 2 3 4
SSL 1
UD 1
LD 1 2
RL 1
LR 1
CNN 1
GAN 1
VAE 1
TR 1 2 3 4 5 6 7 8
SA 1 2 3 4
ENC 1
DEC 1
ED 1 2 3
FFN 1
PE 1 2 3
PAR 1 2 3
VEC 1 2
RNN 1
NLP 1
CTX 1 2
CB 1 2
TG 1 2
IG 1 2 3
MG 1
CG 1
MT 1
SUM 1
`
