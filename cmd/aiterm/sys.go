package main

import (
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"aiterm/internal/render"
)

// sys is what aiterm has of the system around it.
type sys struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	piped          bool // stdin is a pipe or a file
	now            func() time.Time
	dir            string // the working directory, or "" where it is gone
	watched        bool   // stderr is a terminal
	terminal       bool   // stdout is a terminal
	rows           int    // of the terminal; 0 if it is none or not known
	columns        int    // of the terminal, or as COLUMNS says; 0 if neither is known
	colour         bool   // the terminal can show colour
	noteColumns    int    // of the terminal that stderr is, or as COLUMNS says; 0 if neither is known

	editor func() (editor, error)  // the user's, or why there is none
	page   func() (*paging, error) // in the user's pager; nil if stdout is no terminal
}

func system() sys {
	s := sys{stdin: os.Stdin, stdout: os.Stdout, stderr: safeWriter{os.Stderr}, getenv: os.Getenv, now: time.Now}
	s.editor = findEditor
	s.dir, _ = os.Getwd()
	s.watched = term.IsTerminal(int(os.Stderr.Fd()))
	if s.watched {
		s.noteColumns, _, _ = term.GetSize(int(os.Stderr.Fd()))
	}
	if in, err := os.Stdin.Stat(); err == nil {
		s.piped = in.Mode().IsRegular() || in.Mode()&os.ModeNamedPipe != 0
	}
	fd := int(os.Stdout.Fd())
	if s.terminal = term.IsTerminal(fd); s.terminal {
		s.colour = showsColour(os.Stdout.Fd())
		s.columns, s.rows, _ = term.GetSize(fd)
		s.page = func() (*paging, error) { return startPager(pagerCommand(os.LookupEnv)) }
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		s.columns, s.noteColumns = n, n
	}
	return s
}

// safeWriter shows what could steer a terminal instead of passing it on.
// Messages go through it, as they repeat what users and glossaries say.
type safeWriter struct{ w io.Writer }

func (s safeWriter) Write(p []byte) (int, error) {
	for line := range strings.Lines(string(p)) {
		text, end := strings.CutSuffix(line, "\n")
		text = render.Safe(text)
		if end {
			text += "\n"
		}
		if _, err := io.WriteString(s.w, text); err != nil {
			return 0, err
		}
	}
	return len(p), nil
}
