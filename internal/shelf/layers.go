package shelf

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"
)

// Config says where to look for glossaries.
type Config struct {
	Getenv    func(string) string
	Dir       string   // the working directory
	Asked     []string // files and directories asked for by flag
	NoBuiltin bool
	Draft     Draft
	Now       func() time.Time
	Progress  func() (done func()) // called before glossaries are compiled
}

// A Draft is a file to read in the place of a personal glossary file, which
// need not be there yet.
type Draft struct{ Of, Path string }

// instead puts the draft into the place of its file, or behind the personal
// files where that is not in force.
func (d Draft) instead(files []File, personal int) []File {
	if d.Path == "" {
		return files
	}
	draft := File{KindPersonal, d.Path, personal}
	for i, f := range files {
		if real, err := filepath.EvalSymlinks(f.Path); f.Path == d.Of || err == nil && real == d.Of {
			draft.Kind, draft.Layer = f.Kind, f.Layer
			files[i] = draft
			return files
		}
	}
	at := slices.IndexFunc(files, func(f File) bool { return f.Layer > personal })
	if at < 0 {
		at = len(files)
	}
	return slices.Insert(files, at, draft)
}

// A Kind is a reason for which a glossary is in force. Later kinds win.
type Kind string

// The kinds of layers, the lowest first.
const (
	KindBuiltin  Kind = "builtin"  // shipped
	KindSystem   Kind = "system"   // $XDG_CONFIG_DIRS/aiterm
	KindPersonal Kind = "personal" // $XDG_CONFIG_HOME/aiterm
	KindProject  Kind = "project"  // .aiterm at or above the working directory
	KindEnv      Kind = "env"      // $AITERM_GLOSSARY
	KindFlag     Kind = "flag"     // --glossary
)

// A File is a glossary file in force.
type File struct {
	Kind  Kind
	Path  string
	Layer int // from 1; the files of one directory are one layer
}

// envVariable lists files and directories, as $PATH does.
const envVariable = "AITERM_GLOSSARY"

// Files returns the glossary files in force, the lowest layer first. A file
// that is reached twice counts where it is reached last.
func (c Config) Files() ([]File, error) {
	var all []File
	personal := 0
	for i, p := range c.places() {
		paths, err := p.files()
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			all = append(all, File{p.kind, path, i + 1})
		}
		if p.kind == KindPersonal {
			personal = i + 1
		}
	}
	return c.Draft.instead(lastOfEach(all), personal), nil
}

// A place is where the files of one layer are: a directory, or what was asked
// for by name.
type place struct {
	kind  Kind
	path  string // "" where there is no such place
	asked bool
}

// places returns the places to look in, the lowest layer first.
func (c Config) places() []place {
	var all []place
	for _, dir := range slices.Backward(filepath.SplitList(c.env("XDG_CONFIG_DIRS", "/etc/xdg"))) {
		if filepath.IsAbs(dir) { // the XDG specification: relative paths are ignored
			all = append(all, place{KindSystem, filepath.Join(dir, "aiterm"), false})
		}
	}
	all = append(all, place{KindPersonal, c.PersonalDir(), false}, place{KindProject, c.projectDir(), false})
	for _, path := range filepath.SplitList(c.Getenv(envVariable)) {
		if path != "" { // as between the colons of a::b
			all = append(all, place{KindEnv, path, true})
		}
	}
	for _, path := range c.Asked {
		all = append(all, place{KindFlag, path, true})
	}
	return all
}

func (p place) files() ([]string, error) {
	switch {
	case p.asked:
		paths, err := expand(p.path)
		if err != nil && p.kind == KindEnv {
			err = fmt.Errorf("$%s: %w", envVariable, err)
		}
		return paths, err
	case p.path == "":
		return nil, nil
	}
	return inDir(p.path)
}

// Named returns the files that paths, of files and directories, name: each
// path a layer of its own, over those in force.
func Named(paths []string) ([]File, error) {
	var all []File
	for i, path := range paths {
		found, err := expand(path)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			all = append(all, File{KindFlag, f, maxLayers + i})
		}
	}
	return lastOfEach(all), nil
}

// maxLayers is more than the layers that are ever in force.
const maxLayers = 1 << 20

// Except returns the files that are not among others.
func Except(files, others []File) []File {
	both := lastOfEach(slices.Concat(files, others))
	return slices.DeleteFunc(both, func(f File) bool { return slices.Contains(others, f) })
}

func (c Config) env(name, otherwise string) string {
	if v := c.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

// PersonalDir returns the directory of the user's own glossaries, or "" where
// there is no home.
func (c Config) PersonalDir() string { return c.userDir("XDG_CONFIG_HOME", ".config", "AppData") }

func (c Config) cacheDir() string { return c.userDir("XDG_CACHE_HOME", ".cache", "LocalAppData") }

func (c Config) userDir(variable, underHome, windows string) string {
	base := c.Getenv(variable)
	if base == "" && runtime.GOOS == "windows" {
		base = c.Getenv(windows)
	}
	if home := c.Getenv("HOME"); base == "" && home != "" {
		base = filepath.Join(home, underHome)
	}
	if !filepath.IsAbs(base) { // the XDG specification: relative paths are ignored
		return ""
	}
	return filepath.Join(base, "aiterm")
}

// projectDir returns the nearest .aiterm at or above the working directory.
func (c Config) projectDir() string {
	for dir := c.Dir; dir != ""; {
		candidate := filepath.Join(dir, ".aiterm")
		if info, err := os.Stat(candidate); err == nil && info.IsDir() {
			return candidate
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
	return ""
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
		err = fmt.Errorf("%s: no YAML files in this directory", path)
	}
	return paths, err
}

// lastOfEach keeps the last of the paths that lead to one file.
func lastOfEach(files []File) []File {
	seen := map[string]bool{}
	var kept []File
	for _, f := range slices.Backward(files) {
		real, err := filepath.EvalSymlinks(f.Path)
		if err != nil {
			real = f.Path // reading it will say what is wrong
		}
		if abs, err := filepath.Abs(real); err == nil {
			real = abs
		}
		if !seen[real] {
			kept = append(kept, f)
		}
		seen[real] = true
	}
	slices.Reverse(kept)
	return kept
}
