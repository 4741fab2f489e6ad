package main

import (
	"os"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"

	"aiterm/internal/cli"
)

// controlling opens the console of the program, for keys and for the screen.
func controlling() (in, out *os.File, err error) {
	if in, err = os.OpenFile("CONIN$", os.O_RDWR, 0); err == nil {
		out, err = os.OpenFile("CONOUT$", os.O_RDWR, 0)
	}
	return in, out, err
}

// isPlainTerminal reports whether a terminal of a name (TERM) can show lines only, one
// below the other. Consoles have no name.
func isPlainTerminal(name string) bool { return name == "dumb" }

const interrupt = syscall.SIGINT

func withoutTerminal() *syscall.SysProcAttr { return nil }

// handleSignals ends the program in order where a signal would end it. What it returns is
// to be called at the end; it returns cli.StoppedError if a signal has come.
func handleSignals(p *tea.Program, g *guarded) (ended func() error) {
	ends, over, finished := cli.HoldSignals(), make(chan struct{}), make(chan struct{})
	g.suspends = func() {}
	var stopped error
	go func() {
		defer close(finished)
		for {
			select {
			case s := <-ends:
				if number, ok := s.(syscall.Signal); ok {
					stopped = cli.StoppedError{Signal: number}
				}
				go p.Quit()
			case <-over:
				return
			}
		}
	}()
	return func() error {
		close(over)
		<-finished
		ends.Release()
		return stopped
	}
}
