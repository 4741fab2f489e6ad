package main

import (
	"strings"

	"aiterm/internal/exchange"
	"aiterm/internal/message"
)

// A mapFlag is what columns of a table are: HEADING=FIELD,...
type mapFlag struct{ columns *[]exchange.Column }

func (f mapFlag) Set(s string) error {
	for pair := range strings.SplitSeq(s, ",") {
		i := strings.LastIndexByte(pair, '=') // a heading can have one
		if i < 0 {
			return message.Errorf("%q is no HEADING=FIELD", pair)
		}
		heading, field := strings.TrimSpace(pair[:i]), strings.TrimSpace(pair[i+1:])
		if heading == "" || field == "" {
			return message.Errorf("%q is no HEADING=FIELD", pair)
		}
		*f.columns = append(*f.columns, exchange.Column{Heading: heading, Field: field})
	}
	return nil
}

func (f mapFlag) String() string { return "" }
func (f mapFlag) Type() string   { return "heading=field" }
