package main

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/shelf"
)

// shipped opens the shipped glossary.
func shipped(t testing.TB) *index.Index {
	t.Helper()
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// started returns a model on a screen of a size.
func started(t testing.TB, x *index.Index, columns, lines int, langs ...glossary.Lang) *model {
	t.Helper()
	searched, err := x.InMemory()
	if err != nil {
		t.Fatal(err)
	}
	m := newModel(x, searched, look{langs: langs, colour: true}, message.To(message.Lang(langs[0])))
	m.Update(tea.WindowSizeMsg{Width: columns, Height: lines})
	return m
}

// named are keys by the names that they have in tests.
var named = map[string]tea.KeyMsg{
	"Enter": {Type: tea.KeyEnter}, "Tab": {Type: tea.KeyTab}, "S-Tab": {Type: tea.KeyShiftTab}, "Esc": {Type: tea.KeyEscape},
	"Up": {Type: tea.KeyUp}, "Down": {Type: tea.KeyDown}, "Left": {Type: tea.KeyLeft}, "Right": {Type: tea.KeyRight},
	"PgUp": {Type: tea.KeyPgUp}, "PgDn": {Type: tea.KeyPgDown}, "Home": {Type: tea.KeyHome}, "End": {Type: tea.KeyEnd},
	"BS": {Type: tea.KeyBackspace}, "C-t": {Type: tea.KeyCtrlT}, "C-c": {Type: tea.KeyCtrlC}, "C-u": {Type: tea.KeyCtrlU},
	"C-j": {Type: tea.KeyCtrlJ}, "C-w": {Type: tea.KeyCtrlW}, "F1": {Type: tea.KeyF1}, "C-n": {Type: tea.KeyCtrlN}, "C-p": {Type: tea.KeyCtrlP},
	"C-z": {Type: tea.KeyCtrlZ}, "Space": {Type: tea.KeySpace, Runes: []rune{' '}}, "C-v": {Type: tea.KeyCtrlV},
	"M-x": {Type: tea.KeyRunes, Runes: []rune{'x'}, Alt: true}, "M-b": {Type: tea.KeyRunes, Runes: []rune{'b'}, Alt: true},
}

// press types keys: names of named, paste:TEXT with ⏎ for line ends, or other words, which are typed letter by
// letter, or with = before them at once.
func press(m *model, keys ...string) {
	for _, key := range keys {
		if k, ok := named[key]; ok {
			send(m, k)
		} else if text, ok := strings.CutPrefix(key, "paste:"); ok {
			send(m, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.ReplaceAll(text, "⏎", "\n")), Paste: true})
		} else if text, ok := strings.CutPrefix(key, "="); ok {
			send(m, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text)})
		} else {
			for _, r := range key {
				send(m, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
			}
		}
	}
}

// send gives the model a message, then what its command gives.
func send(m *model, msg tea.Msg) {
	_, cmd := m.Update(msg)
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil, tea.QuitMsg, suspendMsg:
	default:
		send(m, msg)
	}
}

// text returns the screen without its looks.
func text(m *model) string { return ansi.Strip(m.View()) }

// TestWalk types keys and looks at what the screen has and has not.
func TestWalk(t *testing.T) {
	x := shipped(t)
	for _, c := range []struct {
		name      string
		keys      string // parted by spaces
		has, lack []string
	}{
		{"everything is listed", "", []string{"575 terms", "> AI  Artificial Intelligence", "Esc leaves"}, nil},
		{"a name", "rag", []string{"> rag", "> RAG  Retrieval", "is its name: RAG", "A method that first fetches"}, nil},
		{"q is text", "qlora", []string{"> qlora", "> QLoRA"}, nil},
		{"Han characters at once", "=微调", []string{"> 微调", "> FT  Fine-tuning  微调"}, nil},
		{"one letter finds names that begin so", "r", []string{"begins its name: R"}, []string{"no term matches"}},
		{"Alt is no text", "rag M-x M-b", []string{"> rag "}, nil},
		{"two words", "C-u large Space lang", []string{"> large lang", "LLM"}, nil},
		{"nothing", "xqzwv", []string{"no term matches", "0 terms"}, nil},
		{"what says a part of it only", "=how Space =do Space =I Space =cook Space =rice", []string{"not found; ~ says a part of it", "~ Noise Schedule", "~ in a note"}, nil},
		{"what says more of it", "=purple Space =elephants Space =training", []string{"> Model Training"}, []string{"~"}},
		{"Enter on nothing", "xqzwv Enter Tab", []string{"no term matches"}, nil},
		{"a pasted text with line ends", "paste:large⏎language⏎⏎model⏎", []string{"> large language  model ", "> LLM"}, nil},
		{"line ends that are not marked as pasted", "=large C-j =language C-j", []string{"> LLM"}, nil},
		{"the card has the focus", "rag Enter", []string{"Tab relations"}, nil},
		{"back to the list", "rag Enter Left", []string{"Enter card"}, []string{"Tab relations"}},
		{"Right at the end leads to the card", "rag Right", []string{"Tab relations"}, nil},
		{"Right within the query does not", "rag Left Right", []string{"Enter card"}, nil},
		{"a relation is followed", "rag Enter Tab Enter", []string{"Agentic RAG  ", "RAG in which an agent"}, nil},
		{"the way is shown", "rag Enter Tab Enter", []string{"  RAG > Agentic RAG\n"}, []string{"30 terms"}},
		{"and back", "rag Enter Tab Enter Left", []string{"A method that first fetches", "Tab relations"}, nil},
		{"the filter as it was", "rag Enter /", []string{"> rag", "Enter card"}, nil},
		{"the language", "rag Enter l", []string{"检索增强生成"}, []string{"A method that first fetches"}},
		{"both languages", "rag Enter l l", []string{"A method that first fetches"}, nil},
		{"the first language again", "rag Enter l l l", []string{"A method that first fetches"}, nil},
		{"keys", "rag Enter ?", []string{"copy the definition", "any key goes back"}, []string{"A method"}},
		{"keys, from the filter", "rag F1", []string{"copy the definition"}, nil},
		{"and back from them", "rag F1 Down", []string{"> rag", "is its name"}, []string{"copy the definition"}},
		{"question mark in the filter", "?", []string{"> ?"}, []string{"copy the definition"}},
		{"compare", "gai Enter c", []string{"compare GAI with > ", "575 terms"}, nil},
		{"compared", "gai Enter c agi Enter", []string{"GAI is contrasted with AGI", "Side by side", "What it is", "GAI > GAI / AGI"}, []string{" | "}},
		{"compared by Tab", "gai Enter c agi Tab", []string{"GAI is contrasted with AGI"}, nil},
		{"and back to the first", "gai Enter c agi Enter Left", []string{"> gai", "Tab relations"}, nil},
		{"comparing is left", "gai Enter c BS", []string{"> gai", "Tab relations"}, nil},
		{"compare with itself", "gai Enter c gai Enter", []string{"this is the same term"}, nil},
		{"nothing in common", "gan Enter c rlhf Enter", []string{"no meaningful link between GAN and RLHF"}, nil},
		{"themes", "C-t", []string{"Show the terms of a theme", "retrieval  "}, nil},
		{"themes are left", "C-t Left", []string{"575 terms"}, []string{"Show the terms"}},
		{"a theme", "C-t Down Enter", []string{"acronyms > "}, []string{"575 terms"}},
		{"a query in a theme", "C-t Down Enter rag", []string{"acronyms > rag"}, []string{"> RAG"}},
		{"a theme is left", "C-t Down Enter BS", []string{"575 terms"}, []string{"acronyms >"}},
		{"the last of all", "Up", []string{"> AI  "}, nil},
		{"typing on a card does not search", "rag Enter x", []string{"> rag "}, []string{"ragx"}},
		{"pasting on a card does", "rag Enter paste:x", []string{"> ragx"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := started(t, x, 100, 40, glossary.EN)
			press(m, strings.Fields(c.keys)...)
			shown := text(m)
			for _, has := range c.has {
				if !strings.Contains(shown, has) {
					t.Errorf("%s: no %q in\n%s", c.keys, has, shown)
				}
			}
			for _, lack := range c.lack {
				if strings.Contains(shown, lack) {
					t.Errorf("%s: %q in\n%s", c.keys, lack, shown)
				}
			}
		})
	}
}

// TestLeaving checks that Escape leaves from anywhere.
func TestLeaving(t *testing.T) {
	x := shipped(t)
	for _, where := range []string{"", "rag", "rag Enter", "rag Enter Tab", "rag Enter ?", "F1", "C-t", "gai Enter c", "gai Enter c agi Enter", "xqzwv"} {
		for key, want := range map[string]int{"Esc": done, "C-c": interrupted} {
			m := started(t, x, 80, 24, glossary.EN)
			press(m, strings.Fields(where)...)
			if m.left != staying {
				t.Errorf("%q leaves", where)
			}
			if press(m, key); m.left != want || m.printed != "" {
				t.Errorf("%q %s: %d, %q", where, key, m.left, m.printed)
			}
		}
	}
}

// TestPrint checks that what is printed is a name that lookup finds that very term by.
func TestPrint(t *testing.T) {
	x := shipped(t)
	for keys, want := range map[string]string{
		"rag Enter":     "RAG",
		"=微调 Enter":     "FT",
		"=推理 Enter":     "Inference",
		"rag Tab Enter": "",
		"xqzwv Enter":   "",
	} {
		m := started(t, x, 80, 24, glossary.EN)
		m.printing = true
		press(m, strings.Fields(keys)...)
		if m.printed != want {
			t.Errorf("%s prints %q, want %q", keys, m.printed, want)
		}
	}
}
