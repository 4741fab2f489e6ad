package render

import (
	"fmt"
	"io"
	"strconv"

	"aiterm/glossary"
)

// Problems writes what is wrong with glossaries, a line each that begins with
// its place.
func Problems(w io.Writer, problems glossary.Problems) error {
	for _, p := range problems {
		if _, err := fmt.Fprintln(w, Safe(p.Error())); err != nil {
			return err
		}
	}
	return nil
}

type problemJSON struct {
	File     string `json:"file"`
	Line     int    `json:"line"`   // from 1
	Column   int    `json:"column"` // from 1, in characters
	Severity string `json:"severity"`
	Code     string `json:"code"` // a glossary.Code
	Message  string `json:"message"`
}

// ProblemsJSON writes what is wrong with glossaries as an array.
func ProblemsJSON(w io.Writer, problems glossary.Problems) error {
	return writeJSON(w, each(problems, asProblem))
}

// Problems writes each problem.
func (t *Template) Problems(w io.Writer, problems glossary.Problems) error {
	return writeEach(t, w, each(problems, asProblem))
}

func asProblem(p glossary.Problem) problemJSON {
	severity := "error"
	if p.Warning {
		severity = "warning"
	}
	return problemJSON{p.Pos.File, p.Pos.Line, p.Pos.Column, severity, string(p.Code), p.Message()}
}

// Problems writes a line for each problem.
func (t TSV) Problems(problems glossary.Problems) error {
	rows := [][]string{{"file", "line", "column", "severity", "message"}}
	for _, p := range problems {
		j := asProblem(p)
		rows = append(rows, []string{j.File, strconv.Itoa(j.Line), strconv.Itoa(j.Column), j.Severity, j.Message})
	}
	return t.write(rows)
}
