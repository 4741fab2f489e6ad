package shelf

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"aiterm/glossary"
)

// MaxFile is the size in bytes of the largest glossary file that is read.
const MaxFile = 64 << 20

// load reads and parses one file.
func load(f File) (*glossary.Glossary, error) {
	data, err := ReadFile(f.Path)
	if err != nil {
		return nil, err
	}
	return glossary.Parse(f.Path, data)
}

// ReadFile reads a regular file of a bounded size, whole. It opens nothing that
// could make it wait, as a FIFO would.
func ReadFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s: not a file but a %s", path, what(info.Mode()))
	case info.Size() > MaxFile:
		return nil, fmt.Errorf("%s: the file has %d bytes; a glossary has %d at most, so split it", path, info.Size(), MaxFile)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxFile+1))
	if err != nil {
		return nil, err
	}
	after, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if int64(len(data)) != info.Size() || after.Size() != info.Size() || !after.ModTime().Equal(info.ModTime()) {
		return nil, fmt.Errorf("%s: the file was changed while it was read; try again", path)
	}
	return data, nil
}

func what(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "directory"
	case mode&fs.ModeNamedPipe != 0:
		return "named pipe"
	}
	return "device or socket"
}
