package message

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// ofSystem returns what an error of the operating system says without the words of
// the library around it: the path it is about, or "", and the reason.
func ofSystem(err error) (path string, reason Text, ok bool) {
	switch e := err.(type) {
	case *fs.PathError:
		path, err = e.Path, e.Err
	case *os.LinkError:
		path, err = e.New, e.Err
	case *os.SyscallError:
		err = e.Err
	case syscall.Errno:
	default:
		return "", Text{}, false
	}
	for _, known := range systemErrors() {
		if errors.Is(err, known.err) {
			return path, known.text, true
		}
	}
	return path, Text{"%s", []any{err.Error()}}, true // the system's own words
}

type systemError struct {
	err  error
	text Text
}

// systemErrors are those that a user can do something about. The first ones hold on
// every system.
func systemErrors() []systemError {
	return []systemError{
		{fs.ErrNotExist, New("there is no such file")},
		{fs.ErrPermission, New("permission denied")},
		{fs.ErrExist, New("this file is there already")},
		{syscall.EISDIR, New("this is a directory")},
		{syscall.ENOTDIR, New("a part of this path is a file, not a directory")},
		{syscall.ENOSPC, New("no space left on the disk")},
		{syscall.EROFS, New("this cannot be written to; the file system is read-only")},
		{syscall.ELOOP, New("too many symbolic links lead on from here")},
		{syscall.ENAMETOOLONG, New("the name is too long")},
		{syscall.EMFILE, New("too many files are open")},
		{syscall.EIO, New("the disk or device fails")},
	}
}
