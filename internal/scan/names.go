package scan

import (
	"slices"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A hit is a name that has a key, and how it is written there: a part of it where the
// glossary explains it in brackets.
type hit struct {
	index.Name
	written string
	ofField bool // see isOfField
}

// hits returns the written names of a key, by their rank.
func (s *Scanner) hits(key int32) []hit {
	if known, ok := s.names[int(key)]; ok {
		return known
	}
	t := s.keys
	var found []hit
	for i := int(key); i < len(t.keys) && t.keys[i] == t.keys[key]; i++ {
		if t.at[i] < 0 {
			continue
		}
		n := t.index.Name(int(t.at[i]))
		if !n.Field.Reading() && n.Field != index.ID {
			h := hit{Name: n, written: writtenAs(n.Text, t.keys[key])}
			h.ofField = s.isOfField(h)
			found = append(found, h)
		}
	}
	shareCommon(found)
	slices.SortStableFunc(found, func(a, b hit) int { return index.CompareNames(a.Name, b.Name) })
	s.names[int(key)] = found
	return found
}

// isOfField reports whether a common word speaks of its entry wherever a text is about
// the field: one that the entry lists as such, and no proper noun or abbreviation, which
// in other letter case, or for other words, can be anything.
func (s *Scanner) isOfField(h hit) bool {
	proper := s.properNoun(h) && s.index.Term(h.Entry).Kind != "hardware"
	return h.Common && !s.senses[h.Key] && !proper && !isAbbreviation(h) &&
		slices.Contains(s.index.Entry(h.Entry).Common, h.Text)
}

// shareCommon makes every name of a key that is in Han characters a common word of its
// entry where one is: the Traditional form of a name is one where the Simplified is.
func shareCommon(names []hit) {
	common := map[int]bool{}
	for _, h := range names {
		common[h.Entry] = common[h.Entry] || h.Common
	}
	for i, h := range names {
		if spelling.CountHan(h.written) > 0 {
			names[i].Common = common[h.Entry]
		}
	}
}

// writtenAs returns the part of a name that has a key, or all of it.
func writtenAs(name, key string) string {
	if spelling.Key(name) == key || spelling.PlainKey(name) == key {
		return name
	}
	for _, part := range spelling.Parts(name) {
		if spelling.Key(part) == key {
			return part
		}
	}
	return name
}
