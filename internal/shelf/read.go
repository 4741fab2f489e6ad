package shelf

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// MaxFile is the size in bytes of the largest glossary file that is read.
const MaxFile = 64 << 20

// A Source is a glossary as it was read: the shipped one, or a file.
type Source struct {
	File                          // of the shipped glossary only the origin
	Data      []byte              // the file's bytes; nil for the shipped glossary
	Err       error               // why the file could not be read; then the rest is empty
	Glossary  *glossary.Glossary  // nil where nothing of the file could be understood
	Problems  glossary.Problems   // of the file alone
	Overrides []glossary.Override // entries of lower layers that its own take the place of
}

// source reads and parses a file.
func (c Config) source(f File) Source {
	data, err := c.readBytes(f.Path)
	if err != nil {
		return Source{File: f, Err: err}
	}
	parse := glossary.Parse
	if c.AllProblems {
		parse = glossary.ParseAll
	}
	s := parseBy(parse, f.Path, data)
	s.File = f
	return s
}

func (c Config) readBytes(path string) ([]byte, error) {
	if c.readFile != nil {
		return c.readFile(path)
	}
	return ReadFile(path)
}

// Parse returns the bytes of a file, which need not be in force, as a source.
func Parse(path string, data []byte) Source { return parseBy(glossary.Parse, path, data) }

func parseBy(parse func(string, []byte) (*glossary.Glossary, error), path string, data []byte) Source {
	s := Source{File: File{Path: path}, Data: data}
	var err error
	if s.Glossary, err = parse(path, data); err != nil && !errors.As(err, &s.Problems) {
		s.Err = err
	}
	return s
}

// shipped reads the shipped glossary.
func shipped() Source {
	g, err := glossary.Builtin()
	return Source{File: File{Origin: OriginBuiltin}, Glossary: g, Err: err}
}

// ReadFile reads a regular file of a bounded size, whole. It opens nothing that
// could make it wait, as a FIFO would.
func ReadFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, message.Errorf("%s: %v", path, notAFile(info.Mode()))
	case info.Size() > MaxFile:
		return nil, message.Errorf("%s: the file has %d bytes; a glossary has %d at most, so split it", path, info.Size(), MaxFile)
	}
	f, err := openFile(path)
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
		return nil, message.Errorf("%s: the file was changed while it was read; try again", path)
	}
	return data, nil
}

// notAFile says what is at a path instead of a regular file.
func notAFile(mode fs.FileMode) message.Text {
	switch {
	case mode.IsDir():
		return message.New("not a file but a directory")
	case mode&fs.ModeNamedPipe != 0:
		return message.New("not a file but a named pipe")
	}
	return message.New("not a file but a device or socket")
}
