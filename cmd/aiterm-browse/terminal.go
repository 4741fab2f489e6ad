package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/aymanbagabas/go-osc52/v2"
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

// A guarded model ends the program in order where it panics, so that the terminal is not
// left as it is and nothing is printed in the place of an answer.
type guarded struct {
	*model
	screen   *screen
	program  *tea.Program
	suspends func() // stops the program until it is continued
	once     sync.Once
	panicked string
}

// guard is deferred where something may panic.
func (g *guarded) guard() {
	if r := recover(); r != nil {
		stack := strings.ReplaceAll(string(debug.Stack()), "\t", "    ")
		g.once.Do(func() { g.panicked = fmt.Sprintf("%v\n%s", r, stack) })
		go g.program.Quit()
	}
}

func (g *guarded) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	defer g.guard()
	next = g
	if _, ok := msg.(suspendMsg); ok {
		return g, func() tea.Msg { g.suspends(); return nil }
	}
	_, cmd = g.model.Update(msg)
	return g, g.guardedCmd(cmd)
}

func (g *guarded) guardedCmd(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer g.guard()
		return cmd()
	}
}

func (g *guarded) View() string {
	defer g.guard()
	view := g.model.View()
	g.screen.place(g.model.cursor())
	return view
}

// A screen is a terminal's output. Whenever bubbletea has drawn, it puts the cursor where
// text is typed, which is where an input method shows what it offers.
type screen struct {
	*os.File
	mu           sync.Mutex
	column, line int
	shown        bool
	drawn        bool // on the alternate screen
}

// home begins what bubbletea draws on the alternate screen.
const home = "\x1b[H"

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := string(p)
	if strings.HasPrefix(text, home) {
		s.drawn = true
		text = "\x1b[?25l" + text + s.cursor()
	} else if strings.Contains(text, "\x1b[?1049l") {
		s.drawn = false
	}
	if _, err := io.WriteString(s.File, text); err != nil {
		return 0, err
	}
	return len(p), nil
}

// WriteString is for io.WriteString, which would go past Write.
func (s *screen) WriteString(text string) (int, error) { return s.Write([]byte(text)) }

func (s *screen) cursor() string {
	if !s.shown {
		return ""
	}
	return fmt.Sprintf("\x1b[%d;%dH\x1b[?25h", s.line+1, s.column+1)
}

// place says where the cursor is to be, and puts it there: bubbletea draws nothing where
// only the cursor moves.
func (s *screen) place(column, line int, shown bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if column == s.column && line == s.line && shown == s.shown {
		return
	}
	s.column, s.line, s.shown = column, line, shown
	if s.drawn {
		io.WriteString(s.File, "\x1b[?25l"+s.cursor())
	}
}

// mostCopied is in bytes; several terminals take no more.
const mostCopied = 70_000

// copy puts a text on the clipboard, if the terminal lets programs do that.
func (s *screen) copy(text string) error {
	if len(text) > mostCopied {
		return message.Errorf("it is longer than %d bytes", mostCopied)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := osc52.New(text).WriteTo(s.File)
	return err
}

// A keyboard is a terminal's input, of which each read ends with a whole character:
// bubbletea drops what is left of one.
type keyboard struct {
	*os.File
	rest []byte // the beginning of a character
}

func (k *keyboard) Read(p []byte) (int, error) {
	if len(p) <= utf8.UTFMax {
		return k.File.Read(p)
	}
	n := copy(p, k.rest)
	for {
		read, err := k.File.Read(p[n:])
		n += read
		whole := n - unfinished(p[:n])
		k.rest = append(k.rest[:0], p[whole:n]...)
		if whole > 0 || err != nil {
			return whole, err
		}
	}
}

// unfinished returns the length in bytes of the beginning of a character that a text ends
// with.
func unfinished(p []byte) int {
	for i := 1; i < utf8.UTFMax && i <= len(p); i++ {
		if c := p[len(p)-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(p[len(p)-i:]) {
				return i
			}
			return 0
		}
	}
	return 0
}
