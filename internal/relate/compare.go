package relate

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// Comparison returns the comparison that answers how the entries differ, with the
// entries in the order given, or nil. Of several that hold them all it is the one
// with the fewest other terms, of those the first; fewer than two entries have none.
//
// For a part of its terms a comparison answers unless it is WholeOnly. Its summary
// stays then; its notes, which can be of the other terms alone, are left out, and so
// is each row that says the same of all the entries.
func Comparison(all []glossary.Comparison, entries []*index.Entry) *glossary.Comparison {
	if len(entries) < 2 {
		return nil
	}
	ids := idsOf(entries)
	var best *glossary.Comparison
	for _, c := range all {
		if answersFor(c, ids) && (best == nil || len(c.Of) < len(best.Of)) {
			best = &c
		}
	}
	if best == nil {
		return nil
	}
	return cutTo(*best, ids)
}

// MayCompare reports whether a comparison of terms with some ids can answer how two of
// the entries differ.
func MayCompare(of []string, entries []*index.Entry) bool {
	held := 0
	for _, e := range entries {
		if slices.Contains(of, e.ID) {
			held++
		}
	}
	return held > 1
}

func idsOf(entries []*index.Entry) []string {
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return ids
}

func answersFor(c glossary.Comparison, ids []string) bool {
	for _, id := range ids {
		if !slices.Contains(c.Of, id) {
			return false
		}
	}
	return len(ids) == len(c.Of) || !c.WholeOnly && slices.ContainsFunc(c.Rows, setsApart(ids))
}

// cutTo returns what the comparison says of the entries with the ids.
func cutTo(c glossary.Comparison, ids []string) *glossary.Comparison {
	if len(ids) < len(c.Of) {
		apart := setsApart(ids)
		c.Notes = nil
		c.Rows = slices.DeleteFunc(slices.Clone(c.Rows), func(r glossary.Row) bool { return !apart(r) })
	}
	c.Of = ids
	return &c
}

// setsApart returns a function that reports whether a row says different things of
// the entries with the ids.
func setsApart(ids []string) func(glossary.Row) bool {
	return func(r glossary.Row) bool {
		for _, id := range ids[1:] {
			if r.Cells[id] != r.Cells[ids[0]] {
				return true
			}
		}
		return false
	}
}
