package shelf

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/natefinch/atomic"

	"aiterm/internal/index"
)

// settled is how old a file's last change must be for its stamp to be trusted:
// a second change within the clock's grain could leave the stamp as it is.
const settled = 2 * time.Second

// manifest says what a compiled glossary was made of: this aiterm's shipped
// glossary and, for each file, its layer, paths, size and times. ok is false
// where a file was changed too lately to tell the next change from this one.
func manifest(files []File, noBuiltin bool, now time.Time) (text string, ok bool) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %v\n", sealMagic, builtinSum, noBuiltin)
	ok = true
	for _, f := range files {
		path, err := filepath.Abs(f.Path)
		if err != nil {
			return "", false
		}
		info, err := os.Stat(path)
		if err != nil {
			return "", false
		}
		changed := changeTime(info)
		ok = ok && now.Sub(info.ModTime()) > settled && now.Sub(changed) > settled
		fmt.Fprintf(&b, "%d %q %q %d %d %d\n", f.Layer, f.Path, path, info.Size(), info.ModTime().UnixNano(), changed.UnixNano())
	}
	return b.String(), ok
}

// openCached opens the compiled form of files, made before or now.
func (c Config) openCached(files []File) (*index.Index, error) {
	compile := func() ([]byte, error) {
		defer c.Progress()()
		g, err := Load(files, c.NoBuiltin)
		if err != nil {
			return nil, err
		}
		return index.Compile(g), nil
	}
	made, trusted := manifest(files, c.NoBuiltin, c.Now())
	path := c.cachePath(made)
	trusted = trusted && path != ""
	if trusted {
		if x := fromCache(path, made, compile); x != nil {
			return x, nil
		}
	}
	compiled, err := compile()
	if err != nil {
		return nil, err
	}
	if after, ok := manifest(files, c.NoBuiltin, c.Now()); trusted && ok && after == made {
		keepCompiled(path, seal(made, compiled))
	}
	return index.OpenString(string(compiled))
}

// cachePath returns where what was made of a manifest is kept, or "" where there
// is no place for it.
func (c Config) cachePath(made string) string {
	dir := c.cacheDir()
	if dir == "" {
		return ""
	}
	h := fnv.New64a()
	h.Write([]byte(made))
	return filepath.Join(dir, fmt.Sprintf("%016x.index", h.Sum64()))
}

// fromCache opens a cached file, or returns nil where there is none of use.
func fromCache(path, made string, again func() ([]byte, error)) *index.Index {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	s, err := unseal(f, made, again)
	if err != nil {
		f.Close()
		return nil
	}
	x, err := index.Open(s, s.size)
	if err != nil {
		f.Close()
		return nil
	}
	return x // the file stays open as long as the process runs
}

// keepCompiled puts a sealed file into the cache, if that can be written: a
// cache is only a cache.
func keepCompiled(path string, data []byte) {
	dir := filepath.Dir(path)
	if os.MkdirAll(dir, 0o700) == nil && atomic.WriteFile(path, bytes.NewReader(data)) == nil {
		prune(dir, path)
	}
}

// keep is the number of compiled glossaries that stay in the cache.
const keep = 16

// prune removes what has been in the cache longest, but for the newest file.
// Files that a process had no time to finish have names that go on.
func prune(dir, newest string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	var files []fs.FileInfo
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && strings.Contains(e.Name(), ".index") && e.Name() != filepath.Base(newest) {
			files = append(files, info)
		}
	}
	slices.SortFunc(files, func(a, b fs.FileInfo) int { return a.ModTime().Compare(b.ModTime()) })
	for _, f := range files[:max(0, len(files)-(keep-1))] {
		os.Remove(filepath.Join(dir, f.Name())) // what stays is tried again the next time
	}
}
