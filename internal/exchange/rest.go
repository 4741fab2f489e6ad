package exchange

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// rest returns what a glossary file has beside its entries, without what is said of terms
// that there are not.
func (f *fitter) rest() (rest glossary.Glossary) {
	if f.NoRest {
		if len(f.Rest.Shared)+len(f.Rest.Comparisons)+len(f.Rest.Not)+len(f.Rest.Allow) > 0 {
			f.leaveOut(glossary.Pos{}, message.New("shared names, comparisons, not and allow are only written to a new file"))
		}
		return glossary.Glossary{}
	}
	known := map[string]bool{}
	for _, d := range f.kept {
		known[d.ID] = true
	}
	isKnown := func(id string) bool { return known[id] || f.there[id] != nil || f.inForce[id] != nil }
	rest.Not, rest.Allow = f.Rest.Not, f.Rest.Allow
	for _, s := range f.Rest.Shared {
		if f.speaksOf(s.Pos, s.Of, isKnown) {
			rest.Shared = append(rest.Shared, s)
		}
	}
	for _, c := range f.Rest.Comparisons {
		if f.speaksOf(c.Pos, c.Of, isKnown) {
			rest.Comparisons = append(rest.Comparisons, c)
		}
	}
	return rest
}

// speaksOf reports whether ids are those of several terms, and tells if they are not.
func (f *fitter) speaksOf(at glossary.Pos, ids []string, known func(string) bool) bool {
	for i, id := range ids {
		if !known(id) || slices.Contains(ids[:i], id) || len(ids) < 2 {
			f.leaveOut(at, message.New("%q is no other term", id))
			return false
		}
	}
	return true
}
