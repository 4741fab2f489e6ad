package cli

import (
	"bytes"
	"io"

	"github.com/spf13/cobra"

	"aiterm/internal/render"
)

// A messageWriter wraps messages, each of which is written whole.
type messageWriter struct {
	w       io.Writer
	columns func() int // that lines have at most; 0 does not wrap
}

func (m messageWriter) Write(p []byte) (int, error) {
	if _, err := io.WriteString(m.w, render.WrapMessages(string(p), m.columns())); err != nil {
		return 0, err
	}
	return len(p), nil
}

// NoteColumns returns the columns that messages wrap at; 0 does not wrap. Their terminal
// may be another one than that of the answers.
func (p *Program) NoteColumns() int {
	if p.columns > 0 {
		return p.columns
	}
	return min(p.Sys.NoteColumns, maxWidth)
}

// helpWrapped returns what shows help and wraps it as answers are.
func (p *Program) helpWrapped(show func(*cobra.Command, []string)) func(*cobra.Command, []string) {
	return func(cmd *cobra.Command, args []string) {
		var text bytes.Buffer
		out := cmd.OutOrStdout()
		cmd.SetOut(&text)
		show(cmd, args)
		cmd.SetOut(out)
		io.WriteString(out, render.WrapHelp(text.String(), p.Width())) // whose failure Status looks at
	}
}

// A heldWriter keeps what is written while it holds: notes stand behind the answer,
// and not in the middle of what a pager shows. That a note cannot be written changes
// no verdict, so it is no error.
type heldWriter struct {
	w    io.Writer
	hold bool
	held bytes.Buffer

	before func() // called before something is written; or nil
}

func (h *heldWriter) Write(b []byte) (int, error) {
	if h.hold {
		return h.held.Write(b)
	}
	if h.before != nil {
		h.before()
	}
	h.w.Write(b)
	return len(b), nil
}

// HoldNotes keeps what is written to Sys.Stderr until ReleaseNotes.
func (p *Program) HoldNotes() { p.notes.hold = true }

// ReleaseNotes writes what was kept, and keeps no more.
func (p *Program) ReleaseNotes() {
	p.notes.hold = false
	p.notes.held.WriteTo(p.notes.w)
}

// BeforeNotes has something done before each note is written.
func (p *Program) BeforeNotes(do func()) { p.notes.before = do }
