package index

import "aiterm/glossary"

// An Edge is a relation of an entry, as far as it is needed to find a way.
type Edge struct {
	To      int  // position of the other entry
	Rank    int  // of the relation's type; see glossary.RelationType
	NoChain bool // see glossary.Relation
}

const (
	edgeSize = 4 + 1
	noChain  = 0x80
)

// Edges returns the relations of the entry at a position, in the order of
// Relations.
func (x *Index) Edges(i int) []Edge {
	ends := x.part(edgeTable, 4*i, 4*i+8)
	from, to := offsetAt(ends, 0), offsetAt(ends, 4)
	return x.edges(x.part(edges, edgeSize*from, edgeSize*to))
}

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

// A Graph is all relations of a glossary, read at once.
type Graph struct {
	x            *Index
	edges, table string
}

// Graph reads all relations.
func (x *Index) Graph() *Graph { return &Graph{x, x.raw(edges), x.raw(edgeTable)} }

// Edges returns the relations of the entry at a position, in the order of
// Relations.
func (g *Graph) Edges(i int) []Edge {
	from, to := edgeSize*offsetAt(g.table, 4*i), edgeSize*offsetAt(g.table, 4*i+4)
	if from > to || to > len(g.edges) {
		g.x.fail(errCorrupt)
		return nil
	}
	return g.x.edges(g.edges[from:to])
}

// Type returns the type of the relation that an edge stands for.
func (e Edge) Type() glossary.RelationType { return glossary.TypeAt(e.Rank) }
