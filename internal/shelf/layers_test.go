package shelf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFiles checks which files are in force, in what order and in which layers.
func TestFiles(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{
		"sys1/aiterm/a.yaml", "sys2/aiterm/b.yml", "home/.config/aiterm/c.yaml", "home/.config/aiterm/d.YAML",
		"home/.config/aiterm/.draft.yaml", "home/.config/aiterm/readme.txt", "work/.aiterm/e.yaml", "work/deep/x",
		"env.yaml", "flag/f.yaml",
	} {
		path := filepath.Join(dir, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	full := func(names string) string {
		var paths []string
		for _, name := range strings.Fields(names) {
			paths = append(paths, filepath.Join(dir, name))
		}
		return strings.Join(paths, string(filepath.ListSeparator))
	}
	for _, c := range []struct {
		name, vars, asked, draft, want string
	}{
		{"all", "", "", "", "system b.yml | system a.yaml | personal c.yaml + personal d.YAML | project e.yaml"},
		{"env and flag", "AITERM_GLOSSARY env.yaml", "flag", "",
			"system b.yml | system a.yaml | personal c.yaml + personal d.YAML | project e.yaml | env env.yaml | flag f.yaml"},
		{"twice", "AITERM_GLOSSARY sys1/aiterm/a.yaml", "", "",
			"system b.yml | personal c.yaml + personal d.YAML | project e.yaml | env a.yaml"},
		{"no system", "XDG_CONFIG_DIRS none", "", "", "personal c.yaml + personal d.YAML | project e.yaml"},
		{"draft", "XDG_CONFIG_DIRS none", "", "home/.config/aiterm/c.yaml", "personal draft + personal d.YAML | project e.yaml"},
		{"new draft", "XDG_CONFIG_DIRS none", "", "home/.config/aiterm/new.yaml",
			"personal c.yaml + personal d.YAML + personal draft | project e.yaml"},
		{"draft of what env names too", "AITERM_GLOSSARY home/.config/aiterm/c.yaml", "", "home/.config/aiterm/c.yaml",
			"system b.yml | system a.yaml | personal d.YAML | project e.yaml | env draft"},
		{"no directory", "XDG_CONFIG_HOME env.yaml", "", "", "system b.yml | system a.yaml | project e.yaml"},
	} {
		vars := map[string]string{"HOME": full("home"), "XDG_CONFIG_DIRS": full("sys1 sys2")}
		if name, value, ok := strings.Cut(c.vars, " "); ok {
			vars[name] = full(value)
		}
		config := Config{Getenv: func(name string) string { return vars[name] }, Dir: full("work/deep")}
		if c.asked != "" {
			config.Asked = []string{full(c.asked)}
		}
		if c.draft != "" {
			config.Draft = Draft{Of: full(c.draft), Path: "draft"}
		}
		files, err := config.Files()
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got := shown(files); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, c.want)
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
		b.WriteString(string(f.Kind) + " " + filepath.Base(f.Path))
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
		if files, err := config.Files(); err != nil || len(files) > 0 {
			t.Errorf("XDG_CONFIG_DIRS=%s: %v, %v", dirs, files, err)
		}
	}
}
