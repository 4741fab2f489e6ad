package glossary

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// manyProblems is a file of n terms with two problems each.
func manyProblems(n int) []byte {
	var b strings.Builder
	b.WriteString("terms:\n")
	for i := range n {
		fmt.Fprintf(&b, "- {id: t%d, en: T, %s: 1, year: 2}\n", i, strings.Repeat("k", 1+i%900))
	}
	return []byte(b.String())
}

// TestBrief checks that the words for many problems do not grow with their number or
// length, that all of them are counted, and that ParseAll returns every one.
func TestBrief(t *testing.T) {
	for _, n := range []int{600, 2400} {
		_, err := Parse("f", manyProblems(n))
		var kept, all Problems
		if !errors.As(err, &kept) || len(kept) > maxProblems+1 {
			t.Fatalf("%d terms: %d problems kept", n, len(kept))
		}
		brief := kept.Brief()
		last := brief[len(brief)-1]
		if len(brief) > maxBrief+1 || last.Code != CodeMoreProblems || len(brief.Error()) > 2*maxBriefText {
			t.Errorf("%d terms: %d problems in brief, in %d bytes", n, len(brief), len(brief.Error()))
		}
		if rest := fmt.Sprint(2*n - len(brief) + 1); last.Args[0] != rest {
			t.Errorf("%d terms: %s are counted, want %s", n, last.Args[0], rest)
		}
		if _, err := ParseAll("f", manyProblems(n)); !errors.As(err, &all) || len(all) != 2*n {
			t.Errorf("%d terms: %d problems in all", n, len(all))
		}
	}
}

// TestLongWays checks that the ways through a large hierarchy are said in few words.
func TestLongWays(t *testing.T) {
	for _, n := range []int{2000, 8000} {
		var b strings.Builder
		b.WriteString("terms:\n")
		for i := range n {
			fmt.Fprintf(&b, "- {id: t%d, en: T%d, definition: d, relations: [broader: t%d, part-of: t0]}\n", i, i, (i+1)%n)
		}
		g, err := Parse("f", []byte(strings.Replace(b.String(), ", part-of: t0", "", 1)))
		if err != nil {
			t.Fatal(err)
		}
		found := Check(g)
		if len(found) < n-5 || len(found.Error()) > 300*n {
			t.Errorf("%d entries: %d problems in %d bytes", n, len(found), len(found.Error()))
		}
	}
}
