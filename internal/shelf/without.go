package shelf

import (
	"slices"

	"aiterm/glossary"
)

// withoutShipped returns a glossary without the shipped entries that are in
// force in it, and without what leads to them.
func withoutShipped(g *glossary.Glossary) *glossary.Glossary {
	own := func(e *glossary.Entry) bool { return e.Glossary != glossary.BuiltinName }
	remains := map[string]bool{}
	for i := range g.Entries {
		if e := &g.Entries[i]; own(e) {
			remains[e.ID] = true
		}
	}
	rest := glossary.Glossary{Entries: make([]glossary.Entry, 0, len(remains))}
	for _, e := range g.Entries {
		if own(&e) {
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
