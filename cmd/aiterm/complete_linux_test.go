package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// shellNames is a glossary of names that shells could take apart.
const shellNames = `terms:
  - {id: space, en: Zed Space Name, definition: d}
  - {id: colon, en: "Zod: Colon", definition: d}
  - {id: brackets, en: "Zad (Round) [square]", definition: d}
  - {id: apostrophe, en: Zid's Law, definition: d}
  - {id: slash, en: Zud/Slash, definition: d}
  - {id: plus, en: Zyd++, definition: d}
  - {id: dollar, en: "Zbd $HOME $(touch ran) ` + "`touch ran`" + ` x", definition: d}
  - {id: quotes, en: "Zcd \"quoted\" back\\slash and \"end\"", definition: d}
  - {id: exclamation, en: "Zdd! wow!", definition: d}
  - {id: operators, en: "Zfd&a;b|c<d>*?#~", definition: d}
  - {id: at, en: "Zgd@k=3,4%^", definition: d}
  - {id: braces, en: "Zhd{a,b}", definition: d}
  - {id: tilde, en: "~zid", definition: d}
  - {id: common-one, en: "Zaz (a) one", definition: d}
  - {id: common-two, en: "Zaz (a) two", definition: d}
  - {id: mianyang, zh: 绵羊, pinyin: mián yáng, definition: d}
`

// typedNames are how names are begun on a command line, and which term the line
// names once tab has been typed; what stands behind a tab is typed then.
var typedNames = []struct{ typed, id string }{
	{"zed", "space"},
	{`Zed\ Sp`, "space"},
	{`"Zed Sp`, "space"},
	{`'zed sp`, "space"},
	{"zed sp", "space"},
	{"zed-s", "space"},
	{"ＺＥＤ", "space"},
	{"zod", "colon"},
	{`Zod:\ C`, "colon"},
	{`"zod: c`, "colon"},
	{"zad", "brackets"},
	{`zad\ \(ro`, "brackets"},
	{`"zad (ro`, "brackets"},
	{"zid", "apostrophe"},
	{`zid\'s`, "apostrophe"},
	{`"zid'`, "apostrophe"},
	{`'zid`, "apostrophe"},
	{"zud/", "slash"},
	{"zyd", "plus"},
	{"zbd", "dollar"},
	{`"zbd`, "dollar"},
	{`'zbd $`, "dollar"},
	{"zcd", "quotes"},
	{`"zcd`, "quotes"},
	{`'zcd`, "quotes"},
	{"zdd", "exclamation"},
	{`"zdd`, "exclamation"},
	{"zfd", "operators"},
	{"zgd@", "at"},
	{"zhd", "braces"},
	{`\~z`, "tilde"},
	{"zaz\ttw\t", "common-two"},
	{"\"zaz\ttw\t", "common-two"},
	{"绵", "mianyang"},
	{"miany", "mianyang"},
	{`"zid's law" zyd`, "apostrophe plus"},
}

// TestShells types the beginnings of names and tab in real shells, runs the lines
// that result, and checks that they are answered by the terms that are meant.
func TestShells(t *testing.T) {
	for _, shell := range []struct{ name, args, prepare string }{
		{"bash", "--norc --noprofile", "source ./aiterm.bash"},
		{"zsh", "-f -i", "autoload -U compinit; compinit -u -D; source ./aiterm.zsh"},
		{"fish", "--no-config", "source ./aiterm.fish"},
	} {
		t.Run(shell.name, func(t *testing.T) {
			if _, err := exec.LookPath(shell.name); err != nil {
				t.Skip(err)
			}
			s := startShell(t, shell.name, strings.Fields(shell.args)...)
			s.run(shell.prepare)
			for _, c := range typedNames {
				shown := s.run("aiterm lookup --template '@{{.ID}}@' " + c.typed + "\t")
				var ids []string
				for _, found := range regexp.MustCompile("@([a-z-]+)@").FindAllStringSubmatch(shown, -1) {
					ids = append(ids, found[1])
				}
				if got := strings.Join(ids, " "); got != c.id {
					t.Errorf("%q completes to a line that names %q, want %q:\n%q", c.typed, got, c.id, shown)
				}
			}
			if _, err := os.Stat(filepath.Join(s.dir, "ran")); err == nil {
				t.Error("a name was run as a command")
			}
		})
	}
}

// A terminalShell is a shell on a terminal of its own.
type terminalShell struct {
	t    *testing.T
	dir  string
	tty  *os.File
	runs int
}

func startShell(t *testing.T, name string, args ...string) *terminalShell {
	dir := t.TempDir()
	write := func(file, text string) {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("names.yaml", shellNames)
	write("aiterm."+name, scriptFor(name))
	tty, screen := openTerminal(t)
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = dir, screen, screen, screen
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_CACHE_HOME="+dir, "XDG_CONFIG_HOME="+dir, "AITERM_GLOSSARY="+filepath.Join(dir, "names.yaml"),
		"LC_ALL=C.UTF-8", "TERM=xterm", "PAGER=cat")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	screen.Close()
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	return &terminalShell{t: t, dir: dir, tty: tty}
}

// openTerminal returns the two ends of a pseudo-terminal.
func openTerminal(t *testing.T) (tty, screen *os.File) {
	tty, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { tty.Close() })
	conn, err := tty.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	var number int
	conn.Control(func(fd uintptr) {
		if err = unix.IoctlSetPointerInt(int(fd), unix.TIOCSPTLCK, 0); err == nil {
			number, err = unix.IoctlGetInt(int(fd), unix.TIOCGPTN)
		}
		if err == nil {
			err = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Row: 50, Col: 250})
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	screen, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	return tty, screen
}

// run types a line and returns what the terminal shows until the shell has run it.
func (s *terminalShell) run(line string) string {
	s.t.Helper()
	s.runs++
	end := fmt.Sprintf("end-of-%d", s.runs)
	// The shell is told to write the end in two parts, so that the line itself is none.
	fmt.Fprintf(s.tty, "%s\r", line)
	fmt.Fprintf(s.tty, "echo end-''of-%d\r", s.runs)
	s.tty.SetReadDeadline(time.Now().Add(30 * time.Second))
	var shown strings.Builder
	buf := make([]byte, 4096)
	for !strings.Contains(shown.String(), end) {
		n, err := s.tty.Read(buf)
		shown.Write(buf[:n])
		if err != nil {
			s.t.Fatalf("%q was not carried out: %v\n%q", line, err, shown.String())
		}
	}
	return shown.String()
}
