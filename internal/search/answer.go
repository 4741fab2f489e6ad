package search

import (
	"aiterm/internal/index"
)

// clearlyBest reports whether the first of the hits, one per entry, stands out
// so far that it can be shown as the answer.
func (m *matcher) clearlyBest(q *query, hits []hit) bool {
	first := hits[0]
	return first.rule.mayAnswer(m, q, first.name) &&
		(len(hits) == 1 || first.rule.leads(m, q, first, hits[1]))
}

// These say whether the hit of a rule may be the answer where no other entry is
// found.

func always(*matcher, *query, index.Name) bool { return true }
func never(*matcher, *query, index.Name) bool  { return false }

// byOwnName reports whether the name stands for the entry as it is: what has only a
// near or a hidden name like the query is not what is asked for.
func byOwnName(_ *matcher, _ *query, n index.Name) bool {
	return n.Field <= index.Alias && n.Remark.IsZero()
}

// These say whether the first hit may be the answer although another entry is
// found.

// clearlyLighter compares the weights, without those of the rule where both hits
// are of one rule.
func clearlyLighter(m *matcher, _ *query, first, second hit) bool {
	a, b := first.weight, second.weight
	if first.rule == second.rule {
		a, b = a-first.rule.weight, b-first.rule.weight
	}
	return atMost(a, b, m.numbers.LeadRatio)
}

// neverLeads is of rules that never answer.
func neverLeads(*matcher, *query, hit, hit) bool { return false }

// fewerEdits refuses two names that are equally likely to be misspelled so.
func fewerEdits(_ *matcher, _ *query, first, second hit) bool {
	return second.rule != first.rule || first.cost < second.cost
}
