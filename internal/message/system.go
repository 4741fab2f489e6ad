package message

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"strconv"
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
		{syscall.EFBIG, New("the file would be larger than is allowed")},
		{syscall.EDQUOT, New("the quota of disk space is used up")},
		{syscall.EBUSY, New("this is in use by another program")},
		{syscall.ETXTBSY, New("this is in use by another program")},
		{syscall.ENOMEM, New("the memory is used up")},
		{syscall.EXDEV, New("this is on another file system")},
		{syscall.EINVAL, New("this cannot be done with this file")},
		{syscall.ENXIO, New("there is no such device")},
		{syscall.ENODEV, New("there is no such device")},
		{syscall.ENOEXEC, New("the file is no program that this system can run")},
		{os.ErrDeadlineExceeded, New("it was not ready in time")},
		{fs.ErrClosed, New("the file was closed already")},
	}
}

// ofProgram returns what the error of another program says: that it could not be
// started, or how it ended.
func ofProgram(err error) (Text, bool) {
	switch e := err.(type) {
	case *exec.Error:
		if errors.Is(e.Err, exec.ErrNotFound) {
			return New("%s: there is no such program", e.Name), true
		}
		return New("%v: %v", e.Name, e.Err), true
	case *exec.ExitError:
		if status, ok := e.Sys().(syscall.WaitStatus); ok && status.Signaled() {
			return New("a signal ended it (%s)", SignalName(status.Signal())), true
		}
		return New("it ended with status %d", e.ExitCode()), true
	}
	return Text{}, false
}

// SignalName returns the name that a signal has in C, as SIGTERM, or its number where
// it is none that ends programs.
func SignalName(s syscall.Signal) string {
	switch s {
	case syscall.SIGHUP:
		return "SIGHUP"
	case syscall.SIGINT:
		return "SIGINT"
	case syscall.SIGQUIT:
		return "SIGQUIT"
	case syscall.SIGABRT:
		return "SIGABRT"
	case syscall.SIGKILL:
		return "SIGKILL"
	case syscall.SIGSEGV:
		return "SIGSEGV"
	case syscall.SIGPIPE:
		return "SIGPIPE"
	case syscall.SIGTERM:
		return "SIGTERM"
	}
	return strconv.Itoa(int(s))
}
