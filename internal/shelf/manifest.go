package shelf

import (
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// minAge is how old a file's last change must be for its size and times to tell
// it from the next one. Of the file systems in use FAT counts time in the
// longest steps: two seconds.
const minAge = 2 * time.Second

// A manifest says what a compiled glossary was made by and made of.
type manifest struct {
	recipe  string   // a line for the form, and one for each file: its layer and paths
	states  []string // of each file: size, inode, times; see stateOf
	digests []string // of each file's bytes
}

// recipe says by which form and of which files a compiled glossary is made. It does not
// depend on what the files say.
func recipe(form string, files []File, noBuiltin bool) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %v\n", form, noBuiltin)
	for _, f := range files {
		path, err := filepath.Abs(f.Path)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%d %q %q\n", f.Layer, f.Path, path)
	}
	return b.String(), nil
}

// unsettled is the state of a file that was changed too lately to tell the next change
// from this one, or that cannot be looked at. It is like no other, not even itself.
const unsettled = "-"

// stateOf returns what tells a file from what is in its place after a change, without
// reading it: size, inode, time of modification and of the last change of any kind.
func stateOf(path string, now time.Time) string {
	info, err := os.Stat(path)
	if err != nil {
		return unsettled
	}
	changed := changeTime(info)
	if now.Sub(info.ModTime()) <= minAge || now.Sub(changed) <= minAge {
		return unsettled
	}
	return fmt.Sprintf("%d %d %d %d", info.Size(), inode(info), info.ModTime().UnixNano(), changed.UnixNano())
}

func statesOf(files []File, now time.Time) []string {
	return each(files, func(f File) string { return stateOf(f.Path, now) })
}

// sameStates reports whether no file has changed from one time to another.
func sameStates(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] || a[i] == unsettled {
			return false
		}
	}
	return true
}

// digestOf returns the FNV-1a digest, of 128 bits, of a file's bytes. It tells changes
// apart and keeps nobody out: who can write the file needs no other that looks like it.
// The packages for cryptography would cost each start more.
func digestOf(data []byte) string {
	h := fnv.New128a()
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}

// text writes a manifest as parseManifest reads it: three parts, each of lines.
func (m manifest) text() string {
	return m.recipe + "\n" + strings.Join(m.states, "\n") + "\n\n" + strings.Join(m.digests, "\n")
}

// parseManifest reads what text has written; what is none gives one without a recipe.
func parseManifest(text string) manifest {
	parts := strings.Split(text, "\n\n")
	if len(parts) != 3 {
		return manifest{}
	}
	return manifest{parts[0] + "\n", strings.Split(parts[1], "\n"), strings.Split(parts[2], "\n")}
}

func each[A, B any](all []A, f func(A) B) []B {
	out := make([]B, len(all))
	for i, a := range all {
		out[i] = f(a)
	}
	return out
}
