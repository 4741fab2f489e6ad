package main

import (
	"fmt"
	"runtime/debug"
	"strings"
	"sync"

	tea "github.com/charmbracelet/bubbletea"
)

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
