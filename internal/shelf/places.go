package shelf

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"aiterm/internal/message"
)

// Config says where to look for glossaries.
type Config struct {
	Getenv    func(string) string
	Dir       string   // the working directory
	Asked     []string // files and directories asked for by flag
	NoBuiltin bool     // leave the shipped glossary out
	ReadOnly  bool     // write nothing, not even what is compiled into the cache

	AllProblems bool // report every problem of a file; see glossary.ParseAll

	Now      func() time.Time
	Progress func() (done func())    // called before glossaries are compiled
	Hold     func() (release func()) // called before a file is written that a signal must not leave unfinished; or nil
	LeftOut  func(error)             // called for each that is not in force, a *ForeignError where it is another's; or nil

	owner    func(fs.FileInfo) (uid int, known bool) // ownerOf if nil
	readFile func(path string) ([]byte, error)       // ReadFile if nil
	form     string                                  // currentForm if empty
}

// An Origin is the way in which a glossary came to be in force.
type Origin string

// The origins, the lowest layers first.
const (
	OriginBuiltin  Origin = "builtin"  // shipped
	OriginSystem   Origin = "system"   // $XDG_CONFIG_DIRS/aiterm
	OriginPersonal Origin = "personal" // $XDG_CONFIG_HOME/aiterm
	OriginProject  Origin = "project"  // .aiterm at or above the working directory
	OriginEnv      Origin = "env"      // $AITERM_GLOSSARY
	OriginFlag     Origin = "flag"     // --glossary
)

// A File is a glossary file in force.
type File struct {
	Origin Origin
	Path   string // as the user or the environment names it
	Layer  int    // from 1; the files of one place are one layer
	real   string // absolute and without links, to tell whether two paths lead to one file
}

// envVariable lists files and directories, as $PATH does.
const envVariable = "AITERM_GLOSSARY"

// files returns the glossary files in force, the lowest layer first, each as
// often as it is reached; lastOfEach says which of these counts. The error is
// that of the first place that could not be looked into; the files of the
// others are there even then.
func (c Config) files() (all []File, failed error) {
	for i, p := range c.places() {
		paths, err := c.filesOf(p)
		if err != nil && failed == nil {
			failed = err
		}
		for _, path := range paths {
			all = append(all, File{p.origin, path, i + 1, realPath(path)})
		}
	}
	return all, failed
}

// personalLayer returns the number of the personal layer, which has one even
// where it has no files.
func (c Config) personalLayer() int {
	return 1 + slices.IndexFunc(c.places(), func(p place) bool { return p.origin == OriginPersonal })
}

// A place is where the files of one layer are: a directory, or what was asked
// for by name.
type place struct {
	origin Origin
	path   string // "" where there is no such place
	asked  bool
}

// places returns the places to look in, the lowest layer first.
func (c Config) places() []place {
	var all []place
	for _, dir := range slices.Backward(filepath.SplitList(c.env("XDG_CONFIG_DIRS", "/etc/xdg"))) {
		if filepath.IsAbs(dir) { // the XDG specification: relative paths are ignored
			all = append(all, place{OriginSystem, filepath.Join(dir, "aiterm"), false})
		}
	}
	all = append(all, place{OriginPersonal, c.PersonalDir(), false}, place{OriginProject, c.projectDir(), false})
	for _, path := range filepath.SplitList(c.Getenv(envVariable)) {
		if path != "" { // as between the colons of a::b
			all = append(all, place{OriginEnv, path, true})
		}
	}
	for _, path := range c.Asked {
		all = append(all, place{OriginFlag, path, true})
	}
	return all
}

// filesOf returns the files of a place that are in force, and says which of its files
// are not.
func (c Config) filesOf(p place) ([]string, error) {
	paths, err := p.files()
	switch {
	case p.origin == OriginProject && p.path != "":
		kept, foreign := c.trust().keepTrusted(p.path, paths)
		for _, f := range foreign {
			c.leaveOut(f)
		}
		if len(kept) == 0 && len(foreign) > 0 {
			err = nil // it need not be readable
		}
		return kept, err
	case p.origin == OriginPersonal && errors.Is(err, fs.ErrPermission):
		c.leaveOut(message.Errorf("your own glossaries are left out: %s cannot be entered; is HOME yours?", p.path))
		return nil, nil
	}
	return paths, err
}

func (c Config) leaveOut(why error) {
	if c.LeftOut != nil {
		c.LeftOut(why)
	}
}

func (p place) files() ([]string, error) {
	switch {
	case p.asked:
		paths, err := expand(p.path)
		if err != nil && p.origin == OriginEnv {
			err = message.Errorf("$%s: %v", envVariable, err)
		}
		return paths, err
	case p.path == "":
		return nil, nil
	}
	return inDir(p.path)
}

// inDir returns the glossary files of a directory that need not be there, by
// name.
func inDir(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, e := range entries {
		ext := strings.ToLower(filepath.Ext(e.Name()))
		if (ext == ".yaml" || ext == ".yml") && !strings.HasPrefix(e.Name(), ".") {
			paths = append(paths, filepath.Join(dir, e.Name()))
		}
	}
	return paths, nil
}

// expand returns a file that is asked for, or the files of a directory that is.
func expand(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	paths, err := inDir(path)
	if err == nil && len(paths) == 0 {
		err = message.Errorf("%s: no YAML files in this directory", path)
	}
	return paths, err
}

// Reaches reports whether a file is in force.
func (c Config) Reaches(path string) bool {
	files, _ := c.files() // whoever reads them says what is wrong
	real := realPath(path)
	return slices.ContainsFunc(files, func(f File) bool { return f.real == real })
}

// lastOfEach keeps each file where it is reached last.
func lastOfEach(reached []File) []File {
	seen := map[string]bool{}
	var kept []File
	for _, f := range slices.Backward(reached) {
		if !seen[f.real] {
			kept = append(kept, f)
		}
		seen[f.real] = true
	}
	slices.Reverse(kept)
	return kept
}

// realPath returns the one path that all paths to a file stand for. Where the
// file cannot be reached, which reading it will say, links are left in it.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return path
}
