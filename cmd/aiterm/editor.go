package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/term"

	"aiterm/internal/cli"
	"aiterm/internal/message"
)

// An editor shows a file, at a line if that is not 0 and it takes +LINE, and returns
// when it has ended. Signals go to it; cli.StoppedError says that one has ended it.
type editor func(path string, line int, signals cli.HeldSignals) error

// findEditor returns the user's editor. Without one that is named, there must be a
// terminal for the usual one.
func findEditor() (editor, error) {
	command := editorCommand(os.Getenv)
	if command == "" {
		if !term.IsTerminal(int(os.Stdin.Fd())) || !term.IsTerminal(int(os.Stdout.Fd())) || os.Getenv("TERM") == "dumb" {
			return nil, message.Errorf("edit needs a terminal or EDITOR")
		}
		command = fallbackEditor()
	}
	return func(path string, line int, signals cli.HeldSignals) error {
		args := []string{path}
		if line > 0 && takesLine(command) {
			args = []string{fmt.Sprintf("+%d", line), path}
		}
		cmd := shellCommand(command, args)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
		return runEditor(cmd, signals)
	}, nil
}

// editorCommand returns the command that the user has named, or "".
func editorCommand(getenv func(string) string) string {
	if command := strings.TrimSpace(getenv("VISUAL")); command != "" {
		return command
	}
	return strings.TrimSpace(getenv("EDITOR"))
}

func runEditor(cmd *exec.Cmd, signals cli.HeldSignals) error {
	restore := keepTerminal()
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := signals.PassTo(cmd.Process)
	err := cmd.Wait()
	stopped := ended()
	if stopped == nil {
		stopped = signals.DropLate()
	}
	if stopped == nil && interrupted(err) {
		stopped = cli.StoppedError{Signal: syscall.SIGINT}
	}
	if stopped != nil {
		err = stopped
	}
	if err != nil {
		restore()
	}
	return err
}

// interrupted reports whether an interrupt has ended a program that catches none, as
// scripts do. Whoever pressed the key meant the whole.
func interrupted(err error) bool {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return false
	}
	status, ok := exit.Sys().(syscall.WaitStatus)
	return ok && status.Signaled() && status.Signal() == syscall.SIGINT
}

// keepTerminal remembers how the terminal is set. A program that is killed leaves it
// as it was for its own use.
func keepTerminal() (restore func()) {
	fd := int(os.Stdin.Fd())
	state, err := term.GetState(fd)
	if err != nil {
		return func() {}
	}
	return func() { term.Restore(fd, state) }
}

func fallbackEditor() string {
	if runtime.GOOS == "windows" {
		return "notepad"
	}
	return "vi"
}

// shellCommand lets the shell read a command, which may have arguments or
// be a path with spaces in quotes, as other programs do.
func shellCommand(command string, args []string) *exec.Cmd {
	if runtime.GOOS == "windows" {
		words := append(strings.Fields(command), args...)
		return exec.Command(words[0], words[1:]...)
	}
	line := command + ` "$@"`
	if first, _, _ := strings.Cut(command, " "); !strings.Contains(first, "=") && !strings.ContainsAny(command, ";&|(){}<>!\n") {
		line = "exec " + line // signals are for the program, not for a shell that waits for it
	}
	return exec.Command("sh", append([]string{"-c", line, command}, args...)...)
}

// takesLine reports whether an editor begins at a line given as +LINE.
func takesLine(command string) bool {
	words := strings.Fields(command)
	if len(words) == 0 {
		return false
	}
	name := strings.TrimSuffix(strings.ToLower(filepath.Base(words[0])), ".exe")
	return slices.Contains([]string{
		"vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe", "jed", "mg", "ne", "mcedit",
	}, name)
}
