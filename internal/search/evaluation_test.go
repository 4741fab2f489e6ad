package search

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"aiterm/internal/shelf"
)

// The targets of the evaluation.
const (
	minHitRate  = 0.98 // of queries whose first answer is the entry meant
	maxAnswered = 0    // of unrelated words
)

// TestEvaluation looks up the queries of testdata/search/queries.tsv (class,
// query, entry meant), reports the share of each class that is answered first
// with that entry, and fails below the target. Run with -v to see the figures.
func TestEvaluation(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	type count struct{ hits, all int }
	classes := map[string]*count{"total": {}}
	for _, line := range lines(t, "queries.tsv") {
		row := strings.Split(line, "\t")
		class, query, want := row[0], row[1], row[2]
		if classes[class] == nil {
			classes[class] = &count{}
		}
		hit := 0
		got := strings.Fields(found(x, query))
		first := len(got) > 0 && strings.TrimPrefix(got[0], "~") == want
		if first || slices.Contains(suggestedClasses(), class) && slices.Contains(got, "?"+want) {
			hit = 1
		} else {
			t.Logf("%s: %q finds %v, want %s", class, query, got, want)
		}
		for _, c := range []*count{classes[class], classes["total"]} {
			c.hits += hit
			c.all++
		}
	}
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		c := classes[class]
		t.Logf("%-14s %s", class, rate(c.hits, c.all))
	}
	if c := classes["total"]; float64(c.hits) < minHitRate*float64(c.all) {
		t.Errorf("hit@1 is %s, want at least %.0f %%", rate(c.hits, c.all), 100*minHitRate)
	}
}

// suggestedClasses are the classes of queries that are no name and no slip of the
// hand: the entry need only be among the suggestions.
func suggestedClasses() []string { return []string{"fragment", "mixed", "extended", "typo-zh"} }

// TestUnrelated looks up words that have nothing to do with the glossary.
func TestUnrelated(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	answered := 0
	words := lines(t, "unrelated.txt")
	for _, word := range words {
		res, err := Lookup(x, word, Options{})
		if err != nil {
			t.Errorf("%s: %v", word, err)
		}
		if len(res.Matches) > 0 {
			answered++
			t.Logf("%q is answered with %s", word, res.Matches[0].Name.Text)
		}
	}
	t.Logf("answered: %s", rate(answered, len(words)))
	if answered > maxAnswered {
		t.Errorf("%d unrelated words are answered, want %d", answered, maxAnswered)
	}
}

func rate(n, all int) string {
	return fmt.Sprintf("%d of %d, %.1f %%", n, all, 100*float64(n)/float64(all))
}

func lines(t *testing.T, file string) []string {
	data, err := os.ReadFile("../../testdata/search/" + file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}
