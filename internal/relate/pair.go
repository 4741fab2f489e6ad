package relate

import (
	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Pair is how two entries relate.
type Pair struct {
	A, B       *index.Entry
	Link       Link                 // what the answer is
	Direct     []Step               // relations between the two, as seen from A
	Paths      [][]Step             // the shortest ones of a LinkPath, LinkParent or LinkWay
	Common     Common               // what else ties them
	Comparison *glossary.Comparison // that covers them, if there is one
	MaxSteps   int                  // that a path was allowed to have; 0 for any
}

// A Link says what leads from one of two entries to the other.
type Link int

// What can lead from one to the other, what says most first.
const (
	LinkNone   Link = iota // nothing that says something of the two
	LinkDirect             // a relation
	LinkPath               // a path that tells something
	LinkParent             // a path up to what both are kinds, examples or parts of, and down
	LinkWay                // a path that tells nothing, asked for with AnyWay
)

// Of returns how two entries relate, but for their comparison.
func Of(x *index.Index, a, b *index.Entry, o PathOptions) Pair {
	p := Pair{A: a, B: b, Direct: Direct(x, a, b), Common: InCommon(x, a, b), MaxSteps: o.MaxSteps}
	if len(p.Direct) > 0 {
		p.Link = LinkDirect
		return p
	}
	p.Link, p.Paths = LinkPath, Telling(x, a, b, o)
	if _, ok := Parent(p.Path()); ok {
		p.Link = LinkParent
	}
	if len(p.Paths) == 0 && o.AnyWay {
		p.Link, p.Paths = LinkWay, Ways(x, a, b, o)
	}
	if len(p.Paths) == 0 {
		p.Link = LinkNone
	}
	return p
}

// Path returns the first of the shortest paths, or nil.
func (p Pair) Path() []Step {
	if len(p.Paths) == 0 {
		return nil
	}
	return p.Paths[0]
}

// ByTarget makes a pair of an entry and each of those that steps from it lead to,
// in the order of the steps.
func ByTarget(x *index.Index, steps []Step) []Pair {
	var pairs []Pair
	number := map[int]int{} // in pairs, by the target's position
	var from *index.Entry
	for _, step := range steps {
		i, known := number[step.To.Position]
		if !known {
			i = len(pairs)
			number[step.To.Position] = i
			if from == nil || from.Position != step.From.Position {
				from = x.Entry(step.From.Position) // once: one with many relations is long
			}
			pairs = append(pairs, Pair{Link: LinkDirect, A: from, B: x.Entry(step.To.Position)})
		}
		pairs[i].Direct = append(pairs[i].Direct, step)
	}
	return pairs
}
