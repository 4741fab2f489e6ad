package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// editor runs the user's editor on a file, at a line if that is not 0 and the
// editor takes +LINE.
func editor(getenv func(string) string) func(path string, line int) error {
	return func(path string, line int) error {
		command := getenv("VISUAL")
		if command == "" {
			command = getenv("EDITOR")
		}
		if command == "" {
			command = fallbackEditor()
		}
		args := []string{path}
		if line > 0 && takesLine(command) {
			args = []string{fmt.Sprintf("+%d", line), path}
		}
		cmd := shellCommand(command, args)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
		defer leaveInterrupts()()
		return cmd.Run()
	}
}

// leaveInterrupts leaves interrupts to a program that has the terminal, until it has
// ended.
func leaveInterrupts() (ended func()) {
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	return func() { signal.Stop(interrupts) }
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
	return exec.Command("sh", append([]string{"-c", command + ` "$@"`, command}, args...)...)
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
