package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"aiterm/internal/message"
)

// A fileLock keeps other edits of a glossary away. It ends with the process at the
// latest: what is locked is an open file beside the glossary.
type fileLock struct {
	file *os.File
	made []string // directories that were made for it, the deepest first
}

// lockFile locks a path for this process alone. The error says who has it.
func lockFile(path string) (*fileLock, error) {
	for {
		f, err := openLock(path)
		if err != nil {
			return nil, err
		}
		if lockedByAnother(f) {
			defer f.Close()
			return nil, heldBy(f)
		}
		if isAt(path, f) {
			f.Truncate(0) // who has it is a help, and no more
			f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
			return &fileLock{file: f}, nil
		}
		f.Close() // removed by the one who had it until now
	}
}

// openLock opens the file that is locked, also where another user has made it. A link
// in its place is refused: it could lead anywhere, and a repository can bring one.
func openLock(path string) (*os.File, error) {
	if there, err := os.Lstat(path); err == nil && !there.Mode().IsRegular() {
		return nil, message.Errorf("%s: this is no file of aiterm; remove it", path)
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|noFollow, 0o644)
	if errors.Is(err, fs.ErrPermission) {
		if theirs, err := os.Open(path); err == nil {
			return theirs, nil
		}
	}
	return f, err
}

// isAt reports whether a path still leads to an open file.
func isAt(path string, f *os.File) bool {
	there, err := os.Lstat(path)
	if err != nil {
		return false
	}
	opened, err := f.Stat()
	return err == nil && os.SameFile(there, opened)
}

func heldBy(f *os.File) error {
	text, _ := io.ReadAll(io.LimitReader(f, 20))
	if pid, err := strconv.Atoi(strings.TrimSpace(string(text))); err == nil {
		return message.Errorf("another aiterm edit has it open (process %d); go on there, or try again when it has ended", pid)
	}
	return message.Errorf("another aiterm edit has it open; go on there, or try again when it has ended")
}

// unlock lets others have it, and leaves no file, and no directory that was made for it
// and has nothing in it. The name goes first: who opens it before that sees that it is
// gone.
func (l *fileLock) unlock() {
	if runtime.GOOS == "windows" { // which removes no open file, also not one that another has opened since
		l.file.Close()
	}
	os.Remove(l.file.Name())
	l.file.Close()
	removeEmpty(l.made)
}

// makeDir makes a directory, and those above it that are missing. It returns those that it
// made and nobody else, the deepest first, also with an error.
func makeDir(dir string) (made []string, err error) {
	err = os.Mkdir(dir, 0o777)
	if above := filepath.Dir(dir); errors.Is(err, fs.ErrNotExist) && above != dir {
		if made, err = makeDir(above); err != nil {
			return made, err
		}
		err = os.Mkdir(dir, 0o777)
	}
	if errors.Is(err, fs.ErrExist) {
		return made, os.MkdirAll(dir, 0o777) // an error for what is no directory
	}
	if err != nil {
		return made, err
	}
	return append([]string{dir}, made...), nil
}

// removeEmpty removes directories up to one that has something in it.
func removeEmpty(dirs []string) {
	for _, dir := range dirs {
		if os.Remove(dir) != nil {
			return
		}
	}
}
