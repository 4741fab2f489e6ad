package search

import (
	"slices"
	"strings"
	"testing"

	"aiterm/internal/shelf"
)

// TestWanted checks that the names of testdata/search/wanted.tsv, which public lists
// of terms hold, are found exactly as decided. A line is: a name, the entries that
// have it, and where there are none, the reason why not.
func TestWanted(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines(t, "wanted.tsv") {
		row := strings.Split(line, "\t")
		if len(row) != 3 || (row[1] == "") != (row[2] != "") {
			t.Errorf("neither entries nor a reason, or both: %q", line)
			continue
		}
		res, err := Lookup(x, row[0], Options{ExactOnly: true})
		if err != nil {
			t.Errorf("%s: %v", row[0], err)
			continue
		}
		var ids []string
		for _, m := range res.Matches {
			ids = append(ids, m.Entry.ID)
		}
		want := strings.Fields(row[1])
		slices.Sort(ids)
		slices.Sort(want)
		if !slices.Equal(ids, want) {
			t.Errorf("%s finds %v, want %v", row[0], ids, want)
		}
	}
}
