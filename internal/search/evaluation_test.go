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
	minHitRate  = 0.99 // of queries whose entry is found as their class asks
	maxAnswered = 0    // of unrelated words
)

// TestEvaluation looks up the queries of testdata/search/queries.tsv (class,
// query, entry meant), reports the share of each class that finds that entry as
// isHit asks, and fails below the target. Run with -v to see the figures.
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
		if isHit(class, got, want) {
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

// isHit reports whether a query of a class finds the entry that is meant. Parts of
// names need only suggest it. A homophone in a name of two Han characters, which
// may be another word, must not be answered, but suggest it first. All others must be
// answered, with it first.
func isHit(class string, got []string, want string) bool {
	answered := len(got) > 0 && strings.TrimPrefix(got[0], "~") == want
	switch class {
	case "fragment", "mixed", "extended":
		return answered || slices.Contains(got, "?"+want)
	case "typo-zh-two":
		return len(got) > 0 && got[0] == "?"+want
	}
	return answered
}

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
