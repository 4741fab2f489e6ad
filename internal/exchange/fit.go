package exchange

import (
	"reflect"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// Surroundings are what the entries of an import are compared with.
type Surroundings struct {
	InForce *glossary.Glossary // all layers
	There   *glossary.Glossary // what the layer has already that they are added to; nil where they are one of their own
	File    string             // of There, the Entry.Glossary of what can be changed
	Update  bool               // that is changed
	NoRest  bool               // nothing but entries can be added

	// Over returns the file of a layer above theirs that has an id, or "". It is nil where
	// there is none above.
	Over func(id string) string
	// Check returns what would be wrong, and is not without them, if a glossary took
	// its place in the layer.
	Check func(g *glossary.Glossary) glossary.Problems
}

// A Fit is the entries of an import as they can be used in their surroundings.
type Fit struct {
	New      []glossary.Entry
	Changed  []glossary.Entry  // which take the place of those of their ids in the file
	Rest     glossary.Glossary // what is added beside entries
	Warnings glossary.Problems // at the places of the file
}

// A fitter gives the drafts of an import their ids, and their relations those of their
// targets.
type fitter struct {
	*Import
	Surroundings
	inForce map[string]*glossary.Entry
	there   map[string]*glossary.Entry
	byNames map[threeNames][]*glossary.Entry // of what is there
	ids     *idSet
	matched map[string]bool // ids of what is there that drafts have turned out to be
	kept    []*Draft
	changed []bool // of kept, whether it takes the place of an entry of the file
}

type threeNames struct{ abbr, en, zh string }

func namesOf(e *glossary.Entry) threeNames { return threeNames{e.Abbr, e.EN, e.ZH} }

// Fit makes entries of the drafts. It adds notes of what is left out, of what it takes
// the place of, and of relations that lead nowhere. The error is of what this package
// has done wrong.
func (im *Import) Fit(s Surroundings) (*Fit, error) {
	f := &fitter{
		Import: im, Surroundings: s, ids: newIDSet(), matched: map[string]bool{},
		inForce: entriesByID(s.InForce), there: entriesByID(s.There), byNames: map[threeNames][]*glossary.Entry{},
	}
	if s.There != nil {
		for i := range s.There.Entries {
			e := &s.There.Entries[i]
			f.byNames[namesOf(e)] = append(f.byNames[namesOf(e)], e)
		}
	}
	ids := f.giveIDs()
	f.link(ids)
	f.sayNamesakes()
	return f.mend()
}

func entriesByID(g *glossary.Glossary) map[string]*glossary.Entry {
	byID := map[string]*glossary.Entry{}
	if g != nil {
		for i := range g.Entries {
			byID[g.Entries[i].ID] = &g.Entries[i]
		}
	}
	return byID
}

// giveIDs gives the drafts their ids, and keeps those that are to be used. It returns the
// ids by what the file calls the drafts.
func (f *fitter) giveIDs() map[string]string {
	for _, d := range f.Drafts {
		if d.Stated && !glossary.ValidID(d.ID) {
			f.say(d.Pos, message.New("%q is no id; use lower-case letters, digits and hyphens", shortened(d.ID)))
			d.Keys, d.ID, d.Stated = append(d.Keys, d.ID), idOf(d.ID), false
		}
		if d.Stated {
			f.ids.taken[d.ID] = d.Pos // before others get one that is made
		}
	}
	stated := map[string]glossary.Pos{}
	called := map[string]string{}
	for _, d := range f.Drafts {
		if before, twice := stated[d.ID]; d.Stated && twice {
			f.leaveOut(d.Pos, message.New("the id %s stands at %s already", d.ID, before.String()))
			continue
		}
		if d.Stated {
			stated[d.ID] = d.Pos
			f.place(d)
		} else {
			f.giveID(d)
		}
		for _, key := range append(d.Keys, d.ID) {
			if _, known := called[key]; !known {
				called[key] = d.ID
			}
		}
	}
	return called
}

// giveID gives a draft an id that is made of its names, unless it is there already.
func (f *fitter) giveID(d *Draft) {
	for _, there := range f.byNames[namesOf(&d.Entry)] {
		if !f.matched[there.ID] {
			d.ID = there.ID
			f.meet(d, there)
			return
		}
	}
	base := first(d.ID, madeID(&d.Entry))
	var over *glossary.Entry
	f.ids.candidates(base, func(id string) bool {
		d.ID = id
		if there := f.there[id]; there != nil {
			return f.matched[id] || !sharesName(there, &d.Entry)
		}
		if e := f.inForce[id]; e != nil {
			over = e
			return true
		}
		return false
	})
	before, repeated := f.ids.taken[base]
	f.ids.taken[d.ID] = d.Pos
	if there := f.there[d.ID]; there != nil {
		f.meet(d, there)
		return
	}
	switch {
	case over != nil:
		f.say(d.Pos, message.New("the id %s is taken by %s (%s); this term gets %s", over.ID, over.Name(), over.Glossary, d.ID))
	case repeated:
		f.say(d.Pos, message.New("the id %s is taken by the term at %s; this term gets %s", base, before.String(), d.ID))
	}
	f.keep(d, false)
}

// sharesName reports whether two entries are called alike, and in no language otherwise.
func sharesName(a, b *glossary.Entry) bool {
	differ := func(x, y string) bool { return x != "" && y != "" && x != y }
	same := func(x, y string) bool { return x != "" && x == y }
	return !differ(a.EN, b.EN) && !differ(a.ZH, b.ZH) && !differ(a.Abbr, b.Abbr) &&
		(same(a.EN, b.EN) || same(a.ZH, b.ZH) || same(a.Abbr, b.Abbr))
}

// place keeps a draft with the id that its file states.
func (f *fitter) place(d *Draft) {
	if there := f.there[d.ID]; there != nil {
		f.meet(d, there)
		return
	}
	if e := f.inForce[d.ID]; e != nil {
		f.sayPlace(d, e)
	}
	f.keep(d, false)
}

// sayPlace says what the id of a draft is of in other layers.
func (f *fitter) sayPlace(d *Draft, e *glossary.Entry) {
	if f.Over != nil {
		if file := f.Over(d.ID); file != "" {
			f.say(d.Pos, message.New("%s is not in force as it is here: %s is over it", d.ID, file))
			return
		}
	}
	f.say(d.Pos, message.New("%s takes the place of %s (%s)", d.ID, e.Name(), e.Glossary))
}

// meet leaves what is there already, or changes it.
func (f *fitter) meet(d *Draft, there *glossary.Entry) {
	f.matched[there.ID] = true
	switch {
	case there.Glossary != f.File:
		f.say(d.Pos, message.New("%s is in %s already, and stays as it is", there.ID, there.Glossary))
		return
	case !f.Update:
		f.say(d.Pos, message.New("%s is there already, and stays as it is; --update changes it", there.ID))
		return
	}
	old := *there
	if old.Theme == glossary.ThemeOf(f.File) {
		old.Theme = "" // which the name of the file says
	}
	d.update(old)
	if YAML(&d.Entry) != YAML(&old) {
		f.keep(d, true)
	}
}

func (f *fitter) keep(d *Draft, changes bool) {
	f.kept = append(f.kept, d)
	f.changed = append(f.changed, changes)
}

// update completes a draft with what an entry says of which the draft says nothing.
func (d *Draft) update(old glossary.Entry) {
	at := d.Pos
	d.Definition.EN = first(d.Definition.EN, old.Definition.EN)
	d.Definition.ZH = first(d.Definition.ZH, old.Definition.ZH)
	from, to := reflect.ValueOf(&old).Elem(), reflect.ValueOf(&d.Entry).Elem()
	for i := range to.NumField() {
		if to.Field(i).IsZero() {
			to.Field(i).Set(from.Field(i))
		}
	}
	d.Pos = at
	mergeNames(d)
}
