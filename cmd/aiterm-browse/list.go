package main

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

// rows returns how many terms the list shows at once, one at least.
func (m *model) rows() int { return max(m.paneHeight()/m.results.lines(), 1) }

// moveTo selects a row, or the nearest that there is.
func (m *model) moveTo(row int) {
	m.selected = max(min(row, m.results.len()-1), 0)
}

// scrollList keeps the selected row in sight.
func (m *model) scrollList() {
	rows := m.rows()
	m.top = max(min(m.top, m.selected, m.results.len()-rows), 0)
	if m.selected >= m.top+rows {
		m.top = m.selected - rows + 1
	}
}

// any reports whether a term is selected.
func (m *model) any() bool { return m.selected < m.results.len() }

// choose takes the selected term: as the answer where one is to be printed.
func (m *model) choose() tea.Cmd {
	if m.any() && m.printing && m.comparing == nil {
		m.printed = m.nameOf(m.results.position(m.selected))
		return m.leave(done)
	}
	m.toPage()
	return nil
}

// toPage gives the focus to what the selected term is chosen for: its card or, where it
// is the second one to compare, how the two relate.
func (m *model) toPage() {
	m.refresh()
	switch {
	case !m.any():
	case m.comparing != nil:
		m.showComparison(m.results.position(m.selected))
	default:
		m.walk = []page{cardOf(m.results.position(m.selected), m.results.how(m.selected))}
		m.focus = onCard
	}
}

// nameOf returns a name that lookup finds this term by, and no other.
func (m *model) nameOf(position int) string {
	t := m.index.Term(position)
	for _, name := range names(t, m.look.langs[0]) {
		r, err := search.Lookup(m.index, name, search.Options{ExactOnly: true})
		if err == nil && len(r.Matches) == 1 && r.Matches[0].Entry.Position == position {
			return render.Safe(name)
		}
	}
	return t.ID
}

// names returns what a term is mainly called: its abbreviation, its name in a language,
// that in the other one; each once.
func names(t index.Term, l glossary.Lang) (all []string) {
	own, other := t.EN, t.ZH
	if l == glossary.ZH {
		own, other = other, own
	}
	if other == own {
		other = ""
	}
	for _, name := range []string{t.Abbr, own, other} {
		if name != "" {
			all = append(all, name)
		}
	}
	return all
}

// listLines returns the list in as many lines as it may take, of so many columns at
// most.
func (m *model) listLines(columns, height int) []string {
	if m.results.len() == 0 {
		return m.emptyList(columns, height)
	}
	var lines []string
	for row := m.top; row < m.results.len() && len(lines) < height; row++ {
		lines = append(lines, m.row(row, columns)...)
	}
	return lines[:min(len(lines), height)]
}

// row returns the lines of a term in the list: its names and, where it was searched for,
// why it was found. What says too little has a ~ before it.
func (m *model) row(row, columns int) []string {
	if !m.results.found {
		return []string{m.nameLine(row, "  ", columns)}
	}
	hit, indent := m.results.hits[row], "  "
	if hit.Weak {
		indent = "~ "
	}
	why := render.WhyLine(hit, m.look.langs[0], max(columns-len(indent), 0), m.look.colour)
	if !m.look.colour {
		why = faint.on(why)
	}
	return []string{m.nameLine(row, indent, columns), indent + why}
}

// nameLine returns the line of a row that has the names of the term.
func (m *model) nameLine(row int, indent string, columns int) string {
	all := names(m.index.Term(m.results.position(row)), m.look.langs[0])
	for i, name := range all {
		all[i] = render.Safe(name)
	}
	text := render.Cut(strings.Join(all, "  "), max(columns-len(indent), 0))
	if row == m.selected {
		return m.selection().on(padded("> "+text, columns))
	}
	first, rest := text, ""
	if len(all) > 0 && len(text) > len(all[0]) && strings.HasPrefix(text, all[0]) {
		first, rest = text[:len(all[0])], text[len(all[0]):]
	}
	return indent + m.look.title().on(first) + rest
}

// selection is the look of the selected row: where the focus is on the card, a quiet one.
func (m *model) selection() style {
	if m.focus == onFilter {
		return reversed
	}
	return strong
}

// emptyList says why there is nothing in the list.
func (m *model) emptyList(columns, height int) []string {
	said := m.say(message.New("no term matches; try other words, or fewer"))
	switch {
	case m.results.err != nil:
		said = m.speaks.Say(m.results.err)
	case m.theme != "" && m.results.found:
		said = m.say(message.New("no term of the theme %s matches; Backspace on the empty line shows all themes", m.theme))
	case !m.results.found:
		said = m.say(message.New("the glossary is empty"))
	}
	lines := render.Wrap(render.Safe(said), max(columns-2, 1))
	for i, line := range lines {
		lines[i] = "  " + faint.on(line)
	}
	return lines[:min(len(lines), height)]
}

// padded returns a text with spaces up to a width in columns.
func padded(text string, columns int) string {
	return text + strings.Repeat(" ", max(columns-render.Width(text), 0))
}
