package main

import (
	"errors"
	"math"
	"os"

	"golang.org/x/sys/windows"
)

// noFollow has no counterpart; who may make links is up to the system.
const noFollow = 0

// takeOwner does nothing: a file inherits its owner and rights from its directory.
func takeOwner(*os.File, os.FileInfo) {}

// lockedByAnother locks an open file for this process alone, until it is closed. held is
// true where another has it. The byte that is locked lies behind all others, which
// everyone can read.
func lockedByAnother(f *os.File) (held bool) {
	at := windows.Overlapped{Offset: math.MaxUint32, OffsetHigh: math.MaxInt32}
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &at)
	return errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}
