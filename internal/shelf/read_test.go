package shelf

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	small, large := filepath.Join(dir, "small.yaml"), filepath.Join(dir, "large.yaml")
	if err := os.WriteFile(small, []byte("terms:\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(large, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, MaxFile+1); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		dir:                               "not a file but a directory",
		large:                             "split it",
		filepath.Join(dir, "nowhere.yml"): "nowhere.yml",
	} {
		if data, err := ReadFile(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %d bytes and %v, want %s", path, len(data), err, want)
		}
	}
	if data, err := ReadFile(small); err != nil || string(data) != "terms:\n" {
		t.Errorf("%s: %q, %v", small, data, err)
	}
}

func TestNotAFile(t *testing.T) {
	for mode, want := range map[fs.FileMode]string{
		fs.ModeDir: "directory", fs.ModeNamedPipe: "named pipe", fs.ModeSocket: "device or socket", fs.ModeDevice: "device or socket",
	} {
		if got := notAFile(mode).String(); got != "not a file but a "+want {
			t.Errorf("%v is %s, want %s", mode, got, want)
		}
	}
}
