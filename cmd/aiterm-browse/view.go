package main

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"aiterm/internal/render"
)

const (
	// oneBelow is the width of a screen, in columns, under which the list and the card
	// are shown one at a time.
	oneBelow = 70
	// between is the columns between the two.
	between = 3
	// mostColumns is how wide a card becomes: longer lines are hard to read.
	mostColumns = 100
)

// listColumns is the width of the list where the card stands beside it.
func (m *model) listColumns() int { return min(max(m.width*7/16, 28), 48) }

// isAlone reports whether the page in sight takes the whole width.
func (m *model) isAlone() bool {
	p := m.current()
	return m.width < oneBelow || p != nil && p.other >= 0
}

// cardColumns is the width of the page in sight.
func (m *model) cardColumns() int {
	if m.isAlone() {
		return min(m.width, mostColumns)
	}
	return min(m.width-m.listColumns()-between, mostColumns)
}

// paneHeight is the lines between the filter and the line of keys, each of which has an
// empty line beside it where there is room for it.
func (m *model) paneHeight() int {
	return max(m.height-2-m.gap(), 0)
}

// gap is the empty lines below the filter.
func (m *model) gap() int {
	if m.height < 10 {
		return 0
	}
	return 1
}

// View returns the screen: as many lines as it has, none wider than it is.
func (m *model) View() string {
	if m.width == 0 || m.height == 0 {
		return ""
	}
	if m.drawn == "" {
		m.drawn = m.draw()
	}
	return m.drawn
}

func (m *model) draw() string {
	m.scrollList()
	lines := []string{m.filterLine()}
	if m.gap() > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, m.panes()...)
	for len(lines) < m.height-1 {
		lines = append(lines, "")
	}
	lines = append(lines[:m.height-1], m.lastLine())
	if m.height == 1 {
		lines = []string{m.filterLine()}
	}
	for i, line := range lines {
		lines[i] = ansi.Truncate(line, m.width, "")
	}
	return strings.Join(lines, "\n")
}

// panes returns what stands between the filter and the line of keys.
func (m *model) panes() []string {
	height := m.paneHeight()
	switch {
	case m.keys:
		return m.keyLines(m.width, height)
	case m.picker != nil:
		return m.picker.lines(m.width, height)
	case m.isAlone() && m.focus == onFilter:
		return m.listLines(m.width, height)
	case m.isAlone():
		return m.cardLines(height)
	}
	return beside(m.listLines(m.listColumns(), height), m.cardLines(height), m.listColumns(), height)
}

// beside returns two panes side by side. The second one begins at its column even where
// a terminal takes a character of the first for wider than it is thought to be.
func beside(left, right []string, columns, height int) []string {
	lines := make([]string, height)
	for i := range lines {
		l, r := "", ""
		if i < len(left) {
			l = ansi.Truncate(left[i], columns, "")
		}
		if i < len(right) {
			r = right[i]
		}
		lines[i] = fmt.Sprintf("%s%s\x1b[%dG %s %s", l, strings.Repeat(" ", max(columns-ansi.StringWidth(l), 0)), columns+1, faint.on("|"), r)
	}
	return lines
}

// cardLines returns the lines of the page in sight that fit, with the terms that it leads
// to where it has the focus.
func (m *model) cardLines(height int) []string {
	p := m.current()
	if p == nil {
		return nil
	}
	s := m.sheet()
	p.top = max(min(p.top, len(s.lines)-height), 0)
	chosen := -1
	if m.focus == onCard && p.chosen >= 0 && p.chosen < len(s.leads) {
		chosen = s.leads[p.chosen]
	}
	var lines []string
	for _, stretches := range s.lines[p.top:min(p.top+height, len(s.lines))] {
		lines = append(lines, m.cardLine(stretches, chosen))
	}
	return lines
}

func (m *model) cardLine(stretches []render.Stretch, chosen int) string {
	var line strings.Builder
	for _, part := range stretches {
		switch {
		case part.Term < 0 || m.focus != onCard:
			line.WriteString(part.Text)
		case part.Term == chosen:
			line.WriteString(reversed.on(part.Text))
		default:
			line.WriteString(leading.on(part.Text))
		}
	}
	return line.String()
}
