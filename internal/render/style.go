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
	title   lipgloss.Style // the name of a term
	plain   lipgloss.Style // body text
	heading lipgloss.Style // of a section, a column, a row
	aside   lipgloss.Style // pinyin, kind, remarks
	mark    lipgloss.Style // what a search matched
}

// newStyles makes the styles, or plain ones. The terminal is never queried.
func newStyles(colour bool) styles {
	r := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(termenv.Ascii))
	r.SetHasDarkBackground(true)
	if colour {
		r.SetColorProfile(termenv.ANSI)
	}
	plain := r.NewStyle().Inline(true)
	return styles{
		plain:   plain,
		title:   plain.Bold(true).Foreground(lipgloss.Color("6")),
		heading: plain.Bold(true),
		aside:   plain.Faint(true),
		mark:    plain.Bold(true).Foreground(lipgloss.Color("5")),
	}
}
