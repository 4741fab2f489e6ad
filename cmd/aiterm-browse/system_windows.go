package main

import (
	"syscall"

	tea "github.com/charmbracelet/bubbletea"

	"aiterm/internal/cli"
)

// ttyName is the terminal that controls the program.
const ttyName = "CONIN$"

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
