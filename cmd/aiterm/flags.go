package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// A listFlag is a flag that can be given again, each time with one value or,
// where commas separate them, several.
type listFlag struct {
	values *[]string
	what   string // a value is, for the help
	commas bool
}

func (l listFlag) Set(s string) error {
	given := []string{s}
	if l.commas {
		given = strings.Split(s, ",")
	}
	*l.values = append(*l.values, given...)
	return nil
}

func (l listFlag) Type() string   { return l.what }
func (l listFlag) String() string { return strings.Join(*l.values, ",") }

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

// usage says what a flag is for, where that depends on what there is.
func (g *globals) usage(flag *pflag.Flag, format string, args ...any) {
	g.usages[flag] = message.New(format, args...)
}

// nameFormats lets the help of a command name the formats that it has, and that of
// aiterm itself all of them.
func (g *globals) nameFormats(cmd *cobra.Command) {
	usage := message.New("form of the answer: %s, as far as the command has it", message.Choice(render.AllFormats()))
	if cmd.HasParent() {
		usage = message.New("form of the answer: %s", message.Choice(g.formatsOf(cmd)))
	}
	g.usages[cmd.Flag(outputFlag)] = usage
}
