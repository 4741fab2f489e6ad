package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// speaks returns what writes messages in the reader's language: that of --lang where
// it names one, else that of the locale.
func (g *globals) speaks() *message.Translator {
	lang := g.lang
	if lang != "en" && lang != "zh" {
		lang = langAmong(g.args) // not read yet where a flag before it is wrong
	}
	if lang == "" {
		lang = string(g.locale())
	}
	if g.translator == nil || string(g.translator.Lang()) != lang {
		g.translator = message.To(message.Lang(lang))
	}
	return g.translator
}

// langAmong returns the language that --lang names among arguments, or "".
func langAmong(args []string) (lang string) {
	for i, arg := range args {
		value, found := strings.CutPrefix(arg, "--lang=")
		switch {
		case arg == "--":
			return lang
		case arg == "--lang" && i+1 < len(args):
			value, found = args[i+1], true
		}
		if found && (value == "en" || value == "zh") {
			lang = value
		}
	}
	return lang
}

// note says something beside the answer, on standard error.
func (g *globals) note(format string, args ...any) {
	fmt.Fprintf(g.sys.stderr, "aiterm: %s\n", g.speaks().Say(message.New(format, args...)))
}

// complain writes an error for people. The problems of a glossary stand one a line,
// each with its place; of many, the first.
func (g *globals) complain(err error) {
	var problems glossary.Problems
	if errors.As(err, &problems) {
		for _, p := range problems.Brief() {
			lines := render.ProblemLines(p, g.speaks().Phrase)
			fmt.Fprintf(g.sys.stderr, "aiterm: %s\n", strings.Join(lines, "\n"))
		}
		return
	}
	fmt.Fprintf(g.sys.stderr, "aiterm: %s\n", g.speaks().Say(err))
}

// misuse makes an error of wrong usage, with a pointer to the help.
func misuse(cmd *cobra.Command, format string, args ...any) error {
	return message.Errorf("%v; see %s --help", message.New(format, args...), cmd.CommandPath())
}
