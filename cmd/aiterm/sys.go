package main

import (
	"io"
	"os"
	"strconv"
	"time"

	"golang.org/x/term"
)

// sys is what aiterm has of the system around it.
type sys struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	piped          bool // stdin is a pipe or a file
	now            func() time.Time
	terminal       bool // stdout is a terminal
	columns        int  // of the terminal
}

func system() sys {
	s := sys{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: time.Now}
	if in, err := os.Stdin.Stat(); err == nil {
		s.piped = in.Mode().IsRegular() || in.Mode()&os.ModeNamedPipe != 0
	}
	fd := int(os.Stdout.Fd())
	if s.terminal = term.IsTerminal(fd); !s.terminal {
		return s
	}
	s.columns, _, _ = term.GetSize(fd)
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		s.columns = n
	}
	return s
}
