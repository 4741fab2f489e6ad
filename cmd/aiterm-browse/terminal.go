package main

import (
	"os"

	tea "github.com/charmbracelet/bubbletea"
	"golang.org/x/term"

	"aiterm/internal/cli"
	"aiterm/internal/message"
)

// A terminal is where the screen is drawn and keys come from.
type terminal struct {
	in  *keyboard
	out *screen
}

// openTerminal returns the terminal that the program runs on: that of standard input and
// output or, where only a choice is printed, the one that controls the program.
func openTerminal(sys cli.System, printing bool) (*terminal, error) {
	in, out, err := os.Stdin, os.Stdout, error(nil)
	if printing {
		in, out, err = controlling()
	}
	if err != nil || !term.IsTerminal(int(in.Fd())) || !term.IsTerminal(int(out.Fd())) {
		return nil, message.Errorf("there is no terminal to show the glossary on; try aiterm list")
	}
	if name := sys.Getenv("TERM"); isPlainTerminal(name) {
		return nil, message.Errorf("this terminal cannot show a whole screen (TERM is %q); try aiterm list", name)
	}
	return &terminal{&keyboard{File: in}, &screen{File: out}}, nil
}

// show shows the model until it is left. It returns cli.StoppedError after Ctrl-C or a
// signal. The terminal is as it was in any case.
func (t *terminal) show(m *model) error {
	m.open, m.copy = openPage, t.out.copy
	g := &guarded{model: m, screen: t.out}
	p := tea.NewProgram(g, tea.WithInput(t.in), tea.WithOutput(t.out), tea.WithAltScreen(), tea.WithoutSignalHandler())
	g.program = p
	stopped := handleSignals(p, g)
	_, err := p.Run()
	if signal := stopped(); signal != nil {
		return signal
	}
	switch {
	case g.panicked != "":
		return message.Errorf("a mistake in this program: %s", g.panicked)
	case err != nil:
		return message.Errorf("the terminal cannot be used: %v", err)
	case m.left == interrupted:
		return cli.StoppedError{Signal: interrupt}
	}
	return nil
}
