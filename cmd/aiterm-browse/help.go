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
func keyRows() [][]keyRow {
	return [][]keyRow{
		{
			{"", message.New("In the list, where all that you type is searched for")},
			{"Up, Down, PgUp, PgDn", message.New("choose a term")},
			{"Enter", message.New("to its card; with --print, print it and end")},
			{"Right, Tab", message.New("to its card")},
			{"Ctrl-T", message.New("show the terms of one theme only")},
			{"Ctrl-U, Ctrl-W", message.New("delete the query, or a word of it")},
		},
		{
			{"", message.New("On a card")},
			{"Tab, Shift-Tab", message.New("choose one of its relations")},
			{"Enter, Right", message.New("follow the relation")},
			{"Left", message.New("back to the card before, at last to the list")},
			{"Up, Down, PgUp, PgDn", message.New("scroll")},
			{"l", message.New("the next language: yours, the other, both")},
			{"o", message.New("open the source in a browser")},
			{"y", message.New("copy the definition")},
			{"c", message.New("compare with a second term")},
			{"t", message.New("show the terms of one theme only")},
			{"/", message.New("to the filter")},
			{"?", message.New("these keys")},
		},
		{
			{"", message.New("Everywhere")},
			{"F1", message.New("these keys")},
			{"Escape", message.New("leave")},
			{"Ctrl-C", message.New("leave with status 130")},
			{"Ctrl-Z", message.New("stop, until the shell's fg")},
		},
	}
}

// keyLines returns the page of all keys in as many lines as it may take.
func (m *model) keyLines(columns, height int) []string {
	const keyColumn = 24
	var lines []string
	for i, group := range keyRows() {
		if i > 0 {
			lines = append(lines, "")
		}
		for _, row := range group {
			does := m.say(row.does)
			if row.keys == "" {
				lines = append(lines, strong.on(render.Cut(does, columns)))
				continue
			}
			lines = append(lines, render.Cut(padded("  "+row.keys, keyColumn)+does, columns))
		}
	}
	return lines[:min(len(lines), height)]
}
