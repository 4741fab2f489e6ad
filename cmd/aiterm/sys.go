package main

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// sys is what aiterm has of the system around it.
type sys struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	terminal       bool // stdout is a terminal
	columns        int  // of the terminal
}

func system() sys {
	s := sys{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv}
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
