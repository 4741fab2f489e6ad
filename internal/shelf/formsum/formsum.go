// Package formsum works out the digest of all that determines the compiled form
// of a glossary. It needs the sources and the go command, so it is for package
// shelf's generator and test alone.
package formsum

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// compiler is the package that reads, merges and compiles glossaries.
const compiler = "aiterm/internal/shelf"

// messages is the package of what is said to people, which no compiled form has.
const messages = "aiterm/internal/message"

// Sum returns a digest, in hexadecimal, of go.mod, go.sum and the sources of
// package shelf and of all packages of this module that it imports, for every
// system, with the shipped glossary. Tests and messages do not count. The working directory
// must be in the module.
func Sum() (string, error) {
	packages, err := dependencies()
	if err != nil {
		return "", err
	}
	h := sha256.New()
	for _, p := range packages {
		for _, name := range p.sources() {
			if err := add(h, p.ImportPath+"/"+name, filepath.Join(p.Dir, name)); err != nil {
				return "", err
			}
		}
	}
	root := packages[0].Module.Dir
	for _, name := range []string{"go.mod", "go.sum"} { // the versions of other modules
		if err := add(h, name, filepath.Join(root, name)); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}

// A sourcePackage is what go list says of a package.
type sourcePackage struct {
	Dir, ImportPath string
	Module          *struct {
		Main bool
		Dir  string
	}
	GoFiles, IgnoredGoFiles, EmbedFiles []string
}

// dependencies returns the packages of this module that compiling takes, by
// path.
func dependencies() ([]sourcePackage, error) {
	// -e: what is to be generated need not be there yet.
	out, err := exec.Command("go", "list", "-e", "-deps",
		"-json=Dir,ImportPath,Module,GoFiles,IgnoredGoFiles,EmbedFiles", compiler).Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var all []sourcePackage
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p sourcePackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		if p.Module != nil && p.Module.Main && p.ImportPath != messages {
			all = append(all, p)
		}
	}
	if len(all) == 0 {
		return nil, errors.New("go list names no package of this module; run it in the module")
	}
	slices.SortFunc(all, func(a, b sourcePackage) int { return strings.Compare(a.ImportPath, b.ImportPath) })
	return all, nil
}

// sources returns the names of the files that count: those of all systems, and
// what is embedded unless it is itself made of the other sources.
func (p sourcePackage) sources() []string {
	names := slices.Concat(p.GoFiles, p.IgnoredGoFiles)
	if p.ImportPath != compiler {
		names = append(names, p.EmbedFiles...)
	}
	slices.Sort(names)
	return slices.DeleteFunc(names, func(name string) bool { return strings.HasSuffix(name, "_test.go") })
}

// add adds a file's name and content. Line ends are those of the repository,
// however the file was checked out.
func add(h hash.Hash, name, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	fmt.Fprintf(h, "%q %d\n%s", name, len(data), data)
	return nil
}
