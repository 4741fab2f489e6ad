package main

import "strings"

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
