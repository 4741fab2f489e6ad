package relate

import (
	"maps"
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Common is what two entries have in common.
type Common struct {
	Broader []index.Term // the nearest that both are a kind or an example of
	Shared  []Step       // relations of the first that the second has too, of one type to one entry; neither upward nor loose
}

// IsZero reports whether there is nothing in common.
func (c Common) IsZero() bool { return len(c.Broader)+len(c.Shared) == 0 }

// InCommon returns what two entries have in common. Where one is above the
// other, nothing above them counts.
func InCommon(x *index.Index, a, b *index.Entry) Common {
	if a.Position == b.Position {
		return Common{}
	}
	return Common{Broader: nearest(x, a.Position, b.Position), Shared: sharedSteps(x, a, b)}
}

// nearest returns the entries above both that are fewest steps away from the
// two together.
func nearest(x *index.Index, i, j int) []index.Term {
	ofI, ofJ := broader(x, i), broader(x, j)
	if ofI[j] > 0 || ofJ[i] > 0 {
		return nil
	}
	least := 0
	var found []index.Term
	for _, at := range slices.Sorted(maps.Keys(ofI)) {
		distance := ofI[at] + ofJ[at]
		switch {
		case ofJ[at] == 0 || least > 0 && distance > least:
			continue
		case distance < least:
			found = nil
		}
		least = distance
		found = append(found, x.Term(at))
	}
	return found
}

// broader returns the entries that one is a kind or an example of, by way of
// steps that chain (see Conclude), and how many steps each is away.
func broader(x *index.Index, i int) map[int]int {
	away := map[int]int{}
	here := []int{i}
	for distance := 1; len(here) > 0; distance++ {
		var next []int
		for _, at := range here {
			for _, e := range x.Edges(at) {
				goesUp := upward(e.Type) && (e.Type.Class == glossary.Generic || distance == 1)
				if !goesUp || e.NoChain || away[e.To] > 0 {
					continue
				}
				away[e.To] = distance
				next = append(next, e.To)
			}
		}
		here = next
	}
	return away
}

// upward reports whether a relation leads to what an entry is a kind or an
// example of.
func upward(t *glossary.RelationType) bool {
	return t.Forward && (t.Class == glossary.Generic || t.Class == glossary.Instance)
}

// sharedSteps returns the relations of the first entry that the second has too,
// in the order of their types; not those upward, which broader is about, nor
// loose ones.
func sharedSteps(x *index.Index, a, b *index.Entry) []Step {
	type other struct{ to, rank int }
	ofB := map[other]bool{}
	for _, link := range b.Links() {
		ofB[other{link.Edge.To, link.Edge.Type.Rank}] = true
	}
	found := around(x, a, func(e index.Edge) bool {
		t := e.Type
		return ofB[other{e.To, e.Type.Rank}] && !upward(t) && !t.Symmetric()
	})
	return slices.CompactFunc(found, func(x, y Step) bool {
		return x.Relation.Type == y.Relation.Type && x.To == y.To
	})
}
