package main

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// A source is one that has an address.
type source struct{ title, address string }

// sources returns the sources of a term that have addresses.
func sources(all []glossary.Source) (some []source) {
	for _, s := range all {
		for _, address := range render.Pages(s.Ref) {
			title := strings.Join(strings.Fields(s.Title+"  "+s.Ref), " ")
			some = append(some, source{render.Safe(title), address})
		}
	}
	return some
}

// openSource opens the source of the card or, if there are several, lets one be chosen.
func (m *model) openSource() tea.Cmd {
	some := sources(m.index.Entry(m.current().term).Sources)
	switch len(some) {
	case 0:
		m.notice = m.say(message.New("this term has no source with an address"))
		return nil
	case 1:
		return m.opens(some[0].address)
	}
	p := picker{title: m.say(message.New("Open a source")), pick: func(i int) tea.Cmd { return m.opens(some[i].address) }}
	for _, s := range some {
		p.items = append(p.items, s.title)
	}
	m.picker = &p
	return nil
}

// opens opens a page, and says what came of it.
func (m *model) opens(address string) tea.Cmd {
	m.notice = m.say(message.New("opening %s", address))
	return func() tea.Msg {
		if err := m.open(address); err != nil {
			return doneMsg{m.say(message.New("%s cannot be opened: %v", address, err))}
		}
		return doneMsg{m.say(message.New("opened %s", address))}
	}
}

// copyDefinition puts what the card's term means on the clipboard.
func (m *model) copyDefinition() tea.Cmd {
	text := m.definition()
	if text == "" {
		m.notice = m.say(message.New("this term has no definition"))
		return nil
	}
	m.notice = m.say(message.New("the definition is copied, if this terminal lets programs do that (OSC 52)"))
	return func() tea.Msg {
		if err := m.copy(text); err != nil {
			return doneMsg{m.say(message.New("the definition cannot be copied: %v", err))}
		}
		return nil
	}
}

// definition returns what the term means in the languages of the card, without anything
// that could steer a terminal.
func (m *model) definition() string {
	d := m.index.Entry(m.current().term).Definition
	var texts []string
	for _, l := range m.look.langs {
		if text := d.Get(l); text != "" {
			texts = append(texts, text)
		}
	}
	if len(texts) == 0 {
		text, _ := d.In(m.look.langs[0])
		texts = append(texts, text)
	}
	lines := strings.Split(strings.Join(texts, "\n\n"), "\n")
	for i, line := range lines {
		lines[i] = render.Safe(line)
	}
	return strings.Join(lines, "\n")
}
