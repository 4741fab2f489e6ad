//go:build !unix

package shelf

import (
	"io/fs"
	"os"
)

// ownerOf knows no owner: on Windows what holds is who may write into a directory,
// which its own access rules say, and not who owns it.
func ownerOf(fs.FileInfo) (uid int, known bool) { return 0, false }

// inode is not known without opening the file; the content's digest decides.
func inode(fs.FileInfo) uint64 { return 0 }

func openFile(path string) (*os.File, error) { return os.Open(path) }
