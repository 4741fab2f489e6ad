package shelf

import (
	"os"
	"strings"
	"testing"

	"aiterm/glossary"
)

// wantProblems checks that there are as many problems as wanted and each has in
// it what is wanted of it.
func wantProblems(t *testing.T, what string, found glossary.Problems, want ...string) {
	t.Helper()
	ok := len(found) == len(want)
	for i := 0; ok && i < len(want); i++ {
		ok = strings.Contains(found[i].Error(), want[i])
	}
	if !ok {
		t.Errorf("%s: %v, want %q", what, found, want)
	}
}

// TestCheckNamed: files named are judged over those in force, and not blamed for
// them.
func TestCheckNamed(t *testing.T) {
	h := newHouse(t, map[string]string{
		"home/.config/aiterm/a.yaml":     term("one", "") + "  - {id: bare, en: Bare}\n",
		"work/.aiterm/broken.yaml":       "terms: [",
		"named/good.yaml":                relating("x", "one"),
		"named/two/a.yaml":               relating("y", "z"),
		"named/two/b.yaml":               relating("z", "nowhere"),
		"named/up.yaml":                  term("gai", ", relations: [{broader: aigc}]"),
		"named/odd/x.yaml/not-a-file.md": "",
	})
	for _, c := range []struct {
		names string
		want  []string
	}{
		{"named/good.yaml", nil},
		{"named/two", []string{"b.yaml:2:64: there is no entry"}},
		{"named/good.yaml named/two", []string{"there is no entry"}},
		{"named/up.yaml", []string{"cycle", "takes the place of a term of another name"}},
		{"work/.aiterm/broken.yaml", []string{"this [ has no ]"}},
		{"home/.config/aiterm/a.yaml", []string{"bare has no definition"}},
	} {
		var paths []string
		for _, name := range strings.Fields(c.names) {
			paths = append(paths, h.path(name))
		}
		found, leftOut, failed := CheckNamed(h.config(), paths, false)
		if failed != nil {
			t.Errorf("%s: %v", c.names, failed)
		}
		wantProblems(t, c.names, found, c.want...)
		named := strings.Contains(c.names, "broken")
		if left := len(leftOut) == 1 && leftOut[0] == h.path("work/.aiterm/broken.yaml"); left == named {
			t.Errorf("%s: left out %v", c.names, leftOut)
		}
	}
	for _, name := range []string{"none.yaml", "named/odd"} {
		if _, _, failed := CheckNamed(h.config(), []string{h.path(name)}, false); failed == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestCheckDraft: a draft is judged in the place of its file, here and where
// only the personal layer is in force.
func TestCheckDraft(t *testing.T) {
	const own = "home/.config/aiterm/a.yaml"
	h := newHouse(t, map[string]string{
		own:                   term("one", ""),
		"work/.aiterm/p.yaml": relating("team", "one") + "  - {id: bare, en: Bare}\n",
	})
	for _, c := range []struct {
		name, env, file, draft string
		want                   []string
	}{
		{"in order", "", own, term("one", "") + "  - {id: more, en: More, definition: More.}\n", nil},
		{"broken", "", own, "terms:\n  - {id: one, en: One, definition: One., def: x}\n", []string{`draft:2:42: a term has no key "def"`}},
		{"warned of", "", own, "terms:\n  - {id: one, en: One}\n", []string{"draft:2:5: warning: one has no definition"}},
		{"gone, though others relate to it", "", own, term("other", ""), []string{`p.yaml:2:73: there is no entry "one"`}},
		{"relates to what is only here", "", own, relating("one", "bare"), []string{`draft:2:70: there is no entry "bare"`}},
		{"new beside the old", "", "home/.config/aiterm/new.yaml", term("one", ""), []string{`the id "one" is taken at`, "one is called"}},
		{"of what env has in force too", own, own, relating("one", "bare"), []string{`there is no entry "bare"`}},
	} {
		h.vars["AITERM_GLOSSARY"] = h.list(c.env)
		s, err := Read(h.config())
		if err != nil {
			t.Fatal(err)
		}
		wantProblems(t, c.name, s.CheckDraft(h.path(c.file), OriginPersonal, Parse("draft", []byte(c.draft))), c.want...)
	}
}

// TestCheckDraftElsewhere: what $AITERM_GLOSSARY lays over the personal layer
// stands within that where the variable is not set.
func TestCheckDraftElsewhere(t *testing.T) {
	const own = "home/.config/aiterm/a.yaml"
	h := newHouse(t, map[string]string{own: term("one", ""), "home/.config/aiterm/b.yaml": term("two", "")})
	h.vars["AITERM_GLOSSARY"] = h.path(own)
	s, err := Read(h.config())
	if err != nil {
		t.Fatal(err)
	}
	found := s.CheckDraft(h.path(own), OriginPersonal, Parse("draft", []byte(term("two", ""))))
	if len(found.Errors()) != 1 || !strings.Contains(found.Error(), `the id "two" is taken`) {
		t.Errorf("found %v", found)
	}
}

// TestWithDraft checks where a draft stands in the order.
func TestWithDraft(t *testing.T) {
	h := newHouse(t, map[string]string{
		"home/.config/aiterm/c.yaml": "", "home/.config/aiterm/d.yaml": "", "work/.aiterm/e.yaml": "",
	})
	for _, c := range []struct{ env, file, want string }{
		{"", "c.yaml", "personal draft + personal d.yaml | project e.yaml"},
		{"", "new.yaml", "personal c.yaml + personal d.yaml + personal draft | project e.yaml"},
		{"home/.config/aiterm/c.yaml", "c.yaml", "personal d.yaml | project e.yaml | env draft"},
	} {
		h.vars["AITERM_GLOSSARY"] = h.list(c.env)
		config := h.config()
		reached, err := config.files()
		if err != nil {
			t.Fatal(err)
		}
		sources := config.sources(lastOfEach(reached))[1:]
		var files []File
		for _, s := range withDraft(sources, h.path("home/.config/aiterm/"+c.file), Source{File: File{Path: "draft", Origin: OriginPersonal, Layer: config.personalLayer()}}) {
			files = append(files, s.File)
		}
		if got := shown(files); got != c.want {
			t.Errorf("%s: %s, want %s", c.file, got, c.want)
		}
	}
	if err := os.RemoveAll(h.path("work")); err != nil { // so that nothing is above the personal layer
		t.Fatal(err)
	}
	config := h.config()
	reached, _ := config.files()
	all := withDraft(config.sources(lastOfEach(reached)), h.path("new.yaml"), Source{File: File{Layer: config.personalLayer()}})
	if last := all[len(all)-1]; last.Origin != OriginEnv {
		t.Errorf("behind what env has: %+v", last.File)
	}
}
