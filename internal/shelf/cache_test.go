package shelf

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const own = "home/.config/aiterm/terms.yaml"

func meaning(text string) string {
	return "terms:\n  - {id: sla, abbr: SLA, en: Service Level, definition: " + text + "}\n"
}

// TestCacheDamaged: whatever happens to a file in the cache, the answer is right.
func TestCacheDamaged(t *testing.T) {
	for name, harm := range map[string]func(data []byte) []byte{
		"nothing":      func(data []byte) []byte { return data },
		"truncated":    func(data []byte) []byte { return data[:len(data)/2] },
		"header alone": func(data []byte) []byte { return data[:sealHeader] },
		"empty":        func([]byte) []byte { return nil },
		"zeros":        func(data []byte) []byte { return make([]byte, len(data)) },
		"longer":       func(data []byte) []byte { return append(data, 0) },
		"content": func(data []byte) []byte {
			return append(data[:len(data)/2], bytes.Repeat([]byte{1}, len(data)-len(data)/2)...)
		},
		"manifest": func(data []byte) []byte { return bytes.Replace(data, []byte("terms.yaml"), []byte("other.yaml"), 1) },
	} {
		h := newHouse(t, map[string]string{own: meaning("First.")})
		h.definition(h.config(), "sla")
		path := h.path("cache/aiterm/" + h.cached()[0])
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, harm(data), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := h.definition(h.config(), "sla"); got != "First." {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestCacheInTheWay: where the cache cannot be written there is an answer too.
func TestCacheInTheWay(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First."), "cache": "a file"})
	if got := h.definition(h.config(), "sla"); got != "First." {
		t.Errorf("a file in the place of the directory: %q", got)
	}
	h.vars["XDG_CACHE_HOME"], h.vars["HOME"] = "", ""
	if got := h.definition(h.config(), "sla"); got != "First." {
		t.Errorf("no place for a cache: %q", got)
	}
}

// TestCacheChangedSource: a source that changes is read again. One that has just been
// changed is read again too, but not compiled: its digest tells what it says.
func TestCacheChangedSource(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First.")})
	h.definition(h.config(), "sla")
	h.write(own, meaning("Second and longer."))
	if got := h.definition(h.config(), "sla"); got != "Second and longer." || len(h.cached()) != 1 {
		t.Errorf("a longer file: %q, %d files in the cache", got, len(h.cached()))
	}
	info, err := os.Stat(h.path(own))
	if err != nil {
		t.Fatal(err)
	}
	h.now = info.ModTime().Add(minAge / 2)
	for _, text := range []string{"Third.", "Forth."} {
		h.write(own, meaning(text))
		h.wantCompiles("just changed", 1, func() {
			for range 2 {
				if got := h.definition(h.config(), "sla"); got != text {
					t.Errorf("just changed to %q: %q", text, got)
				}
			}
		})
	}
}

// TestCacheSameBytes: what has another time or inode, yet says the same, is not compiled
// again, and after that not even read.
func TestCacheSameBytes(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First.")})
	h.definition(h.config(), "sla")
	for name, change := range map[string]func() error{
		"times": func() error {
			old := time.Now().Add(-time.Hour)
			return os.Chtimes(h.path(own), old, old)
		},
		"another file": func() error {
			h.write("copy", meaning("First."))
			return os.Rename(h.path("copy"), h.path(own))
		},
	} {
		if err := change(); err != nil {
			t.Fatal(err)
		}
		clear(h.reads)
		h.wantCompiles(name, 0, func() {
			h.definition(h.config(), "sla")
			h.definition(h.config(), "sla")
		})
		h.wantReads(name, map[string]int{"terms.yaml": 1})
	}
}

// TestCacheReplaced: another file of the same size, with the times of the first one, is
// seen, as where a copy keeps them.
func TestCacheReplaced(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First."), "other": meaning("Other.")})
	old := time.Now().Add(-time.Hour)
	for _, path := range []string{h.path(own), h.path("other")} {
		if err := os.Chtimes(path, old, old); err != nil {
			t.Fatal(err)
		}
	}
	h.definition(h.config(), "sla")
	if err := os.Rename(h.path("other"), h.path(own)); err != nil {
		t.Fatal(err)
	}
	if got := h.definition(h.config(), "sla"); got != "Other." {
		t.Errorf("replaced: %q", got)
	}
}

// TestCacheOthers: what somebody else could have written is not believed, and the
// directory is the user's alone.
func TestCacheOthers(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First.")})
	h.definition(h.config(), "sla")
	dir := h.path("cache/aiterm")
	path := filepath.Join(dir, h.cached()[0])
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, known := ownerOf(info); !known {
		t.Skip("files have no owner here")
	}
	if info.Mode().Perm() != 0o700 {
		t.Errorf("the directory has mode %v", info.Mode())
	}
	if err := errors.Join(os.Chmod(path, 0o666), os.Chmod(dir, 0o777)); err != nil {
		t.Fatal(err)
	}
	h.wantCompiles("a file that others can write", 1, func() { h.definition(h.config(), "sla") })
	if info, err = os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the directory has mode %v (%v)", info.Mode(), err)
	}
}

// TestShippedAlone: with the shipped glossary alone no file is touched.
func TestShippedAlone(t *testing.T) {
	h := newHouse(t, nil)
	h.definition(h.config(), "aigc")
	h.wantReads("shipped alone", nil)
	if _, err := os.Stat(h.path("cache")); !os.IsNotExist(err) {
		t.Errorf("there is a cache: %v", err)
	}
}

// TestForms: builds of two forms share a cache, and neither reads or removes
// what the other one uses.
func TestForms(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First.")})
	a, b := h.config(), h.config()
	a.form, b.form = "form a", "form b"
	h.definition(a, "sla")
	h.wantReads("form a", map[string]int{"terms.yaml": 1})
	h.definition(b, "sla")
	h.wantReads("form b", map[string]int{"terms.yaml": 1})
	for range 2 {
		h.definition(a, "sla")
		h.definition(b, "sla")
	}
	h.wantReads("both again", nil)
	if len(h.cached()) != 2 {
		t.Errorf("%v in the cache, want a file for each", h.cached())
	}

	for i := range maxFiles + 3 { // more of b than stay
		h.write(fmt.Sprintf("asked%d.yaml", i), meaning("Other."))
		b.Asked = []string{h.path(fmt.Sprintf("asked%d.yaml", i))}
		h.definition(b, "sla")
	}
	if names := h.cached(); len(names) != maxFiles+1 || !hasPrefix(names, a.cache().prefix()) {
		t.Errorf("%d files in the cache, want %d of b and the one of a", len(names), maxFiles)
	}
}

func hasPrefix(names []string, prefix string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, prefix) })
}

// TestWrongForm: a file with the right name that another form has made, as when
// two digests collide, is not read.
func TestWrongForm(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First.")})
	files, err := h.config().files()
	if err != nil {
		t.Fatal(err)
	}
	k := h.config().cache()
	mine, err := recipe(k.form, files, false)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := recipe("another form", files, false)
	if err != nil {
		t.Fatal(err)
	}
	h.write("cache/aiterm/"+filepath.Base(k.path(mine)), string(seal(manifest{recipe: theirs}.text(), []byte(builtin))))
	if s, _ := k.open(mine, nil); s != nil {
		t.Error("it is opened")
	}
}

// TestUseIsRecorded: a file that is used stays, at the cost of one write a day.
func TestUseIsRecorded(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First.")})
	h.definition(h.config(), "sla")
	path := h.path("cache/aiterm/" + h.cached()[0])
	used := func() time.Time {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.ModTime()
	}
	made := used()
	h.now = made.Add(useStep - time.Minute)
	h.definition(h.config(), "sla")
	if !used().Equal(made) {
		t.Errorf("recorded after less than a day: %v", used())
	}

	h.write("cache/aiterm/of-another-form.index", "")
	h.now = made.Add(unusedFor + time.Hour)
	h.definition(h.config(), "sla")
	if d := used().Sub(h.now); d < -2*time.Second || d > 2*time.Second { // FAT's step
		t.Errorf("used at %v, recorded as %v", h.now, used())
	}
	if names := h.cached(); !slices.Equal(names, []string{filepath.Base(path)}) {
		t.Errorf("%v in the cache, want what is used alone", names)
	}
}

// TestHold checks that a file is written to the cache while signals are held, from its
// beginning to its end.
func TestHold(t *testing.T) {
	h := newHouse(t, map[string]string{own: meaning("First.")})
	c := h.config()
	var held, released []string
	c.Hold = func() func() {
		held = append(h.cached(), "held")
		return func() { released = h.cached() }
	}
	if _, err := Open(c); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(held, []string{"held"}) || len(released) != 1 || !strings.HasSuffix(released[0], extension) {
		t.Errorf("there was %q when signals were held, and %q when they were not any more", held, released)
	}
}

// TestPrune checks which files go: what was not used for a month, of any form, what
// was left unfinished an hour ago, and of the own form all but those used last.
func TestPrune(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cache[x]") // a name that is also a pattern
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	k := cache{dir: dir, form: "this form", now: now}
	add := func(name string, age time.Duration) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	const hour, month = time.Hour, unusedFor
	var want []string
	for i := range maxFiles + 4 {
		name := fmt.Sprintf("%s%02d.index", k.prefix(), i)
		add(name, time.Duration(i)*hour)
		if i < maxFiles-1 {
			want = append(want, name)
		}
	}
	for _, f := range []struct {
		name  string
		age   time.Duration
		stays bool
	}{
		{k.prefix() + "in-use.index", 2 * month, true},
		{k.prefix() + "unfinished.index123", hour / 2, true},
		{k.prefix() + "unfinished.index456", hour * 2, false},
		{"another-form.index", month - hour, true},
		{"another-form-unused.index", month + hour, false},
		{"another-form-unfinished.index789", hour * 2, false},
		{"not ours", 2 * month, true},
	} {
		add(f.name, f.age)
		if f.stays {
			want = append(want, f.name)
		}
	}
	k.prune(filepath.Join(dir, k.prefix()+"in-use.index"))
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, e := range entries {
		left = append(left, e.Name())
	}
	slices.Sort(want)
	if !slices.Equal(left, want) {
		t.Errorf("left: %q\nwant: %q", left, want)
	}
}
