package glossary

import "slices"

// definitions warns of terms that say nothing of what they mean.
func (v *validator) definitions(entries []Entry) {
	for i := range entries {
		if e := &entries[i]; e.ID != "" && e.Definition.IsZero() {
			v.warn(e.Pos, CodeMissingDefinition, e.ID)
		}
	}
}

// doubles warns of a name that two entries of one layer have although it is not
// declared to be shared. A later layer may give a name another sense.
func (v *validator) doubles(g *Glossary) {
	shared := map[string][]string{}
	for _, s := range g.Shared {
		shared[s.Name] = append(shared[s.Name], s.Of...)
	}
	type use struct {
		name  string
		layer int
	}
	first := map[use]*Entry{}
	for i := range g.Entries {
		e := &g.Entries[i]
		for _, l := range e.Labels() {
			if l.Name == "" {
				continue
			}
			at := use{l.Name, e.Layer}
			switch other, taken := first[at]; {
			case !taken:
				first[at] = e
			case other != e && !(slices.Contains(shared[l.Name], e.ID) && slices.Contains(shared[l.Name], other.ID)):
				v.warn(l.Pos, CodeUndeclaredName, e.ID, l.Name, other.ID)
			}
		}
	}
}
