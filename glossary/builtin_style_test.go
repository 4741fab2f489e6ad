package glossary

import (
	"slices"
	"strings"
	"testing"
)

// maxUnsourced is how many entries may rest on what is common ground of the field.
const maxUnsourced = 25

// mustHaveSource has the kinds whose entries say what a reader has to be able to
// look up.
var mustHaveSource = []string{"product", "model", "organisation", "paper", "law", "standard"}

// decisions reads what Style says of the shipped glossary and is so on purpose. A
// line of the file is: code, the first of the problem's Args (for most, the id), and
// the reason.
func decisions(t *testing.T) map[Code]map[string]bool {
	t.Helper()
	decided := map[Code]map[string]bool{}
	for line := range strings.Lines(string(read(t, "testdata/style.tsv"))) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != 3 || row[2] == "" || decided[Code(row[0])][row[1]] {
			t.Errorf("no reason, or decided twice: %q", line)
			continue
		}
		if decided[Code(row[0])] == nil {
			decided[Code(row[0])] = map[string]bool{}
		}
		decided[Code(row[0])][row[1]] = true
	}
	return decided
}

// TestBuiltinStyle checks that the shipped glossary is written as any other should
// be, but for what is decided otherwise, and that each decision is needed.
func TestBuiltinStyle(t *testing.T) {
	g := builtinGlossary(t)
	decided := decisions(t)
	if n := len(decided[CodeMissingSource]); n > maxUnsourced {
		t.Errorf("%d entries have no source, want %d at most", n, maxUnsourced)
	}
	for _, e := range g.Entries {
		if decided[CodeMissingSource][e.ID] && slices.Contains(mustHaveSource, e.Kind) {
			t.Errorf("%s: a %s needs a source", e.ID, e.Kind)
		}
	}
	for _, p := range append(Check(g), Style(g, g)...) {
		if !decided[p.Code][p.Args[0]] {
			t.Error(p)
		}
		delete(decided[p.Code], p.Args[0])
	}
	for code, left := range decided {
		for about := range left {
			t.Errorf("testdata/style.tsv: %s: %s needs no decision", code, about)
		}
	}
}
