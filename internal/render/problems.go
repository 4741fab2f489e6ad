package render

import (
	"iter"
	"slices"
	"strconv"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// Problems are what is wrong with glossaries.
type Problems glossary.Problems

type problemRecord struct {
	File     string `json:"file"`
	Line     int    `json:"line"`   // from 1
	Column   int    `json:"column"` // from 1, in characters
	Severity string `json:"severity"`
	Code     string `json:"code"` // a glossary.Code
	Message  string `json:"message"`
}

// Records has a record for each problem.
func (a Problems) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, p := range a {
			if !yield(asProblem(p)) {
				return
			}
		}
	}
}

func asProblem(p glossary.Problem) problemRecord {
	severity := "error"
	if p.Warning {
		severity = "warning"
	}
	return problemRecord{p.Pos.File, p.Pos.Line, p.Pos.Column, severity, string(p.Code), p.Message()}
}

// Columns are of Rows.
func (Problems) Columns() []string { return []string{"file", "line", "column", "severity", "message"} }

// Rows has a row for each problem.
func (a Problems) Rows() iter.Seq[[]string] {
	return slices.Values(each(a, func(p glossary.Problem) []string {
		r := asProblem(p)
		return []string{r.File, strconv.Itoa(r.Line), strconv.Itoa(r.Column), r.Severity, r.Message}
	}))
}

// Page has a line for each problem, which begins with its place. On a terminal the
// line of the file follows, if that helps, with a mark under the column.
func (a Problems) Page(r Reader) []block {
	t := message.To(message.Lang(r.Langs[0]))
	var blocks []block
	for _, p := range a {
		lines := ProblemLines(p, t.Phrase)
		if r.Document {
			lines = lines[:1]
		}
		blocks = append(blocks, each(lines, func(s string) block { return line{s} })...)
	}
	return blocks
}
