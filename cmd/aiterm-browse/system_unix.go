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

// ttyName is the terminal that controls the program.
const ttyName = "/dev/tty"

const interrupt = syscall.SIGINT

// withoutTerminal makes a program a session of its own, which has no terminal and does
// not end with this program.
func withoutTerminal() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// handleSignals ends the program in order where a signal would end it, and lets it be
// stopped and continued. What it returns is to be called at the end; it returns
// cli.StoppedError if a signal has come.
func handleSignals(p *tea.Program, g *guarded) (ended func() error) {
	ends, stops, over := cli.HoldSignals(), make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(stops, syscall.SIGTSTP)
	g.suspends = func() { suspendGroup(p, stops) }
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
				stopProcess(p, stops, syscall.Getpid())
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
		return stopped
	}
}

// suspendGroup stops the program and those that the shell runs with it, as Ctrl-Z does.
func suspendGroup(p *tea.Program, stops chan os.Signal) { stopProcess(p, stops, 0) }

// notStopped is for how long the program waits to be stopped: a process whose parent
// would not know is not.
const notStopped = 200 * time.Millisecond

// stopProcess gives the terminal back, stops a process, or with 0 the group of this one,
// and takes the terminal again when it goes on.
func stopProcess(p *tea.Program, stops chan os.Signal, pid int) {
	if p.ReleaseTerminal() != nil {
		return
	}
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	signal.Reset(syscall.SIGTSTP)
	syscall.Kill(pid, syscall.SIGTSTP)
	select {
	case <-continued:
	case <-time.After(notStopped):
	}
	signal.Stop(continued)
	signal.Notify(stops, syscall.SIGTSTP)
	p.RestoreTerminal()
}
