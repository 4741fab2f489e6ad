package cli

import "aiterm/internal/render"

// Look sets what the shared flags and the system say of how answers are written:
// languages, region, width, colour and links.
func (p *Program) Look(o *render.Options) {
	o.Langs, o.Region, o.Width, o.Colour, o.Links = p.Langs(), p.Region(), p.Width(), p.Colour(), p.links()
}

// Width returns the columns that text wraps at; 0 does not wrap. Without --width and
// COLUMNS, what goes into a pipe does not.
func (p *Program) Width() int {
	switch {
	case p.columns > 0:
		return p.columns
	case p.Sys.Columns > 0:
		return min(p.Sys.Columns, maxWidth)
	case p.Sys.Terminal:
		return maxWidth
	}
	return 0
}

// maxWidth is the columns that lines have at most unless --width says more, since
// longer ones are hard to read.
const maxWidth = 100

// Colour decides as --color, then NO_COLOR (no-color.org), then
// CLICOLOR_FORCE (bixense.com/clicolors), then the terminal say.
func (p *Program) Colour() bool {
	force := p.Sys.Getenv("CLICOLOR_FORCE")
	switch {
	case p.colour != "auto":
		return p.colour == "always"
	case p.Sys.Getenv("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	}
	return p.Sys.Colour && p.Sys.Getenv("TERM") != "dumb"
}

// links reports whether what leads to a page is to be a link: on a terminal that
// is to have colour and shows no link's address as text, as the consoles of Linux may.
func (p *Program) links() bool {
	terminal := p.Sys.Getenv("TERM")
	return p.Sys.Terminal && p.Colour() && terminal != "dumb" && terminal != "linux"
}
