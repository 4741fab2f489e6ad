package glossary

import (
	"strings"
	"testing"
)

// reasons reads a list of ids with a reason each, in two columns.
func reasons(t *testing.T, file string) map[string]string {
	t.Helper()
	listed := map[string]string{}
	for line := range strings.Lines(string(read(t, file))) {
		id, reason, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if reason == "" || listed[id] != "" {
			t.Errorf("%s: no reason, or listed twice: %q", file, line)
		}
		listed[id] = reason
	}
	return listed
}

// compareWithList reports each entry that has what is wanted of it although a list
// excuses it, each that lacks it and is not listed, and each listed id of no entry.
func compareWithList(t *testing.T, g *Glossary, file, wanted string, has func(*Entry) bool) {
	t.Helper()
	listed := reasons(t, file)
	for i := range g.Entries {
		e := &g.Entries[i]
		switch excused := listed[e.ID] != ""; {
		case !has(e) && !excused:
			t.Errorf("%s: no %s; give it one, or list it in %s with the reason", e.ID, wanted, file)
		case has(e) && excused:
			t.Errorf("%s: has a %s, yet %s says why it has none", e.ID, wanted, file)
		}
		delete(listed, e.ID)
	}
	for id := range listed {
		t.Errorf("%s: %s lists what is no entry", id, file)
	}
}

// TestBuiltinHierarchy checks that each entry stands below another one in the
// hierarchy or is listed, with the reason, as one that does not.
func TestBuiltinHierarchy(t *testing.T) {
	g := builtinGlossary(t)
	up := parents(g.Entries)
	compareWithList(t, g, "testdata/roots.tsv", "parent", func(e *Entry) bool { return len(up[e.ID]) > 0 })
}
