package shelf

import (
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// trustVariable lists directories whose glossaries are in force whoever owns them; "*"
// stands for all.
const trustVariable = "AITERM_TRUST"

// A ForeignError says that a project glossary is not in force, since it belongs to
// somebody else: a directory or a file in it.
type ForeignError struct {
	Path string // of the directory or the file
	UID  int    // of the user it belongs to
	Dir  string // what to list in AITERM_TRUST
}

func (e *ForeignError) Error() string {
	return fmt.Sprintf("left out, as it belongs to %s: %s; to trust it set %s=%s", userName(e.UID), e.Path, trustVariable, e.Dir)
}

// A NoEntryError says that the directory of personal glossaries cannot be entered, as
// where HOME is another user's.
type NoEntryError struct{ Path string }

func (e *NoEntryError) Error() string {
	return fmt.Sprintf("your own glossaries are left out: %s cannot be read; is HOME yours?", e.Path)
}

// userName returns a user's name and number, or the number where there is no name.
func userName(uid int) string {
	number := strconv.Itoa(uid)
	if u, err := user.LookupId(number); err == nil {
		return u.Username + " (" + number + ")"
	}
	return "user " + number
}

// A trust says whose glossaries count. The rule is git's for repositories: those of
// the user who runs aiterm, of the user who became root by sudo, and of root.
type trust struct {
	users []int
	dirs  []string // real paths
	all   bool
	owner func(fs.FileInfo) (uid int, known bool)
}

// trust reads whom to trust from the environment.
func (c Config) trust() trust {
	t := trust{users: []int{0, os.Geteuid()}, owner: ownerOf}
	if c.owner != nil {
		t.owner = c.owner
	}
	if sudo, err := strconv.Atoi(c.Getenv("SUDO_UID")); err == nil && os.Geteuid() == 0 {
		t.users = append(t.users, sudo)
	}
	for _, dir := range filepath.SplitList(c.Getenv(trustVariable)) {
		t.all = t.all || dir == "*"
		if filepath.IsAbs(dir) {
			t.dirs = append(t.dirs, realPath(dir))
		}
	}
	return t
}

// foreign returns the owner of a path, where that is nobody to trust: of what the path
// leads to, and of the link, if it is one, since who owns that decides where it leads.
// What is not there is left to who reads it.
func (t trust) foreign(path string) (uid int, foreign bool) {
	if t.all || t.named(path) {
		return 0, false
	}
	for _, stat := range []func(string) (fs.FileInfo, error){os.Lstat, os.Stat} {
		info, err := stat(path)
		if err != nil {
			continue
		}
		if uid, known := t.owner(info); known && !slices.Contains(t.users, uid) {
			return uid, true
		}
	}
	return 0, false
}

// named reports whether a path lies in a directory that is trusted by its name. That
// is judged by where the path stands, links above it followed, and not by where it
// leads.
func (t trust) named(path string) bool {
	if len(t.dirs) == 0 {
		return false
	}
	path = filepath.Join(realPath(filepath.Dir(path)), filepath.Base(path))
	for _, dir := range t.dirs {
		if path == dir || strings.HasPrefix(path, strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator)) {
			return true
		}
	}
	return false
}

// keepTrusted returns those of a project's files that count, and the others. None
// counts if the directory does not.
func (t trust) keepTrusted(dir string, paths []string) (kept []string, foreign []ForeignError) {
	if uid, is := t.foreign(dir); is {
		return nil, []ForeignError{{dir, uid, dir}}
	}
	for _, path := range paths {
		if uid, is := t.foreign(path); is {
			foreign = append(foreign, ForeignError{path, uid, dir})
		} else {
			kept = append(kept, path)
		}
	}
	return kept, foreign
}
