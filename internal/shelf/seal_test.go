package shelf

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestSealed damages a sealed file in every byte, one after the other: it is
// refused, or reads as what was sealed.
func TestSealed(t *testing.T) {
	content := bytes.Repeat([]byte("compiled "), blockSize/3)
	whole := seal("manifest", content)
	for at := 0; at < len(whole); at += 1 + at/100 {
		damaged := bytes.Clone(whole)
		damaged[at] ^= 0x40
		path := filepath.Join(t.TempDir(), "x.index")
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		s, err := unseal(f, func() ([]byte, error) { return content, nil })
		if err == nil {
			got := make([]byte, len(content))
			if _, err := s.ReadAt(got, 0); err != nil || !bytes.Equal(got, content) {
				t.Errorf("byte %d damaged: read as something else (%v)", at, err)
			}
		} else if !errors.Is(err, errSeal) {
			t.Errorf("byte %d damaged: %v", at, err)
		}
		f.Close()
	}
}

// TestSealedSourcesChanged: what is made again of other sources cannot stand in
// for what is damaged.
func TestSealedSourcesChanged(t *testing.T) {
	content := bytes.Repeat([]byte("x"), 3*blockSize)
	damaged := seal("manifest", content)
	damaged[len(damaged)-1] ^= 1
	path := filepath.Join(t.TempDir(), "x.index")
	if err := os.WriteFile(path, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s, err := unseal(f, func() ([]byte, error) { return bytes.Repeat([]byte("y"), 3*blockSize), nil })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.ReadAt(make([]byte, 10), int64(len(content)-10)); !errors.Is(err, errSeal) {
		t.Errorf("error %v, want %v", err, errSeal)
	}
	if s.manifest != "manifest" {
		t.Errorf("the manifest is %q", s.manifest)
	}
}
