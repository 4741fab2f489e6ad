package shelf

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"aiterm/glossary"
)

// MaxFile is the size in bytes of the largest glossary file that is read.
const MaxFile = 64 << 20

// load reads and parses one file.
func load(path string) (*glossary.Glossary, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return glossary.Parse(path, data)
}

// readFile reads a regular file of a bounded size, whole. It opens nothing that
// could make it wait, as a FIFO would.
func readFile(path string) ([]byte, error) {
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
	if err == nil && len(data) > MaxFile {
		err = fmt.Errorf("%s: the file grew while it was read", path)
	}
	return data, err
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

// Load reads files and lays them over the shipped glossary, if that is wanted,
// each file a layer of its own. All problems of all files are reported at once.
func Load(files []File, noBuiltin bool) (*glossary.Glossary, []glossary.Override, error) {
	var layers []*glossary.Glossary
	if !noBuiltin {
		g, err := glossary.Builtin()
		if err != nil {
			return nil, nil, err
		}
		layers = append(layers, g)
	}
	var problems glossary.Problems
	for _, f := range files {
		g, err := load(f.Path)
		var found glossary.Problems
		switch {
		case errors.As(err, &found):
			problems = append(problems, found...)
		case err != nil:
			return nil, nil, err
		default:
			layers = append(layers, g)
		}
	}
	all, overrides := glossary.Overlay(layers...)
	var found glossary.Problems
	if errors.As(glossary.Validate(all), &found) && len(problems) == 0 {
		problems = found
	}
	if len(problems) > 0 {
		return nil, nil, problems
	}
	return all, overrides, nil
}
