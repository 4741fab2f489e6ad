package relate

import (
	"slices"
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// TestShippedComparisons checks that each two and three of the terms of a shipped
// comparison have one, in any order, with its summary and the fewest other terms.
func TestShippedComparisons(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	all := x.Comparisons(func([]string) bool { return true })
	for _, c := range all {
		if c.WholeOnly {
			continue
		}
		for _, ids := range parts(c.Of) {
			got := Comparison(all, entriesOf(t, x, ids))
			if got == nil || got.Summary.IsZero() || len(got.Rows) == 0 || !slices.Equal(got.Of, ids) {
				t.Errorf("%s have no comparison: %+v", strings.Join(ids, ", "), got)
				continue
			}
			if fewest := fewestTerms(all, ids); len(fewest.Of) < len(c.Of) && got.Summary != fewest.Summary {
				t.Errorf("%s: %s, but %v has fewer other terms", strings.Join(ids, ", "), got.Summary.EN, fewest.Of)
			}
		}
	}
}

// parts returns each two and three of some ids, forth and back.
func parts(ids []string) (all [][]string) {
	for i, a := range ids {
		for j, b := range ids[i+1:] {
			all = append(all, []string{a, b}, []string{b, a})
			for _, c := range ids[i+j+2:] {
				all = append(all, []string{a, b, c}, []string{c, a, b})
			}
		}
	}
	return all
}

func entriesOf(t *testing.T, x *index.Index, ids []string) []*index.Entry {
	t.Helper()
	var entries []*index.Entry
	for _, id := range ids {
		entries = append(entries, byID(t, x, id))
	}
	return entries
}

// fewestTerms returns the smallest comparison of parts that holds all ids.
func fewestTerms(all []glossary.Comparison, ids []string) glossary.Comparison {
	var best glossary.Comparison
	for _, c := range all {
		held := !slices.ContainsFunc(ids, func(id string) bool { return !slices.Contains(c.Of, id) })
		if held && !c.WholeOnly && (best.Of == nil || len(c.Of) < len(best.Of)) {
			best = c
		}
	}
	return best
}
