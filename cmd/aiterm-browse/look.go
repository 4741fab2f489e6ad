package main

import "aiterm/glossary"

// A look is how the screen is written, beside its size.
type look struct {
	langs  []glossary.Lang // of cards; not empty
	region string          // see render.Options
	colour bool            // attributes are used without it, too
}

// A style is the parameters of the escape sequence that begins a look of text: some of
// the 16 ANSI colours and attributes, so that the user's theme decides.
type style string

const (
	plain    style = ""
	strong   style = "1"
	faint    style = "2"
	leading  style = "4" // to a term
	reversed style = "7" // where one is
)

// title is the look of a term's name, as cards have it.
func (l look) title() style {
	if !l.colour {
		return strong
	}
	return "1;36"
}

// on returns a text in the style.
func (s style) on(text string) string {
	if s == plain || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}
