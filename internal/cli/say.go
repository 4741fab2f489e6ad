package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// Note says something beside the answer, on standard error.
func (p *Program) Note(format string, args ...any) {
	fmt.Fprintf(p.Sys.Stderr, "%s: %s\n", p.Name, p.Speaks().Say(message.New(format, args...)))
}

// Complain writes an error for people. The problems of a glossary stand one a line,
// each with its place; of many, the first.
func (p *Program) Complain(err error) {
	var problems glossary.Problems
	if errors.As(err, &problems) {
		for _, one := range problems.Brief() {
			lines := render.ProblemLines(one, p.Speaks().Phrase)
			fmt.Fprintf(p.Sys.Stderr, "%s: %s\n", p.Name, strings.Join(lines, "\n"))
		}
		return
	}
	fmt.Fprintf(p.Sys.Stderr, "%s: %s\n", p.Name, p.Speaks().Say(err))
}

// Misuse makes an error of wrong usage, with a pointer to the help.
func Misuse(cmd *cobra.Command, format string, args ...any) error {
	return message.Errorf("%v; see %s --help", message.New(format, args...), cmd.CommandPath())
}
