package shelf

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestKept: what is open stays open until a file changes, comes or goes.
func TestKept(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "team.yaml")
	later := time.Now().Add(time.Hour) // by when what is written now can be told from the next change
	c := Config{
		Getenv: func(string) string { return "" }, Dir: dir, Asked: []string{dir}, ReadOnly: true,
		Now: func() time.Time { return later }, Progress: func() func() { return func() {} },
	}
	write := func(id string) {
		t.Helper()
		text := "terms:\n  - id: " + id + "\n    en: Some Name\n    definition: What it is.\n"
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	has := func(k *Kept, id string) bool {
		t.Helper()
		x, err := k.Open(c)
		if err != nil {
			t.Fatal(err)
		}
		_, ok := x.Position(id)
		return ok
	}
	var k Kept
	write("first")
	if !has(&k, "first") {
		t.Error("the first term is missing")
	}
	open := k.index
	if !has(&k, "first") || k.index != open {
		t.Error("what has not changed was opened again")
	}
	write("second-one")
	if has(&k, "first") || !has(&k, "second-one") {
		t.Error("a change was not seen")
	}
	if err := os.WriteFile(file, []byte("terms: [\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Open(c); err == nil {
		t.Error("a broken file is no error")
	}
	if err := os.Rename(file, filepath.Join(dir, "away")); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(dir, "other.yaml")
	write("third")
	if has(&k, "second-one") {
		t.Error("a file that is gone is still in force")
	}
}

// TestReadOnly: nothing is written, and what another has compiled is used.
func TestReadOnly(t *testing.T) {
	dir, cached := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), []byte("terms:\n  - id: a\n    en: Some Name\n    definition: What it is.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	compiled := 0
	later := time.Now().Add(time.Hour)
	c := Config{
		Getenv: func(name string) string { return map[string]string{"XDG_CACHE_HOME": cached}[name] }, Asked: []string{dir},
		Now: func() time.Time { return later }, Progress: func() func() { compiled++; return func() {} },
	}
	open := func(readOnly bool) {
		t.Helper()
		c.ReadOnly = readOnly
		if _, err := Open(c); err != nil {
			t.Fatal(err)
		}
	}
	open(true)
	if files, _ := os.ReadDir(cached); len(files) > 0 {
		t.Errorf("%v was written", files)
	}
	open(false)
	open(true)
	if compiled != 2 {
		t.Errorf("it was compiled %d times, not twice", compiled)
	}
}
