package render

import (
	"aiterm/internal/index"
	"aiterm/internal/search"
)

// brief shows the least that an entry says: its names, what it names, and the first
// sentence of its definition. Before they wrap these are four lines at most.
func (p *pageMaker) brief(e *index.Entry, remarks ...string) {
	if len(p.blocks) > 0 {
		p.add(space{})
	}
	p.entryNames(e)
	if about := join("; ", append([]string{p.about(e)}, remarks...)...); about != "" {
		p.add(aside{text: about, hang: 2})
	}
	if lead := join(" ", p.each(e.Definition.Lead())...); lead != "" {
		p.add(paragraph{text: lead, indent: 2})
	}
}

// briefMatch is brief for what a query was answered with.
func (p *pageMaker) briefMatch(m search.Match) { p.brief(m.Entry, p.nameRemarks(m)...) }
