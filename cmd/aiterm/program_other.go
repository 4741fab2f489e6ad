//go:build !unix

package main

import (
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"aiterm/internal/cli"
	"aiterm/internal/message"
)

// becomeProgram runs a program in the place of this one: signals that the terminal sends
// to both are left to it, and its status is returned as an error.
func becomeProgram(path string, args []string) error {
	signal.Ignore(os.Interrupt)
	cmd := exec.Command(path, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return cli.ExitError(exit.ExitCode())
	}
	if err != nil {
		return message.Errorf("%s cannot be run: %v", path, err)
	}
	return nil
}

// withoutExecutableEnding returns a name without one of the endings of programs that
// PATHEXT names.
func withoutExecutableEnding(name string) string {
	ending := filepath.Ext(name)
	endings := os.Getenv("PATHEXT")
	if endings == "" {
		endings = ".com;.exe;.bat;.cmd"
	}
	if slices.Contains(strings.Split(strings.ToLower(endings), ";"), strings.ToLower(ending)) {
		return strings.TrimSuffix(name, ending)
	}
	return name
}
