// Package render writes answers: as text and Markdown for people, as JSON, TSV,
// CSV and by templates for scripts, and as pictures.
//
// An answer says what it is in up to five ways: as records, as rows, as a page, as
// a graph, as annotations. A format is written from one of these, so it is for every answer that
// has it. A new format is a file here and a row in formats; a new answer is a type
// with some of the five methods.
package render

import (
	"iter"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
)

// An Answer is what a command has to say. It has one at least of the methods
// Records, Rows (with Columns), Page, Graph and Annotations.
type Answer any

// A facet is one of the ways in which an answer says what it is.
type facet int

const (
	records     facet = iota // values, one by one: what JSON and templates see
	rows                     // fields under named columns: what TSV and CSV see
	page                     // titles, paragraphs, lists, tables: what text and Markdown see
	graph                    // terms and steps between them: what pictures see
	annotations              // problems with their places: what a code host shows beside the lines
	reports                  // what is wrong with documents
	file                     // terms that can become a glossary file
	stream                   // records that may stand in a line each, as they can be many
)

// Records are structs that encode as JSON objects, and whose exported fields
// templates see.
type recorder interface{ Records() iter.Seq[any] }

type tabler interface {
	Columns() []string
	Rows() iter.Seq[[]string]
}

type pager interface{ Page(Reader) []block }

type grapher interface{ Graph() Graph }

type annotated interface{ Annotations() []Annotation }

// has reports whether an answer has a facet.
func has(a Answer, f facet) bool {
	var ok bool
	switch f {
	case records:
		_, ok = a.(recorder)
	case rows:
		_, ok = a.(tabler)
	case page:
		_, ok = a.(pager)
	case annotations:
		_, ok = a.(annotated)
	case graph:
		_, ok = a.(grapher)
	case stream:
		_, ok = a.(streamer)
	case reports:
		_, ok = a.(reported)
	case file:
		_, ok = a.(glossaried)
	}
	return ok
}

// A Graph is terms and steps between them. Where it has no terms, nothing is drawn.
type Graph struct {
	Terms []index.Term
	Steps []relate.Step
}

// A Reader is whom a page is for.
type Reader struct {
	Langs    []glossary.Lang // the languages to answer in, first one first; not empty
	Document bool            // the page becomes part of a document, and is not for a terminal
	Region   string          // whose names stand beside the Chinese ones, e.g. TW; "" for none
	Short    bool            // of each entry names, kind and first sentence are enough
}

// each converts a slice; the result is never nil, so JSON says [].
func each[T, J any](items []T, convert func(T) J) []J {
	out := make([]J, len(items))
	for i, item := range items {
		out[i] = convert(item)
	}
	return out
}
