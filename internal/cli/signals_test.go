package cli

import (
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"testing"
	"time"
)

func TestHeldSignals(t *testing.T) {
	h := make(HeldSignals, 8)
	if err := h.Stopped(); err != nil {
		t.Errorf("stopped by nothing: %v", err)
	}
	h <- os.Interrupt
	h <- syscall.SIGTERM
	if err := h.DropLate(); err != (StoppedError{syscall.SIGTERM}) {
		t.Errorf("SIGTERM behind an interrupt: %v", err)
	}
	h <- os.Interrupt
	if err := h.Stopped(); err != (StoppedError{syscall.SIGINT}) {
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
	release := DeferSignals()
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
	DeferSignals()()
	if len(came) > 0 {
		t.Error("a signal came of none")
	}
}
