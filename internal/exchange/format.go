package exchange

import (
	"io"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// A Format is a form in which other programs have glossaries. It is written, read or
// both; the functions of a direction that it does not have are nil.
type Format struct {
	Name string
	Line message.Text // what it is for, in a line of help

	// Write writes a glossary as one file, which is usually called File. A format of
	// several files has WriteFiles instead.
	Write      func(io.Writer, *Source, Options) error
	File       string
	WriteFiles func(Create, *Source, Options) error

	// Read reads a glossary from the bytes of a file.
	Read func(data []byte, o ReadOptions) (*Import, error)
}

// Options say how a glossary is written.
type Options struct {
	Base string // what the IRIs of terms begin with
	BOM  bool   // begin a file of text with a byte order mark, by which Excel knows UTF-8
}

// Create opens a file to be written, whose name has slashes between its parts. What is
// in its place there stays until the file is closed.
type Create func(name string) (io.WriteCloser, error)

// Formats returns all formats, in the order in which help names them.
func Formats() []Format {
	return []Format{
		{Name: "yaml", Line: message.New("one glossary file of aiterm, with all that is in force"), Write: writeYAML, File: "aiterm.yaml", Read: readYAML},
		{Name: "skos", Line: message.New("SKOS in Turtle, for tools of thesauri and linked data"), Write: writeSKOS, File: "aiterm.ttl", Read: readSKOS},
		{Name: "jsonld", Line: message.New("the same as SKOS, in JSON-LD"), Write: writeJSONLD, File: "aiterm.jsonld"},
		{Name: "csv", Line: message.New("a table for spreadsheets: all of each entry, a column for each field"), Write: writeCSV, File: "aiterm.csv", Read: readCSV},
		{Name: "tsv", Line: message.New("the same, with tabs between the cells"), Write: writeTSV, File: "aiterm.tsv", Read: readTSV},
		{Name: "abbr", Line: message.New("abbreviations for pages of MkDocs and Markdown Extra"), Write: writeAbbreviations, File: "abbreviations.md", Read: readAbbreviations},
		{Name: "latex", Line: message.New("acronyms and entries for LaTeX's glossaries"), Write: writeLaTeX, File: "glossary.tex", Read: readLaTeX},
		{Name: "markdown", Line: message.New("tables, lists or headings of a page"), Read: readMarkdown},
	}
}

// Written reports whether a glossary can be written in the format.
func (f Format) Written() bool { return f.Write != nil || f.WriteFiles != nil }

// IsRead reports whether a glossary can be read from the format.
func (f Format) IsRead() bool { return f.Read != nil }

// Find returns the format with a name; ok is false where there is none.
func Find(name string) (f Format, ok bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Names returns the names of the formats that a condition lets pass, e.g. Format.Written.
func Names(fits func(Format) bool) []string {
	var names []string
	for _, f := range Formats() {
		if fits(f) {
			names = append(names, f.Name)
		}
	}
	return names
}

// A Header is what a file says of the glossary in it.
type Header struct {
	Title   glossary.Text
	Version string   // of aiterm, e.g. v1.2.0
	Licence string   // an identifier of SPDX, or "" where it is not known
	Origin  []string // the glossaries that the entries are from, e.g. builtin, team
}
