package synthetic

import (
	"bytes"
	"testing"

	"aiterm/glossary"
)

// TestValid checks that what is made up is a glossary, also as YAML.
func TestValid(t *testing.T) {
	for _, n := range []int{1, 2, 7, 1000} {
		var yaml bytes.Buffer
		if err := WriteYAML(&yaml, n); err != nil {
			t.Fatal(err)
		}
		g, err := glossary.Parse("synthetic.yaml", yaml.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if len(g.Entries) != n {
			t.Errorf("%d entries, want %d", len(g.Entries), n)
		}
		if err := glossary.Validate(g); err != nil {
			t.Errorf("%d entries: %v", n, err)
		}
	}
}
