package search

import (
	"iter"
	"strings"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// sideBySide finds entries of which the query is two names, one behind the other:
// SFT 监督微调, 低秩自适应 (LoRA). It yields the first of the two, at no cost.
func sideBySide(m *matcher, q *query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		for i := 1; i < len(q.all); i++ {
			second := map[int]bool{}
			for _, n := range m.spelled(q.all[i:]) {
				second[n.Entry] = true
			}
			for _, n := range m.spelled(q.all[:i]) {
				if second[n.Entry] && !yield(n, 0) {
					return
				}
			}
		}
	}
}

// spelled returns the names, not the readings, that some words together are.
func (m *matcher) spelled(words []string) []index.Name {
	var names []index.Name
	for _, n := range m.index.ByKey(strings.Join(words, "")) {
		if n.Field < index.ID {
			names = append(names, n)
		}
	}
	return names
}

// contained finds names that the query begins or ends with, and goes beyond:
// few-shot prompting finds Few-Shot. Its cost is the characters that it goes beyond.
func contained(m *matcher, q *query) iter.Seq2[index.Name, int] {
	return func(yield func(index.Name, int) bool) {
		for _, key := range partsOf(q.key, q.all, m.numbers.PartLength) {
			for _, n := range m.index.ByKey(key) {
				if n.Field < index.ID && !yield(n, q.runes-length(n)) {
					return
				}
			}
		}
	}
}

// partsOf returns the first and the last words of a key, together, and the first Han
// characters of it, that have a length at least.
func partsOf(key string, words []string, least int) []string {
	var parts []string
	add := func(part string) {
		if utf8.RuneCountInString(part) >= least {
			parts = append(parts, part)
		}
	}
	for i := 1; i < len(words); i++ {
		add(strings.Join(words[:i], ""))
		add(strings.Join(words[i:], ""))
	}
	for i, r := range key {
		if i > 0 && spelling.IsHan(r) {
			add(key[:i])
		}
	}
	return parts
}
