package main

import (
	"fmt"
	"strings"

	"aiterm/internal/message"
	"aiterm/internal/render"
)

// prompt is what stands before the query.
func (m *model) prompt() string {
	prompt := "> "
	if m.theme != "" {
		prompt = render.Safe(m.theme) + " > "
	}
	if m.comparing != nil {
		prompt = m.say(message.New("compare %s with", m.nameIn(m.walk[len(m.walk)-1].term))) + " " + prompt
	}
	return render.Cut(prompt, m.width/2)
}

// visible returns the part of the query, safe to show, that fits behind the prompt, around
// the cursor, and the cursor's column within it.
func (m *model) visible(room int) (text string, cursor int) {
	all := []rune(m.input.Value())
	at := m.input.Position()
	from := at
	for used := 0; from > 0; from-- {
		if used += wide(all[from-1 : from]); used > room-1 {
			break
		}
	}
	return render.Cut(render.Safe(string(all[from:])), room), wide(all[from:at])
}

// wide returns the columns that a part of the query takes.
func wide(part []rune) int { return render.Width(render.Safe(string(part))) }

// filterLine is the first line of the screen: the query, and how many terms the list has
// or by which cards one has come.
func (m *model) filterLine() string {
	prompt := m.prompt()
	room := max(m.width-render.Width(prompt), 0)
	text, _ := m.visible(room)
	line := strong.on(prompt) + text
	if text == "" {
		text = render.Cut(m.say(m.invitation()), room)
		line += faint.on(text)
	}
	right := m.count()
	if m.focus == onCard {
		right = m.trail(room - render.Width(text) - 2)
	}
	if free := room - render.Width(text) - render.Width(right); free > 1 {
		line += strings.Repeat(" ", free) + faint.on(right)
	}
	return line
}

// trail names the cards one has come by, the one in sight last, as many as fit.
func (m *model) trail(room int) (trail string) {
	const separator = " > "
	for i := len(m.walk) - 1; i >= 0; i-- {
		longer := m.nameIn(m.walk[i].term)
		if other := m.walk[i].other; other >= 0 {
			longer += " / " + m.nameIn(other)
		}
		if trail != "" {
			longer += separator + trail
		}
		if render.Width(longer) > room {
			break
		}
		trail = longer
	}
	return trail
}

// invitation says what the empty filter is for.
func (m *model) invitation() message.Text {
	if m.comparing != nil {
		return message.New("type or choose the second term")
	}
	return message.New("type a term, its pinyin or a question")
}

// count says how many terms the list has.
func (m *model) count() string {
	n, weak := m.results.len(), m.results.weak()
	switch {
	case weak > 0 && weak == n:
		return m.say(message.New("not found; ~ says a part of it"))
	case weak > 0:
		return m.say(message.New("%d terms; ~ says a part of it", n))
	case m.results.found && n == mostHits:
		return m.say(message.New("the best %d", n))
	}
	return m.say(message.Count(n, "%d term", "%d terms", n))
}

// cursor returns the place of the cursor on the screen, from 0, while text can be typed.
func (m *model) cursor() (column, line int, shown bool) {
	if m.focus != onFilter || m.keys || m.picker != nil || m.width == 0 {
		return 0, 0, false
	}
	prompt := render.Width(m.prompt())
	_, at := m.visible(max(m.width-prompt, 0))
	return min(prompt+at, m.width-1), 0, true
}

// lastLine is what was done last, else which keys there are.
func (m *model) lastLine() string {
	if m.notice != "" {
		return render.Cut(render.Safe(m.notice), m.width)
	}
	line := ""
	for _, hint := range m.hints() {
		more := m.say(hint)
		if line != "" {
			more = line + "   " + more
		}
		if render.Width(more) > m.width {
			break
		}
		line = more
	}
	if place := m.placeInCard(); place != "" {
		if free := m.width - render.Width(line) - render.Width(place); free > 1 {
			line += strings.Repeat(" ", free) + place
		}
	}
	return faint.on(line)
}

// placeInCard says which lines of a card are shown that has more of them.
func (m *model) placeInCard() string {
	all, height := 0, m.paneHeight()
	if m.focus == onCard && !m.keys && m.picker == nil {
		all = m.sheetLines()
	}
	if all <= height {
		return ""
	}
	top := m.current().top
	return fmt.Sprintf("%d-%d/%d", top+1, min(top+height, all), all)
}

// hints name the keys that are of use where the focus is, the most useful first: of what
// is behind them a narrow screen shows less.
func (m *model) hints() []message.Text {
	back, keys, leave := message.New("<- back"), message.New("? keys"), message.New("Esc leaves")
	filter := message.New("/ filter")
	switch {
	case m.keys:
		return []message.Text{message.New("any key goes back"), leave}
	case m.picker != nil:
		return []message.Text{message.New("Enter chooses"), back, leave}
	case m.focus == onCard && m.current().other >= 0:
		return []message.Text{back, filter, keys, leave}
	case m.focus == onCard:
		return []message.Text{message.New("Tab relations"), message.New("Enter follows"), keys, back, leave, filter,
			message.New("l language"), message.New("o source"), message.New("y copy"), message.New("c compare")}
	case m.comparing != nil:
		return []message.Text{message.New("Enter compares"), message.New("Backspace back"), leave}
	case m.printing:
		return []message.Text{message.New("Enter prints"), message.New("-> card"), message.New("F1 keys"), leave, message.New("Ctrl-T themes")}
	}
	return []message.Text{message.New("Enter card"), message.New("F1 keys"), leave, message.New("Ctrl-T themes")}
}
