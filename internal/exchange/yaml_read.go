package exchange

import (
	"aiterm/glossary"
)

// readYAML reads a glossary file of aiterm's own.
func readYAML(data []byte, o ReadOptions) (*Import, error) {
	g, err := glossary.Parse(o.Name, data)
	if err != nil {
		return nil, err
	}
	im := &Import{Rest: *g}
	im.Rest.Entries = nil
	theme := glossary.ThemeOf(o.Name)
	for _, e := range g.Entries {
		if e.Theme == theme { // which the name of its file says
			e.Theme = ""
		}
		im.add(Draft{Entry: e, Stated: true})
	}
	return im, nil
}
