package main

import (
	"slices"
	"strings"
	"unicode"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/search"
	"aiterm/internal/spelling"
)

// named returns the entry that a term exactly names, as lookup finds it, without
// its relations, or nil. Only the entries that come into question are compiled:
// compiling a large glossary takes half as long as reading it.
func named(g *glossary.Glossary, term string) *glossary.Entry {
	if term == "" {
		return nil
	}
	some := namesakes(g, term)
	res, err := search.Lookup(index.New(some), term, search.Options{ExactOnly: true})
	if err != nil || len(res.Matches) == 0 {
		return nil
	}
	i := slices.IndexFunc(some.Entries, func(e glossary.Entry) bool { return e.ID == res.Matches[0].Entry.ID })
	return &some.Entries[i]
}

// namesakes returns the part of a glossary that has a name with the key of a
// term, without relations.
func namesakes(g *glossary.Glossary, term string) *glossary.Glossary {
	has := withKey(spelling.Key(term), spelling.PlainKey(term))
	var some glossary.Glossary
	member := map[string]bool{}
	for _, s := range g.Shared {
		if has(s.Name) {
			some.Shared = append(some.Shared, s)
			for _, id := range s.Of {
				member[id] = true
			}
		}
	}
	there := map[string]bool{}
	for _, e := range g.Entries {
		if member[e.ID] || slices.ContainsFunc(names(&e), has) {
			e.Relations = nil
			some.Entries = append(some.Entries, e)
			there[e.ID] = true
		}
	}
	for i := range some.Shared { // their ids have not been checked yet
		s := &some.Shared[i]
		s.Of = slices.DeleteFunc(slices.Clone(s.Of), func(id string) bool { return !there[id] })
	}
	return &some
}

// names returns all that an entry is found by.
func names(e *glossary.Entry) []string {
	all := append(make([]string, 0, 8), e.ID, e.Abbr, e.EN, e.ZH)
	for _, l := range e.Aliases {
		all = append(all, l.Name)
	}
	for _, l := range e.Hidden {
		all = append(all, l.Name)
	}
	if e.Pinyin == "" {
		return all
	}
	return append(append(all, spelling.PinyinKeys(e.Pinyin)...), spelling.Initials(spelling.Words(e.Pinyin)))
}

// withKey returns what reports whether a name has one of some keys. Of most
// names it looks at the first letter alone, as a key takes a microsecond.
func withKey(keys ...string) func(name string) bool {
	letterKeys := map[rune]string{}
	begins := func(name string) bool {
		for _, r := range name {
			if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
				continue
			}
			letter, known := letterKeys[r]
			if !known {
				letter = spelling.PlainKey(string(r))
				letterKeys[r] = letter
			}
			return slices.ContainsFunc(keys, func(key string) bool { return strings.HasPrefix(key, letter) })
		}
		return true // signs alone
	}
	return func(name string) bool {
		return begins(name) && (slices.Contains(keys, spelling.Key(name)) || slices.Contains(keys, spelling.PlainKey(name)))
	}
}
