package shelf

import (
	"slices"

	"aiterm/glossary"
)

// withoutShipped returns a glossary without the shipped entries that are in
// force in it, and without what leads to them.
func withoutShipped(g *glossary.Glossary) *glossary.Glossary {
	var rest glossary.Glossary
	remains := map[string]bool{}
	for _, e := range g.Entries {
		if e.Glossary != glossary.BuiltinName {
			remains[e.ID] = true
			rest.Entries = append(rest.Entries, e)
		}
	}
	removed := func(id string) bool { return !remains[id] }
	for i := range rest.Entries {
		e := &rest.Entries[i]
		e.Relations = slices.DeleteFunc(slices.Clone(e.Relations), func(r glossary.Relation) bool { return removed(r.Target) })
	}
	for _, s := range g.Shared {
		if s.Of = slices.DeleteFunc(slices.Clone(s.Of), removed); len(s.Of) > 1 {
			rest.Shared = append(rest.Shared, s)
		}
	}
	rest.Comparisons = slices.DeleteFunc(slices.Clone(g.Comparisons), func(c glossary.Comparison) bool {
		return slices.ContainsFunc(c.Of, removed)
	})
	return &rest
}
