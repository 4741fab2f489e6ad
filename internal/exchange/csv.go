package exchange

import (
	"bufio"
	"encoding/csv"
	"io"

	"aiterm/glossary"
)

// A csvColumn is a column of the tables that are written, by its heading, and what it
// says of an entry.
type csvColumn struct {
	heading string
	cell    func(*glossary.Entry) string
}

// csvColumns are the columns, of which import reads each back.
func csvColumns() []csvColumn {
	return []csvColumn{
		{"id", func(e *glossary.Entry) string { return e.ID }},
		{"abbr", func(e *glossary.Entry) string { return e.Abbr }},
		{"en", func(e *glossary.Entry) string { return e.EN }},
		{"zh", func(e *glossary.Entry) string { return e.ZH }},
		{"pinyin", func(e *glossary.Entry) string { return e.Pinyin }},
		{"aliases", func(e *glossary.Entry) string { return joinItems(eachOf(e.Aliases, labelItem)) }},
		{"hidden", func(e *glossary.Entry) string { return joinItems(eachOf(e.Hidden, labelItem)) }},
		{"kind", func(e *glossary.Entry) string { return e.Kind }},
		{"theme", func(e *glossary.Entry) string { return e.Theme }},
		{"definition (en)", func(e *glossary.Entry) string { return e.Definition.EN }},
		{"definition (zh)", func(e *glossary.Entry) string { return e.Definition.ZH }},
		{"notes (en)", func(e *glossary.Entry) string { return joinNotes(e, glossary.EN) }},
		{"notes (zh)", func(e *glossary.Entry) string { return joinNotes(e, glossary.ZH) }},
		{"relations", func(e *glossary.Entry) string { return joinItems(eachOf(e.Relations, relationItem)) }},
		{"sources", func(e *glossary.Entry) string { return joinItems(eachOf(e.Sources, sourceItem)) }},
		{"status", func(e *glossary.Entry) string { return string(e.Status) }},
		{"as-of", func(e *glossary.Entry) string { return e.AsOf.String() }},
		{"common", func(e *glossary.Entry) string { return joinItems(e.Common) }},
		{"scan", func(e *glossary.Entry) string {
			if e.NoScan {
				return "false"
			}
			return ""
		}},
	}
}

func eachOf[T any](all []T, write func(T) string) []string {
	items := make([]string, len(all))
	for i, item := range all {
		items[i] = write(item)
	}
	return items
}

// joinNotes writes the notes in one language. Where one is only in the other, an empty
// item keeps its place.
func joinNotes(e *glossary.Entry, lang glossary.Lang) string {
	return joinItems(eachOf(e.Notes, func(t glossary.Text) string { return t.Get(lang) }))
}

// writeCSV writes a table with commas between its cells (RFC 4180).
func writeCSV(w io.Writer, s *Source, o Options) error { return writeCells(w, s, o, ',') }

// writeTSV writes a table with tabs between its cells, which is otherwise as CSV is.
func writeTSV(w io.Writer, s *Source, o Options) error { return writeCells(w, s, o, '\t') }

// writeCells writes a row for each entry, behind one of headings. A cell is what the
// glossary says, whatever a program for tables might take it for.
func writeCells(w io.Writer, s *Source, o Options, separator rune) error {
	buffered := bufio.NewWriter(w)
	if o.BOM {
		buffered.WriteString("\uFEFF")
	}
	out := csv.NewWriter(buffered)
	out.Comma = separator
	columns := csvColumns()
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.heading
	}
	if err := out.Write(row); err != nil {
		return err
	}
	for e := range s.Entries() {
		for i, c := range columns {
			row[i] = c.cell(&e.Entry.Entry)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return err
	}
	return buffered.Flush()
}
