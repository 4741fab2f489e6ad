package glossary

import (
	"regexp"
	"slices"
	"testing"
)

// maxUnsourced is how many entries may do without a source.
const maxUnsourced = 25

// mustHaveSource has the kinds whose entries say what a reader has to be able to
// look up.
var mustHaveSource = []string{"product", "model", "organisation", "paper", "law", "standard"}

// TestBuiltinUnsourced checks that each entry has a source, or is listed as common
// ground of the field.
func TestBuiltinUnsourced(t *testing.T) {
	g, file := builtinGlossary(t), "testdata/unsourced.tsv"
	compareWithList(t, g, file, "source", func(e *Entry) bool { return len(e.Sources) > 0 })
	listed := reasons(t, file)
	if len(listed) > maxUnsourced {
		t.Errorf("%s lists %d entries, at most %d may do without a source", file, len(listed), maxUnsourced)
	}
	for _, e := range g.Entries {
		if listed[e.ID] != "" && slices.Contains(mustHaveSource, e.Kind) {
			t.Errorf("%s: a %s needs a source", e.ID, e.Kind)
		}
	}
}

// TestBuiltinFindableSources checks that a source can be found: it says who or
// what number, and an address has a path and not the site alone.
func TestBuiltinFindableSources(t *testing.T) {
	site := regexp.MustCompile(`^[a-z0-9-]+(\.[a-z0-9-]+)+/?$`)
	for _, e := range builtinGlossary(t).Entries {
		for _, s := range e.Sources {
			switch {
			case s.Title == "" || s.Authors == "" && s.Ref == "":
				t.Errorf("%s: a source without authors and number cannot be found: %q", e.ID, s.Title)
			case site.MatchString(s.Ref):
				t.Errorf("%s: %s is a whole site; name the page", e.ID, s.Ref)
			}
		}
	}
}

// TestBuiltinAsOf checks that entries of the kinds that change say for which month
// they were checked.
func TestBuiltinAsOf(t *testing.T) {
	changing := []string{"product", "model", "organisation", "law", "standard"}
	for _, e := range builtinGlossary(t).Entries {
		if slices.Contains(changing, e.Kind) && e.AsOf == (Month{}) {
			t.Errorf("%s: a %s without as-of", e.ID, e.Kind)
		}
	}
}
