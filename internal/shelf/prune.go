package shelf

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A file's time of modification says when it was last used, as in Go's build
// cache.
const (
	// maxFiles is how many files of one form stay. A directory with glossaries of
	// its own takes one, as does each set of --glossary; with a hundred thousand
	// terms one has some 30 MB, so sixteen fill half a gigabyte at worst.
	maxFiles = 16
	// unusedFor is when a file of any form goes: compiling again costs seconds at
	// most, and a version that was not run for a month is hardly there any more.
	unusedFor = 30 * 24 * time.Hour
	// unfinishedFor is when a file goes that a process left unfinished, as one that
	// was killed: writing takes seconds.
	unfinishedFor = time.Hour
	// useStep is how often use is recorded: rarely, so that a start seldom writes,
	// yet often enough that a month is told from two.
	useStep = 24 * time.Hour
)

// markUsed records that a file is used, once a day, and removes what is not.
func (k cache) markUsed(f *os.File) {
	info, err := f.Stat()
	if err != nil || k.readOnly || k.now.Sub(info.ModTime()) < useStep {
		return
	}
	if os.Chtimes(f.Name(), k.now, k.now) == nil {
		k.prune(f.Name())
	}
}

// prune removes what was not used for long, of whichever form, and of its own
// form all but the files used last. The file in use stays whatever its time
// says. A file that could not be removed is tried again the next time.
func (k cache) prune(inUse string) {
	entries, err := os.ReadDir(k.dir)
	if err != nil {
		return
	}
	var own []fs.FileInfo
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !strings.Contains(e.Name(), extension) || e.Name() == filepath.Base(inUse) {
			continue
		}
		if k.now.Sub(info.ModTime()) > staysFor(e.Name()) {
			os.Remove(filepath.Join(k.dir, e.Name()))
		} else if k.isOwn(e.Name()) {
			own = append(own, info)
		}
	}
	slices.SortFunc(own, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	for _, info := range own[min(len(own), maxFiles-1):] {
		os.Remove(filepath.Join(k.dir, info.Name()))
	}
}

// staysFor returns how long a file stays that is not used. The name of an unfinished one
// goes on behind the extension.
func staysFor(name string) time.Duration {
	if strings.HasSuffix(name, extension) {
		return unusedFor
	}
	return unfinishedFor
}

// isOwn reports whether a name is that of a finished file of this form.
func (k cache) isOwn(name string) bool {
	return strings.HasPrefix(name, k.prefix()) && strings.HasSuffix(name, extension)
}
