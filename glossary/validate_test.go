package glossary

import (
	"fmt"
	"strings"
	"testing"
)

// TestDuplicateInverses checks that an inverse is found among few relations of
// the other entry and among many.
func TestDuplicateInverses(t *testing.T) {
	for _, n := range []int{1, 2, 200} {
		var all strings.Builder
		all.WriteString("terms:\n- id: a\n  en: A\n  relations:\n")
		for i := range n {
			fmt.Fprintf(&all, "  - narrower: b%d\n", i)
		}
		for i := range n {
			fmt.Fprintf(&all, "- id: b%d\n  en: B\n  relations:\n  - broader: a\n", i)
		}
		g, err := Parse("f", []byte(all.String()))
		if err != nil {
			t.Fatal(err)
		}
		found := Check(g).Errors()
		if len(found) != n || found[0].Code != CodeDuplicateInverse {
			t.Errorf("%d relations and their inverses: %d problems:\n%.300s", n, len(found), found.Error())
		}
	}
}
