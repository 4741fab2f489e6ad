package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/shelf"
)

// A target is the glossary file that is edited. It need not be there yet.
type target struct {
	path   string // absolute, without links
	origin shelf.Origin
}

// target returns the file to edit for a term: in the layer asked for; else where the
// entry that is in force stands, if that is not shipped or the system's; else the
// personal one.
func (o *editOptions) target(stack *shelf.Stack, e *glossary.Entry) (target, error) {
	if o.layer != "" {
		return o.inLayer(stack, shelf.Origin(o.layer), e)
	}
	if e != nil {
		s := stack.Find(e.Glossary)
		if s != nil && s.Origin != shelf.OriginBuiltin && s.Origin != shelf.OriginSystem {
			return newTarget(s.Path, s.Origin)
		}
	}
	return o.inLayer(stack, shelf.OriginPersonal, e)
}

// inLayer returns the file of the personal or the project's layer that has the
// entry, else the only one there is, else terms.yaml.
func (o *editOptions) inLayer(stack *shelf.Stack, origin shelf.Origin, e *glossary.Entry) (target, error) {
	var there []string
	for _, s := range stack.Sources {
		if s.Origin != origin {
			continue
		}
		if e != nil && s.Has(e.ID) {
			return newTarget(s.Path, origin)
		}
		there = append(there, s.Path)
	}
	if len(there) == 1 {
		return newTarget(there[0], origin)
	}
	if origin == shelf.OriginProject {
		return o.inProject()
	}
	dir := o.Config().PersonalDir()
	if dir == "" {
		return target{}, message.Errorf("there is no home for your glossary; set HOME or XDG_CONFIG_HOME")
	}
	return newTarget(filepath.Join(dir, "terms.yaml"), origin)
}

// inProject returns terms.yaml in the nearest .aiterm that is in force, or else in one
// of this directory. What belongs to somebody else is an error, as nothing that is
// written there would be in force; whose it is has been said.
func (o *editOptions) inProject() (target, error) {
	config := o.Config()
	dir := config.ProjectDir()
	if dir == "" && o.Sys.Dir == "" {
		return target{}, message.Errorf("the working directory is not there any more; go to another")
	}
	if dir == "" {
		dir = filepath.Join(o.Sys.Dir, ".aiterm")
	}
	file := filepath.Join(dir, "terms.yaml")
	for _, path := range []string{dir, file} {
		if config.IsForeign(path) {
			return target{}, message.Errorf("%s belongs to somebody else and is not edited", path)
		}
	}
	return newTarget(file, shelf.OriginProject)
}

// newTarget follows links, also one to a file that is not there yet, so that they
// stay.
func newTarget(path string, origin shelf.Origin) (target, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return target{}, err
	}
	for range 40 { // as many as Linux follows
		if real, err := filepath.EvalSymlinks(path); err == nil {
			return target{real, origin}, nil
		}
		to, err := os.Readlink(path)
		if err != nil {
			return target{path, origin}, nil
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return target{}, &fs.PathError{Op: "readlink", Path: path, Err: syscall.ELOOP}
}

// lock keeps other edits of the file away. The error of a file that the user cannot
// write is errCannotWrite.
func (t target) lock() (*fileLock, error) {
	made, err := makeDir(filepath.Dir(t.path))
	if err != nil {
		removeEmpty(made)
		return nil, cannotWrite(err)
	}
	l, err := t.lockBeside()
	if err != nil {
		removeEmpty(made)
		return nil, err
	}
	l.made = made
	return l, nil
}

// lockBeside locks the file by one beside it.
func (t target) lockBeside() (*fileLock, error) {
	if info, err := os.Stat(t.path); err == nil && !info.Mode().IsRegular() {
		return nil, message.Errorf("%s: this is no regular file, and is not edited", t.path) // a pipe would wait
	}
	if f, err := os.OpenFile(t.path, os.O_WRONLY, 0); err == nil {
		f.Close()
	} else if err := cannotWrite(err); errors.Is(err, errCannotWrite) {
		return nil, err
	}
	dir, base := filepath.Split(t.path)
	l, err := lockFile(filepath.Join(dir, "."+base+".lock"))
	if err != nil {
		return nil, message.Errorf("%s: %v", t.path, cannotWrite(err))
	}
	return l, nil
}

const errCannotWrite = message.Sentinel("cannot be written")

// cannotWrite marks the error of what the user may not write.
func cannotWrite(err error) error {
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) {
		return message.Errorf("%v (%v)", errCannotWrite, err)
	}
	return err
}
