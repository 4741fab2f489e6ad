package main

import (
	tea "github.com/charmbracelet/bubbletea"
)

// key does what a key says, where the focus is.
func (m *model) key(msg tea.KeyMsg) tea.Cmd {
	if msg.Paste {
		return m.paste(msg)
	}
	switch msg.Type {
	case tea.KeyEscape:
		return m.leave(done)
	case tea.KeyCtrlC:
		return m.leave(interrupted)
	case tea.KeyCtrlZ:
		return suspend
	case tea.KeyF1:
		m.keys = !m.keys
		return nil
	}
	switch {
	case m.keys:
		m.keys = false
		return nil
	case m.picker != nil:
		return m.pickerKey(msg)
	case m.focus == onCard:
		return m.cardKey(msg)
	}
	return m.filterKey(msg)
}

// paste puts what is pasted into the filter, wherever the focus is.
func (m *model) paste(msg tea.KeyMsg) tea.Cmd {
	m.keys, m.picker = false, nil
	if m.focus != onFilter {
		m.toFilter()
	}
	return m.edit(msg)
}

// A suspendMsg asks for the terminal to be given back while the program is stopped.
type suspendMsg struct{}

func suspend() tea.Msg { return suspendMsg{} }

// filterKey moves in the list, or edits the query.
func (m *model) filterKey(msg tea.KeyMsg) tea.Cmd {
	if !isText(msg) && msg.Type != tea.KeyBackspace { // for these the list need not be made yet
		m.refresh()
	}
	switch msg.String() {
	case "up", "ctrl+p":
		m.moveTo(m.selected - 1)
	case "down", "ctrl+n":
		m.moveTo(m.selected + 1)
	case "pgup":
		m.moveTo(m.selected - m.rows())
	case "pgdown":
		m.moveTo(m.selected + m.rows())
	case "ctrl+home":
		m.moveTo(0)
	case "ctrl+end":
		m.moveTo(m.results.len() - 1)
	case "enter":
		return m.choose()
	case "tab":
		m.toPage()
	case "ctrl+t":
		m.pickTheme()
	default:
		return m.filterEdge(msg)
	}
	return nil
}

// filterEdge is for keys that lead elsewhere at an end of the query, and edit it else.
func (m *model) filterEdge(msg tea.KeyMsg) tea.Cmd {
	empty := m.input.Value() == ""
	switch s := msg.String(); {
	case s == "right" && m.input.Position() == len([]rune(m.input.Value())):
		m.toPage()
	case (s == "left" || s == "backspace") && empty && m.comparing != nil:
		m.endComparing()
	case s == "backspace" && empty && m.theme != "":
		m.setQuery("", "")
	default:
		return m.edit(msg)
	}
	return nil
}

// cardKey scrolls, follows and goes back, or does something with the card.
func (m *model) cardKey(msg tea.KeyMsg) tea.Cmd {
	switch msg.String() {
	case "tab":
		m.lead(+1)
	case "shift+tab":
		m.lead(-1)
	case "enter", "right":
		m.follow()
	case "left", "backspace", "h":
		m.back()
	case "/":
		m.toFilter()
	case "l":
		m.nextLanguage()
	case "o":
		return m.openSource()
	case "y":
		return m.copyDefinition()
	case "c":
		m.compare()
	case "t", "ctrl+t":
		m.pickTheme()
	case "?":
		m.keys = true
	case "q":
		return m.leave(done)
	default:
		m.scrollKey(msg)
	}
	return nil
}

func (m *model) scrollKey(msg tea.KeyMsg) {
	page := max(m.paneHeight()-1, 1)
	switch msg.String() {
	case "up", "k", "ctrl+p":
		m.scroll(-1)
	case "down", "j", "ctrl+n":
		m.scroll(+1)
	case "pgup", "b":
		m.scroll(-page)
	case "pgdown", " ":
		m.scroll(+page)
	case "home", "g":
		m.scroll(-m.sheetLines())
	case "end", "G":
		m.scroll(+m.sheetLines())
	}
}
