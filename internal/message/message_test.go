package message

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// chineseOf translates by a catalogue of this test's own.
func chineseOf(phrases map[string]string) *Translator { return &Translator{Chinese, phrases} }

// TestSay checks that messages within messages are written in one language, with
// their arguments in its order.
func TestSay(t *testing.T) {
	zh := chineseOf(map[string]string{
		"%s in %s": "%[2]s 中的 %[1]s", "one term": "一个词条", "%d terms": "%d 个词条", ", ": "、", "%s or %s": "%s 或 %s",
		"$%s: %v": "$%s：%v", "damaged": "已损坏", "there is no such file": "没有这个文件",
	})
	gone := &fs.PathError{Op: "open", Path: "a.yaml", Err: syscall.ENOENT}
	for _, c := range []struct {
		said             any
		english, chinese string
	}{
		{New("%s in %s", New("%d terms", 2), List{"a", "b"}), "2 terms in a, b", "a、b 中的 2 个词条"},
		{Count(1, "one term", "%d terms"), "one term", "一个词条"},
		{Count(3, "one term", "%d terms", 3), "3 terms", "3 个词条"},
		{Choice{"a"}, "a", "a"},
		{Choice{"a", "b", "c"}, "a, b or c", "a、b 或 c"},
		{Errorf("$%s: %v", "X", gone), "$X: a.yaml: there is no such file", "$X：a.yaml: 没有这个文件"},
		{Errorf("$%s: %v", "X", Sentinel("damaged")), "$X: damaged", "$X：已损坏"},
		{fmt.Errorf("of a library: %w", gone), "of a library: a.yaml: there is no such file", "of a library: a.yaml: 没有这个文件"},
		{errors.New("of a library"), "of a library", "of a library"},
	} {
		if got := To(English).Say(c.said); got != c.english {
			t.Errorf("%q, want %q", got, c.english)
		}
		if got := zh.Say(c.said); got != c.chinese {
			t.Errorf("%q, want %q", got, c.chinese)
		}
	}
}

func TestErrorf(t *testing.T) {
	const damaged = Sentinel("damaged")
	_, gone := os.Stat(filepath.Join(t.TempDir(), "gone"))
	err := Errorf("%v: %v", gone, Errorf("deep: %v", damaged))
	var path *fs.PathError
	if !errors.Is(err, fs.ErrNotExist) || !errors.Is(err, damaged) || !errors.As(err, &path) {
		t.Errorf("%v does not wrap what it is made of", err)
	}
	if errors.Is(Errorf("deep"), damaged) {
		t.Error("an error is taken for another")
	}
}

// TestSystemErrors checks that errors of files are in words, without those of Go.
func TestSystemErrors(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, gone := os.Open(filepath.Join(dir, "gone"))
	_, isDir := os.ReadFile(dir)
	_, notDir := os.Open(filepath.Join(file, "below"))
	long := os.WriteFile(filepath.Join(dir, strings.Repeat("x", 300)), nil, 0o600)
	link := os.Link(file, file)
	for _, c := range []struct {
		err  error
		said string
	}{
		{gone, "gone: 没有这个文件"}, {isDir, ": 这是目录，不是文件"}, {notDir, "below: 路径中有一段是文件，不是目录"},
		{long, "x: 名称太长"}, {link, "file: 文件已经存在"},
	} {
		if got := To(Chinese).Say(c.err); !strings.HasSuffix(got, c.said) || strings.Contains(got, "open ") {
			t.Errorf("%v: %q, want %q", c.err, got, c.said)
		}
	}
}

// TestProgramErrors checks that what became of another program is in words.
func TestProgramErrors(t *testing.T) {
	missing := exec.Command("no-such-program-of-aiterm").Run()
	if got := To(Chinese).Say(Errorf("the editor: %v", missing)); got != "编辑器：no-such-program-of-aiterm: 没有这个程序" {
		t.Error(got)
	}
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip(err)
	}
	for script, said := range map[string]string{
		"exit 3": "it ended with status 3", "kill -TERM $$": "a signal ended it (SIGTERM)", "kill -9 $$": "a signal ended it (SIGKILL)",
	} {
		if got := To(English).Say(exec.Command("sh", "-c", script).Run()); got != said {
			t.Errorf("%s: %q, want %q", script, got, said)
		}
	}
}

// TestHelp checks that a paragraph is found whatever its line breaks, and that tables
// keep their lines.
func TestHelp(t *testing.T) {
	zh := chineseOf(map[string]string{"Say what it is.": "说明它是什么。", "  a    one\n  b    two": "  a    一\n  b    二"})
	wrap := func(s string) []string { return []string{s[:6], s[6:]} }
	english := "Say what\nit is.\n\n  a    one\n  b    two\n\n  aiterm list\n"
	want := "说明\n它是什么。\n\n  a    一\n  b    二\n\n  aiterm list\n"
	if got := zh.Help(english, wrap); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := To(English).Help(english, wrap); got != english {
		t.Errorf("%q, want it as it was", got)
	}
}

func TestParsePO(t *testing.T) {
	got := parsePO("# a\nmsgid \"\"\nmsgstr \"\"\n\"head\\n\"\n\nmsgid \"a %q\\n\"\n\"b\"\nmsgstr \"甲 %q\"\n\nmsgid \"c\"\nmsgstr \"\"\n\"丙\"\n")
	if len(got) != 2 || got["a %q\nb"] != "甲 %q" || got["c"] != "丙" {
		t.Errorf("%q", got)
	}
}
