package relate

import (
	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Pair is how two entries relate.
type Pair struct {
	A, B       *index.Entry
	Direct     []Step               // relations between the two, as seen from A
	Paths      [][]Step             // where there is no direct one; none if no relations lead from A to B in MaxSteps
	Common     Common               // what else ties them
	Comparison *glossary.Comparison // that covers them, if there is one
	MaxSteps   int                  // that a path was allowed to have; 0 for any
}

// Of returns how two entries relate, but for their comparison.
func Of(x *index.Index, a, b *index.Entry, o PathOptions) Pair {
	p := Pair{A: a, B: b, Direct: Direct(x, a, b), Common: InCommon(x, a, b), MaxSteps: o.MaxSteps}
	if len(p.Direct) == 0 {
		p.Paths = Paths(x, a, b, o)
	}
	return p
}

// Leads reports whether relations lead from one of the two to the other.
func (p Pair) Leads() bool { return len(p.Direct)+len(p.Paths) > 0 }

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
	for _, step := range steps {
		i, known := number[step.To.Position]
		if !known {
			i = len(pairs)
			number[step.To.Position] = i
			pairs = append(pairs, Pair{A: x.Entry(step.From.Position), B: x.Entry(step.To.Position)})
		}
		pairs[i].Direct = append(pairs[i].Direct, step)
	}
	return pairs
}
