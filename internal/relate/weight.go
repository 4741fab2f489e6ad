package relate

import "aiterm/internal/index"

// Weights say how far a step goes. The path whose steps weigh least together is
// the shortest.
type weights struct {
	hierarchical int // a step up or down: is a kind, an example, a part of
	other        int // uses, is based on, was made by, ...
	loose        int // contrasts with, is related to: says least
	perStep      int // added for each step, so that of paths that weigh the same the one of fewer steps is shorter
}

// weightUnit is what the weights of relations are multiples of. perStep is so much
// smaller that it decides nothing else in paths of fewer steps than this.
const weightUnit = 1 << 10

// usualWeights are such that a step in the hierarchy says more than another one,
// and that more than a loose one. TestWeights has an example that needs each of
// them.
func usualWeights() weights {
	return weights{hierarchical: 2 * weightUnit, other: 3 * weightUnit, loose: 4 * weightUnit, perStep: 1}
}

// of returns what a step weighs.
func (w weights) of(e index.Edge) int {
	switch t := e.Type; {
	case t.Class.Hierarchical():
		return w.hierarchical + w.perStep
	case t.Symmetric():
		return w.loose + w.perStep
	}
	return w.other + w.perStep
}

// sum returns what a path weighs.
func (w weights) sum(path []numbered) (weight int) {
	for _, e := range path {
		weight += w.of(e.Edge)
	}
	return weight
}
