package exchange

import (
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// PlacedFile is the file of the places by which Surroundings.Check knows entries.
const PlacedFile = "\x00import"

// mendRounds is how often relations that are in the way are taken out before all are.
const mendRounds = 6

// mend takes out what would make the glossary invalid: relations that clash with others.
// All of that is told.
func (f *fitter) mend() (*Fit, error) {
	all := f.rest()
	for round := 0; ; round++ {
		all.Entries = f.entries()
		problems := f.Check(&all)
		if !f.takeOut(problems.Errors(), round >= mendRounds) {
			return f.fit(all, problems)
		}
	}
}

// entries returns what is kept, each placed where its problems can be told from those of
// others: on the line of its number, with its relations in the next columns.
func (f *fitter) entries() []glossary.Entry {
	all := make([]glossary.Entry, len(f.kept))
	for i, d := range f.kept {
		e := d.Entry
		e.Pos = glossary.Pos{File: PlacedFile, Line: i + 1, Column: 1}
		e.Glossary = f.Name
		e.DefinitionPos, e.NotePos = glossary.Pos{}, nil
		e.Relations = make([]glossary.Relation, len(d.Relations))
		for j, r := range d.Relations {
			r.Pos = glossary.Pos{File: PlacedFile, Line: i + 1, Column: j + 2}
			e.Relations[j] = r
		}
		if len(e.Relations) == 0 {
			e.Relations = nil
		}
		e.Aliases, e.Hidden = labelsAt(e.Aliases, e.Pos), labelsAt(e.Hidden, e.Pos)
		all[i] = e
	}
	return all
}

func labelsAt(labels []glossary.Label, at glossary.Pos) (placed []glossary.Label) {
	for _, l := range labels {
		l.Pos = at
		placed = append(placed, l)
	}
	return placed
}

// takeOut takes out what errors speak of, and reports whether that was anything. With
// rest it is all relations of the terms in question.
func (f *fitter) takeOut(problems glossary.Problems, rest bool) (changed bool) {
	gone := map[int]bool{} // by number of the entry and of its own
	for _, p := range problems {
		i, j := p.Pos.Line-1, p.Pos.Column-2
		switch {
		case p.Pos.File != PlacedFile:
			f.markBetween(wordsOf(p.Args), rest, gone)
		case j >= 0 && !rest:
			gone[relationNumber(i, j)] = true
		default:
			f.markHierarchy(i, wordsOf(p.Args), rest, gone)
		}
	}
	for i, d := range f.kept {
		d.Relations = f.without(d, i, gone)
	}
	return len(gone) > 0
}

// markHierarchy marks the hierarchical relations of an entry to terms with some ids that are
// gone or, if there are none or with rest, all of its relations of that sort or at all.
func (f *fitter) markHierarchy(i int, ids map[string]bool, rest bool, gone map[int]bool) {
	var some, all []int
	for j, r := range f.kept[i].Relations {
		if t, _ := glossary.TypeOf(r.Type); rest || t.Class.Hierarchical() {
			all = append(all, j)
			if ids[r.Target] {
				some = append(some, j)
			}
		}
	}
	if len(some) > 0 && !rest {
		all = some
	}
	for _, j := range all {
		gone[relationNumber(i, j)] = true
	}
}

// wordsOf returns the ids that a problem speaks of, and other words.
func wordsOf(args []string) map[string]bool {
	words := map[string]bool{}
	for _, arg := range args {
		for _, word := range strings.Fields(arg) {
			words[word] = true
		}
	}
	return words
}

// markBetween marks the relations between terms with some ids that are gone, or with rest
// those of the terms with other ones, too: the problem is told at another file.
func (f *fitter) markBetween(ids map[string]bool, rest bool, gone map[int]bool) {
	for i, d := range f.kept {
		for j, r := range d.Relations {
			if rest || ids[d.ID] && ids[r.Target] {
				gone[relationNumber(i, j)] = true
			}
		}
	}
}

func relationNumber(entry, relation int) int { return entry<<20 | min(relation, 1<<20-1) }

func (f *fitter) without(d *Draft, i int, gone map[int]bool) (kept []glossary.Relation) {
	if len(gone) == 0 {
		return d.Relations
	}
	for j, r := range d.Relations {
		if gone[relationNumber(i, j)] {
			f.say(d.Pos, message.New("%s %s clashes with other relations, and is left out", r.Type, r.Target))
		} else {
			kept = append(kept, r)
		}
	}
	return kept
}

// fit sorts the entries, and puts warnings to where the file has what they speak of.
func (f *fitter) fit(all glossary.Glossary, problems glossary.Problems) (*Fit, error) {
	if broken := problems.Errors(); len(broken) > 0 {
		return nil, broken
	}
	fit := &Fit{Rest: all, New: all.Entries}
	fit.Rest.Entries = nil
	if slices.Contains(f.changed, true) {
		fit.New, fit.Changed = f.split(all.Entries)
	}
	for _, p := range problems {
		if p.Pos.File == PlacedFile {
			p.Pos = f.kept[p.Pos.Line-1].Pos
			fit.Warnings = append(fit.Warnings, p)
		}
	}
	return fit, nil
}

// split tells new entries from those that take the place of others.
func (f *fitter) split(entries []glossary.Entry) (fresh, changed []glossary.Entry) {
	for i, e := range entries {
		if f.changed[i] {
			changed = append(changed, e)
		} else {
			fresh = append(fresh, e)
		}
	}
	return fresh, changed
}
