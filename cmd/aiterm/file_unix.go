//go:build !windows

package main

import (
	"errors"
	"os"
	"syscall"
)

// noFollow keeps open from following a link.
const noFollow = syscall.O_NOFOLLOW

// takeOwner gives a file the owner and group of another, or the group alone, as far
// as the system allows it.
func takeOwner(f *os.File, of os.FileInfo) {
	stat, ok := of.Sys().(*syscall.Stat_t)
	if !ok {
		return
	}
	if f.Chown(int(stat.Uid), int(stat.Gid)) != nil {
		f.Chown(-1, int(stat.Gid))
	}
}

// lockedByAnother locks an open file for this process alone, until it is closed, or
// reports that another process has it. On a file system without locks it reports false:
// edits are not kept apart there.
func lockedByAnother(f *os.File) (held bool) {
	for {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EINTR) {
			return errors.Is(err, syscall.EWOULDBLOCK) // other errors: a file system without locks
		}
	}
}
