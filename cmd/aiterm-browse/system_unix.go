//go:build !windows

package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"aiterm/internal/cli"
)

// controlling opens the terminal that controls the program, for keys and for the screen.
func controlling() (in, out *os.File, err error) {
	tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	return tty, tty, err
}

// isPlainTerminal reports whether a terminal of a name (TERM) can show lines only, one
// below the other.
func isPlainTerminal(name string) bool { return name == "dumb" || name == "" }

const interrupt = syscall.SIGINT

// withoutTerminal makes a program a session of its own, which has no terminal and does
// not end with this program.
func withoutTerminal() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// handleSignals ends the program in order where a signal would end it, and lets it be
// stopped and continued. What it returns is to be called at the end; it returns
// cli.StoppedError if a signal has come.
func handleSignals(p *tea.Program, g *guarded) (ended func() error) {
	ends, stops, continues := cli.HoldSignals(), make(chan os.Signal, 1), make(chan os.Signal, 1)
	keys, over := make(chan struct{}), make(chan struct{})
	signal.Notify(stops, syscall.SIGTSTP)
	signal.Notify(continues, syscall.SIGCONT)
	g.suspends = func() { keys <- struct{}{} }
	var stopped error
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		for {
			select {
			case s := <-ends:
				if number, ok := s.(syscall.Signal); ok {
					stopped = cli.StoppedError{Signal: number}
				}
				go p.Quit()
			case <-stops:
				stopProcess(p, stops, continues, false)
			case <-keys:
				stopProcess(p, stops, continues, true)
			case <-continues: // after SIGSTOP, in which a shell may have used the terminal
				if p.ReleaseTerminal() == nil {
					p.RestoreTerminal()
				}
			case <-over:
				return
			}
		}
	}()
	return func() error {
		close(over)
		<-finished
		ends.Release()
		signal.Stop(stops)
		signal.Stop(continues)
		return stopped
	}
}

// notStopped is for how long the program waits to be stopped: a process whose parent
// would not know is not.
const notStopped = 200 * time.Millisecond

// stopProcess gives the terminal back, stops this process, with its group if so asked, as
// Ctrl-Z does elsewhere, and takes the terminal again when it goes on.
//
// SIGTSTP would no longer stop it: Go does not give a signal that it has caught its usual
// effect back. SIGTTIN has the same effect, and was never caught.
func stopProcess(p *tea.Program, stops, continues chan os.Signal, group bool) {
	if p.ReleaseTerminal() != nil {
		return
	}
	signal.Ignore(syscall.SIGTSTP)
	if group {
		syscall.Kill(0, syscall.SIGTSTP)
	}
	syscall.Kill(syscall.Getpid(), syscall.SIGTTIN)
	select {
	case <-continues:
	case <-time.After(notStopped):
	}
	signal.Notify(stops, syscall.SIGTSTP)
	p.RestoreTerminal()
}
