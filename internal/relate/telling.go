package relate

import (
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// What a path tells.
//
// What is said of a general term is true of some of what it covers: some generative
// AI uses GANs, and ChatGPT is an application of generative AI, but ChatGPT uses no
// GAN. Two such statements do not make a third. So a path tells something of its two
// ends only where a rule below says so; any other is a way to walk and no more.
// TestTells has for each rule and number what needs it and what it keeps out.
const (
	// maxClimb is how many steps of the hierarchy a path may have before it turns:
	// what is further up or down has too little to do with its end.
	maxClimb = 2
	// maxBelow is how many terms may stand below a common parent. What more than
	// these share does not say how two of them relate.
	maxBelow = 50
	// maxRelations is how many relations a term may have. One with more is general:
	// others meet in it that have nothing to do with each other.
	maxRelations = 12
)

// topTerms are the fields that most of the shipped glossary belongs to: that two
// terms both do says nothing of them.
func topTerms() []string { return []string{"ai", "machine-learning", "deep-learning", "nlp"} }

// tells reports whether a path of two steps or more, none of them with NoChain, tells
// something of its two ends, read from the first or from the last.
func tells(x *index.Index, path, reversed []numbered) bool {
	return tellsFromStart(x, path) || tellsFromStart(x, reversed)
}

func tellsFromStart(x *index.Index, path []numbered) bool {
	turns, last := turnsOf(path), len(path)-1
	switch strings.Count(turns, across) {
	case 0:
		return tellsInHierarchy(x, path, turns)
	case 1:
		return strings.HasSuffix(turns, across) && tellsAfterClimb(x, path[:last], path[last].Edge)
	}
	return len(path) == 2 && tellsByThird(x, path[0].Edge, path[1].Edge)
}

// A path in the hierarchy tells something if it goes one way all along, if it goes
// down a step and up a step, by what belongs to both ends, or if it goes up to what
// both fall under and down.
func tellsInHierarchy(x *index.Index, path []numbered, turns string) bool {
	ups := len(turns) - len(strings.TrimLeft(turns, up))
	switch {
	case ups == 0 || ups == len(turns):
		return ups > 0 || !strings.Contains(turns, up) || turns == down+up
	case strings.Contains(turns[ups:], up):
		return false
	}
	return tellsByParent(x, path[:ups], path[ups:])
}

// A common parent tells something if it is near both, and is no top term; what is a
// part of it is a part of each of its kinds, too.
func tellsByParent(x *index.Index, ups, downs []numbered) bool {
	if max(len(ups), len(downs)) > maxClimb || !tellsAsParent(x, ups[len(ups)-1].To) {
		return false
	}
	return ofKinds(ups) && ofKinds(downs) || ofParts(ups) && (ofParts(downs) || ofKinds(downs))
}

// Up from a kind to its class, a path goes on by what is true of every kind of that
// class, and up from a part to its whole by what is true of every part; but what is
// done with a class in an example of something else, not what it is there by means
// of, is true of some kinds only. Down to one of its kinds or parts, it goes on to
// what is there by means of that; or by another relation, but no loose one, if that
// is no general term.
func tellsAfterClimb(x *index.Index, climbed []numbered, next index.Edge) bool {
	top := climbed[len(climbed)-1]
	switch {
	case len(climbed) > maxClimb:
		return false
	case turnOf(top.Edge) == down:
		return next.Type.OfParts || !next.Type.Symmetric() && !general(x, top.To)
	case ofKinds(climbed):
		return owes(next.Type) || next.Type.OfKinds && !isExample(x, next.To)
	}
	return ofParts(climbed) && next.Type.OfParts
}

// Two relations across the hierarchy tell something if both have the same to do
// with what is between, or if each end of the path is there by means of the next;
// not if that is a general term.
func tellsByThird(x *index.Index, one, two index.Edge) bool {
	s, t := one.Type, two.Type
	byMeans := owes(s) && owes(t) || s.OfParts && t.OfParts
	same := s.Inverse == t.Name && !s.Symmetric()
	return (byMeans || same) && !general(x, one.To)
}

// owes reports whether a relation says that a term is there by means of the other, as
// what uses something is.
func owes(t *glossary.RelationType) bool { return t.OfKinds && !t.OfParts && !t.Symmetric() }

// The turns of a path are the direction of each step: up or down the hierarchy, or
// across it.
const (
	up     = "u"
	down   = "d"
	across = "a"
)

func turnsOf(path []numbered) string {
	var turns strings.Builder
	for _, e := range path {
		turns.WriteString(turnOf(e.Edge))
	}
	return turns.String()
}

func turnOf(e index.Edge) string {
	switch {
	case !e.Type.Class.Hierarchical():
		return across
	case e.Type.Forward:
		return up
	}
	return down
}

// ofParts reports whether steps lead from a part to its whole, or back, each of them.
func ofParts(path []numbered) bool {
	return !slices.ContainsFunc(path, func(e numbered) bool { return e.Type.Class != glossary.Partitive })
}

// ofKinds reports whether steps lead from a kind or an example to its class, or back.
func ofKinds(path []numbered) bool {
	return !slices.ContainsFunc(path, func(e numbered) bool { return e.Type.Class == glossary.Partitive })
}

// isExample reports whether an entry is an example of something.
func isExample(x *index.Index, i int) bool {
	return slices.ContainsFunc(x.Edges(i), func(e index.Edge) bool {
		return e.Type.Class == glossary.Instance && e.Type.Forward
	})
}

// general reports whether what is said of an entry is true of some of it only.
func general(x *index.Index, i int) bool {
	return len(x.Edges(i)) > maxRelations || !tellsAsParent(x, i)
}

// tellsAsParent reports whether it says something of two terms that both fall under
// an entry.
func tellsAsParent(x *index.Index, i int) bool {
	return !slices.Contains(topTerms(), x.Term(i).ID) && !moreBelow(x, i, maxBelow)
}

// moreBelow reports whether more than most entries stand below one.
func moreBelow(x *index.Index, i, most int) bool {
	seen := map[int]bool{i: true}
	for here := []int{i}; len(here) > 0; here = here[1:] {
		for _, e := range x.Edges(here[0]) {
			if turnOf(e) == down && !seen[e.To] {
				seen[e.To] = true
				here = append(here, e.To)
			}
			if len(seen)-1 > most {
				return true
			}
		}
	}
	return false
}
