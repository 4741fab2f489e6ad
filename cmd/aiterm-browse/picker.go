package main

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"aiterm/internal/message"
	"aiterm/internal/render"
)

// A picker lets one of several things be chosen.
type picker struct {
	title         string
	items         []string // safe to show
	selected, top int
	pick          func(item int) tea.Cmd
}

func (m *model) pickerKey(msg tea.KeyMsg) tea.Cmd {
	p := m.picker
	page := max(m.paneHeight()-1, 1)
	switch msg.String() {
	case "up", "ctrl+p", "k", "shift+tab":
		p.moveTo(p.selected - 1)
	case "down", "ctrl+n", "j", "tab":
		p.moveTo(p.selected + 1)
	case "pgup":
		p.moveTo(p.selected - page)
	case "pgdown", " ":
		p.moveTo(p.selected + page)
	case "home":
		p.moveTo(0)
	case "end":
		p.moveTo(len(p.items) - 1)
	case "enter", "right":
		m.picker = nil
		return p.pick(p.selected)
	case "left", "backspace", "ctrl+t", "q":
		m.picker = nil
	case "/":
		m.picker = nil
		if m.focus == onCard {
			m.toFilter()
		}
	}
	return nil
}

func (p *picker) moveTo(item int) { p.selected = max(min(item, len(p.items)-1), 0) }

// lines returns the picker in as many lines as it may take.
func (p *picker) lines(columns, height int) []string {
	lines := []string{strong.on(render.Cut(p.title, columns))}
	room := height - len(lines)
	p.top = max(min(p.top, p.selected, len(p.items)-room), 0)
	if room > 0 && p.selected >= p.top+room {
		p.top = p.selected - room + 1
	}
	for i := p.top; i < len(p.items) && len(lines) < height; i++ {
		text := render.Cut(p.items[i], max(columns-2, 0))
		if i == p.selected {
			lines = append(lines, reversed.on(padded("> "+text, columns)))
		} else {
			lines = append(lines, "  "+text)
		}
	}
	return lines[:min(len(lines), height)]
}

// pickTheme lets a theme be chosen, of which the list then shows the terms.
func (m *model) pickTheme() {
	all := append([]theme{{"", m.index.Len()}}, themesOf(m.index)...)
	named := func(i int) string {
		if i == 0 {
			return ""
		}
		return all[i].name
	}
	p := picker{title: m.say(message.New("Show the terms of a theme"))}
	all[0].name = m.say(message.New("all themes"))
	widest := 0
	for _, t := range all {
		widest = max(widest, render.Width(render.Safe(t.name)))
	}
	for i, t := range all {
		p.items = append(p.items, padded(render.Safe(t.name), widest)+"  "+strconv.Itoa(t.terms))
		if named(i) == m.theme {
			p.selected = i
		}
	}
	p.pick = func(i int) tea.Cmd {
		if m.comparing == nil {
			m.toFilter()
		}
		m.setQuery(m.input.Value(), named(i))
		return nil
	}
	m.picker = &p
}
