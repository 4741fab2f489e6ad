package main

import (
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// current returns the page in sight: the last of the walk, else the card of the selected
// term; nil where there is none.
func (m *model) current() *page {
	switch {
	case m.focus == onCard:
		return &m.walk[len(m.walk)-1]
	case m.any():
		p := cardOf(m.results.position(m.selected), m.results.how(m.selected))
		return &p
	}
	return nil
}

// lead chooses the next of the terms that the card leads to, or the one before.
func (m *model) lead(by int) {
	p, s := m.current(), m.sheet()
	n := len(s.leads)
	if n == 0 {
		m.notice = m.say(message.New("no relations lead from here"))
		return
	}
	switch {
	case p.chosen < 0 && by < 0:
		p.chosen = n - 1
	default:
		p.chosen = (p.chosen + by + n) % n
	}
	line, height := s.at[p.chosen], m.paneHeight()
	if line < p.top || line >= p.top+height {
		p.top = line - height/2
		m.scroll(0)
	}
}

// follow goes to the card of the term that is chosen.
func (m *model) follow() {
	p, s := m.current(), m.sheet()
	if p.chosen < 0 || p.chosen >= len(s.leads) {
		if len(s.leads) > 0 {
			m.notice = m.say(message.New("Tab chooses a relation, Enter follows it"))
		}
		return
	}
	m.walk = append(m.walk, page{term: s.leads[p.chosen], other: -1, chosen: -1})
}

// back returns to the page before, or to the list.
func (m *model) back() {
	m.walk = m.walk[:len(m.walk)-1]
	if len(m.walk) == 0 {
		m.focus = onFilter
	}
}

// toFilter gives the focus to the filter, with the list as it was.
func (m *model) toFilter() {
	m.walk = nil
	m.focus = onFilter
	m.input.CursorEnd()
}

// scroll moves the card by some lines, as far as it goes.
func (m *model) scroll(by int) {
	p := m.current()
	p.top = max(min(p.top+by, m.sheetLines()-m.paneHeight()), 0)
}

func (m *model) sheetLines() int { return len(m.sheet().lines) }

// nextLanguage shows cards in the next language: the reader's, the other one, both.
func (m *model) nextLanguage() {
	switch first := m.look.langs[0]; {
	case len(m.look.langs) > 1:
		m.look.langs = []glossary.Lang{m.own}
	case first == m.own:
		m.look.langs = []glossary.Lang{m.own.Other()}
	default:
		m.look.langs = []glossary.Lang{m.own, m.own.Other()}
	}
	m.scroll(0)
}

// compare lets a second term be chosen, to say how the two relate.
func (m *model) compare() {
	p := m.current()
	if p.other >= 0 {
		m.notice = m.say(message.New("this compares two terms already; <- goes back to the first"))
		return
	}
	m.comparing = &aside{m.input.Value(), m.theme, m.selected, m.top}
	m.setQuery("", "")
	m.focus = onFilter
}

// endComparing returns to the first term, with the list as it was.
func (m *model) endComparing() {
	was := m.comparing
	m.comparing = nil
	m.setQuery(was.query, was.theme)
	m.moveTo(was.selected)
	m.top = was.top
	m.focus = onCard
}

// showComparison says how the first term and another one relate.
func (m *model) showComparison(other int) {
	first := m.walk[len(m.walk)-1].term
	if other == first {
		m.notice = m.say(message.New("this is the same term; choose another one"))
		return
	}
	m.endComparing()
	m.walk = append(m.walk, comparison(first, other))
}

// A cache has the page that was written last, and how.
type cache struct {
	of      page
	columns int
	langs   string
	sheet   sheet
	filled  bool
}

// sheet returns the page in sight as it is written at the width of its pane.
func (m *model) sheet() sheet {
	p := m.current()
	if p == nil {
		return sheet{}
	}
	of := *p
	of.top, of.chosen = 0, 0
	columns, langs := m.cardColumns(), ""
	for _, l := range m.look.langs {
		langs += string(l)
	}
	if c := &m.shown; !c.filled || c.of != of || c.columns != columns || c.langs != langs {
		text := p.write(m.index, m.look, max(columns, 1))
		if text == "" {
			text = m.noLink(of, max(columns, 1))
		}
		*c = cache{of, columns, langs, newSheet(text), true}
	}
	return m.shown.sheet
}

// noLink says that nothing is known of how two terms relate, and what each is.
func (m *model) noLink(p page, columns int) string {
	a, b := m.nameIn(p.term), m.nameIn(p.other)
	said := m.say(message.New("the glossary has no meaningful link between %s and %s", a, b))
	both := p.brief(m.index, m.look, columns)
	return strings.Join(render.Wrap(said, columns), "\n") + "\n\n" + both
}

// nameIn returns the first name of a term, safe to show.
func (m *model) nameIn(position int) string {
	t := m.index.Term(position)
	for _, name := range names(t, m.look.langs[0]) {
		return render.Safe(name)
	}
	return render.Safe(t.ID)
}
