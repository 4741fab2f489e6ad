package relate

import (
	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Pair is how two entries relate.
type Pair struct {
	A, B       *glossary.Entry
	Direct     []Step               // relations between the two, as seen from A
	Paths      [][]Step             // where there is no direct one; none if no relations lead from A to B
	Common     Common               // what else ties them
	Comparison *glossary.Comparison // that covers them, if there is one
	MaxSteps   int                  // that a path was allowed to have; 0 for any
}

// Of returns how two entries relate.
func Of(x *index.Index, a, b *glossary.Entry, o PathOptions) Pair {
	p := Pair{A: a, B: b, Direct: Direct(x, a, b), Common: InCommon(x, a, b), MaxSteps: o.MaxSteps}
	if len(p.Direct) == 0 {
		p.Paths = Paths(x, a, b, o)
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
