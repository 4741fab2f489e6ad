package main

import (
	"strings"

	"github.com/spf13/cobra"
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

// formsKey is the annotation that lists the forms of output that a command has.
const formsKey = "forms"

func forms(outputs ...string) map[string]string {
	return map[string]string{formsKey: strings.Join(outputs, " ")}
}

// formsOf returns the forms of output that a command has: text alone, if it
// does not say. One that has json takes a template too.
func formsOf(cmd *cobra.Command) []string {
	if all := cmd.Annotations[formsKey]; all != "" {
		return strings.Fields(all)
	}
	return []string{"text"}
}
