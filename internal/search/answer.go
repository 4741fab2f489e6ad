package search

import (
	"slices"
	"strings"

	"aiterm/internal/index"
)

// clearlyBest reports whether the first of the hits, one per entry, stands out
// so far that it can be shown as the answer.
func (m *matcher) clearlyBest(q *query, hits []hit) bool {
	first := hits[0]
	switch {
	case !first.rule.mayAnswer(m, q, first.name),
		first.rule.certainty == candidate && m.tooShort(q, first.name):
		return false
	case len(hits) == 1:
		return true
	}
	return first.rule.leads(m, q, first, hits[1])
}

// tooShort reports whether a query says too little to stand for a name that it
// is part of: three letters, or two Han characters that neither begin nor end
// the name and so need not be a word (化学 in 强化学习).
func (m *matcher) tooShort(q *query, n index.Name) bool {
	if q.han == 0 {
		return q.runes < m.numbers.AnswerLetters
	}
	return q.runes < m.numbers.AnswerHan && !strings.HasPrefix(n.Key, q.key) && !strings.HasSuffix(n.Key, q.key)
}

// These say whether the hit of a rule may be the answer where no other entry is
// found.

func always(*matcher, *query, index.Name) bool { return true }
func never(*matcher, *query, index.Name) bool  { return false }

// A small part of a long name can be meant otherwise, so that a query must have
// some share of the name's length.

func coversAsPrefix(m *matcher, q *query, n index.Name) bool {
	return atLeast(q.runes, length(n), m.numbers.PrefixShare)
}

func coversAsCharacters(m *matcher, q *query, n index.Name) bool {
	return atLeast(q.runes, length(n), m.numbers.CharactersShare)
}

// coversAsWords asks more of a single Latin word, as it need not begin the name.
func coversAsWords(m *matcher, q *query, n index.Name) bool {
	share := m.numbers.WordsShare
	if q.han == 0 && len(q.words) == 1 {
		share = m.numbers.SingleWordShare
	}
	return atLeast(q.runes, length(n), share)
}

// namesEntry reports whether one word of the query is the whole of the name.
func namesEntry(_ *matcher, q *query, n index.Name) bool { return slices.Contains(q.words, n.Key) }

// These say whether the first hit may be the answer although another entry is
// found.

// clearlyLighter compares the weights, without those of the rule where both hits
// are of one rule. The name may not have much beyond the query.
func clearlyLighter(m *matcher, q *query, first, second hit) bool {
	a, b := first.weight, second.weight
	if first.rule == second.rule {
		a, b = a-first.rule.weight, b-first.rule.weight
	}
	return atMost(first.cost, q.runes, m.numbers.LeadCost) && atMost(a, b, m.numbers.LeadRatio)
}

// severalWordsLead refuses a single word that several names have.
func severalWordsLead(m *matcher, q *query, first, second hit) bool {
	return len(q.words) > 1 && clearlyLighter(m, q, first, second)
}

// fewerEdits refuses two names that are equally likely to be misspelled so.
func fewerEdits(_ *matcher, _ *query, first, second hit) bool {
	return second.rule != first.rule || first.cost < second.cost
}
