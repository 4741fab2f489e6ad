package main

import (
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/message"
)

// A model is all that the screen depends on. It changes in Update alone, and what the
// outside world is asked for are commands that Update returns.
type model struct {
	index    *index.Index
	searched *index.Index // of the same glossary, for searches that keys do not wait for

	look   look
	own    glossary.Lang // the reader's
	speaks *message.Translator

	open func(address string) error // opens a page in a browser
	copy func(text string) error    // puts a text on the clipboard

	width, height int // of the screen; 0 until they are known
	focus         focus
	input         textinput.Model
	theme         string // of the terms in the list; "" for all
	stale         bool   // the query has changed since the list was made
	searching     bool   // in searched, for a list
	results       results
	selected, top int     // rows of the list
	walk          []page  // the cards one has gone through, the one in sight last; empty while none has the focus
	comparing     *aside  // while a second term is chosen
	picker        *picker // over the rest, where it is not nil
	keys          bool    // the page of all keys is over the rest
	notice        string  // said until the next key
	shown         cache
	drawn         string // the screen; "" where it has to be drawn

	printing bool   // Enter in the list prints the term
	printed  string // its name
	left     int    // the status with which the screen was left; see leave
}

// A focus is where keys go.
type focus int

const (
	onFilter focus = iota // and the list
	onCard
)

// An aside is the list as it was before a second term was chosen in it.
type aside struct {
	query, theme  string
	selected, top int
}

// newModel returns a model of a glossary by two indexes of it.
func newModel(x, searched *index.Index, l look, speaks *message.Translator) *model {
	m := &model{index: x, searched: searched, look: l, own: l.langs[0], speaks: speaks, input: newInput(), left: staying}
	m.open = func(string) error { return nil }
	m.copy = func(string) error { return nil }
	m.find()
	return m
}

func (m *model) Init() tea.Cmd { return nil }

// A foundMsg has what a search found for a query in a theme.
type foundMsg struct {
	query, theme string
	results      results
}

// A doneMsg says what came of something that took its time.
type doneMsg struct{ notice string }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	before := m.drawn
	m.drawn = ""
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = max(msg.Width, 0), max(msg.Height, 0)
	case foundMsg:
		return m, m.found(msg)
	case doneMsg:
		m.notice = msg.notice
	case tea.KeyMsg:
		if m.isFull(msg) { // a long text, pasted where the terminal does not mark what is
			m.drawn = before
			return m, nil
		}
		m.notice = ""
		return m, m.key(msg)
	}
	return m, nil
}

// search makes the list of a changed query beside the keys, one search at a time: a large
// glossary can take longer than the next key does.
func (m *model) search() tea.Cmd {
	m.stale = true
	if m.searching {
		return nil
	}
	m.searching = true
	x, asked, theme := m.searched, query(m.input.Value()), m.theme
	return func() tea.Msg { return foundMsg{asked, theme, find(x, asked, theme)} }
}

// found lists what a search found, or searches again where the query has changed since.
func (m *model) found(f foundMsg) tea.Cmd {
	m.searching = false
	switch {
	case !m.stale:
	case f.query == query(m.input.Value()) && f.theme == m.theme:
		m.list(f.results)
	default:
		return m.search()
	}
	return nil
}

// refresh makes the list at once where the query has changed: for a key that acts on it.
func (m *model) refresh() {
	if m.stale {
		m.find()
	}
}

// find makes the list at once.
func (m *model) find() { m.list(find(m.index, query(m.input.Value()), m.theme)) }

// list shows a list, of which the first row is selected.
func (m *model) list(r results) {
	m.results = r
	m.results.index = m.index
	m.selected, m.top, m.stale = 0, 0, false
}

// How the screen is left.
const (
	staying = iota
	done
	interrupted
)

func (m *model) leave(how int) tea.Cmd {
	m.left = how
	return tea.Quit
}

// say returns a message in the reader's language.
func (m *model) say(t message.Text) string { return m.speaks.Say(t) }
