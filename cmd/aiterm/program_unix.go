//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"

	"aiterm/internal/message"
)

// becomeProgram lets a program take the place of this process, so that its status and
// the signals are its own. It returns only if it could not.
func becomeProgram(path string, args []string) error {
	signal.Reset() // what is ignored here would be there
	err := syscall.Exec(path, append([]string{path}, args...), os.Environ())
	return message.Errorf("%s cannot be run: %v", path, err)
}

// withoutExecutableEnding returns a name without what the system wants at the end of
// that of a program: nothing.
func withoutExecutableEnding(name string) string { return name }
