package exchange

import (
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// link lets the relations of what is kept lead to ids. What leads to no term is left out
// and told.
func (f *fitter) link(called map[string]string) {
	l := &linker{fitter: f, called: called, seen: map[heldRelation]bool{}}
	for _, d := range f.kept {
		var kept []glossary.Relation
		for _, r := range d.Relations {
			if l.find(d, &r) {
				kept = append(kept, r)
			}
		}
		d.Relations = kept
	}
	l.leaveOutRepeated()
}

// A linker finds the targets of relations.
type linker struct {
	*fitter
	called map[string]string // ids by what the file calls its terms
	names  map[string]string // ids by names, those of the file before others; nil before it is asked
	seen   map[heldRelation]bool
}

// A heldRelation is a relation and who holds it.
type heldRelation struct{ holder, relation, target string }

// find gives a relation the id of its target.
func (l *linker) find(d *Draft, r *glossary.Relation) bool {
	id, ok := l.called[r.Target]
	if !ok {
		if e := l.inForce[r.Target]; e != nil {
			id, ok = e.ID, true
		} else if e := l.there[r.Target]; e != nil {
			id, ok = e.ID, true
		} else {
			id, ok = l.byName(r.Target)
		}
	}
	t, _ := glossary.TypeOf(r.Type)
	switch {
	case !ok:
		l.say(d.Pos, message.New("there is no term %q; %s leads to it, and is left out", shortened(r.Target), r.Type))
		return false
	case id == d.ID:
		return false
	case t.Symmetric() && r.Note.IsZero():
		r.Type = "related" // the only one that can do without a note
	}
	r.Target = id
	return true
}

func (l *linker) byName(name string) (id string, ok bool) {
	if l.names == nil {
		l.names = map[string]string{}
		for _, d := range l.kept {
			l.addNames(&d.Entry)
		}
		for _, e := range l.there {
			l.addNames(e)
		}
		for i := range l.InForce.Entries {
			l.addNames(&l.InForce.Entries[i])
		}
	}
	id, ok = l.names[strings.ToLower(glossary.InLine(name))]
	return id, ok
}

func (l *linker) addNames(e *glossary.Entry) {
	for _, label := range e.Labels() {
		key := strings.ToLower(label.Name)
		if _, known := l.names[key]; !known {
			l.names[key] = e.ID
		}
	}
}

// leaveOutRepeated leaves out what another relation of the file says already: the same
// one, its inverse and, where SKOS is read, what that says of two terms beside what
// aiterm does.
func (l *linker) leaveOutRepeated() {
	more := map[[2]string]bool{} // pairs of which a relation says more than SKOS can
	for _, d := range l.kept {
		for _, r := range d.Relations {
			if l.Implied && !isPlainSKOS(r.Type) {
				more[[2]string{d.ID, r.Target}] = true
			}
		}
	}
	for _, d := range l.kept {
		var kept []glossary.Relation
		for _, r := range d.Relations {
			t, _ := glossary.TypeOf(r.Type)
			said := l.seen[heldRelation{d.ID, r.Type, r.Target}] || l.seen[heldRelation{r.Target, t.Inverse, d.ID}]
			implied := isPlainSKOS(r.Type) && (more[[2]string{d.ID, r.Target}] || more[[2]string{r.Target, d.ID}])
			if !said && !implied {
				kept = append(kept, r)
			}
			l.seen[heldRelation{d.ID, r.Type, r.Target}] = true
		}
		d.Relations = kept
	}
}
