package search

import (
	"slices"
	"strings"

	"aiterm/internal/spelling"
)

// People ask as they would ask a person: what is AIGC, AIGC是什么, difference between
// GAI and AGI. What stands before, behind and between names then is taken off, if
// names and nothing else are left. There is no more grammar than these tables: a
// phrase is Latin words, or Han characters without spaces.

// questionWords returns the phrases before and behind a name that ask about it.
func questionWords() (before, behind []string) {
	return []string{
			"what is", "what s", "whats", "what are", "what does", "what do", "what was", "who is", "can you", "could you", "define", "explain",
			"describe", "meaning of", "definition of", "tell me about", "please", "the", "a", "an",
			"difference between", "differences between", "compare", "relation between", "relationship between", "how do", "how does",
			"什么是", "到底什么是", "什么叫", "什么叫做", "何谓", "何为", "啥是", "请问", "请解释", "解释一下", "解释", "比较", "对比",
		}, []string{
			"mean", "means", "meaning", "stand for", "stands for", "definition", "please", "differ", "relate", "compare", "exactly", "work", "works",
			"是什么意思", "什么意思", "是什么", "是啥", "到底是什么", "到底是啥", "究竟是什么", "的意思", "的定义", "的含义", "指什么", "是指什么", "怎么理解", "是怎么工作的", "怎么工作", "如何工作", "的原理", "的原理是什么",
			"有什么区别", "有何区别", "的区别", "区别", "有什么不同", "有啥不同", "有啥区别", "有什么不一样", "有啥不一样", "哪里不同", "的不同", "有什么关系", "的关系", "关系", "的异同", "呢", "吗",
		}
}

// connectors stand between two names.
func connectors() []string {
	return []string{"vs", "versus", "and", "or", "with", "from", "differ from", "compared to", "compared with",
		"和", "与", "跟", "及", "还是", "同"}
}

// withoutQuestion returns what is left of a query when more and more of the words of
// a question are taken off, the longest first.
func withoutQuestion(text string) []string {
	before, behind := questionWords()
	words := phraseWords(text)
	var left []string
	for {
		rest := cutPhrase(words, before, behind)
		if len(rest) == len(words) || len(rest) == 0 {
			return left
		}
		words = rest
		left = append(left, joinPhrase(words))
	}
}

// phraseWords splits a text at white space and punctuation, and between Han and other
// characters; Han characters are words of one.
func phraseWords(text string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ?!？！。，,'’", r) }) {
		start := 0
		for i, r := range w {
			if spelling.IsHan(r) {
				if start < i {
					words = append(words, w[start:i])
				}
				words = append(words, string(r))
				start = i + len(string(r))
			}
		}
		if start < len(w) {
			words = append(words, w[start:])
		}
	}
	return words
}

// joinPhrase joins words again, Han characters without spaces.
func joinPhrase(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && spelling.CountHan(words[i-1])+spelling.CountHan(w) < 2 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// cutPhrase takes the longest phrase off the beginning of words, or else off their
// end.
func cutPhrase(words []string, before, behind []string) []string {
	if n := longest(before, func(phrase []string) bool { return hasPrefix(words, phrase) }); n > 0 {
		return words[n:]
	}
	n := longest(behind, func(phrase []string) bool {
		return len(words) >= len(phrase) && hasPrefix(words[len(words)-len(phrase):], phrase)
	})
	return words[:len(words)-n]
}

func longest(phrases []string, fits func(phrase []string) bool) int {
	most := 0
	for _, p := range phrases {
		if phrase := phraseWords(p); len(phrase) > most && fits(phrase) {
			most = len(phrase)
		}
	}
	return most
}

// hasPrefix reports whether words begin with a phrase, in any letter case and also
// where they are abbreviated with a point (vs.).
func hasPrefix(words, phrase []string) bool {
	same := func(word, of string) bool { return strings.EqualFold(strings.TrimSuffix(word, "."), of) }
	return len(words) >= len(phrase) && slices.EqualFunc(words[:len(phrase)], phrase, same)
}

// asked returns the name that a question is about, or "".
func (m *matcher) asked(text string) string {
	for _, rest := range withoutQuestion(text) {
		if m.isName(rest) {
			return rest
		}
	}
	return ""
}

// askedPair returns the names that a question connects, or nil.
func (m *matcher) askedPair(text string) []string {
	for _, rest := range append([]string{text}, withoutQuestion(text)...) {
		for _, c := range connectors() {
			names := splitAt(phraseWords(rest), phraseWords(c))
			if len(names) > 1 && !slices.ContainsFunc(names, m.isNoName) {
				return names
			}
		}
	}
	return nil
}

// splitAt returns the parts of words between phrases.
func splitAt(words, phrase []string) []string {
	var parts []string
	from := 0
	for i := range words {
		if i >= from && hasPrefix(words[i:], phrase) {
			parts = append(parts, joinPhrase(words[from:i]))
			from = i + len(phrase)
		}
	}
	return append(parts, joinPhrase(words[from:]))
}
