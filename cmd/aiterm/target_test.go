package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"aiterm/internal/shelf"
)

// TestCannotWrite checks that a file that the user cannot write is told from one that
// can, and that asking leaves nothing.
func TestCannotWrite(t *testing.T) {
	if os.Geteuid() <= 0 {
		t.Skip("root can write everything, and Windows has other rights")
	}
	dir := t.TempDir()
	for _, name := range []string{"open/terms.yaml", "file/terms.yaml", "dir/terms.yaml"} {
		path := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(path), 0o777)
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	os.Chmod(filepath.Join(dir, "file/terms.yaml"), 0o444)
	os.Chmod(filepath.Join(dir, "dir"), 0o555)
	t.Cleanup(func() { os.Chmod(filepath.Join(dir, "dir"), 0o777) }) // so that it can be removed
	for name, writable := range map[string]bool{"open": true, "file": false, "dir": false, "new/deep": true, "dir/new": false} {
		l, err := target{filepath.Join(dir, name, "terms.yaml"), shelf.OriginProject}.lock()
		if (err == nil) != writable || err != nil && !errors.Is(err, errCannotWrite) {
			t.Errorf("%s: %v", name, err)
		}
		if l != nil {
			l.unlock()
		}
	}
}
