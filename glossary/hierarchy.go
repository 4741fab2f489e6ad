package glossary

import (
	"slices"
	"strings"
)

// hierarchy checks the hierarchical relations of all entries together.
func (v *validator) hierarchy(entries []Entry) {
	up := parents(entries)
	v.cycles(entries, up)
	v.associations(entries, up)
}

// parents returns, for each id, the ids one hierarchical step above it.
func parents(entries []Entry) map[string][]string {
	up := map[string][]string{}
	for i := range entries {
		e := &entries[i]
		for _, r := range e.Relations {
			t, _ := TypeOf(r.Type)
			switch {
			case !t.Class.Hierarchical() || r.Target == e.ID || r.Target == "" || e.ID == "":
			case t.Forward:
				up[e.ID] = append(up[e.ID], r.Target)
			default:
				up[r.Target] = append(up[r.Target], e.ID)
			}
		}
	}
	return up
}

// cycles walks the hierarchy upward from every entry, each step once, and reports
// the cycles that it closes. There may be more, but if it finds none there is
// none.
func (v *validator) cycles(entries []Entry, up map[string][]string) {
	done := map[string]bool{}
	var path []string
	onPath := map[string]bool{}
	var visit func(id string)
	visit = func(id string) {
		switch {
		case onPath[id]:
			v.cycle(path[slices.Index(path, id):])
			return
		case done[id]:
			return
		}
		path = append(path, id)
		onPath[id] = true
		for _, parent := range up[id] {
			visit(parent)
		}
		path = path[:len(path)-1]
		onPath[id] = false
		done[id] = true
	}
	for i := range entries {
		visit(entries[i].ID)
	}
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
		v.report(at.Pos, CodeHierarchyCycle, strings.Join(ids, " < "), ids[0])
	}
}

// associations reports terms that are related or contrasted although one
// stands above the other: skos:related is disjoint with skos:broaderTransitive.
func (v *validator) associations(entries []Entry, up map[string][]string) {
	for i := range entries {
		e := &entries[i]
		for _, r := range e.Relations {
			if t, ok := TypeOf(r.Type); !ok || !t.Symmetric() {
				continue
			}
			way := wayUp(up, e.ID, r.Target)
			if way == nil {
				way = wayUp(up, r.Target, e.ID)
			}
			if way != nil {
				v.report(v.latestPlace(r.Pos, e.Layer, way), CodeHierarchyClash, r.Type, r.Target, strings.Join(way, " < "))
			}
		}
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

// wayUp returns a shortest way up from one id to another, both included, or nil.
func wayUp(up map[string][]string, low, high string) []string {
	cameFrom := map[string]string{low: ""}
	for queue := []string{low}; len(queue) > 0; queue = queue[1:] {
		for _, parent := range up[queue[0]] {
			if _, seen := cameFrom[parent]; seen {
				continue
			}
			cameFrom[parent] = queue[0]
			queue = append(queue, parent)
			if parent == high {
				return wayBack(cameFrom, high)
			}
		}
	}
	return nil
}

// wayBack returns the way that led to an id, from its beginning.
func wayBack(cameFrom map[string]string, id string) []string {
	var way []string
	for ; id != ""; id = cameFrom[id] {
		way = append(way, id)
	}
	slices.Reverse(way)
	return way
}
