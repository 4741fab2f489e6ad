package glossary

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// Limits of what is said of problems, so that a bad file does not flood a terminal.
const (
	maxProblems  = 1000      // of a file, with place and words; see Parse
	maxBrief     = 200       // of those that Brief returns
	maxBriefText = 100 << 10 // bytes of their args and paths
	maxArg       = 400       // bytes of each of the Args
)

// cutArgs shortens args that are too long for a message.
func cutArgs(args []string) []string {
	for i, arg := range args {
		if len(arg) > maxArg {
			end := maxArg - len("…")
			for !utf8.RuneStart(arg[end]) {
				end--
			}
			args[i] = arg[:end] + "…"
		}
	}
	return args
}

// Brief returns the first problems, and for each code of the others one that says how
// many of it there are from its place on.
func (ps Problems) Brief() Problems {
	text := 0
	kept := 0
	var rest surplus
	brief := slices.DeleteFunc(slices.Clone(ps), func(p Problem) bool {
		text += len(p.Pos.File)
		for _, arg := range p.Args {
			text += len(arg)
		}
		if p.Code != CodeMoreProblems && (kept == maxBrief || text > maxBriefText) {
			rest.add(p, 1)
			return true
		}
		kept++
		return false
	})
	return rest.appendTo(brief)
}

// A surplus counts problems that are not kept.
type surplus struct {
	first []Problem // of each code
	count []int     // of each code
}

func (s *surplus) add(p Problem, n int) {
	i := slices.IndexFunc(s.first, func(f Problem) bool { return f.Code == p.Code })
	if i < 0 {
		i = len(s.first)
		s.first, s.count = append(s.first, p), append(s.count, 0)
	}
	s.count[i] += n
}

// appendTo appends what is said of the surplus. Counts that stand there already are
// added to those of the same code.
func (s *surplus) appendTo(kept Problems) Problems {
	kept = slices.DeleteFunc(kept, func(p Problem) bool {
		if p.Code != CodeMoreProblems {
			return false
		}
		n, _ := strconv.Atoi(p.Args[0])
		p.Code = Code(p.Args[1])
		s.add(p, n)
		return true
	})
	for i, p := range s.first {
		kept = append(kept, Problem{
			Code: CodeMoreProblems, Pos: p.Pos, Warning: p.Warning, Args: []string{strconv.Itoa(s.count[i]), string(p.Code)},
		})
	}
	return kept
}
