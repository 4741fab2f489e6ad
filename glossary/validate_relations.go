package glossary

import (
	"maps"
	"slices"
)

// relations checks the relations of an entry one by one.
func (v *validator) relations(e *Entry) {
	seen := map[relationKey]bool{}
	for _, r := range e.Relations {
		if r.Type == "" || r.Target == "" {
			continue
		}
		t, _ := TypeOf(r.Type)
		target, known := v.byID[r.Target]
		switch {
		case r.Target == e.ID:
			v.report(r.Pos, CodeSelfRelation, e.ID)
		case !known:
			v.unknownTerm(r.Pos, r.Target)
		case seen[r.key()]:
			v.report(r.Pos, CodeDuplicateRelation, r.Type, r.Target)
		case r.Type != "related" && e.comesAfter(target) && v.hasRelation(target, relationKey{t.Inverse, e.ID}):
			v.report(r.Pos, CodeDuplicateInverse, r.Target, t.Inverse, e.ID)
		}
		if t.Symmetric() && r.Type != "related" && r.Note.IsZero() {
			v.report(r.Pos, CodeMissingNote, r.Type)
		}
		seen[r.key()] = true
	}
}

// comesAfter reports whether e is of a later layer than other or, within one
// layer, has the greater ID. A clash of two entries is reported at the one that
// comes after the other, and so once.
func (e *Entry) comesAfter(other *Entry) bool {
	return e.Layer > other.Layer || e.Layer == other.Layer && e.ID > other.ID
}

// A relationKey tells the relations of an entry from each other.
type relationKey struct{ relationType, target string }

func (r Relation) key() relationKey { return relationKey{r.Type, r.Target} }

// hasRelation reports whether an entry has a relation. It remembers those of an
// entry with many: as many other entries can ask for them.
func (v *validator) hasRelation(e *Entry, key relationKey) bool {
	const many = 16
	if len(e.Relations) < many {
		return slices.ContainsFunc(e.Relations, func(r Relation) bool { return r.key() == key })
	}
	keys, ok := v.relatedTo[e]
	if !ok {
		keys = make(map[relationKey]bool, len(e.Relations))
		for _, r := range e.Relations {
			keys[r.key()] = true
		}
		if v.relatedTo == nil {
			v.relatedTo = map[*Entry]map[relationKey]bool{}
		}
		v.relatedTo[e] = keys
	}
	return keys[key]
}

// unknownTerm reports an id that no entry has, with the nearest that one has. Of a
// great many such ids only the first are compared with all others.
func (v *validator) unknownTerm(at Pos, id string) {
	const compared = 20
	before := len(v.problems)
	v.report(at, CodeUnknownTerm, id)
	if v.unknown++; v.unknown <= compared && len(v.problems) > before {
		v.problems[before].Better = nearestName(id, slices.Sorted(maps.Keys(v.byID)))
	}
}
