package cli

import (
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"aiterm/internal/render"
)

// A System is what a program has of the system around it. The zero value of a field is
// what there is where nothing is known.
type System struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	Piped          bool // Stdin is a pipe or a file
	Now            func() time.Time
	Dir            string // the working directory, or "" where it is gone
	Watched        bool   // Stderr is a terminal
	Terminal       bool   // Stdout is a terminal
	Rows           int    // of the terminal; 0 if it is none or not known
	Columns        int    // of the terminal, or as COLUMNS says; 0 if neither is known
	Colour         bool   // the terminal can show colour
	NoteColumns    int    // of the terminal that Stderr is, or as COLUMNS says; 0 if neither is known
}

// OS returns the system that this process runs in. What is written to its Stderr is
// made safe for a terminal.
func OS() System {
	s := System{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: safeWriter{os.Stderr}, Getenv: os.Getenv, Now: time.Now}
	s.Dir, _ = os.Getwd()
	s.Watched = term.IsTerminal(int(os.Stderr.Fd()))
	if s.Watched {
		s.NoteColumns, _, _ = term.GetSize(int(os.Stderr.Fd()))
	}
	if in, err := os.Stdin.Stat(); err == nil {
		s.Piped = in.Mode().IsRegular() || in.Mode()&os.ModeNamedPipe != 0
	}
	fd := int(os.Stdout.Fd())
	if s.Terminal = term.IsTerminal(fd); s.Terminal {
		s.Colour = showsColour(os.Stdout.Fd())
		s.Columns, s.Rows, _ = term.GetSize(fd)
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		s.Columns, s.NoteColumns = n, n
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
