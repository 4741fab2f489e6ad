package shelf

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/natefinch/atomic"

	"aiterm/internal/index"
)

// openCached opens the compiled form of files, made before or now.
func (c Config) openCached(reached []File) (*index.Index, error) {
	files := lastOfEach(reached)
	k := c.cache()
	made, err := recipe(k.form, files, c.NoBuiltin)
	if err != nil {
		k.dir = "" // the working directory is gone; it is compiled each time
	}
	before := statesOf(files, k.now)
	if x := c.openMade(k, manifest{recipe: made, states: before}, reached); x != nil {
		return x, nil
	}
	compiled, digests, err := c.compile(reached)
	if err != nil {
		return nil, err
	}
	if !sameStates(before, statesOf(files, c.Now())) {
		before = each(files, func(File) string { return unsettled })
	}
	k.write(manifest{made, before, digests}, compiled)
	return index.OpenString(string(compiled))
}

// openMade opens what was made of files before, if they still say the same: as their
// states tell or, where these differ, the digests of their bytes. It returns nil where
// there is no such thing.
func (c Config) openMade(k cache, now manifest, reached []File) *index.Index {
	s, was := k.open(now.recipe, func() ([]byte, error) {
		compiled, _, err := c.compile(reached)
		return compiled, err
	})
	if s == nil {
		return nil
	}
	if !sameStates(was.states, now.states) {
		now.digests = c.digests(lastOfEach(reached))
		if !slices.Equal(was.digests, now.digests) {
			s.close()
			return nil
		}
		k.refreshStates(now, s)
	}
	x, err := index.Open(s, s.size)
	if err != nil {
		s.close()
		return nil
	}
	k.markUsed(s.file)
	return x // the file stays open as long as the process runs
}

// digests returns the digest of the bytes of each file, "" where one cannot be read.
func (c Config) digests(files []File) []string {
	return each(files, func(f File) string {
		data, err := c.readBytes(f.Path)
		if err != nil {
			return ""
		}
		return digestOf(data)
	})
}

// A cache is a directory of compiled glossaries, which builds of several forms
// share without reading each other's files. Whatever happens to it costs time
// and nothing else.
type cache struct {
	dir      string // "" where there is no place for it
	form     string
	now      time.Time
	hold     func() (release func())
	readOnly bool
}

func (c Config) cache() cache {
	form := c.form
	if form == "" {
		form = currentForm()
	}
	hold := c.Hold
	if hold == nil {
		hold = func() func() { return func() {} }
	}
	return cache{c.cacheDir(), form, c.Now(), hold, c.ReadOnly}
}

const extension = ".index"

// prefix begins the names of the files of this form.
func (k cache) prefix() string { return shortHash(k.form) + "-" }

// path returns where what was made by a recipe is kept.
func (k cache) path(recipe string) string {
	return filepath.Join(k.dir, k.prefix()+shortHash(recipe)+extension)
}

// open opens what was made by a recipe, with what it was made of, or returns nil where
// there is nothing of use. again makes the content once more if the file is damaged.
func (k cache) open(recipe string, again func() ([]byte, error)) (*sealed, manifest) {
	if k.dir == "" {
		return nil, manifest{}
	}
	f, err := openFile(k.path(recipe))
	if err != nil {
		return nil, manifest{}
	}
	s, err := unseal(f, again)
	if err != nil || !isPrivate(f) {
		f.Close()
		return nil, manifest{}
	}
	was := parseManifest(s.manifest)
	if was.recipe != recipe { // as when two digests collide
		f.Close()
		return nil, manifest{}
	}
	return s, was
}

// isPrivate reports whether a file is one that only the user can have written.
func isPrivate(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular() && belongsToUser(info) && info.Mode().Perm()&0o022 == 0
}

func belongsToUser(info os.FileInfo) bool {
	uid, known := ownerOf(info)
	return !known || uid == os.Geteuid()
}

// write keeps what was made, if it can.
func (k cache) write(made manifest, compiled []byte) {
	if k.dir == "" || k.readOnly || !k.makeDir() {
		return
	}
	defer k.hold()()
	path := k.path(made.recipe)
	if atomic.WriteFile(path, bytes.NewReader(seal(made.text(), compiled))) == nil {
		k.prune(path)
	}
}

// refreshStates stores a compiled glossary again with new states: its sources were
// touched, but their bytes are the same. It does nothing while one of them changed so
// lately that its state cannot be trusted.
func (k cache) refreshStates(made manifest, s *sealed) {
	if slices.Contains(made.states, unsettled) {
		return
	}
	content := make([]byte, s.size)
	if _, err := s.ReadAt(content, 0); err == nil {
		k.write(made, content)
	}
}

// makeDir makes the directory where there is none, and keeps others out of it. It
// returns false where the directory cannot be the user's alone.
func (k cache) makeDir() bool {
	if os.MkdirAll(k.dir, 0o700) != nil {
		return false
	}
	info, err := os.Stat(k.dir)
	if err != nil || !belongsToUser(info) {
		return false
	}
	if _, known := ownerOf(info); known && info.Mode().Perm()&0o077 != 0 {
		return os.Chmod(k.dir, 0o700) == nil
	}
	return true
}
