package index

import "aiterm/glossary"

// An Edge is a relation of an entry, as far as it is needed to find a way.
type Edge struct {
	To      int                    // position of the other entry
	Type    *glossary.RelationType // shared with other edges; not to be changed
	NoChain bool                   // see glossary.Relation
}

const (
	edgeSize = 4 + 1
	noChain  = 0x80
)

// edges decodes edges. Those that lead nowhere, or are of no type, make an error.
func (x *Index) edges(text string) []Edge {
	all := make([]Edge, len(text)/edgeSize)
	for i := range all {
		b := text[edgeSize*i+4]
		all[i] = Edge{offsetAt(text, edgeSize*i), x.typeAt(int(b &^ noChain)), b&noChain != 0}
		if all[i].To >= x.Len() || all[i].Type == nil {
			x.fail(errCorrupt)
			return nil
		}
	}
	return all
}

// typeAt returns the relation type with a rank, or nil.
func (x *Index) typeAt(rank int) *glossary.RelationType {
	if x.types[rank] == nil {
		if t, ok := glossary.TypeAt(rank); ok {
			x.types[rank] = &t
		}
	}
	return x.types[rank]
}

// Edges returns the relations of the entry at a position, in the order of
// Entry.Links.
func (x *Index) Edges(i int) []Edge {
	from, to := x.places(x.part, i)
	return x.edges(x.part(edges, edgeSize*from.edge, edgeSize*to.edge))
}

// A Graph is the relations of all entries, read at once.
type Graph struct {
	x             *Index
	edges, places string // whole sections
}

// Graph reads the relations of all entries.
func (x *Index) Graph() *Graph { return &Graph{x, x.raw(edges), x.raw(entryTable)} }

// Edges returns the relations of the entry at a position, in the order of
// Entry.Links.
func (g *Graph) Edges(i int) []Edge {
	from := edgeSize * placesAt(g.places, placesSize*i).edge
	to := edgeSize * placesAt(g.places, placesSize*(i+1)).edge
	if from > to || to > len(g.edges) {
		g.x.fail(errCorrupt)
		return nil
	}
	return g.x.edges(g.edges[from:to])
}
