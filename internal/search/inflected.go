package search

import (
	"iter"
	"strings"

	"github.com/kljensen/snowball/english"

	"aiterm/internal/index"
)

// inflected finds names that are another form of the query's word, with the same
// stem: hallucinate finds Hallucination, fine-tuned finds Fine-Tuning.
func inflected(m *matcher, q *query, n index.Name) (int, bool) {
	if n.Field.Reading() || !strings.HasPrefix(n.Key, q.key[:m.numbers.InflectedStart]) {
		return 0, false
	}
	return 0, stem(q.key) == stem(n.Key)
}

// stem takes the suffixes of inflection and derivation off an English word
// (Porter, Snowball: English stemmer).
func stem(key string) string { return english.Stem(key, false) }

// extended finds names to which the query only adds a word for what kind of
// thing they are, or words that make it a question: 思维链方法 and 什么是思维链 find
// 思维链, lora method finds LoRA. Its cost is the characters added.
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

// withoutAddition returns what is left of a key without the words of a question,
// and without each class word that it ends with.
func (m *matcher) withoutAddition(key string) []string {
	var names []string
	if name := withoutQuestion(key); name != "" && name != key {
		names = append(names, name)
	}
	for _, class := range strings.Fields(classWords) {
		if name, ok := strings.CutSuffix(key, class); ok && len([]rune(name)) >= m.numbers.ExtendedName {
			names = append(names, name)
		}
	}
	return names
}

// classWords say what kind of thing a term is, and so can stand behind its name.
const classWords = "技术 机制 方法 模型 大模型 算法 架构 框架 系统 应用 工具 学习 概念 " +
	"technique mechanism method model algorithm architecture framework system tool learning reasoning prompting concept"

// withoutQuestion returns a key without the Chinese words that make it a
// question: what is left of 什么是大语言模型 is 大语言模型.
func withoutQuestion(key string) string {
	for _, before := range strings.Fields("什么是 什么叫 何谓 何为 啥是 请问") {
		key = strings.TrimPrefix(key, before)
	}
	for _, after := range strings.Fields("是什么意思 什么意思 是什么 是啥 的意思 的定义 的含义") {
		key = strings.TrimSuffix(key, after)
	}
	return key
}
