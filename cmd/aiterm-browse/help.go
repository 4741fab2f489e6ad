package main

import (
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// A keyRow says what some keys do.
type keyRow struct {
	keys string // as they are written on keyboards
	does message.Text
}

// keyRows are all keys: those of the filter and the list, of a card, of both.
func keyRows() (list, card, both []keyRow) {
	list = []keyRow{
		{"", message.New("In the list, where all that you type is searched for")},
		{"Up, Down, PgUp, PgDn", message.New("choose a term")},
		{"Enter, Right, Tab", message.New("to its card; with --print, Enter prints it and ends")},
		{"Ctrl-T", message.New("show the terms of one theme only")},
		{"Ctrl-U, Ctrl-W", message.New("delete the query, or a word of it")},
	}
	card = []keyRow{
		{"", message.New("On a card")},
		{"Tab, Shift-Tab", message.New("choose one of its relations")},
		{"Enter, Right", message.New("follow the relation")},
		{"Left", message.New("back to the card before, at last to the list")},
		{"Up, Down, PgUp, PgDn", message.New("scroll")},
		{"l", message.New("the next language: yours, the other, both")},
		{"o", message.New("open the source in a browser")},
		{"y", message.New("copy the definition")},
		{"c", message.New("compare with a second term")},
		{"/", message.New("to the filter")},
	}
	both = []keyRow{
		{"", message.New("Everywhere")},
		{"F1", message.New("these keys; on a card also ?")},
		{"Escape", message.New("leave")},
		{"Ctrl-C", message.New("leave with status 130")},
		{"Ctrl-Z", message.New("stop, until the shell's fg")},
	}
	return list, card, both
}

// keyLines returns the page of all keys in as many lines as it may take, those first that
// are of use where the focus is.
func (m *model) keyLines(columns, height int) []string {
	list, card, both := keyRows()
	groups := [][]keyRow{list, card, both}
	if m.focus == onCard {
		groups = [][]keyRow{card, list, both}
	}
	gaps := len(groups) - 1
	spaced := len(list)+len(card)+len(both)+gaps <= height
	var lines []string
	for i, group := range groups {
		if i > 0 && spaced {
			lines = append(lines, "")
		}
		for _, row := range group {
			lines = append(lines, m.keyLine(row, columns))
		}
	}
	return lines[:min(len(lines), height)]
}

func (m *model) keyLine(row keyRow, columns int) string {
	const keyColumn = 24
	does := m.say(row.does)
	if row.keys == "" {
		return strong.on(render.Cut(does, columns))
	}
	return render.Cut(padded("  "+row.keys, keyColumn)+does, columns)
}
