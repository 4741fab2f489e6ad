package shelf

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestTrust checks which project glossaries count, by owner and by what the environment
// says. Whose a file is, its name says here.
func TestTrust(t *testing.T) {
	const other = 54321
	owner := func(info fs.FileInfo) (int, bool) {
		if strings.Contains(info.Name(), "theirs") {
			return other, true
		}
		return os.Geteuid(), true
	}
	directoryOwner := func(info fs.FileInfo) (int, bool) {
		if info.Name() == ".aiterm" {
			return other, true
		}
		return os.Geteuid(), true
	}
	for _, c := range []struct {
		name    string
		owner   func(fs.FileInfo) (int, bool)
		trust   string
		want    string
		leftOut []string
	}{
		{"a file", owner, "", "mine.yaml", []string{"theirs.yaml"}},
		{"the directory", directoryOwner, "", "", []string{".aiterm"}},
		{"trusted by name", directoryOwner, ".aiterm", "mine.yaml theirs.yaml", nil},
		{"trusted further up", directoryOwner, "work", "mine.yaml theirs.yaml", nil},
		{"a file trusted further up", owner, "work", "mine.yaml theirs.yaml", nil},
		{"another directory", directoryOwner, "home", "", []string{".aiterm"}},
		{"a name that only begins so", directoryOwner, "wor", "", []string{".aiterm"}},
		{"all", directoryOwner, "*", "mine.yaml theirs.yaml", nil},
		{"unknown", func(fs.FileInfo) (int, bool) { return 0, false }, "", "mine.yaml theirs.yaml", nil},
		{"root's", func(fs.FileInfo) (int, bool) { return 0, true }, "", "mine.yaml theirs.yaml", nil},
	} {
		h := newHouse(t, map[string]string{
			"work/.aiterm/mine.yaml": term("mine", ""), "work/.aiterm/theirs.yaml": term("theirs", ""), "work/deep/x": "",
			".aiterm/above.yaml": term("above", ""),
		})
		switch c.trust {
		case "", "*":
			h.vars["AITERM_TRUST"] = c.trust
		case ".aiterm":
			h.vars["AITERM_TRUST"] = h.list("work/.aiterm home")
		default:
			h.vars["AITERM_TRUST"] = h.path(c.trust)
		}
		var leftOut []string
		config := h.config()
		config.owner = c.owner
		config.LeftOut = func(err error) {
			var foreign *ForeignError
			if !errors.As(err, &foreign) {
				t.Fatalf("%s: %v", c.name, err)
			}
			leftOut = append(leftOut, foreign.Path[strings.LastIndexByte(foreign.Path, os.PathSeparator)+1:])
			if foreign.UID != other || foreign.Dir != h.path("work/.aiterm") {
				t.Errorf("%s: %+v", c.name, foreign)
			}
		}
		files, err := config.files()
		if err != nil {
			t.Fatal(err)
		}
		got := strings.ReplaceAll(strings.ReplaceAll(shown(lastOfEach(files)), "project ", ""), " + ", " ")
		if got != c.want || !slices.Equal(leftOut, c.leftOut) {
			t.Errorf("%s: in force %q, left out %q; want %q, %q", c.name, got, leftOut, c.want, c.leftOut)
		}
	}
}

// TestTrustLinks: a link of somebody else's is not followed, wherever it leads.
func TestTrustLinks(t *testing.T) {
	h := newHouse(t, map[string]string{"mine.yaml": term("mine", ""), "work/.aiterm/x": "", "work/deep/x": ""})
	if err := os.Symlink(h.path("mine.yaml"), h.path("work/.aiterm/theirs.yaml")); err != nil {
		t.Skip(err)
	}
	config := h.config()
	config.owner = func(info fs.FileInfo) (int, bool) {
		if info.Mode()&fs.ModeSymlink != 0 {
			return 54321, true
		}
		return os.Geteuid(), true
	}
	if files, err := config.files(); err != nil || len(files) > 0 {
		t.Errorf("%v (%v)", files, err)
	}
}

// TestSudo: who became root by sudo goes on with their own project glossaries.
func TestSudo(t *testing.T) {
	vars := map[string]string{"SUDO_UID": "54321"}
	trusted := Config{Getenv: func(name string) string { return vars[name] }}.trust().users
	if root := os.Geteuid() == 0; slices.Contains(trusted, 54321) != root {
		t.Errorf("trusted: %v, running as root: %v", trusted, root)
	}
}

// TestNoEntry: a directory of personal glossaries that cannot be entered costs these
// alone; a file in it that cannot be read is an error.
func TestNoEntry(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root can enter every directory")
	}
	h := newHouse(t, map[string]string{own: meaning("First.")})
	if err := os.Chmod(h.path("home/.config/aiterm"), 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(h.path("home/.config/aiterm"), 0o700)
	var said []string
	config := h.config()
	config.LeftOut = func(err error) { said = append(said, err.Error()) }
	if _, err := Open(config); err != nil || len(said) != 1 || !strings.Contains(said[0], "HOME") {
		t.Errorf("said %q, error %v", said, err)
	}
	os.Chmod(h.path("home/.config/aiterm"), 0o700)
	os.Chmod(h.path(own), 0)
	if _, err := Open(config); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("a file that cannot be read: %v", err)
	}
}
