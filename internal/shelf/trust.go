package shelf

import (
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"aiterm/internal/message"
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
	error
}

// Unwrap returns the message.
func (e *ForeignError) Unwrap() error { return e.error }

func foreignError(path string, uid int, dir string) *ForeignError {
	if u, err := user.LookupId(strconv.Itoa(uid)); err == nil {
		return &ForeignError{path, uid, dir, message.Errorf("left out, as it belongs to %s: %s; to trust it set %s=%s", u.Username, path, trustVariable, dir)}
	}
	return &ForeignError{path, uid, dir, message.Errorf("left out, as it belongs to user %d: %s; to trust it set %s=%s", uid, path, trustVariable, dir)}
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

// foreign returns the first owner who is not trusted, of the path itself, which may be a
// link, and of what it leads to; and whether there is one. What cannot be looked at has
// none: reading it will fail.
func (t trust) foreign(path string) (uid int, foreign bool) {
	if t.all || t.inTrustedDir(path) {
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

// inTrustedDir reports whether a path lies in a directory that AITERM_TRUST lists. Links
// above it are followed, and a link at its end is not.
func (t trust) inTrustedDir(path string) bool {
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
func (t trust) keepTrusted(dir string, paths []string) (kept []string, foreign []*ForeignError) {
	if uid, is := t.foreign(dir); is {
		return nil, []*ForeignError{foreignError(dir, uid, dir)}
	}
	for _, path := range paths {
		if uid, is := t.foreign(path); is {
			foreign = append(foreign, foreignError(path, uid, dir))
		} else {
			kept = append(kept, path)
		}
	}
	return kept, foreign
}
