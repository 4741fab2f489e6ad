//go:build !windows

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"aiterm/glossary"
	"aiterm/internal/cli"
	"aiterm/internal/shelf"
)

// asProgram tells the test's own binary which program it is to be.
const asProgram = "AITERM_BROWSE_TEST"

func TestMain(m *testing.M) {
	switch os.Getenv(asProgram) {
	case "main":
		main()
	case "panics":
		panics()
	}
	os.Exit(m.Run())
}

// panics is the program with a model that panics at the first key.
func panics() {
	p := cli.New("aiterm-browse", nil, cli.OS())
	t, err := openTerminal(p.Sys, false)
	x, broken := shelf.Builtin()
	if err == nil && broken == nil {
		m := newModel(x, x, look{langs: []glossary.Lang{glossary.EN}}, p.Speaks())
		m.input.Validate = func(string) error { panic("broken\x1b[2J") }
		err = t.show(m)
	}
	os.Exit(p.Status(err))
}

// A pane is a real terminal, by tmux, in which a shell runs.
type pane struct {
	t           *testing.T
	socket, dir string
}

// newPane starts a shell in a pane of a size. PATH has only a directory of the test, and
// the system's.
func newPane(t *testing.T, columns, lines int, lang string) *pane {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("there is no tmux")
	}
	p := &pane{t: t, dir: t.TempDir()}
	p.socket = filepath.Join(p.dir, "s")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { exec.Command("tmux", "-S", p.socket, "kill-server").Run() })
	p.tmux("-u", "-f", "/dev/null", "new-session", "-d", "-s", "s", "-c", p.dir, "-x", strconv.Itoa(columns), "-y", strconv.Itoa(lines),
		"env", "-i", "HOME="+p.dir, "PATH="+p.dir+":/usr/bin:/bin", "LANG="+lang, "TERM=screen-256color", "PS1=$ ", "BROWSE="+self, "sh")
	p.wait("$")
	return p
}

func (p *pane) tmux(args ...string) string {
	p.t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command("tmux", append([]string{"-S", p.socket}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		p.t.Fatalf("tmux %q: %v, %s", args, err, &errs)
	}
	return out.String()
}

// run types a command line; browse stands for the program.
func (p *pane) run(line string) {
	p.t.Helper()
	p.text(strings.ReplaceAll(line, "browse", asProgram+`=main "$BROWSE"`))
	p.keys("Enter")
}

func (p *pane) keys(keys ...string) {
	p.t.Helper()
	p.tmux(append([]string{"send-keys", "-t", "s"}, keys...)...)
}

func (p *pane) text(text string) {
	p.t.Helper()
	p.tmux("send-keys", "-t", "s", "-l", text)
}

func (p *pane) screen() string { return p.tmux("capture-pane", "-p", "-t", "s") }

// is returns what tmux says of the pane: cursor_x, alternate_on, …
func (p *pane) is(variable string) string {
	return strings.TrimSpace(p.tmux("display-message", "-p", "-t", "s", "#{"+variable+"}"))
}

// until waits for something to hold, and fails where it does not.
func (p *pane) until(what string, holds func() bool) {
	p.t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return
		}
	}
	p.t.Fatalf("never: %s\n%s", what, p.screen())
}

// wait waits until the screen has a text.
func (p *pane) wait(text string) {
	p.t.Helper()
	p.until(text, func() bool { return strings.Contains(p.screen(), text) })
}

// left waits until the program has given the terminal back.
func (p *pane) left(text string) {
	p.t.Helper()
	p.wait(text)
	if alt, cursor := p.is("alternate_on"), p.is("cursor_flag"); alt != "0" || cursor != "1" {
		p.t.Errorf("the terminal is not as it was: alternate screen %s, cursor %s", alt, cursor)
	}
}

func TestInTmux(t *testing.T) {
	p := newPane(t, 100, 30, "en_US.UTF-8")
	p.run("before=$(stty -g); browse rag; echo status $?; test \"$before\" = \"$(stty -g)\" && echo same")
	p.wait("is its name: RAG")
	p.keys("C-u")
	p.text("微调")
	p.wait("> FT  Fine-tuning")
	if x, y := p.is("cursor_x"), p.is("cursor_y"); x != "6" || y != "0" {
		t.Errorf("the cursor is at %s, %s behind two Han characters, want 6, 0", x, y)
	}
	p.keys("Left")
	p.until("the cursor moves with Left", func() bool { return p.is("cursor_x") == "4" })
	p.keys("C-u")
	p.tmux("set-buffer", "large\nlanguage\nmodel\n")
	p.tmux("paste-buffer", "-p", "-t", "s")
	p.wait("> LLM")
	p.keys("Enter")
	p.wait("Tab relations")
	if shown := p.is("cursor_flag"); shown != "0" {
		t.Error("there is a cursor on a card")
	}
	p.tmux("resize-window", "-t", "s", "-x", "50", "-y", "12")
	p.until("the card alone", func() bool { return strings.HasPrefix(strings.Split(p.screen(), "\n")[2], "LLM  Large Language Model") })
	p.tmux("resize-window", "-t", "s", "-x", "120", "-y", "40")
	p.wait(" | LLM  Large Language Model")
	p.keys("Escape")
	p.left("same")
	p.wait("status 0")
}

func TestPrintInTmux(t *testing.T) {
	p := newPane(t, 80, 24, "zh_CN.UTF-8")
	p.run(`x=$(browse --print); echo "got <$x> $?"`)
	p.wait("575 条")
	p.text("微调")
	p.wait("> FT")
	p.keys("Enter")
	p.left("got <FT> 0")
	p.run(`x=$(browse --print rag); echo "got <$x> $?"`)
	p.wait("> RAG")
	p.keys("Escape")
	p.left("got <> 1")
	p.run(`TERM=dumb browse; echo "dumb $?"`)
	p.wait("TERM 是 \"dumb\"")
	p.wait("dumb 2")
	p.run(`x=$(browse --print rag </dev/null); echo "again <$x> $?"`)
	p.wait("> RAG")
	p.keys("C-c")
	p.left("again <> 130")
}

// TestEndsInTmux checks that the terminal is as it was, however the program ends.
func TestEndsInTmux(t *testing.T) {
	for _, c := range []struct {
		signal syscall.Signal
		status int
	}{{syscall.SIGTERM, 143}, {syscall.SIGHUP, 129}, {syscall.SIGINT, 130}} {
		p := newPane(t, 80, 24, "en_US.UTF-8")
		p.run("before=$(stty -g); sh -c 'echo $$ >pid; exec env browse'; echo status $?; test \"$before\" = \"$(stty -g)\" && echo same")
		p.wait("575 terms")
		p.signal(c.signal)
		p.left("same")
		p.wait(fmt.Sprintf("status %d", c.status))
	}
	p := newPane(t, 80, 24, "en_US.UTF-8")
	p.run("before=$(stty -g); " + asProgram + "=panics \"$BROWSE\" >out; echo status $?; test \"$before\" = \"$(stty -g)\" && echo same")
	p.wait("status 2") // as standard output is no terminal
	p.run("clear; " + asProgram + "=panics \"$BROWSE\"; echo status $?; test \"$before\" = \"$(stty -g)\" && echo same")
	p.wait("575 terms")
	p.text("x")
	p.left("same")
	p.wait("status 2")
	p.until("what went wrong", func() bool {
		return strings.Contains(p.tmux("capture-pane", "-p", "-S", "-100", "-t", "s"), "a mistake in this program: broken<U+001B>[2J")
	})
}

// signal sends a signal to the program whose number is in the file pid.
func (p *pane) signal(s syscall.Signal) {
	p.t.Helper()
	number, err := os.ReadFile(filepath.Join(p.dir, "pid"))
	if err != nil {
		p.t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(number)))
	if err != nil {
		p.t.Fatal(err)
	}
	if err := syscall.Kill(pid, s); err != nil {
		p.t.Fatal(err)
	}
}

// TestStopsInTmux checks that Ctrl-Z and SIGTSTP give the terminal to the shell, and that
// the program goes on where it was.
func TestStopsInTmux(t *testing.T) {
	p := newPane(t, 80, 24, "en_US.UTF-8")
	p.run("set -m; sh -c 'echo $$ >pid; exec env browse rag'")
	p.wait("is its name: RAG")
	for _, stop := range []func(){
		func() { p.keys("C-z") },
		func() { p.signal(syscall.SIGTSTP) },
	} {
		stop()
		p.left("Stopped")
		p.run("clear; fg")
		p.wait("is its name: RAG")
		p.keys("Down")
		p.wait("> Ragas")
		p.keys("Up")
		p.wait("> RAG ")
	}
	p.signal(syscall.SIGSTOP)
	p.wait("Stopped (signal)")
	if exec.Command("stty", "-F", p.is("pane_tty"), "sane").Run() != nil { // as many shells do
		return
	}
	p.run("clear; fg; echo ov''er")
	p.wait("is its name: RAG")
	p.keys("Escape")
	p.left("over")
}

// TestStopsAlone checks that Ctrl-Z does not hang where there is no shell to go back to.
func TestStopsAlone(t *testing.T) {
	p := newPane(t, 80, 24, "en_US.UTF-8")
	p.run("exec env browse rag")
	p.wait("is its name: RAG")
	p.keys("C-z")
	p.until("it goes on", func() bool {
		p.text("x")
		return strings.Contains(p.screen(), "> ragx")
	})
}

// TestActionsInTmux checks what leaves the program: pages and the clipboard.
func TestActionsInTmux(t *testing.T) {
	p := newPane(t, 100, 24, "en_US.UTF-8")
	opener := "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" >\"$HOME/opened\"\ntest -t 0 || echo no terminal >>\"$HOME/opened\"\n"
	for _, name := range []string{"xdg-open", "open"} {
		if err := os.WriteFile(filepath.Join(p.dir, name), []byte(opener), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	p.tmux("set-option", "-s", "set-clipboard", "on")
	p.run("browse rlhf")
	p.wait("is its name: RLHF")
	p.keys("Enter")
	p.wait("Tab relations")
	p.keys("y")
	p.until("the definition is copied", func() bool {
		out, err := exec.Command("tmux", "-S", p.socket, "show-buffer").Output()
		return err == nil && strings.HasPrefix(string(out), "A ")
	})
	p.keys("o")
	p.wait("Open a source")
	p.keys("Enter")
	p.wait("opened https://arxiv.org/abs/")
	opened, err := os.ReadFile(filepath.Join(p.dir, "opened"))
	if lines := strings.Split(string(opened), "\n"); err != nil || lines[0] != "1" || !strings.HasPrefix(lines[1], "https://arxiv.org/abs/") || lines[2] != "no terminal" {
		t.Errorf("%q, %v", opened, err)
	}
}
