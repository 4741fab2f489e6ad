package index

import "aiterm/glossary"

// A held relation is one of an entry's, by number.
type held struct{ entry, number int32 }

// Incoming has for each entry the relations that others hold to it, in the order of
// the glossary.
type incoming struct {
	first []int32 // in all, of each entry; then the number of all
	all   []held
}

// newIncoming counts the relations to each entry, then puts each in its place.
// position has the entries by ID; keeps says which relations count, by their holder.
func newIncoming(g *glossary.Glossary, position map[string]int, keeps func(holder string, r *glossary.Relation) bool) *incoming {
	first := make([]int32, len(g.Entries)+1)
	each := func(visit func(h held, target int)) {
		for i := range g.Entries {
			e := &g.Entries[i]
			for j := range e.Relations {
				if target, ok := position[e.Relations[j].Target]; ok && keeps(e.ID, &e.Relations[j]) {
					visit(held{int32(i), int32(j)}, target)
				}
			}
		}
	}
	each(func(_ held, target int) { first[target+1]++ })
	for i := range g.Entries {
		first[i+1] += first[i]
	}
	all := make([]held, first[len(g.Entries)])
	next := append([]int32(nil), first...)
	each(func(h held, target int) {
		all[next[target]] = h
		next[target]++
	})
	return &incoming{first, all}
}

// of returns the relations to the entry at a position.
func (in *incoming) of(i int) []held { return in.all[in.first[i]:in.first[i+1]] }
