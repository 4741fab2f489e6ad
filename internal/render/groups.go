package render

import (
	"aiterm/glossary"
	"aiterm/internal/relate"
)

// A relationGroup is those relations of a term that answer one question.
type relationGroup struct {
	heading word
	steps   []relate.Step
}

// grouped sorts the ordered relations of a term by what they tell: what it is, what it
// has, what it works with, and what it is told from. Groups without any are left out.
func grouped(around []relate.Step) (groups []relationGroup) {
	of := each(around, groupOf)
	for _, heading := range []word{wordIs, wordHas, wordWorksWith, wordToldFrom} {
		count := 0
		for _, w := range of {
			if w == heading {
				count++
			}
		}
		if count == 0 {
			continue
		}
		g := relationGroup{heading, make([]relate.Step, 0, count)}
		for i, s := range around {
			if of[i] == heading {
				g.steps = append(g.steps, s)
			}
		}
		groups = append(groups, g)
	}
	return groups
}

func groupOf(s relate.Step) word {
	t, _ := glossary.TypeOf(s.Relation.Type)
	switch {
	case t.Class.Hierarchical() && t.Forward:
		return wordIs
	case t.Class.Hierarchical():
		return wordHas
	case t.Symmetric():
		return wordToldFrom
	}
	return wordWorksWith
}
