package main

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

// noteColumns returns the columns that messages wrap at; 0 does not wrap. Their terminal
// may be another one than that of the answers.
func (g *globals) noteColumns() int {
	if g.columns > 0 {
		return g.columns
	}
	return min(g.sys.noteColumns, maxWidth)
}

// helpWrapped returns what shows help and wraps it as answers are.
func (g *globals) helpWrapped(show func(*cobra.Command, []string)) func(*cobra.Command, []string) {
	return func(cmd *cobra.Command, args []string) {
		var text bytes.Buffer
		out := cmd.OutOrStdout()
		cmd.SetOut(&text)
		show(cmd, args)
		cmd.SetOut(out)
		io.WriteString(out, render.WrapHelp(text.String(), g.width())) // whose failure run looks at
	}
}
