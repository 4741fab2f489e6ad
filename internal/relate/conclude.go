package relate

import "aiterm/glossary"

// Conclude returns the one relation that a path of several steps amounts to,
// from its first entry to its last, and whether there is one. Only steps of
// one hierarchy chain, all in one direction: is-a with is-a, part-of with
// part-of, and an example of something is one of what that is a kind of. Any
// other path is a way to walk, not a statement.
func Conclude(path []Step) (Step, bool) {
	if len(path) < 2 {
		return Step{}, false
	}
	first, last := typeOf(path[0]), typeOf(path[len(path)-1])
	lowest := first // the type at the lower end of the hierarchy names the whole
	if !first.Forward {
		lowest = last
	}
	for i, step := range path {
		t := typeOf(step)
		atBottom := i == 0 && first.Forward || i == len(path)-1 && !first.Forward
		if step.Relation.NoChain || t.Forward != first.Forward || !chains(t.Class, lowest.Class, atBottom) {
			return Step{}, false
		}
	}
	return Step{
		From:     path[0].From,
		To:       path[len(path)-1].To,
		Relation: glossary.Relation{Type: lowest.Name, Target: path[len(path)-1].To.ID},
	}, true
}

// Parent returns the step up to what both ends of a path are kinds or examples of,
// or both are parts of, and whether the path leads up to that and down again.
func Parent(path []Step) (Step, bool) {
	top := -1
	for i, step := range path {
		t, first := typeOf(step), typeOf(path[0])
		turned := top != i-1
		if !t.Class.Hierarchical() || t.Forward && turned || (t.Class == glossary.Partitive) != (first.Class == glossary.Partitive) {
			return Step{}, false
		}
		if t.Forward {
			top = i
		}
	}
	if top < 0 || top == len(path)-1 {
		return Step{}, false
	}
	return path[top], true
}

// chains reports whether a step of a class belongs into a chain whose lowest
// step is of the class bottom.
func chains(class, bottom glossary.RelationClass, atBottom bool) bool {
	switch {
	case !bottom.Hierarchical():
		return false
	case bottom == glossary.Instance && !atBottom:
		return class == glossary.Generic
	}
	return class == bottom
}

func typeOf(s Step) glossary.RelationType {
	t, _ := glossary.TypeOf(s.Relation.Type)
	return t
}
