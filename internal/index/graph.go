package index

import "aiterm/glossary"

// An Edge is a relation of an entry, as far as it is needed to find a way.
type Edge struct {
	To      int  // position of the other entry
	Rank    int  // of the relation's type; see glossary.RelationType
	NoChain bool // see glossary.Relation
}

// Type returns the type of the relation that an edge stands for.
func (e Edge) Type() glossary.RelationType { return glossary.TypeAt(e.Rank) }

const (
	edgeSize = 4 + 1
	noChain  = 0x80
)

// edges decodes edges. Those that lead nowhere make an error.
func (x *Index) edges(text string) []Edge {
	all := make([]Edge, len(text)/edgeSize)
	for i := range all {
		b := text[edgeSize*i+4]
		all[i] = Edge{offsetAt(text, edgeSize*i), int(b &^ noChain), b&noChain != 0}
		if all[i].To >= x.Len() {
			x.fail(errCorrupt)
			return nil
		}
	}
	return all
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
