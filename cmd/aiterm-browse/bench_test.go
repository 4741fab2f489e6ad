package main

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/synthetic"
)

// BenchmarkKey types into the filter of 100,000 terms, letter by letter: each step is what
// one key costs, with its search and the whole screen.
func BenchmarkKey(b *testing.B) {
	x := index.New(synthetic.Glossary(100_000))
	for _, typed := range []string{"b", "zu", "zuv", "bababa", "zuvazu", "made-up", "xqzwv", "度", "深度学"} {
		runes := []rune(typed)
		m := started(b, x, 120, 40, glossary.EN)
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				m.input.SetValue(string(runes[:len(runes)-1]))
				m.input.CursorEnd()
				send(m, tea.KeyMsg{Type: tea.KeyRunes, Runes: runes[len(runes)-1:]})
				m.View()
			}
		})
	}
	for _, key := range []string{"Down", "PgDn", "End"} {
		m := started(b, x, 120, 40, glossary.EN)
		b.Run(key, func(b *testing.B) {
			for b.Loop() {
				press(m, key)
				m.View()
			}
		})
	}
}
