package glossary

import (
	"cmp"
	"slices"
	"strings"
)

// A Problem is one thing wrong with a glossary, and where.
type Problem struct {
	Pos     Pos
	Msg     string // lower case: what is wrong and, where it helps, what to do
	Warning bool   // the glossary is in order without a remedy
}

func (p Problem) Error() string {
	if p.Warning {
		return p.Pos.String() + ": warning: " + p.Msg
	}
	return p.Pos.String() + ": " + p.Msg
}

// Problems is everything wrong with a glossary, by file and, within a file, by
// line.
type Problems []Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Errors returns the problems that are more than warnings, or nil.
func (ps Problems) Errors() Problems {
	return slices.DeleteFunc(slices.Clone(ps), func(p Problem) bool { return p.Warning })
}

// Sorted returns ps ordered by place, or nil if there are none.
func (ps Problems) Sorted() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Column, b.Pos.Column),
		)
	})
	return ps
}
