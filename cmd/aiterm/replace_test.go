package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// replacing returns what replaces an old file by a new one in a directory of its own.
func replacing(t *testing.T) *replacement {
	dir := t.TempDir()
	path := filepath.Join(dir, "terms.yaml")
	if err := os.WriteFile(path, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	return &replacement{path: path, beside: filepath.Join(dir, ".terms.yaml.new"), like: path, data: []byte("new, and longer")}
}

// TestReplaceKilled checks that wherever a replacement stops, the file is the old one
// or the new one, and that the next one goes through.
func TestReplaceKilled(t *testing.T) {
	for n := range replacing(t).steps() {
		r := replacing(t)
		for _, step := range r.steps()[:n] {
			if err := step(); err != nil {
				t.Fatal(err)
			}
		}
		if text, err := os.ReadFile(r.path); err != nil || !slices.Contains([]string{"old", string(r.data)}, string(text)) {
			t.Errorf("stopped after %d steps: %q, %v", n, text, err)
		}
		again := *r
		again.file = nil
		if err := again.do(); err != nil {
			t.Errorf("after one that stopped after %d steps: %v", n, err)
		}
		checkReplaced(t, r)
	}
}

func checkReplaced(t *testing.T, r *replacement) {
	t.Helper()
	text, err := os.ReadFile(r.path)
	if err != nil || !bytes.Equal(text, r.data) {
		t.Errorf("the file has %q, %v", text, err)
	}
	if info, err := os.Stat(r.path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the file is %v, %v", info.Mode(), err)
	}
	if there, _ := os.ReadDir(filepath.Dir(r.path)); len(there) != 1 {
		t.Errorf("left behind: %v", there)
	}
}

// TestReplaceFails checks that a replacement that fails at a step leaves the old file,
// and nothing beside it.
func TestReplaceFails(t *testing.T) {
	r := replacing(t)
	r.still = func() error { return errors.New("changed") }
	if err := r.do(); err == nil || err.Error() != "changed" {
		t.Errorf("the error is %v", err)
	}
	r.data = []byte("old")
	checkReplaced(t, r)

	r = replacing(t)
	r.path = filepath.Join(t.TempDir(), "gone", "terms.yaml")
	if err := r.do(); err == nil {
		t.Error("replaced in a directory that is not there")
	}
	if _, err := os.Stat(r.beside); err == nil {
		t.Error("the new file is left behind")
	}
}

// TestFormattedLike checks that a text gets the mark and the line ends of what was
// before.
func TestFormattedLike(t *testing.T) {
	for _, c := range []struct{ before, text, want string }{
		{"a\r\nb\r\n", "a\nc\r\n", "a\r\nc\r\n"},
		{"a\nb\n", "a\r\nc\n", "a\nc\n"},
		{"a\r\nb\n", "a\r\nc\nd\r\n", "a\r\nc\nd\r\n"}, // mixed before
		{"\ufeffa\n", "b\n", "\ufeffb\n"},
		{"\ufeffa\r\n", "\ufeffb\n", "\ufeffb\r\n"},
		{"a\n", "\ufeffb\n", "b\n"},
		{"", "\ufeffb\r\nc\n", "\ufeffb\r\nc\n"},
		{"a", "b\r\n", "b\r\n"},
	} {
		if got := formattedLike(c.before, c.text); got != c.want {
			t.Errorf("%q after %q is %q, want %q", c.text, c.before, got, c.want)
		}
	}
}

// TestLock checks that a lock keeps others away until it is given up, says who has
// it, and leaves no file.
func TestLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), ".terms.yaml.lock")
	l, err := lockFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lockFile(path); err == nil || !bytes.Contains([]byte(err.Error()), []byte("another aiterm edit has it open (process ")) {
		t.Errorf("a second lock: %v", err)
	}
	l.unlock()
	if _, err := os.Stat(path); err == nil {
		t.Error("the lock's file is left behind")
	}
	if l, err = lockFile(path); err != nil {
		t.Fatal(err)
	}
	l.file.Close() // as where the process was killed: the file stays
	if l, err = lockFile(path); err != nil {
		t.Fatalf("after one that was killed: %v", err)
	}
	l.unlock()
}

// TestLockDirs checks that a lock removes the directories that it made, if nothing is in
// them, and none that was there.
func TestLockDirs(t *testing.T) {
	home := t.TempDir()
	at := func(name string) target { return target{path: filepath.Join(home, name)} }
	lock := func(name string) *fileLock {
		l, err := at(name).lock()
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	lock("made/by/it/terms.yaml").unlock()
	if there, _ := os.ReadDir(home); len(there) > 0 {
		t.Errorf("left behind: %v", there)
	}
	os.Mkdir(filepath.Join(home, "mine"), 0o777)
	lock("mine/terms.yaml").unlock()
	if _, err := os.Stat(filepath.Join(home, "mine")); err != nil {
		t.Errorf("the user's own empty directory: %v", err)
	}
	l := lock("mine/deep/terms.yaml")
	os.WriteFile(filepath.Join(home, "mine/deep/terms.yaml"), nil, 0o666)
	l.unlock()
	if _, err := os.Stat(filepath.Join(home, "mine/deep/terms.yaml")); err != nil {
		t.Errorf("a glossary that was written: %v", err)
	}
	if _, err := at("mine/deep/terms.yaml/below/terms.yaml").lock(); err == nil {
		t.Error("a file is taken for a directory")
	}
}
