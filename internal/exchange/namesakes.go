package exchange

import (
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// sayNamesakes says which new terms have names that terms of other layers have, too.
func (f *fitter) sayNamesakes() {
	if f.InForce == nil || len(f.kept) == 0 {
		return
	}
	owners := namesOfLayers(f.InForce, f.there)
	for i, d := range f.kept {
		if f.changed[i] {
			continue
		}
		for _, l := range d.Labels() {
			if e := owners[strings.ToLower(l.Name)]; e != nil && e.ID != d.ID {
				f.say(d.Pos, message.New("%q is a name of %s (%s), too", l.Name, e.ID, e.Glossary))
				break
			}
		}
	}
}

// namesOfLayers returns by their names in lower case the entries of a glossary, but for some.
// Of several the one of the highest layer counts.
func namesOfLayers(g *glossary.Glossary, without map[string]*glossary.Entry) map[string]*glossary.Entry {
	owners := map[string]*glossary.Entry{}
	for i := range slices.Backward(g.Entries) {
		e := &g.Entries[i]
		if without[e.ID] != nil && without[e.ID].Glossary == e.Glossary {
			continue // the check of one layer says it
		}
		for _, l := range e.Labels() {
			key := strings.ToLower(l.Name)
			if other := owners[key]; other == nil || other.Layer <= e.Layer {
				owners[key] = e
			}
		}
	}
	return owners
}
