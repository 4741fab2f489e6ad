package relate

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// Comparison returns the smallest of the comparisons that covers all the entries,
// cut down to them in the order given, or nil; fewer than two have none. Of one that
// is of further terms too, summary and notes are left out.
func Comparison(all []glossary.Comparison, entries []*index.Entry) *glossary.Comparison {
	var best *glossary.Comparison
	for _, c := range all {
		if len(entries) >= 2 && covers(c, entries) && (best == nil || len(c.Of) < len(best.Of)) {
			best = &c
		}
	}
	if best == nil {
		return nil
	}
	return cut(*best, entries)
}

func covers(c glossary.Comparison, entries []*index.Entry) bool {
	for _, e := range entries {
		if !slices.Contains(c.Of, e.ID) {
			return false
		}
	}
	return true
}

func cut(c glossary.Comparison, entries []*index.Entry) *glossary.Comparison {
	if len(entries) < len(c.Of) {
		c.Summary, c.Notes = glossary.Text{}, nil
	}
	c.Of = nil
	for _, e := range entries {
		c.Of = append(c.Of, e.ID)
	}
	return &c
}
