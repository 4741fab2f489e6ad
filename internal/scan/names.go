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
			found = append(found, hit{n, writtenAs(n.Text, t.keys[key])})
		}
	}
	slices.SortStableFunc(found, func(a, b hit) int { return index.CompareNames(a.Name, b.Name) })
	s.names[int(key)] = found
	return found
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
