package render

import (
	"io"
	"slices"
	"text/template"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// The names of formats that flags have by default or a short form for.
const (
	Default = "text"
	JSON    = "json"
)

// A format is one way to write answers.
type format struct {
	name  string
	needs facet // of an answer
	write func(*Writer, Answer) error
}

// formats are all formats, in the order in which help names them.
func formats() []format {
	return []format{
		{Default, page, writeText},
		{JSON, records, writeJSON},
		{"tsv", rows, writeTSV},
		{"markdown", page, writeMarkdown},
		{"csv", rows, writeCSV},
		{"mermaid", graph, writeMermaid},
		{"dot", graph, writeDot},
		{"ndjson", stream, writeNDJSON},
		{"sarif", reports, writeSARIF},
		{"yaml", file, writeYAML},
		{"github", annotations, writeGitHub},
	}
}

// names returns the names of the formats that fit.
func names(fits func(format) bool) []string {
	var all []string
	for _, f := range formats() {
		if fits(f) {
			all = append(all, f.name)
		}
	}
	return all
}

// Formats returns the names of the formats that one at least of some answers can
// be written in. The answers may be zero values.
func Formats(answers ...Answer) []string {
	return names(func(f format) bool {
		return slices.ContainsFunc(answers, func(a Answer) bool { return has(a, f.needs) })
	})
}

// AllFormats returns the names of all formats.
func AllFormats() []string { return names(func(format) bool { return true }) }

// WithColumns returns the names of the formats that can begin with a line of
// column names.
func WithColumns() []string { return names(func(f format) bool { return f.needs == rows }) }

// Options say how answers are written.
type Options struct {
	Format   string          // a name from Formats
	Template string          // a Go template to write records by, in place of Format; "" for none
	Langs    []glossary.Lang // the languages to answer in, first one first; not empty
	Region   string          // whose names text has beside the Chinese ones, e.g. TW; "" for none
	Short    bool            // of each entry names, kind and first sentence, in formats for people
	Header   bool            // begin with a line of column names, where the format has columns
	Width    int             // columns that text wraps at; 0 does not wrap
	Colour   bool            // of text
	Links    bool            // of text: what a terminal opens a page for
	Terms    bool            // of text: the terms that a card leads to are links, for Stretches
}

// A Writer writes answers one after the other.
type Writer struct {
	Options
	out      io.Writer
	buffer   *output // to out; nil until something is written
	format   format
	template *template.Template // nil without one
	lines    bool               // see EachInLine
	begun    bool               // something has been written
	inList   bool               // the last that was written is an item of a Markdown list
}

// NewWriter returns what writes answers to out. The error says what is wrong with
// the options.
func NewWriter(out io.Writer, o Options) (*Writer, error) {
	w := &Writer{Options: o, out: out}
	if o.Template != "" {
		var err error
		w.template, err = newTemplate(o.Template, o.Langs[0])
		w.format = format{"template", records, writeTemplate}
		return w, err
	}
	for _, f := range formats() {
		if f.name == o.Format {
			w.format = f
			return w, nil
		}
	}
	return nil, message.Errorf("there is no format %q; there are %s", o.Format, message.List(AllFormats()))
}

// EachInLine lets a record of JSON stand in a line of its own, not in an array.
func (w *Writer) EachInLine() { w.lines = true }

// Write writes an answer. It fails where the answer has not what the format needs.
func (w *Writer) Write(a Answer) error {
	if !has(a, w.format.needs) {
		return message.Errorf("this answer cannot be written as %s, only as %s", w.format.name, message.List(Formats(a)))
	}
	return w.format.write(w, a)
}
