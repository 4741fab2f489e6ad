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
	wanted := wantedKeys{[]string{spelling.Key(term), spelling.PlainKey(term)}, map[rune]string{}}
	var some glossary.Glossary
	member := map[string]bool{}
	for _, s := range g.Shared {
		if wanted.by(s.Name) {
			some.Shared = append(some.Shared, s)
			for _, id := range s.Of {
				member[id] = true
			}
		}
	}
	there := map[string]bool{}
	for _, e := range g.Entries {
		if member[e.ID] || wanted.byAny(&e) {
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

// wantedKeys are keys that names are compared with. Of most names they look at
// the first letter alone, as a key takes a microsecond.
type wantedKeys struct {
	keys    []string
	letters map[rune]string // the key of each letter that has been met
}

// byAny reports whether an entry has one of the keys.
func (w wantedKeys) byAny(e *glossary.Entry) bool {
	byLabel := func(l glossary.Label) bool { return w.by(l.Name) }
	return w.by(e.ID) || w.by(e.Abbr) || w.by(e.EN) || w.by(e.ZH) || w.byReading(e.Pinyin) ||
		slices.ContainsFunc(e.Aliases, byLabel) || slices.ContainsFunc(e.Hidden, byLabel)
}

func (w wantedKeys) by(name string) bool {
	return w.begin(name) && (slices.Contains(w.keys, spelling.Key(name)) || slices.Contains(w.keys, spelling.PlainKey(name)))
}

// byReading compares pinyin and its initials.
func (w wantedKeys) byReading(pinyin string) bool {
	if pinyin == "" || !w.begin(pinyin) {
		return false
	}
	readings := append(spelling.PinyinKeys(pinyin), spelling.Initials(spelling.Words(pinyin)))
	return slices.ContainsFunc(readings, func(key string) bool { return slices.Contains(w.keys, key) })
}

// begin reports whether one of the keys begins with the first letter of a name,
// or the name has none.
func (w wantedKeys) begin(name string) bool {
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			continue
		}
		letter, known := w.letters[r]
		if !known {
			letter = spelling.PlainKey(string(r))
			w.letters[r] = letter
		}
		return slices.ContainsFunc(w.keys, func(key string) bool { return strings.HasPrefix(key, letter) })
	}
	return name != ""
}
