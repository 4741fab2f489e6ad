package search

import (
	"slices"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// An exactRule is one of the steps that make the exact answer to a query: each
// takes the names found so far and returns those that are left, or ordered.
type exactRule struct {
	name  string
	apply func(*matcher, *query, []index.Name) []index.Name
}

// exactRules returns the steps in their order. What a later step orders by
// counts more, as all of them keep the order of what is equal.
func exactRules() []exactRule {
	return []exactRule{
		{"key", sameKey},
		{"plural key", samePlainKey},
		{"reading", sameReading},
		{"initials last", initialsLast},
		{"signs", sameSigns},
		{"order of fields", byField},
		{"order of a shared name", sharedFirst},
		{"written form", writtenFormFirst},
		{"order of layers", latestLayerFirst},
		{"own name", ownNames},
	}
}

// exactNames returns the names that the query is, one for each entry, in the
// order in which the entries are the answer.
func (m *matcher) exactNames(q *query) []index.Name {
	var names []index.Name
	for _, r := range m.exact {
		names = r.apply(m, q, names)
	}
	if len(names) < 2 {
		return names
	}
	return firstOfEach(names, func(n index.Name) int { return n.Entry })
}

// sameKey finds the names with the key of the query: LLMs finds LLM.
func sameKey(m *matcher, q *query, _ []index.Name) []index.Name {
	return m.index.ByKey(q.key)
}

// samePlainKey finds, where there is nothing yet, the names whose key is the query
// with its plurals: modelops finds Model Ops, whose key is modelops, although the
// query's own key is modelop.
func samePlainKey(m *matcher, q *query, names []index.Name) []index.Name {
	if len(names) > 0 || q.plain == q.key {
		return names
	}
	return m.index.ByKey(q.plain)
}

// sameReading finds, where there is nothing yet, the Han names that can be read so,
// whose pinyin nobody need have written: weitiao finds 微调.
func sameReading(m *matcher, q *query, names []index.Name) []index.Name {
	if len(names) > 0 || q.han > 0 || q.runes != len(q.key) || q.runes < m.numbers.ReadingLetters || !spelling.IsPinyin(q.key) {
		return names
	}
	for n := range m.index.Names(isOther) {
		if n.Field < index.ID && length(n) > 1 && spelling.ReadsAs(n.Key, q.key) {
			names = append(names, n)
		}
	}
	return names
}

// isOther reports of a mask whether the key has neither Latin letters nor digits.
func isOther(mask uint64) bool { return mask&(1<<36-1) == 0 }

// initialsLast drops names found by the initials of their pinyin where others are
// spelled like the query: RAG finds a term of that name alone, not also one whose
// syllables begin with r, a and g.
func initialsLast(_ *matcher, _ *query, names []index.Name) []index.Name {
	return preferred(names, func(n index.Name) bool { return n.Field != index.Initials })
}

// sameSigns drops names that have other signs than the query: C++ finds C++, not C#
// and not C, which have the same key.
func sameSigns(_ *matcher, q *query, names []index.Name) []index.Name {
	return slices.DeleteFunc(names, func(n index.Name) bool { return !n.Field.Reading() && spelling.Signs(n.Text) != q.signs })
}

// writtenFormFirst puts the names first that are written as the query is, then
// those that differ in letter case alone: mysql finds mysql, then MySQL.
func writtenFormFirst(_ *matcher, q *query, names []index.Name) []index.Name {
	rank := func(n index.Name) int {
		switch {
		case n.Field == index.ID: // which nobody writes
			return 2
		case spelling.AsWritten(n.Text) == q.text:
			return 0
		case spelling.Written(n.Text) == q.written:
			return 1
		}
		return 2
	}
	if len(names) > 1 {
		slices.SortStableFunc(names, func(a, b index.Name) int { return rank(a) - rank(b) })
	}
	return names
}

// preferred returns the names of which ok holds or, if there are none, all.
func preferred(names []index.Name, ok func(index.Name) bool) []index.Name {
	if !slices.ContainsFunc(names, ok) {
		return names
	}
	return slices.DeleteFunc(names, func(n index.Name) bool { return !ok(n) })
}

// byField orders names by their fields: an abbreviation before an alias.
func byField(_ *matcher, _ *query, names []index.Name) []index.Name {
	slices.SortStableFunc(names, func(a, b index.Name) int { return int(a.Field - b.Field) })
	return names
}

// sharedFirst puts the names that a glossary declares to be shared before
// others, in the order declared.
func sharedFirst(_ *matcher, _ *query, names []index.Name) []index.Name {
	rank := func(n index.Name) int {
		if n.Field == index.Shared {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(names, func(a, b index.Name) int { return rank(a) - rank(b) })
	return names
}

// latestLayerFirst puts the names of later layers before those of earlier ones.
func latestLayerFirst(_ *matcher, _ *query, names []index.Name) []index.Name {
	slices.SortStableFunc(names, func(a, b index.Name) int { return b.Layer - a.Layer })
	return names
}

// ownNames replaces each name by the first that the entry itself has, where it
// has one: an entry found by a shared name is shown with its own.
func ownNames(_ *matcher, _ *query, names []index.Name) []index.Name {
	firstOwn := map[int]index.Name{} // by entry
	for _, n := range names {
		if _, known := firstOwn[n.Entry]; !known && n.Field != index.Shared {
			firstOwn[n.Entry] = n
		}
	}
	own := make([]index.Name, len(names))
	for i, n := range names {
		own[i] = n
		if first, ok := firstOwn[n.Entry]; ok {
			own[i] = first
		}
	}
	return own
}
