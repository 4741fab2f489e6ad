package search

import (
	"iter"
	"strings"

	"github.com/kljensen/snowball/english"

	"aiterm/internal/index"
)

// inflected finds names that are another form of the query's word: hallucinate,
// fine-tuned.
func inflected(q query, n index.Name) (int, bool) {
	if n.Field.Reading() || !strings.HasPrefix(n.Key, q.key[:2]) {
		return 0, false
	}
	return 0, stem(q.key) == stem(n.Key)
}

// stem takes the suffixes of inflection and derivation off an English word
// (Porter, Snowball: English stemmer).
func stem(key string) string { return english.Stem(key, false) }

// extended finds names that the query only adds a word to that says what kind
// of thing they are (思维链方法, few-shot prompting) or that makes it a question
// (什么是微调).
func extended(x *index.Index, q query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		for _, name := range withoutHead(q) {
			for _, n := range x.ByKey(name) {
				if n.Field < index.ID && !yield(n, q.runes-len([]rune(n.Key))) {
					return
				}
			}
		}
	}
}

// withoutHead returns what may be left of a query's key without a last word
// that only says what kind of thing is meant.
func withoutHead(q query) []string {
	var names []string
	if name := asked(q.key); name != "" && name != q.key {
		names = append(names, name)
	}
	for _, head := range strings.Fields(heads) {
		if name, ok := strings.CutSuffix(q.key, head); ok && len([]rune(name)) >= 2 {
			names = append(names, name)
		}
	}
	return names
}

const heads = "技术 机制 方法 模型 大模型 算法 架构 框架 系统 应用 工具 学习 概念 " +
	"technique mechanism method model algorithm architecture framework system tool learning reasoning prompting concept"

// asked returns a query in Han characters without the words that make it a
// question: 什么是大语言模型, 微调是什么意思.
func asked(key string) string {
	for _, before := range strings.Fields("什么是 什么叫 何谓 何为 啥是 请问") {
		key = strings.TrimPrefix(key, before)
	}
	for _, after := range strings.Fields("是什么意思 什么意思 是什么 是啥 的意思 的定义 的含义") {
		key = strings.TrimSuffix(key, after)
	}
	return key
}
