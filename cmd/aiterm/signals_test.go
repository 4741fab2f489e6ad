package main

import (
	"bytes"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestInterruptOfEdit checks that an interrupt which comes while no editor runs ends
// edit, and that what was written stays; one that comes with the end of the editor is
// the editor's.
func TestInterruptOfEdit(t *testing.T) {
	const mine = "terms:\n  - {id: mine, en: Mine, definition: My own.}\n"
	for _, c := range []struct {
		name     string
		late     bool // dropped as that of an editor that has just ended
		write    bool
		status   int
		drafts   int
		inForce  bool
		messages string
	}{
		{"the editor's", true, true, exitAnswered, 0, true, ""},
		{"of aiterm", false, true, 130, 1, false, "stopped by a signal (SIGINT); what you wrote is in"},
		{"of aiterm, with nothing written", false, false, 130, 0, false, ""},
	} {
		home := t.TempDir()
		path := filepath.Join(home, ".config/aiterm/terms.yaml")
		edit := func(draft string, _ int, signals heldSignals) error {
			if c.write {
				os.WriteFile(draft, []byte(mine), 0o666)
			}
			signals <- os.Interrupt
			if c.late {
				return signals.dropLate()
			}
			return nil
		}
		var messages bytes.Buffer
		status := run([]string{"edit"}, sys{
			stdin: strings.NewReader(""), stdout: new(bytes.Buffer), stderr: &messages, now: time.Now, dir: home,
			getenv: func(name string) string { return map[string]string{"HOME": home}[name] },
			editor: func() (editor, error) { return edit, nil },
		})
		drafts, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*.draft-*"))
		_, err := os.Stat(path)
		if status != c.status || len(drafts) != c.drafts || (err == nil) != c.inForce || !strings.Contains(messages.String(), c.messages) {
			t.Errorf("%s: status %d, drafts %q, in force: %v\n%s", c.name, status, drafts, err, &messages)
		}
	}
}

func TestHeldSignals(t *testing.T) {
	h := make(heldSignals, 8)
	if err := h.stopped(); err != nil {
		t.Errorf("stopped by nothing: %v", err)
	}
	h <- os.Interrupt
	h <- syscall.SIGTERM
	if err := h.dropLate(); err != (errStopped{syscall.SIGTERM}) {
		t.Errorf("SIGTERM behind an interrupt: %v", err)
	}
	h <- os.Interrupt
	if err := h.stopped(); err != (errStopped{syscall.SIGINT}) {
		t.Errorf("an interrupt: %v", err)
	}
}

// TestDeferSignals checks that a signal which comes meanwhile takes effect afterwards.
func TestDeferSignals(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no process can send itself a signal")
	}
	came := make(chan os.Signal, 8) // and so the signal ends no test
	signal.Notify(came, syscall.SIGTERM)
	defer signal.Stop(came)
	release := deferSignals()
	send := func() {
		if self, err := os.FindProcess(os.Getpid()); err != nil || self.Signal(syscall.SIGTERM) != nil {
			t.Fatal("no signal could be sent")
		}
	}
	send()
	<-came
	release()
	select {
	case <-came:
	case <-time.After(10 * time.Second):
		t.Error("the signal that came meanwhile was lost")
	}
	deferSignals()()
	if len(came) > 0 {
		t.Error("a signal came of none")
	}
}
