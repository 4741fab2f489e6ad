package glossary

import "slices"

func (v *validator) missingDefinitions(entries []Entry) {
	for i := range entries {
		if e := &entries[i]; e.ID != "" && e.Definition.IsZero() {
			v.warn(e.Pos, CodeMissingDefinition, e.ID)
		}
	}
}

// undeclaredNames warns of a name that two entries of one layer have although it
// is not declared to be shared. A later layer may give a name another sense.
func (v *validator) undeclaredNames(g *Glossary) {
	type nameInLayer struct {
		name  string
		layer int
	}
	declared := sharedNames(g.Shared)
	firsts := map[nameInLayer]*Entry{}
	for i := range g.Entries {
		e := &g.Entries[i]
		for _, l := range e.Labels() {
			name := nameInLayer{l.Name, e.Layer}
			switch first, taken := firsts[name]; {
			case l.Name == "" || first == e:
			case !taken:
				firsts[name] = e
			case !declared[nameOf{l.Name, e.ID}] || !declared[nameOf{l.Name, first.ID}]:
				v.warn(l.Pos, CodeUndeclaredName, e.ID, l.Name, first.ID)
			}
		}
	}
}

// nameOf is a name that is declared to be shared, and an id that shares it.
type nameOf struct{ name, id string }

func sharedNames(all []Shared) map[nameOf]bool {
	declared := map[nameOf]bool{}
	for _, s := range all {
		for _, id := range s.Of {
			declared[nameOf{s.Name, id}] = true
		}
	}
	return declared
}

// renamedTerms warns of entries that take the place of a term of another name:
// what other entries say of that would be said of them.
func (v *validator) renamedTerms(overrides []Override) {
	for _, o := range overrides {
		if o.Renamed {
			v.warn(o.Pos, CodeRenamedTerm, o.ID, o.Earlier)
		}
	}
}

// unknownKinds warns of a kind that comes near to one of Kinds. A glossary may have
// others of its own.
func (v *validator) unknownKinds(entries []Entry) {
	var names []string
	for _, k := range Kinds() {
		names = append(names, k.Name)
	}
	for i := range entries {
		e := &entries[i]
		if e.Kind == "" || slices.Contains(names, e.Kind) {
			continue
		}
		if better := nearestName(e.Kind, names); better != "" {
			v.add(Problem{Code: CodeUnknownKind, Pos: e.Pos, Args: []string{e.Kind}, Better: better, Warning: true})
		}
	}
}
