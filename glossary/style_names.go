package glossary

import (
	"slices"
	"strings"
	"unicode"
)

// knownNames are the names of a glossary, by their foldName.
type knownNames struct {
	of    map[string][]ownName
	words int // that the longest name has, maxNameWords at most
}

// maxNameWords is the number of words up to which a name is looked for in texts.
const maxNameWords = 32

// An ownName is a name, and the id of the entry that has it; "" where no entry has.
type ownName struct{ name, id string }

// namesIn returns the names of entries, their sources and their authors, and shared
// ones.
func namesIn(g *Glossary) knownNames {
	n := knownNames{of: map[string][]ownName{}}
	for i := range g.Entries {
		e := &g.Entries[i]
		for _, l := range e.Labels() {
			n.add(l.Name, e.ID)
		}
		for _, s := range e.Sources {
			n.add(s.Title, "")
			n.add(s.Authors, "")
		}
	}
	for _, s := range g.Shared {
		n.add(s.Name, "")
	}
	return n
}

func (n *knownNames) add(name, id string) {
	folded := foldName(name)
	n.of[folded] = append(n.of[folded], ownName{name, id})
	n.words = min(max(n.words, len(strings.Fields(name))), maxNameWords)
}

// foldName returns a name without what most readers take for the same: letter case,
// spaces and hyphens.
func foldName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// uncertainNames warns of a ? in a name or behind it, as authors leave one that they
// are not sure of. The title of a paper may ask.
func (s *stylist) uncertainNames(e *Entry) {
	for _, l := range e.Labels() {
		said := l.Name + l.Remark.EN + l.Remark.ZH
		if e.Kind != "paper" && strings.ContainsAny(said, "?？") {
			s.warn(l.Pos, CodeUncertainName, e.ID, l.Name)
		}
	}
}

// maxAlike is the number of alike names that each is compared with: they are the
// first ones, and more say nothing new.
const maxAlike = 100

// similarNames warns, once, of a name that differs only by foldName from that of an earlier
// entry of the same layer, where the two do not share it. Of names that are the
// same to the letter, Check warns.
func (s *stylist) similarNames(judged, all *Glossary) {
	declared := map[nameOf]bool{}
	for _, shared := range all.Shared {
		for _, id := range shared.Of {
			declared[nameOf{foldName(shared.Name), id}] = true
		}
	}
	for i := range judged.Entries {
		e := &judged.Entries[i]
		for _, l := range e.Labels() {
			folded := foldName(l.Name)
			alike := s.names.of[folded]
			for _, other := range alike[:min(len(alike), maxAlike)] {
				shared := declared[nameOf{folded, e.ID}] && declared[nameOf{folded, other.id}]
				if other.name != l.Name && !shared && s.comesBefore(other.id, e.ID) {
					s.warn(l.Pos, CodeNearlySameName, e.ID, l.Name, other.id, other.name)
					break
				}
			}
		}
	}
}

// comesBefore reports whether one entry stands before another in the same layer.
func (s *stylist) comesBefore(id, other string) bool {
	a, known := s.places[id]
	b := s.places[other]
	return known && a.layer == b.layer && a.number < b.number
}

// nameInDefinition warns of a definition that begins "X is", for the name stands
// above it.
func (s *stylist) nameInDefinition(e *Entry) {
	for _, l := range e.Labels() {
		if beginsWithName(e.Definition.EN, l.Name, EN) || beginsWithName(e.Definition.ZH, l.Name, ZH) {
			s.warn(e.placeOfDefinition(), CodeNameInDefinition, e.ID, l.Name)
			return
		}
	}
}

// beginsWithName reports whether a definition begins with a name, perhaps after an
// article and with a remark in brackets, and then says what that is.
func beginsWithName(definition, name string, l Lang) bool {
	rest, ok := cutFold(definition, name)
	if !ok && l == EN {
		if article, after, found := strings.Cut(definition, " "); found && slices.Contains([]string{"a", "an", "the"}, strings.ToLower(article)) {
			rest, ok = cutFold(after, name)
		}
	}
	rest = strings.TrimLeft(withoutRemark(rest), " ，,")
	if !ok {
		return false
	}
	if l == ZH {
		return startsWithAny(rest, "是", "指", "即", "意为", "意思是")
	}
	verb, _, _ := strings.Cut(rest, " ")
	return slices.Contains([]string{"is", "are", "was", "means", "refers", "stands", "denotes", "describes"}, verb)
}

// cutFold cuts a prefix off whatever its letter case.
func cutFold(s, prefix string) (rest string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return "", false
	}
	return s[len(prefix):], true
}

// withoutRemark cuts off a remark in brackets that a text begins with.
func withoutRemark(s string) string {
	s = strings.TrimLeft(s, " ")
	for _, end := range []struct{ open, close string }{{"(", ")"}, {"（", "）"}} {
		if rest, ok := strings.CutPrefix(s, end.open); ok {
			if _, after, ok := strings.Cut(rest, end.close); ok {
				return after
			}
		}
	}
	return s
}

func startsWithAny(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}
