package glossary

import (
	"cmp"
	"slices"
	"strings"
)

// A Problem is one thing wrong with a glossary, and where. It is data: Message
// says it in English, and a program can say it in words of its own by Code and
// Args.
type Problem struct {
	Code    Code
	Pos     Pos
	Args    []string // what the words are about, as the comment at the Code lists it
	Warning bool     // the glossary can be used all the same
	Better  string   // what was probably meant, in words of the file or names that it can have; "" if that is not known
	Source  string   // the line of the file, where it helps to see it; "" elsewhere
}

// Error returns the place of the problem, "warning: " if it is one, and the
// Message.
func (p Problem) Error() string {
	return p.In(untranslated)
}

// Problems is everything wrong with a glossary. Parse, Validate and Check return
// it in the order of Sort.
type Problems []Problem

// Error returns the problems, a line each.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Errors returns the problems that are not warnings, or nil, as a copy.
func (ps Problems) Errors() Problems {
	return slices.DeleteFunc(slices.Clone(ps), func(p Problem) bool { return p.Warning })
}

// Except returns the problems that are not among the known ones, as a copy: what
// a change to a glossary has added. Two problems are the same if they say the
// same of the same place.
func (ps Problems) Except(known Problems) Problems {
	isKnown := make(map[string]bool, len(known))
	for _, p := range known {
		isKnown[p.Error()] = true
	}
	return slices.DeleteFunc(slices.Clone(ps), func(p Problem) bool { return isKnown[p.Error()] })
}

// Sort puts the problems in the order of their places: by file, line and column.
// Those of one place keep their order. Counts of further problems come last.
func (ps Problems) Sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.isCount(), b.isCount()),
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Column, b.Pos.Column),
		)
	})
}

// isCount returns 1 if the problem says how many others there are, else 0.
func (p Problem) isCount() int {
	if p.Code == CodeMoreProblems {
		return 1
	}
	return 0
}
