package glossary

import (
	"regexp"
	"testing"
)

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
