package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// A replacement puts bytes in the place of a file, whole or not at all, whenever it
// is stopped: they are written to a file beside it, which then takes its name.
type replacement struct {
	path   string       // of the file, which need not be there
	beside string       // of the new file until it takes the name; what is left there of an earlier one is lost
	like   string       // of the file whose mode and owner the new one gets; if that is not there, what is usual
	data   []byte       // what the file gets
	still  func() error // asked just before the new file takes the name: an error keeps the old one
	file   *os.File     // beside
}

// do takes all steps. After an error nothing is left beside the file.
func (r *replacement) do() error {
	for _, step := range r.steps() {
		if err := step(); err != nil {
			r.giveUp()
			return r.naming(err)
		}
	}
	return nil
}

// naming lets an error of the file beside name the one that was to be written, which
// its reader knows.
func (r *replacement) naming(err error) error {
	var of *fs.PathError
	if errors.As(err, &of) && of.Path == r.beside {
		of.Path = r.path
	}
	return err
}

// steps are what is done in turn. After each of them the file is the old one or the
// new one.
func (r *replacement) steps() []func() error {
	return []func() error{r.create, r.write, r.resemble, r.sync, r.close, r.askStill, r.rename, r.syncDir}
}

func (r *replacement) giveUp() {
	if r.file != nil {
		r.file.Close()
	}
	os.Remove(r.beside)
}

func (r *replacement) create() (err error) {
	mode := fs.FileMode(0o666)
	if _, err := os.Stat(r.like); err == nil {
		mode = 0o600 // until resemble, as the other may be secret
	}
	if err := os.Remove(r.beside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	r.file, err = os.OpenFile(r.beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	return err
}

func (r *replacement) write() error {
	_, err := r.file.Write(r.data)
	return err
}

// resemble gives the new file the mode and, where that is allowed, the owner and
// group of the old one.
func (r *replacement) resemble() error {
	info, err := os.Stat(r.like)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	takeOwner(r.file, info)
	return r.file.Chmod(info.Mode()) // after the owner, whose change can take bits of it
}

func (r *replacement) sync() error  { return r.file.Sync() }
func (r *replacement) close() error { return r.file.Close() }

func (r *replacement) askStill() error {
	if r.still == nil {
		return nil
	}
	return r.still()
}

func (r *replacement) rename() error { return os.Rename(r.beside, r.path) }

// syncDir lets the new name outlive a loss of power. Some file systems cannot be
// asked for that.
func (r *replacement) syncDir() error {
	if runtime.GOOS == "windows" {
		return nil
	}
	dir, err := os.Open(filepath.Dir(r.path))
	if err != nil {
		return err
	}
	defer dir.Close()
	if err := dir.Sync(); !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}
