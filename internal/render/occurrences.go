package render

import (
	"iter"
	"strconv"

	"aiterm/internal/index"
	"aiterm/internal/scan"
)

// A ScannedFile is a document and the terms that it has.
type ScannedFile struct {
	Path  string
	Doc   *scan.Document
	Found []scan.Occurrence
}

// Occurrences are the terms of documents, in the order of their files. Files are
// scanned as they are asked for.
type Occurrences struct {
	Index *index.Index
	Files iter.Seq[ScannedFile]
}

type occurrenceRecord struct {
	File      string     `json:"file"`
	Line      int        `json:"line"`       // from 1
	Column    int        `json:"column"`     // from 1, in characters
	ByteStart int        `json:"byte_start"` // in the file, from 0
	ByteEnd   int        `json:"byte_end"`
	Text      string     `json:"text"`
	Name      string     `json:"name"` // as the glossary writes it
	Kind      string     `json:"kind"` // exact, spelling, plural or inflection
	Entry     termRecord `json:"entry"`
	Others    []string   `json:"others"` // ids of the other entries of the name
}

// placed are the occurrences of a file with their records.
func (a Occurrences) placed(f ScannedFile) iter.Seq[occurrenceRecord] {
	return func(yield func(occurrenceRecord) bool) {
		ruler := f.Doc.Ruler()
		for i := range f.Found {
			if !yield(a.record(f, &f.Found[i], ruler.Place(f.Found[i].Start))) {
				return
			}
		}
	}
}

func (a Occurrences) record(f ScannedFile, o *scan.Occurrence, p scan.Place) occurrenceRecord {
	others := make([]string, 0, len(o.Names)-1)
	for _, n := range o.Names[1:] {
		others = append(others, a.Index.Term(n.Entry).ID)
	}
	return occurrenceRecord{
		File: f.Path, Line: p.Line, Column: p.Column, ByteStart: o.Start, ByteEnd: o.End,
		Text: string(f.Doc.Text[o.Start:o.End]), Name: o.Written, Kind: o.Form.String(),
		Entry: asTerm(a.Index.Term(o.Entry())), Others: others,
	}
}

// Records has a record for each occurrence.
func (a Occurrences) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		for f := range a.Files {
			for r := range a.placed(f) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// Streams says that there can be many records, which may stand in a line each.
func (Occurrences) Streams() {}

// Columns are of Rows.
func (Occurrences) Columns() []string {
	return []string{"file", "line", "column", "text", "name", "kind", "id", "abbr", "en", "zh"}
}

// Rows has a row for each occurrence.
func (a Occurrences) Rows() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for f := range a.Files {
			for r := range a.placed(f) {
				row := []string{r.File, strconv.Itoa(r.Line), strconv.Itoa(r.Column), r.Text, r.Name, r.Kind, r.Entry.ID, r.Entry.Abbr, r.Entry.EN, r.Entry.ZH}
				if !yield(row) {
					return
				}
			}
		}
	}
}

// Page has by file each line in which there is a term or, in a document, the table of
// all terms.
func (a Occurrences) Page(r Reader) []block {
	if r.Document {
		return UsedTerms{Index: a.Index, Files: a.Files, Keep: func(index.Term) bool { return true }}.Page(r)
	}
	var blocks []block
	for f := range a.Files {
		if len(f.Found) == 0 {
			continue
		}
		if len(blocks) > 0 {
			blocks = append(blocks, space{})
		}
		blocks = append(blocks, statement{text: Safe(f.Path)})
		blocks = append(blocks, sourceLines(f)...)
	}
	return blocks
}

// sourceLines returns the lines of a file in which there are terms.
func sourceLines(f ScannedFile) []block {
	var blocks []block
	ruler := f.Doc.Ruler()
	for i := 0; i < len(f.Found); {
		place := ruler.Place(f.Found[i].Start)
		from, to := ruler.Line()
		var spans [][2]int
		for ; i < len(f.Found) && f.Found[i].Start < to; i++ {
			spans = append(spans, [2]int{f.Found[i].Start - from, min(f.Found[i].End, to) - from})
		}
		text, spans := cutAround(string(f.Doc.Text[from:to]), spans)
		blocks = append(blocks, sourceLine{place: strconv.Itoa(place.Line), text: text, spans: spans})
	}
	return blocks
}
