package render

import (
	"iter"
	"slices"
	"strconv"

	"aiterm/internal/message"
	"aiterm/internal/scan"
)

// A Finding is what is wrong with a document at a path.
type Finding struct {
	Path string
	scan.Finding
}

// Findings are what is wrong with documents.
type Findings []Finding

type findingRecord struct {
	File      string      `json:"file"`
	Line      int         `json:"line"`   // from 1
	Column    int         `json:"column"` // from 1, in characters
	EndLine   int         `json:"end_line"`
	EndColumn int         `json:"end_column"` // behind the last character
	ByteStart int         `json:"byte_start"`
	ByteEnd   int         `json:"byte_end"`
	Rule      string      `json:"rule"`
	Text      string      `json:"text"`
	Write     string      `json:"write"` // what to write; "" if the glossary does not say
	Message   string      `json:"message"`
	Entry     *termRecord `json:"entry"`
}

func asFinding(f Finding) findingRecord {
	r := findingRecord{f.Path, f.Place.Line, f.Place.Column, f.EndPlace.Line, f.EndPlace.Column, f.Start, f.End,
		string(f.Rule), f.Text, f.Write, advice(f).String(), nil}
	if f.Term.ID != "" {
		term := asTerm(f.Term)
		r.Entry = &term
	}
	return r
}

// advice says what is to be done about a finding.
func advice(f Finding) message.Text {
	switch {
	case f.Rule == scan.Undefined:
		return message.New("say at its first use what it means: %s", f.Write)
	case f.Rule == scan.Unknown:
		return message.New("no glossary has it; explain it, or add it with aiterm edit %s", f.Text)
	case f.Write != "":
		return message.New("write %s", f.Write)
	case f.Rule == scan.Rendering:
		return message.New("the document has other names of this term; use one of them")
	}
	return message.New("do not use it any more")
}

// Records has a record for each finding.
func (a Findings) Records() iter.Seq[any] {
	return slices.Values(each(a, func(f Finding) any { return asFinding(f) }))
}

// Streams is as for Occurrences.
func (Findings) Streams() {}

// Columns are of Rows.
func (Findings) Columns() []string {
	return []string{"file", "line", "column", "rule", "text", "write", "message"}
}

// Rows has a row for each finding.
func (a Findings) Rows() iter.Seq[[]string] {
	return slices.Values(each(a, func(f Finding) []string {
		r := asFinding(f)
		return []string{r.File, strconv.Itoa(r.Line), strconv.Itoa(r.Column), r.Rule, r.Text, r.Write, r.Message}
	}))
}

// Page has a line for each finding, which begins with its place.
func (a Findings) Page(r Reader) []block {
	t := message.To(message.Lang(r.Langs[0]))
	return each(a, func(f Finding) block {
		place := f.Path + ":" + strconv.Itoa(f.Place.Line) + ":" + strconv.Itoa(f.Place.Column)
		return placedLine{Safe(place + ": " + string(f.Rule) + ": " + f.Text + ": " + t.Say(advice(f)))}
	})
}

// Annotations are the findings.
func (a Findings) Annotations() []Annotation {
	return each(a, func(f Finding) Annotation {
		r := asFinding(f)
		return Annotation{"warning", r.File, r.Line, r.Column, r.Rule, r.Text + ": " + r.Message}
	})
}
