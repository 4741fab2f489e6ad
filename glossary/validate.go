package glossary

import "slices"

// Validate checks what only the whole of a glossary can show: ids are unique,
// relations, shared names and comparisons lead to entries, no name and no
// relation stands twice, and the hierarchy has no cycle. g is one glossary or
// several that Overlay has merged. The error is nil, or Problems without
// warnings.
func Validate(g *Glossary) error {
	problems := validate(g).problems
	if len(problems) == 0 {
		return nil // and not Problems of none, which are an error
	}
	problems.Sort()
	return problems
}

// Check returns the problems that Validate finds and, in the same order of places,
// warnings: of entries without a definition, of kinds that seem to be misspelt, of names that several entries have
// and that are not declared to be shared, and of those overrides, as Overlay
// returns them, that give an id to a term of another name.
func Check(g *Glossary, overrides ...Override) Problems {
	v := validate(g)
	v.missingDefinitions(g.Entries)
	v.unknownKinds(g.Entries)
	v.undeclaredNames(g)
	v.renamedTerms(overrides)
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
	v.hierarchy(g.Entries)
	for _, s := range g.Shared {
		v.members(s.Pos, partShared, s.Of)
	}
	for _, c := range g.Comparisons {
		v.members(c.Pos, partComparison, c.Of)
	}
	return v
}

// A validator collects what is wrong with a glossary. What Parse has reported,
// such as an id that is missing, it passes over.
type validator struct {
	byID      map[string]*Entry
	relatedTo map[*Entry]map[relationKey]bool // see hasRelation
	unknown   int                             // ids that no entry has, found so far
	problems  Problems
}

func (v *validator) report(p Pos, code Code, args ...string) {
	v.add(Problem{Code: code, Pos: p, Args: args})
}

func (v *validator) warn(p Pos, code Code, args ...string) {
	v.add(Problem{Code: code, Pos: p, Args: args, Warning: true})
}

func (v *validator) add(p Problem) {
	p.Args = cutArgs(p.Args)
	v.problems = append(v.problems, p)
}

func (v *validator) ids(entries []Entry) {
	for i := range entries {
		e := &entries[i]
		if e.ID == "" {
			continue
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

// members checks the ids of a shared name or a comparison.
func (v *validator) members(at Pos, p part, ids []string) {
	if len(ids) == 1 {
		v.report(at, CodeTooFewTerms, string(p))
	}
	seen := map[string]bool{}
	for _, id := range ids {
		if seen[id] {
			v.report(at, CodeRepeatedTerm, string(p), id)
		}
		seen[id] = true
		if _, ok := v.byID[id]; !ok && id != "" {
			v.unknownTerm(at, id)
		}
	}
}
