package render

import (
	"slices"

	"aiterm/internal/index"
)

// regional returns the first name of an entry that is written so in the reader's
// region, where it has one beside those that stand first; else "".
func (p *pageMaker) regional(e *index.Entry) string {
	if p.Region == "" {
		return ""
	}
	for _, l := range slices.Concat(e.Hidden, e.Aliases) {
		if l.Region == p.Region && l.Name != e.ZH {
			return l.Name
		}
	}
	return ""
}
