package search

import (
	"strings"
	"testing"

	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// The targets for questions.
const (
	minRight    = 20 // of 24 questions, with a right entry among the first three hits
	minStrong   = 14 // of these, with such a hit that is not weak
	maxOfftopic = 3  // of 60 questions about other things, with a hit that is not weak
	firstHits   = 3
)

// TestQuestions searches for the questions of testdata/search/questions.tsv (a
// question, the entries that answer it) and of offtopic.txt, which have nothing to
// do with the glossary, and fails below the targets. Run with -v to see the figures.
func TestQuestions(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	questions := lines(t, "questions.tsv")[1:]
	right, strong := 0, 0
	for _, line := range questions {
		question, want, _ := strings.Cut(line, "\t")
		found, notWeak := answers(t, x, question, strings.Fields(want))
		if found {
			right++
		}
		if notWeak {
			strong++
		}
		if !notWeak {
			t.Logf("%q: a right entry %v, not weak %v", question, found, notWeak)
		}
	}
	offtopic := bluffs(t, x, lines(t, "offtopic.txt"))
	t.Logf("right: %s; not weak: %s", rate(right, len(questions)), rate(strong, len(questions)))
	if right < minRight || strong < minStrong || offtopic > maxOfftopic {
		t.Errorf("right %d, want %d; not weak %d, want %d; answered for other topics %d, want at most %d",
			right, minRight, strong, minStrong, offtopic, maxOfftopic)
	}
}

// answers reports whether one of some entries is among the first hits for a
// question, and whether one is that is not weak.
func answers(t *testing.T, x *index.Index, question string, entries []string) (found, notWeak bool) {
	for _, h := range findAll(t, x, question, FindOptions{Limit: firstHits}) {
		for _, id := range entries {
			if h.Term.ID == id {
				found, notWeak = true, notWeak || !h.Weak
			}
		}
	}
	return found, notWeak
}

// bluffs returns how many questions have a hit that is not weak.
func bluffs(t *testing.T, x *index.Index, questions []string) (count int) {
	for _, question := range questions {
		hits := findAll(t, x, question, FindOptions{Limit: 1})
		if len(hits) > 0 && !hits[0].Weak {
			count++
			t.Logf("%q has the hit %s: %s", question, hits[0].Term.ID, hits[0].Text)
		}
	}
	t.Logf("other topics with a hit that is not weak: %s", rate(count, len(questions)))
	return count
}

func TestByMeaning(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	m := newMatcher(x)
	for _, c := range []struct{ query, want string }{
		{"content that has to be checked", "hallucination"},
		{"predicts the next word", "mtp"},
		{"用很多专家网络的模型", "moe"},
		{"qwzx", ""},
	} {
		q, err := newQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		best := ""
		for _, h := range m.byMeaning(q, 1) {
			best = x.Term(h.entry).ID
		}
		if best != c.want {
			t.Errorf("%s: %s, want %s", c.query, best, c.want)
		}
	}
}

// TestUnknownWords checks how much of a query counts as said by no entry.
func TestUnknownWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		known string
		want  float64
	}{
		{"sky blue", "", 2},
		{"sky model", "model", 1},
		{"减少幻觉", "减少 幻觉", 0}, // 少幻 is where two words meet
		{"减少幻觉", "幻觉", 1},
		{"鸡蛋", "", 1},
		{"红烧肉", "", 1.5},
		{"", "", 0},
	} {
		words := index.Words(c.text)
		known := make([]bool, len(words))
		for i, w := range words {
			known[i] = strings.Contains(c.known, w.Text)
		}
		if got := unknownWords(words, known); got != c.want {
			t.Errorf("%s, of which %q are known: %v, want %v", c.text, c.known, got, c.want)
		}
	}
}

// TestWeak checks what a hit must say of a query to be an answer.
func TestWeak(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		query string
		weak  bool
	}{
		{"training", false},                          // common, but all of the query
		{"how do people rank the outputs", false},    // most of it
		{"how do I reduce hallucination", false},     // little of it, but a rare word of a name
		{"why is the sky blue", true},                // a rare word, no name's
		{"how do I train for a marathon race", true}, // a common word of names
	} {
		if hits := findAll(t, x, c.query, FindOptions{}); len(hits) == 0 || hits[0].Weak != c.weak {
			t.Errorf("%s: %d hits, want the first weak: %v", c.query, len(hits), c.weak)
		}
	}
}

func findAll(t *testing.T, x *index.Index, query string, o FindOptions) []Hit {
	t.Helper()
	hits, err := Find(x, query, o)
	if err != nil {
		t.Fatal(err)
	}
	return hits
}
