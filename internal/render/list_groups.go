package render

import (
	"slices"
	"strconv"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// The groupings of a list, by what flags call them; "" is none.
const (
	ByTheme = "theme"
	ByKind  = "kind"
)

// Groupings returns all groupings.
func Groupings() []string { return []string{ByTheme, ByKind} }

// groupName returns what the group of a term is called in the glossary.
func groupName(grouping string, t index.Term) string {
	if grouping == ByKind {
		return t.Kind
	}
	return t.Theme
}

// groupLabel says what a group is and how many are in it.
func (p *pageMaker) groupLabel(grouping, name string, count int) string {
	label := Safe(name)
	switch {
	case name == "":
		label = p.word(wordOthers)
	case grouping == ByKind:
		label = p.label(glossary.KindLabel(name))
	}
	return label + p.word(wordOpen) + strconv.Itoa(count) + p.word(wordClose)
}

// A listed entry is a row of a list, and what it is of.
type listed struct {
	term  index.Term
	cells []string
}

// groups shows a table under a heading for each group, the groups in the order of the
// first of each. Their columns are aligned with each other.
func (p *pageMaker) groups(grouping string, header []string, all []listed) {
	var order []string
	rows := map[string][][]string{}
	widths := each(header, width)
	for _, l := range all {
		name := groupName(grouping, l.term)
		if rows[name] == nil {
			order = append(order, name)
		}
		rows[name] = append(rows[name], l.cells)
		for i, cell := range l.cells {
			widths[i] = max(widths[i], width(cell))
		}
	}
	for i, name := range order {
		label := p.groupLabel(grouping, name, len(rows[name]))
		if i == 0 && !p.Document {
			p.add(statement{text: label})
		} else {
			p.add(heading{label})
		}
		p.add(table{header: header, rows: slices.Values(rows[name]), widths: widths, bare: !p.Document})
	}
}
