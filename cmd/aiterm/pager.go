package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"

	"aiterm/internal/cli"
	"aiterm/internal/render"
)

// A pager passes text on to a terminal or, once it is longer than the screen, to a
// program that shows it screen by screen. Until then the text is held.
type pager struct {
	terminal io.Writer
	rows     int // of the screen
	start    func() (*paging, error)
	begun    func() // called when there is text

	text    bytes.Buffer // all of it
	running *paging      // nil until the text is longer than the screen
	shown   io.Writer    // what running shows: no links, of which not every pager knows
	refused bool         // the program could not be started
}

// A paging is a program that is showing text.
type paging struct {
	io.WriteCloser              // its standard input
	wait           func() error // until it has ended
}

func (p *pager) Write(b []byte) (int, error) {
	if p.refused {
		return p.terminal.Write(b)
	}
	p.begun()
	p.text.Write(b)
	switch {
	case p.running != nil:
		p.shown.Write(b) // fails where the reader has had enough, which is no error
	case bytes.Count(p.text.Bytes(), []byte("\n")) >= p.rows:
		return len(b), p.page()
	}
	return len(b), nil
}

// page hands what is held to the program, or to the terminal where there is none.
func (p *pager) page() error {
	running, err := p.start()
	if err != nil {
		p.refused = true
		_, err = p.terminal.Write(p.text.Bytes())
		return err
	}
	p.running, p.shown = running, render.WithoutLinks(running)
	p.shown.Write(p.text.Bytes())
	return nil
}

// Close writes what is held, or waits until the program has ended. Its failure is no
// error, but that a signal has stopped it is; where it could not be run at all, the
// terminal gets the text.
func (p *pager) Close() error {
	if p.refused {
		return nil
	}
	if p.running != nil {
		p.running.Close()
		err := p.running.wait()
		if stopped := (cli.StoppedError{}); errors.As(err, &stopped) {
			return err
		}
		if !neverRan(err) {
			return nil
		}
	}
	_, err := p.terminal.Write(p.text.Bytes())
	return err
}

// neverRan reports whether a shell says by its status that it could not run a
// command.
func neverRan(err error) bool {
	var exit *exec.ExitError
	return errors.As(err, &exit) && (exit.ExitCode() == 126 || exit.ExitCode() == 127)
}

// pagerCommand returns the command that shows long text, or "" for none: of
// AITERM_PAGER, PAGER and less the first that is set. An empty one and cat mean none.
func pagerCommand(lookupEnv func(string) (string, bool)) string {
	for _, name := range []string{"AITERM_PAGER", "PAGER"} {
		if command, set := lookupEnv(name); set {
			if command = strings.TrimSpace(command); command == "cat" {
				return ""
			}
			return command
		}
	}
	terminal, _ := lookupEnv("TERM")
	if _, err := exec.LookPath("less"); err != nil || terminal == "dumb" {
		return ""
	}
	return "less -FRX"
}

// startPager starts the program that a command names, with this terminal.
func startPager(command string) (*paging, error) {
	if command == "" {
		return nil, errors.New("there is no pager")
	}
	cmd := shellCommand(command, nil)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	cmd.Env = os.Environ()
	if _, set := os.LookupEnv("LESS"); !set {
		cmd.Env = append(cmd.Env, "LESS=FRX") // so that less shows colour, as git has it
	}
	if _, set := os.LookupEnv("LESSCHARSET"); !set {
		cmd.Env = append(cmd.Env, "LESSCHARSET=utf-8") // whatever the locale says: answers are in it
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	restore := keepTerminal()
	signals := cli.HoldSignals()
	if err := cmd.Start(); err != nil {
		signals.Release()
		return nil, err
	}
	ended := signals.PassTo(cmd.Process)
	return &paging{in, func() error {
		defer signals.Release()
		err := cmd.Wait()
		if stopped := ended(); stopped != nil {
			err = stopped
		}
		if err != nil {
			restore()
		}
		return err
	}}, nil
}
