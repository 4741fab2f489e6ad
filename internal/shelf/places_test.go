package shelf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFiles checks which files are in force, in what order and in which layers.
func TestFiles(t *testing.T) {
	h := newHouse(t, map[string]string{
		"sys1/aiterm/a.yaml": "", "sys2/aiterm/b.yml": "", "home/.config/aiterm/c.yaml": "", "home/.config/aiterm/d.YAML": "",
		"home/.config/aiterm/.draft.yaml": "", "home/.config/aiterm/readme.txt": "", "work/.aiterm/e.yaml": "",
		"work/deep/x": "", "env.yaml": "", "flag/f.yaml": "",
	})
	const personal = "personal c.yaml + personal d.YAML"
	for _, c := range []struct{ name, variable, value, asked, want string }{
		{"all", "", "", "", "system b.yml | system a.yaml | " + personal + " | project e.yaml"},
		{"env and flag", "AITERM_GLOSSARY", "env.yaml", "flag",
			"system b.yml | system a.yaml | " + personal + " | project e.yaml | env env.yaml | flag f.yaml"},
		{"two of env", "AITERM_GLOSSARY", "flag env.yaml", "",
			"system b.yml | system a.yaml | " + personal + " | project e.yaml | env f.yaml | env env.yaml"},
		{"twice", "AITERM_GLOSSARY", "sys1/aiterm/a.yaml", "",
			"system b.yml | " + personal + " | project e.yaml | env a.yaml"},
		{"no system", "XDG_CONFIG_DIRS", "none", "", personal + " | project e.yaml"},
		{"no directory", "XDG_CONFIG_HOME", "env.yaml", "", "system b.yml | system a.yaml | project e.yaml"},
	} {
		config := h.config()
		vars := map[string]string{"HOME": h.path("home"), "XDG_CONFIG_DIRS": h.list("sys1 sys2")}
		if c.variable != "" {
			vars[c.variable] = h.list(c.value)
		}
		config.Getenv = func(name string) string { return vars[name] }
		if c.asked != "" {
			config.Asked = []string{h.path(c.asked)}
		}
		files, err := config.files()
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got := shown(lastOfEach(files)); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, c.want)
		}
	}
}

// TestNotFound: what is asked for by name must be there, and the rest is found
// all the same.
func TestNotFound(t *testing.T) {
	h := newHouse(t, map[string]string{"home/.config/aiterm/c.yaml": "", "empty/readme.txt": ""})
	for _, c := range []struct{ env, asked, want string }{
		{"none.yaml", "", "$AITERM_GLOSSARY: "},
		{"", "none.yaml", "none.yaml"},
		{"", "empty", "empty: no YAML files in this directory"},
	} {
		config := h.config()
		h.vars["AITERM_GLOSSARY"] = h.list(c.env)
		if c.asked != "" {
			config.Asked = []string{h.path(c.asked)}
		}
		files, err := config.files()
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: error %v", c, err)
		}
		if got := shown(files); got != "personal c.yaml" {
			t.Errorf("%+v: found %s", c, got)
		}
	}
}

// TestNoHome: without a home there are no files of one's own, and no cache.
func TestNoHome(t *testing.T) {
	for _, home := range []string{"", "relative"} {
		config := Config{Getenv: func(name string) string {
			return map[string]string{"HOME": home, "AppData": home, "LocalAppData": home}[name]
		}}
		if config.PersonalDir() != "" || config.cacheDir() != "" {
			t.Errorf("HOME=%q: %q and %q", home, config.PersonalDir(), config.cacheDir())
		}
	}
}

// shown writes files with + between those of one layer and | between layers.
func shown(files []File) string {
	var b strings.Builder
	for i, f := range files {
		switch {
		case i > 0 && f.Layer == files[i-1].Layer:
			b.WriteString(" + ")
		case i > 0:
			b.WriteString(" | ")
		}
		b.WriteString(string(f.Origin) + " " + filepath.Base(f.Path))
	}
	return b.String()
}

// TestRelativeSystemDirs: the XDG specification has relative paths ignored.
func TestRelativeSystemDirs(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("aiterm", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("aiterm/a.yaml", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dirs := range []string{":", ".", "./"} {
		config := Config{Getenv: func(name string) string {
			if name == "XDG_CONFIG_DIRS" {
				return dirs
			}
			return ""
		}}
		if files, err := config.files(); err != nil || len(files) > 0 {
			t.Errorf("XDG_CONFIG_DIRS=%s: %v, %v", dirs, files, err)
		}
	}
}
