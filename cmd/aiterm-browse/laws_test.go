package main

import (
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/render"
)

// hostile returns a glossary of terms that try to steer the terminal, more than a file
// can have, or to be drawn where they have no place.
func hostile() *index.Index {
	text := func(s string) glossary.Text { return glossary.Text{EN: s, ZH: s + "全角"} }
	related := func(id string) glossary.Relation {
		return glossary.Relation{Type: "related", Target: id, Note: text("\x1b[5;5H here")}
	}
	return index.New(&glossary.Glossary{Entries: []glossary.Entry{
		{
			ID: "clear", EN: "Clear \x1b[2J\x1b[H \x1b]52;c;cm0gLXJmIH4K\a done", ZH: "清除\u202e\u2066反转\xff\n换行", Theme: "\x1b[2Jtheme",
			Definition: text("First \x1b[?1049l line\r\nand \x1b]0;title\a another\u009b2J. \x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\ \x1b]8;;term:1\x1b\\"),
			Notes:      []glossary.Text{text("\x1b[31mred"), text("tab\there")},
			Relations:  []glossary.Relation{related("wide"), related("joined")},
			Sources:    []glossary.Source{{Title: "\x1b[2J", Ref: "https://x.example/\x1b[2J"}, {Title: "second", Ref: "javascript:alert(1)"}, {Title: "\x1b[2J", Ref: "arXiv:1"}},
		},
		{ID: "wide", EN: "👨‍👩‍👧‍👦 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F ﷽ é́́́́́ क्षि 한국어", Definition: text("“ambiguous” — … · width, ＦＵＬＬ ｗｉｄｔｈ")},
		{ID: "joined", EN: "term:1 \u200d\u200d x", Definition: text("term:0")},
		{ID: "long", EN: strings.Repeat("Very", 30) + "Long", ZH: strings.Repeat("很长的", 30), Definition: text("d")},
	}})
}

// sequences finds what is more than text on the screen: looks of the 16 colours and
// attributes, and the column at which the card begins.
var sequences = regexp.MustCompile("\x1b\\[(0|1|2|4|7|3[0-7]|9[0-7]|;)*m|\x1b\\[[0-9]+G")

// checkScreen checks that a screen has its size at most and cannot steer a terminal.
func checkScreen(t testing.TB, m *model) {
	t.Helper()
	view := m.View()
	if m.width == 0 || m.height == 0 {
		return
	}
	lines := strings.Split(view, "\n")
	if len(lines) > m.height {
		t.Fatalf("%d lines on %d:\n%s", len(lines), m.height, view)
	}
	for _, line := range lines {
		if bare := sequences.ReplaceAllString(line, ""); render.Safe(bare) != bare {
			t.Fatalf("this steers a terminal: %q", bare)
		}
		if wide := ansi.StringWidth(line); wide > m.width {
			t.Fatalf("%d columns on %d in %q", wide, m.width, line)
		}
	}
	if column, line, _ := m.cursor(); column >= m.width || line >= m.height {
		t.Fatalf("cursor at %d, %d on %d × %d", column, line, m.width, m.height)
	}
}

// FuzzKeys types any keys on screens of any size. Each byte is a key, a size or a piece
// of text.
func FuzzKeys(f *testing.F) {
	for _, keys := range []string{
		"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f", "rag\x00\x01\x00\x08", "gai\x00cagi\x00\x06",
		"a\xff\x00?c", "\x90\x81\xf0\xe1", "ab\x00ol\x01\x01\x00loy",
	} {
		f.Add(keys, false)
		f.Add(keys, true)
	}
	hostile, builtin := hostile(), shipped(f)
	f.Fuzz(func(t *testing.T, keys string, own bool) {
		x, langs := builtin, []glossary.Lang{glossary.ZH, glossary.EN}
		if own {
			x, langs = hostile, langs[1:]
		}
		m := started(t, x, 80, 24, langs...)
		for _, b := range []byte(keys[:min(len(keys), 60)]) {
			send(m, keyOf(b))
			checkScreen(t, m)
			if m.left != staying {
				return
			}
		}
	})
}

var fuzzed = []string{"Enter", "Tab", "S-Tab", "Up", "Down", "Left", "Right", "PgUp", "PgDn", "BS", "C-t", "F1", "C-u", "End", "Home", "C-j",
	"C-w", "C-z", "Space", "C-v"}

var pieces = []string{"微调", "推理", "大模型", "👨‍👩‍👧‍👦", "é́", "\u202e", "\x1b[2J", "\xff", "\t\n", "ﷺ", "AI", "clear", strings.Repeat("长", 300)}

// keyOf returns the message that a byte stands for.
func keyOf(b byte) tea.Msg {
	switch {
	case int(b) < len(fuzzed):
		return named[fuzzed[b]]
	case b < 0x80:
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{rune(b)}}
	case b < 0xc0:
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(pieces[int(b)%len(pieces)]), Paste: b%2 == 0}
	case b < 0xe0:
		return tea.WindowSizeMsg{Width: int(b-0xc0) * 4, Height: 24}
	}
	return tea.WindowSizeMsg{Width: 75, Height: int(b - 0xe0)}
}

// TestEverySize draws every kind of page on screens of many sizes.
func TestEverySize(t *testing.T) {
	for name, x := range map[string]*index.Index{"hostile": hostile(), "shipped": shipped(t)} {
		for _, keys := range []string{"", "clear", "Enter", "Enter Tab Tab", "Enter Tab Enter", "Enter c Down Enter", "F1", "C-t", "Enter o", "Enter y", "=微调", "xqzwv"} {
			for columns := 1; columns < 130; columns += 1 + columns/6 {
				for lines := 1; lines < 40; lines += 1 + lines/3 {
					m := started(t, x, columns, lines, glossary.EN, glossary.ZH)
					press(m, strings.Fields(keys)...)
					checkScreen(t, m)
					if t.Failed() {
						t.Fatal(name, keys, columns, lines)
					}
				}
			}
		}
	}
}
