package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// ranking is the entries of a search, in order.
func ranking(t testing.TB, x *index.Index, query string, o FindOptions) []string {
	hits, err := Find(x, query, o)
	if err != nil {
		return nil
	}
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.Term.ID
		checkSpans(t, query, h)
	}
	return ids
}

// checkSpans checks that what a hit marks lies in order on character borders.
func checkSpans(t testing.TB, query string, h Hit) {
	at := 0
	for _, span := range h.Spans {
		if span[0] < at || span[1] <= span[0] || span[1] > len(h.Text) ||
			!utf8.ValidString(h.Text[span[0]:span[1]]) || !utf8.ValidString(h.Text[:span[0]]) {
			t.Errorf("%q: spans %v of %q", query, h.Spans, h.Text)
			return
		}
		at = span[1]
	}
}

// FuzzFind: a search gives the same answer each time, marks whole characters,
// and ranks an entry first whose name is the query.
func FuzzFind(f *testing.F) {
	x, err := shelf.Builtin()
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"aigc", "human feedback", "强化", "trnsfrmr", "syntax", "AI生成", "e\u0301", "İ", "ﬁne tuning", "的"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		first := ranking(t, x, query, FindOptions{})
		if again := ranking(t, x, query, FindOptions{}); !slices.Equal(first, again) {
			t.Errorf("%q: %v, then %v", query, first, again)
		}
		if res, err := Lookup(x, query, Options{}); err == nil && len(res.Matches) > 0 && res.Matches[0].Exact {
			if want := res.Matches[0].Entry.ID; len(first) == 0 || first[0] != want {
				t.Errorf("%q is a name of %s; search finds %v", query, want, first)
			}
		}
	})
}

// TestUnrelatedEntry checks on all evaluation queries that an entry that has
// nothing to do with a query does not change the order of the others that their
// names find; what their texts say weighs by how rare it is among all entries.
func TestUnrelatedEntry(t *testing.T) {
	g, err := glossary.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	more, err := glossary.Parse("more.yaml", []byte("terms: [{id: zzyzx, en: Zzyzx Road, zh: 齉龘}]"))
	if err != nil {
		t.Fatal(err)
	}
	before := index.New(g)
	for _, order := range [][]*glossary.Glossary{{g, more}, {more, g}} {
		after := index.New(glossary.Join(order...))
		for _, line := range lines(t, "queries.tsv") {
			query := strings.Split(line, "\t")[1]
			o := FindOptions{NamesOnly: true}
			if a, b := ranking(t, before, query, o), ranking(t, after, query, o); !slices.Equal(a, b) {
				t.Errorf("%q: %v, with another entry %v", query, a, b)
			}
		}
	}
}
