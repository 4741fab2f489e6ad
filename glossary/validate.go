package glossary

import (
	"slices"
	"strings"
)

// Validate checks what only the whole of a glossary can show: ids are unique,
// relations and comparisons point to entries, nothing is said twice, the
// hierarchy has no cycle. It returns all problems but warnings, as Problems, or
// nil.
func Validate(g *Glossary) error {
	problems := validate(g).problems
	if len(problems) == 0 {
		return nil // and not Problems of none, which are an error
	}
	problems.Sort()
	return problems
}

// Check returns what Validate does, and warnings of what should be mended.
func Check(g *Glossary) Problems {
	v := validate(g)
	v.definitions(g.Entries)
	v.doubles(g)
	v.problems.Sort()
	return v.problems
}

func validate(g *Glossary) *validator {
	v := &validator{byID: make(map[string]*Entry, len(g.Entries))}
	v.ids(g.Entries)
	for i := range g.Entries {
		v.names(&g.Entries[i])
		v.relations(&g.Entries[i])
	}
	v.cycles(g.Entries)
	v.associations(g.Entries)
	for _, s := range g.Shared {
		v.members(s.Pos, partShared, s.Of)
	}
	for _, c := range g.Comparisons {
		v.members(c.Pos, partComparison, c.Of)
	}
	return v
}

type validator struct {
	byID     map[string]*Entry
	problems Problems
}

func (v *validator) report(p Pos, code Code, args ...string) {
	v.add(Problem{Code: code, Pos: p, Args: args})
}

func (v *validator) warn(p Pos, code Code, args ...string) {
	v.add(Problem{Code: code, Pos: p, Args: args, Warning: true})
}

func (v *validator) add(p Problem) {
	if len(v.problems) < maxProblems {
		v.problems = append(v.problems, p)
	}
}

func (v *validator) ids(entries []Entry) {
	for i := range entries {
		e := &entries[i]
		if e.ID == "" {
			continue // which Parse has reported, as it has all else that is missing
		}
		if first, ok := v.byID[e.ID]; ok {
			v.report(e.Pos, CodeDuplicateID, e.ID, first.Pos.String())
			continue
		}
		v.byID[e.ID] = e
	}
}

// names reports a name that an entry has twice. SKOS keeps preferred,
// alternative and hidden labels disjoint.
func (v *validator) names(e *Entry) {
	seen := map[string]bool{e.Abbr: true, e.EN: true, e.ZH: true}
	for _, l := range slices.Concat(e.Aliases, e.Hidden) {
		if seen[l.Name] && l.Name != "" {
			v.report(l.Pos, CodeDuplicateName, e.ID, l.Name)
		}
		seen[l.Name] = true
	}
}

// relations checks the relations that an entry holds, one by one.
func (v *validator) relations(e *Entry) {
	seen := map[string]bool{}
	for _, r := range e.Relations {
		if r.Type == "" || r.Target == "" {
			continue
		}
		t, _ := TypeOf(r.Type)
		key := r.Type + " " + r.Target
		target, known := v.byID[r.Target]
		switch {
		case r.Target == e.ID:
			v.report(r.Pos, CodeSelfRelation, e.ID)
		case !known:
			v.report(r.Pos, CodeUnknownTerm, r.Target)
		case seen[key]:
			v.report(r.Pos, CodeDuplicateRelation, r.Type, r.Target)
		case e.later(target) && holds(target, t.Inverse, e.ID):
			v.report(r.Pos, CodeDuplicateInverse, r.Target, t.Inverse, e.ID)
		}
		if t.NeedsNote() && r.Note.IsZero() {
			v.report(r.Pos, CodeMissingNote, r.Type)
		}
		seen[key] = true
	}
}

// later reports whether e is the one of two entries that gives way: the one of
// the later layer or, within one, by ID.
func (e *Entry) later(other *Entry) bool {
	return e.Layer > other.Layer || e.Layer == other.Layer && e.ID > other.ID
}

func holds(e *Entry, relation, target string) bool {
	return slices.ContainsFunc(e.Relations, func(r Relation) bool {
		return r.Type == relation && r.Target == target
	})
}

// members checks the ids that a shared name or a comparison is of.
func (v *validator) members(p Pos, kind part, ids []string) {
	if len(ids) == 1 {
		v.report(p, CodeTooFewTerms, string(kind))
	}
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			v.report(p, CodeRepeatedTerm, string(kind), id)
		}
		if _, ok := v.byID[id]; !ok && id != "" {
			v.report(p, CodeUnknownTerm, id)
		}
	}
}

// parents returns, for each id, the ids one hierarchical step above it.
func (v *validator) parents(entries []Entry) map[string][]string {
	up := map[string][]string{}
	for _, e := range entries {
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

// cycles reports cycles in the hierarchy, so that without them there is none:
// each at the entry of the latest layer or, within that, at the one that is
// reached first.
func (v *validator) cycles(entries []Entry) {
	up := v.parents(entries)
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
	for _, e := range entries {
		visit(e.ID)
	}
}

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
func (v *validator) associations(entries []Entry) {
	up := v.parents(entries)
	for _, e := range entries {
		for _, r := range e.Relations {
			if t, ok := TypeOf(r.Type); !ok || !t.Symmetric() {
				continue
			}
			chain := above(up, e.ID, r.Target)
			if chain == nil {
				chain = above(up, r.Target, e.ID)
			}
			if chain != nil {
				v.report(v.placeOf(r.Pos, e.Layer, chain), CodeHierarchyClash, r.Type, r.Target, strings.Join(chain, " < "))
			}
		}
	}
}

// placeOf returns the place to mend a relation that clashes with a chain of
// entries: its own, or that of an entry of a layer later than its own.
func (v *validator) placeOf(own Pos, layer int, chain []string) Pos {
	for _, id := range chain {
		if e := v.byID[id]; e != nil && e.Layer > layer {
			own, layer = e.Pos, e.Layer
		}
	}
	return own
}

// above returns the shortest way up from low to high, both included, or nil.
func above(up map[string][]string, low, high string) []string {
	below := map[string]string{low: ""}
	for queue := []string{low}; len(queue) > 0; queue = queue[1:] {
		for _, parent := range up[queue[0]] {
			if _, seen := below[parent]; seen {
				continue
			}
			below[parent] = queue[0]
			queue = append(queue, parent)
			if parent == high {
				return wayUp(below, high)
			}
		}
	}
	return nil
}

func wayUp(below map[string]string, high string) []string {
	var way []string
	for id := high; id != ""; id = below[id] {
		way = append(way, id)
	}
	slices.Reverse(way)
	return way
}
