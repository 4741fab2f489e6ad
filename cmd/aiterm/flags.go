package main

import (
	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// An ageFlag is a flag that takes an age.
type ageFlag struct {
	age   glossary.Age
	text  string // as it was given
	given bool
}

func (a *ageFlag) Set(s string) error {
	age, ok := glossary.ParseAge(s)
	if !ok {
		return message.Errorf("write a number from 1 to 9999 and d (days), m (months) or y (years), e.g. 90d, 12m or 1y")
	}
	*a = ageFlag{age, s, true}
	return nil
}

func (a *ageFlag) Type() string   { return "age" }
func (a *ageFlag) String() string { return a.text }

// makes says which answers a command makes, by zero values of them.
func (g *globals) makes(cmd *cobra.Command, answers ...render.Answer) { g.answers[cmd] = answers }

// formatsOf returns the formats that a command has: of one that makes no answers,
// the default alone.
func (g *globals) formatsOf(cmd *cobra.Command) []string {
	if answers := g.answers[cmd]; len(answers) > 0 {
		return render.Formats(answers...)
	}
	return []string{render.Default}
}

// outputFlag is the flag that names a format.
const outputFlag = "output"

// nameFormats lets the help of a command name the formats that it has, and that of
// aiterm itself all of them.
func (g *globals) nameFormats(cmd *cobra.Command) {
	flag := cmd.Flag(outputFlag)
	if cmd.HasParent() {
		g.Usage(flag, "form of the answer: %s", message.Choice(g.formatsOf(cmd)))
		return
	}
	g.Usage(flag, "form of the answer: %s, as far as the command has it", message.Choice(render.AllFormats()))
}
