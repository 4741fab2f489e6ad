package glossary

import "strings"

// waysBudget is the number of steps that are gone for the words of all problems of
// the hierarchy together. What is found when they are used up is said in fewer words.
const waysBudget = 1 << 20

// cycles reports the cycles of the hierarchy, and takes the steps that close them out
// of it.
func (v *validator) cycles(h *hierarchy) {
	budget := waysBudget
	h.cutCycles(func(way []int32) {
		first := way[0]
		if budget -= len(way); budget < 0 {
			way = []int32{first, way[len(way)-1]}
		}
		v.cycle(h.names(way))
	})
}

// cycle reports a cycle at its first entry of the latest layer.
func (v *validator) cycle(ids []string) {
	var at *Entry
	for _, id := range ids {
		if e := v.byID[id]; e != nil && (at == nil || e.Layer > at.Layer) {
			at = e
		}
	}
	if at != nil {
		v.report(at.Pos, CodeHierarchyCycle, sayWay(ids), ids[0])
	}
}

// sayWay writes the ids of a way up. Of a long one it leaves out the middle.
func sayWay(ids []string) string {
	const most, end = 12, 5
	if len(ids) > most {
		ids = append(append(ids[:end:end], "…"), ids[len(ids)-end:]...)
	}
	return strings.Join(ids, " < ")
}

// associations reports terms that are related or contrasted although one
// stands above the other: skos:related is disjoint with skos:broaderTransitive. The
// hierarchy must have no cycle.
func (v *validator) associations(entries []Entry, h *hierarchy) {
	related := associationsOf(entries, h)
	markClashes(h, related)
	budget := waysBudget
	for _, a := range related {
		if !a.clashes {
			continue
		}
		way := h.shortest(a.low, a.high, &budget)
		if way == nil {
			way = []int32{a.low, a.high}
		}
		ids := h.names(way)
		v.report(v.latestPlace(a.relation.Pos, a.entry.Layer, ids), CodeHierarchyClash, a.relation.Type, a.relation.Target, sayWay(ids))
	}
}

// latestPlace returns where to mend the clash of a relation, which stands at pos
// in a layer, with a way up the hierarchy: there or, where the way leads through
// entries of later layers, at the first one of the latest.
func (v *validator) latestPlace(pos Pos, layer int, way []string) Pos {
	for _, id := range way {
		if e := v.byID[id]; e != nil && e.Layer > layer {
			pos, layer = e.Pos, e.Layer
		}
	}
	return pos
}
