package render

import (
	"io"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// styles are all the looks that text can have. They use the 16 ANSI colours
// and text attributes only, and leave body text alone, so that the user's
// theme decides.
type styles struct {
	title   style // the name of a term
	plain   style // body text
	heading style // of a section, a column, a row
	aside   style // pinyin, kind, remarks
	mark    style // what a search matched
}

// A style is how text looks; the zero style leaves it as it is.
type style struct{ look *lipgloss.Style }

// Render returns one line of text in the style.
func (s style) Render(line string) string {
	if s.look == nil {
		return line
	}
	return s.look.Render(line)
}

// newStyles makes the styles, or plain ones. The terminal is never queried.
func newStyles(colour bool) styles {
	if !colour {
		return styles{}
	}
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.ANSI)
	r.SetHasDarkBackground(true)
	plain := r.NewStyle().Inline(true)
	of := func(s lipgloss.Style) style { return style{&s} }
	return styles{
		title:   of(plain.Bold(true).Foreground(lipgloss.Color("6"))),
		heading: of(plain.Bold(true)),
		aside:   of(plain.Faint(true)),
		mark:    of(plain.Bold(true).Foreground(lipgloss.Color("5"))),
	}
}
