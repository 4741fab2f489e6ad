package search

import (
	"iter"
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// inflected finds names that are another form of the query's words, with the same
// stems: hallucinate finds Hallucination, fine-tuned finds Fine-Tuning.
func inflected(m *matcher, q *query, n index.Name) (int, bool) {
	if n.Field.Reading() || !strings.HasPrefix(n.Key, q.key[:m.numbers.InflectedStart]) {
		return 0, false
	}
	words := spelling.Words(n.Text)
	if len(words) != len(q.all) { // finetuned, Fine-Tuning
		return 0, isInflection(q.key, n.Key) && !endsInSuffix(q.all)
	}
	for i, w := range words {
		if !isInflection(q.all[i], w) {
			return 0, false
		}
	}
	return 0, true
}

// endsInSuffix reports whether the last of several words only ends their stem as a
// suffix does, but is a word: Agent S is no plural.
func endsInSuffix(words []string) bool {
	key := strings.Join(words, "")
	return len(words) > 1 && len(index.Stem(key)) <= len(key)-len(words[len(words)-1])
}

// isInflection reports whether two words have one stem. One of them that names who
// or what does a thing is another word, and so is one that says what a thing is made
// into: a decoder is no decoding, and general is no generalization.
func isInflection(typed, word string) bool {
	switch {
	case typed == word:
		return true
	case index.Stem(typed) != index.Stem(word), isMaking(typed) != isMaking(word):
		return false
	}
	return isDoer(typed) == isDoer(word) || word == typed+"ing"
}

func isDoer(word string) bool { return strings.HasSuffix(word, "er") || strings.HasSuffix(word, "or") }

// isMaking reports whether a word is a form of a verb in -ize.
func isMaking(word string) bool { return strings.Contains(word, "iz") }

// extended finds names to which the query only adds a word for what kind of
// thing they are: 思维链方法 finds 思维链, lora method finds LoRA. Its cost is the characters added.
func extended(m *matcher, q *query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		for _, key := range m.withoutAddition(q.key) {
			for _, n := range m.index.ByKey(key) {
				if n.Field < index.ID && !yield(n, q.runes-length(n)) {
					return
				}
			}
		}
	}
}

// withoutAddition returns what is left of a key without each class word that it
// ends with.
func (m *matcher) withoutAddition(key string) []string {
	var names []string
	for _, class := range strings.Fields(classWords) {
		if name, ok := strings.CutSuffix(key, class); ok && len([]rune(name)) >= m.numbers.ExtendedName {
			names = append(names, name)
		}
	}
	return names
}

// classWords say what kind of thing a term is, and so can stand behind its name.
const classWords = "技术 方法 模型 算法 架构 technique method model algorithm architecture"
