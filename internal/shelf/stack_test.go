package shelf

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"aiterm/glossary"
)

// threeLayers has three files in two layers above the shipped glossary.
func threeLayers(t *testing.T) *house {
	return newHouse(t, map[string]string{
		"home/.config/aiterm/a.yaml": relating("one", "two"),
		"home/.config/aiterm/b.yaml": term("two", ""),
		"work/.aiterm/c.yaml":        "terms:\n  - {id: two, en: Name of two, definition: The team's.}\n  - {id: aigc, abbr: AIGC, en: Ours, definition: Ours.}\n",
	})
}

// TestReadOnce: whatever is asked of a stack, each file has been read once, and
// a compiled glossary is opened without reading any.
func TestReadOnce(t *testing.T) {
	h := threeLayers(t)
	once := map[string]int{"a.yaml": 1, "b.yaml": 1, "c.yaml": 1}
	s, err := Read(h.config())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(); err != nil {
		t.Error(err)
	}
	s.Check()
	s.CheckDraft(h.path("home/.config/aiterm/a.yaml"), OriginPersonal, Parse("draft", []byte(relating("one", "nowhere"))))
	h.wantReads("stack", once)

	c := h.config()
	c.Asked = []string{h.path("home/.config/aiterm/a.yaml")} // in force for two reasons
	if _, _, err := CheckNamed(c, []string{h.path("work/.aiterm/c.yaml")}, true); err != nil {
		t.Error(err)
	}
	h.wantReads("named", once)

	for range 2 {
		if got := h.definition(h.config(), "two"); got != "The team's." {
			t.Errorf("two means %q", got)
		}
		h.wantReads("open", once)
		once = map[string]int{}
	}
}

// TestStack checks what a stack has of each glossary, and that later layers win.
func TestStack(t *testing.T) {
	h := threeLayers(t)
	for _, c := range []struct {
		noBuiltin bool
		origins   []Origin
		project   []string // overrides of the project's file
	}{
		{false, []Origin{OriginBuiltin, OriginPersonal, OriginPersonal, OriginProject}, []string{"aigc", "two"}},
		{true, []Origin{OriginPersonal, OriginPersonal, OriginProject}, []string{"two"}},
	} {
		config := h.config()
		config.NoBuiltin = c.noBuiltin
		s, err := Read(config)
		if err != nil {
			t.Fatal(err)
		}
		var origins []Origin
		for _, source := range s.Sources {
			origins = append(origins, source.Origin)
		}
		last := s.Sources[len(s.Sources)-1]
		if !slices.Equal(origins, c.origins) || !slices.Equal(ids(last), c.project) {
			t.Errorf("without builtin %v: %v, the last overrides %v", c.noBuiltin, origins, ids(last))
		}
		two := slices.IndexFunc(s.Merged.Entries, func(e glossary.Entry) bool { return e.ID == "two" })
		shipped := slices.ContainsFunc(s.Merged.Entries, func(e glossary.Entry) bool { return e.Glossary == glossary.BuiltinName })
		if s.Merged.Entries[two].Definition.EN != "The team's." || shipped == c.noBuiltin {
			t.Errorf("without builtin %v: two is %+v; shipped terms %v", c.noBuiltin, s.Merged.Entries[two], shipped)
		}
	}
}

// TestNoBuiltin: a term may relate to a shipped one even where that is left out.
func TestNoBuiltin(t *testing.T) {
	h := newHouse(t, map[string]string{"home/.config/aiterm/a.yaml": relating("one", "aigc")})
	config := h.config()
	config.NoBuiltin = true
	x, err := Open(config)
	if err != nil {
		t.Fatal(err)
	}
	if links := x.Entry(0).Links(); x.Len() != 1 || len(links) > 0 {
		t.Errorf("%d entries, the first with %v", x.Len(), links)
	}
}

// TestBroken: a file that is not in order is reported with its place, by all
// that read it.
func TestBroken(t *testing.T) {
	for content, want := range map[string]string{
		"":                      "a.yaml:1:1: this file is empty",
		"terms: [":              "a.yaml:1:8: this [ has no ]",
		"terms:\n  - {id: one}": "a.yaml:2:5: this term has no name",
		relating("one", "none"): `a.yaml:2:70: there is no entry "none"`,
	} {
		h := newHouse(t, map[string]string{"home/.config/aiterm/a.yaml": content, "work/.aiterm/b.yaml": term("two", "")})
		s, err := Read(h.config())
		if err != nil {
			t.Fatal(err)
		}
		_, opened := Open(h.config())
		for name, err := range map[string]error{"Validate": s.Validate(), "Check": s.Check(), "Open": opened} {
			var problems glossary.Problems
			if !errors.As(err, &problems) || !strings.Contains(err.Error(), want) {
				t.Errorf("%q: %s says %v, want %s", content, name, err, want)
			}
		}
		if len(h.cached()) > 0 {
			t.Errorf("%q: is in the cache", content)
		}
	}
}

// TestBrokenAlone: terms are not said to be missing where the file that may have
// them could not be understood.
func TestBrokenAlone(t *testing.T) {
	h := newHouse(t, map[string]string{"home/.config/aiterm/a.yaml": "terms: [", "work/.aiterm/b.yaml": relating("two", "one")})
	s, err := Read(h.config())
	if err != nil {
		t.Fatal(err)
	}
	wantProblems(t, "one broken file", s.Check(), "a.yaml:1:8: this [ has no ]")
}

// TestUnreadable: what cannot be read is no glossary without terms; the others
// are there all the same.
func TestUnreadable(t *testing.T) {
	h := newHouse(t, map[string]string{"work/.aiterm/b.yaml": term("two", "")})
	if err := os.MkdirAll(h.path("home/.config/aiterm/a.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	const want = "a.yaml: not a file but a directory"
	s, err := Read(h.config())
	if err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("Read: %v, want %s", err, want)
	}
	if len(s.Sources) != 3 || s.Sources[1].Err == nil || s.Sources[2].Glossary == nil {
		t.Errorf("sources %+v", s.Sources)
	}
	if _, err := Open(h.config()); err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("Open: %v, want %s", err, want)
	}
	if found := s.CheckDraft(h.path("home/.config/aiterm/new.yaml"), OriginPersonal, Parse("draft", []byte(term("x", "")))); len(found) > 0 {
		t.Errorf("a draft beside it: %v", found)
	}

	h.vars["AITERM_GLOSSARY"] = h.path("none.yaml")
	if s, err := Read(h.config()); err == nil || !strings.HasPrefix(err.Error(), "$AITERM_GLOSSARY") || len(s.Sources) != 3 {
		t.Errorf("a path that is not there: %v, %d sources", err, len(s.Sources))
	}
}

func TestFind(t *testing.T) {
	h := threeLayers(t)
	s, err := Read(h.config())
	if err != nil {
		t.Fatal(err)
	}
	path := h.path("home/.config/aiterm/a.yaml")
	if found := s.Find(h.path("home/.config/./aiterm/x/../a.yaml")); found == nil || found.Path != path {
		t.Errorf("found %+v", found)
	}
	if found := s.Find(h.path("none.yaml")); found != nil {
		t.Errorf("found %+v, which is not there", found)
	}
}
