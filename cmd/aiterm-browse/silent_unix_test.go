//go:build !windows

package main

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// questions finds what makes a terminal answer: for colours, the cursor's place, what it
// is and can, and its modes.
var questions = regexp.MustCompile("\x1b\\](4|10|11|12)[^\x07\x1b]*\\?|\x1b\\[[?>=]?[0-9]*[cn]|\x1b\\[[>?]?[0-9]*(\\$p|q|u)|\x1bP[$+]q|\x1b\\[1[48]t")

// A written is what a program has written so far.
type written struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (w *written) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.all.Write(p)
}

func (w *written) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.all.String()
}

// TestSilentStart runs the program on a terminal that never answers: it asks nothing, and
// draws.
func TestSilentStart(t *testing.T) {
	if _, err := exec.LookPath("script"); err != nil {
		t.Skip("there is no script, which makes terminals")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, terminal := range []string{"xterm-256color", "xterm-kitty", "linux", "vt100"} {
		cmd := exec.Command("script", "-qec", "stty cols 80 rows 24; exec \"$BROWSE\"", "/dev/null")
		cmd.Env = append(os.Environ(), asProgram+"=main", "BROWSE="+self, "TERM="+terminal, "LANG=en_US.UTF-8", "LC_ALL=", "COLORTERM=truecolor")
		keys, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		var out written
		cmd.Stdout = &out
		if err := cmd.Start(); err != nil {
			t.Skip(err)
		}
		end := time.Now().Add(20 * time.Second)
		for !strings.Contains(out.String(), "Esc leaves") && time.Now().Before(end) {
			time.Sleep(10 * time.Millisecond)
		}
		keys.Write([]byte("\x1b"))
		if err := cmd.Wait(); err != nil {
			t.Errorf("%s: %v", terminal, err)
		}
		if !strings.Contains(out.String(), "Esc leaves") {
			t.Errorf("%s: nothing is drawn: %q", terminal, out.String())
		}
		if asked := questions.FindString(out.String()); asked != "" {
			t.Errorf("%s: it asks the terminal %q", terminal, asked)
		}
	}
}

// TestNoTerminal checks what is said where there is no terminal, or none that can show a
// whole screen.
func TestNoTerminal(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		env, args, want string
		status          int
	}{
		{"LANG=en_US.UTF-8", "", "aiterm-browse: there is no terminal to show the glossary on; try aiterm list\n", 2},
		{"LANG=en_US.UTF-8", "--print rag", "aiterm-browse: there is no terminal to show the glossary on; try aiterm list\n", 2},
		{"LANG=zh_CN.UTF-8", "rag", "aiterm-browse: 没有可以显示术语库的终端；可以试试 aiterm list\n", 2},
		{"LANG=en_US.UTF-8", "--nonsense", "aiterm-browse: unknown flag: --nonsense; see aiterm-browse --help\n", 2},
		{"LANG=en_US.UTF-8", "--version", "", 0},
	} {
		var out, errs bytes.Buffer
		cmd := exec.Command(self, strings.Fields(c.args)...)
		cmd.Env = append(os.Environ(), asProgram+"=main", "TERM=xterm", "LC_ALL=", "LC_MESSAGES=", c.env)
		cmd.Stdout, cmd.Stderr = &out, &errs
		cmd.SysProcAttr = withoutTerminal()
		cmd.Run()
		if cmd.ProcessState.ExitCode() != c.status || errs.String() != c.want || c.status == 2 && out.Len() > 0 {
			t.Errorf("%q: status %d, %q, %q", c.args, cmd.ProcessState.ExitCode(), errs.String(), out.String())
		}
	}
}
