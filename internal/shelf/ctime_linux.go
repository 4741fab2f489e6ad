package shelf

import (
	"io/fs"
	"syscall"
	"time"
)

// changeTime returns when a file was last changed in any way, which programs
// cannot set as they can the time of modification.
func changeTime(info fs.FileInfo) time.Time {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return time.Unix(s.Ctim.Unix())
	}
	return info.ModTime()
}
