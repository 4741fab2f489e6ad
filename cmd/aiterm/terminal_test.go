package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	"aiterm/internal/cli"

	"github.com/rivo/uniseg"
)

// screen runs a command line as on a terminal of a width and returns what
// stands on it, with the environment given as NAME=value.
func screen(t *testing.T, columns int, env string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	status := run(args, cli.System{
		Stdout: &out, Stderr: &errs, Terminal: true, Colour: true, Columns: columns, Now: time.Now,
		Getenv: func(name string) string {
			for pair := range strings.FieldsSeq(env) {
				if value, ok := strings.CutPrefix(pair, name+"="); ok {
					return value
				}
			}
			return ""
		},
	}, tools{})
	if status != cli.Answered || errs.Len() > 0 {
		t.Fatalf("aiterm %s: status %d, %s", strings.Join(args, " "), status, errs.String())
	}
	return out.String()
}

// TestColourOnTerminal checks that only the 16 ANSI colours and attributes are
// used, and none on a terminal that has none.
func TestColourOnTerminal(t *testing.T) {
	escape := regexp.MustCompile("\x1b\\[[0-9;]*.")
	sane := regexp.MustCompile("^\x1b\\[(0|1|2|3[0-7]|9[0-7])?(;(1|2|3[0-7]|9[0-7]))*m$")
	found := escape.FindAllString(screen(t, 80, "TERM=xterm-256color COLORTERM=truecolor", "lookup", "aigc"), -1)
	if len(found) == 0 {
		t.Error("no colour on a terminal")
	}
	for _, s := range found {
		if !sane.MatchString(s) {
			t.Errorf("escape sequence %q", s)
		}
	}
	for _, env := range []string{"TERM=dumb", "TERM=xterm NO_COLOR=1"} {
		if text := screen(t, 80, env, "lookup", "aigc"); strings.Contains(text, "\x1b") {
			t.Errorf("%s: there are escape sequences", env)
		}
	}
}

// TestWidth checks that lines keep within the terminal and 100 columns, and
// begin and end as Chinese typography asks.
func TestWidth(t *testing.T) {
	for _, columns := range []int{30, 40, 60, 80, 100, 120} {
		for _, lang := range []string{"en", "zh", "both"} {
			for _, args := range []string{"lookup ai gai llm", "list", "relate gai agi aigc", "relate llm", "relate chatgpt gpt llm"} {
				text := screen(t, columns, "TERM=dumb", append(strings.Fields(args), "--lang", lang)...)
				checkLines(t, text, min(columns, 100))
			}
		}
	}
}

func checkLines(t *testing.T, text string, columns int) {
	t.Helper()
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		trimmed := strings.TrimLeft(line, " ")
		switch {
		case uniseg.StringWidth(line) > columns:
			t.Errorf("%d columns: %d in %q", columns, uniseg.StringWidth(line), line)
		case trimmed != "" && strings.ContainsAny(firstRune(trimmed), "，。、）」；：？！"):
			t.Errorf("%d columns: a line begins with %q", columns, line)
		case strings.HasSuffix(line, "（") || strings.HasSuffix(line, "「"):
			t.Errorf("%d columns: a line ends with %q", columns, line)
		}
	}
}

func firstRune(s string) string { return string([]rune(s)[:1]) }

// TestLinks checks that sources are links on a terminal that has colour, and nowhere
// else.
func TestLinks(t *testing.T) {
	link := "\x1b]8;;https://arxiv.org/abs/2303.18223\x1b\\"
	if text := screen(t, 80, "TERM=xterm", "lookup", "llm"); !strings.Contains(text, link) {
		t.Errorf("no link on a terminal: %q", text)
	}
	for _, env := range []string{"TERM=dumb", "TERM=linux", "TERM=xterm NO_COLOR=1"} {
		if text := screen(t, 80, env, "lookup", "llm"); strings.Contains(text, "\x1b]") {
			t.Errorf("%s: there are links", env)
		}
	}
	for _, args := range []string{"lookup llm --color never", "lookup llm --json", "lookup llm -o markdown"} {
		if text := screen(t, 80, "TERM=xterm", strings.Fields(args)...); strings.Contains(text, "\x1b]") {
			t.Errorf("%s: there are links", args)
		}
	}
}
