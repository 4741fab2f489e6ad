package shelf

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// A house is a directory with what aiterm looks for in a user's home: home/,
// sys/, work/deep/ as the working directory, cache/.
type house struct {
	t     *testing.T
	dir   string
	vars  map[string]string
	reads map[string]int // how often each file was read, by its name
	now   time.Time

	compiles int // how often glossaries were compiled
}

// newHouse returns a house with files, given by path with slashes and content.
// They are old enough for the cache.
func newHouse(t *testing.T, files map[string]string) *house {
	t.Helper()
	// Not t.TempDir: Windows removes no file that is open, as those in the cache
	// are until the process ends.
	dir, err := os.MkdirTemp("", "shelf")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	h := &house{t: t, dir: realPath(dir), reads: map[string]int{}, now: time.Now().Add(time.Hour)}
	h.vars = map[string]string{
		"HOME": h.path("home"), "XDG_CONFIG_HOME": h.path("home/.config"),
		"XDG_CONFIG_DIRS": h.path("sys"), "XDG_CACHE_HOME": h.path("cache"),
	}
	for path, content := range files {
		h.write(path, content)
	}
	return h
}

func (h *house) config() Config {
	return Config{
		Getenv: func(name string) string { return h.vars[name] },
		Dir:    h.path("work/deep"),
		Now:    func() time.Time { return h.now },
		Progress: func() func() {
			h.compiles++
			return func() {}
		},
		readFile: func(path string) ([]byte, error) {
			h.reads[filepath.Base(path)]++
			return ReadFile(path)
		},
	}
}

func (h *house) path(name string) string { return filepath.Join(h.dir, filepath.FromSlash(name)) }

// list returns the paths of names between spaces as a variable has them.
func (h *house) list(names string) string {
	var paths []string
	for _, name := range strings.Fields(names) {
		paths = append(paths, h.path(name))
	}
	return strings.Join(paths, string(filepath.ListSeparator))
}

func (h *house) write(name, content string) {
	h.t.Helper()
	path := h.path(name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		h.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		h.t.Fatal(err)
	}
}

// cached returns the names of the files in the cache, sorted.
func (h *house) cached() []string {
	entries, err := os.ReadDir(h.path("cache/aiterm"))
	if err != nil && !os.IsNotExist(err) {
		h.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// wantReads checks how often each file was read since the last time.
func (h *house) wantReads(what string, want map[string]int) {
	h.t.Helper()
	if !maps.Equal(h.reads, want) {
		h.t.Errorf("%s: reads %v, want %v", what, h.reads, want)
	}
	clear(h.reads)
}

// wantCompiles checks how often glossaries are compiled while something is done.
func (h *house) wantCompiles(what string, want int, do func()) {
	h.t.Helper()
	before := h.compiles
	if do(); h.compiles-before != want {
		h.t.Errorf("%s: compiled %d times, want %d", what, h.compiles-before, want)
	}
}

// definition opens the glossaries in force and returns what a term means there.
func (h *house) definition(c Config, id string) string {
	h.t.Helper()
	x, err := Open(c)
	if err != nil {
		h.t.Fatal(err)
	}
	i, ok := x.Position(id)
	if !ok {
		h.t.Fatalf("%s is not there: %v", id, x.Err())
	}
	meaning := x.Entry(i).Definition.EN
	if x.Err() != nil {
		h.t.Fatalf("%s: %v", id, x.Err())
	}
	return meaning
}

func term(id, more string) string {
	return "terms:\n  - {id: " + id + ", en: Name of " + id + ", definition: Text of " + id + "." + more + "}\n"
}

func relating(id, target string) string { return term(id, ", relations: [{uses: "+target+"}]") }

// ids returns the ids of a source's overrides.
func ids(s Source) []string {
	var all []string
	for _, o := range s.Overrides {
		all = append(all, o.ID)
	}
	return slices.Sorted(slices.Values(all))
}
