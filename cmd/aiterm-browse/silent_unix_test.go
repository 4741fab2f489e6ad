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
