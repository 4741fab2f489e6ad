package main

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"aiterm/internal/search"
)

// newInput returns the line in which queries are edited, without its drawing and without
// a clipboard of its own, for which it would run other programs.
func newInput() textinput.Model {
	in := textinput.New()
	in.CharLimit = search.MaxQuery / 4 // in characters, of which none is longer than four bytes
	in.KeyMap.Paste = key.NewBinding()
	in.KeyMap.AcceptSuggestion, in.KeyMap.NextSuggestion, in.KeyMap.PrevSuggestion = key.NewBinding(), key.NewBinding(), key.NewBinding()
	in.Focus()
	return in
}

// query returns what is searched for of what stands in the filter.
func query(typed string) string { return strings.Join(strings.Fields(typed), " ") }

// isText reports whether a key is text for the filter.
func isText(msg tea.KeyMsg) bool {
	return msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace || msg.Type == tea.KeyCtrlJ
}

// isFull reports whether a key is text for which the filter has no room.
func (m *model) isFull(msg tea.KeyMsg) bool {
	typing := m.focus == onFilter && m.picker == nil && !m.keys && m.notice == ""
	return typing && isText(msg) && !msg.Alt && utf8.RuneCountInString(m.input.Value()) >= m.input.CharLimit
}

// edit lets a key change the query.
func (m *model) edit(msg tea.KeyMsg) tea.Cmd {
	before, k := m.input.Value(), m.input.KeyMap
	if msg.Alt && msg.Type == tea.KeyRunes && !key.Matches(msg, k.WordForward, k.WordBackward, k.DeleteWordForward) {
		return nil // it would be typed
	}
	if msg.Type == tea.KeyCtrlJ { // a line end, pasted where the terminal does not mark what is
		msg = tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	m.input, _ = m.input.Update(msg)
	if m.input.Value() == before {
		return nil
	}
	return m.search()
}

// setQuery puts a query into the filter.
func (m *model) setQuery(text, theme string) {
	m.input.SetValue(text)
	m.input.CursorEnd()
	m.theme = theme
	m.find()
}
