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
	Message  string `json:"message"`
}

// ProblemsJSON writes what is wrong with glossaries as an array.
func ProblemsJSON(w io.Writer, problems glossary.Problems) error {
	return writeJSON(w, each(problems, func(p glossary.Problem) problemJSON {
		return problemJSON{p.Pos.File, p.Pos.Line, p.Pos.Column, severity(p), p.Msg}
	}))
}

// Problems writes a line for each problem.
func (t TSV) Problems(problems glossary.Problems) error {
	rows := [][]string{{"file", "line", "column", "severity", "message"}}
	for _, p := range problems {
		rows = append(rows, []string{p.Pos.File, strconv.Itoa(p.Pos.Line), strconv.Itoa(p.Pos.Column), severity(p), p.Msg})
	}
	return t.write(rows)
}

func severity(p glossary.Problem) string {
	if p.Warning {
		return "warning"
	}
	return "error"
}
