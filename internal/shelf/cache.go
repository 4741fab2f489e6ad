package shelf

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/natefinch/atomic"

	"aiterm/internal/index"
)

// minAge is how old a file's last change must be for its size and times to tell
// it from the next one. Of the file systems in use FAT counts time in the
// longest steps: two seconds.
const minAge = 2 * time.Second

// manifest says what a compiled glossary was made by and made of: the form, and
// for each file its layer, paths, size and times. ok is false where a file was
// changed too lately to tell the next change from this one.
func manifest(form string, files []File, noBuiltin bool, now time.Time) (text string, ok bool) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %v\n", form, noBuiltin)
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
		ok = ok && now.Sub(info.ModTime()) > minAge && now.Sub(changed) > minAge
		fmt.Fprintf(&b, "%d %q %q %d %d %d\n", f.Layer, f.Path, path, info.Size(), info.ModTime().UnixNano(), changed.UnixNano())
	}
	return b.String(), ok
}

// openCached opens the compiled form of files, made before or now.
func (c Config) openCached(reached []File) (*index.Index, error) {
	files := lastOfEach(reached)
	compile := func() ([]byte, error) { return c.compile(reached) }
	k := c.cache()
	made, trusted := manifest(k.form, files, c.NoBuiltin, k.now)
	trusted = trusted && k.dir != ""
	if trusted {
		if x := k.open(made, compile); x != nil {
			return x, nil
		}
	}
	compiled, err := compile()
	if err != nil {
		return nil, err
	}
	if after, ok := manifest(k.form, files, c.NoBuiltin, c.Now()); trusted && ok && after == made {
		k.write(made, compiled)
	}
	return index.OpenString(string(compiled))
}

// A cache is a directory of compiled glossaries, which builds of several forms
// share without reading each other's files. Whatever happens to it costs time
// and nothing else.
type cache struct {
	dir  string // "" where there is no place for it
	form string
	now  time.Time
}

func (c Config) cache() cache {
	form := c.form
	if form == "" {
		form = currentForm()
	}
	return cache{c.cacheDir(), form, c.Now()}
}

const extension = ".index"

// prefix begins the names of the files of this form.
func (k cache) prefix() string { return shortHash(k.form) + "-" }

// path returns where what was made of a manifest is kept.
func (k cache) path(made string) string {
	return filepath.Join(k.dir, k.prefix()+shortHash(made)+extension)
}

// open opens what was made of a manifest, or returns nil where there is nothing
// of use. again makes the content once more if the file is damaged.
func (k cache) open(made string, again func() ([]byte, error)) *index.Index {
	f, err := os.Open(k.path(made))
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
	k.markUsed(f)
	return x // the file stays open as long as the process runs
}

// write keeps what was made of a manifest, if it can.
func (k cache) write(made string, compiled []byte) {
	path := k.path(made)
	if os.MkdirAll(k.dir, 0o700) == nil && atomic.WriteFile(path, bytes.NewReader(seal(made, compiled))) == nil {
		k.prune(path)
	}
}
