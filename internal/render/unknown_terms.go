package render

import (
	"iter"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"aiterm/glossary"
	"aiterm/internal/scan"
)

// An UnknownTerm is an abbreviation that no glossary has, and where it is first used.
type UnknownTerm struct {
	Path string
	scan.Place
	scan.Pair
}

// UnknownTerms are abbreviations of documents that no glossary has.
type UnknownTerms []UnknownTerm

type unknownRecord struct {
	Abbr   string `json:"abbr"`
	EN     string `json:"en"` // "" where no document says
	ZH     string `json:"zh"`
	File   string `json:"file"` // of the first use
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Count  int    `json:"count"`
}

func asUnknown(u UnknownTerm) unknownRecord {
	return unknownRecord{u.Abbr, u.EN, u.ZH, u.Path, u.Line, u.Column, u.Count}
}

// Records has a record for each abbreviation.
func (a UnknownTerms) Records() iter.Seq[any] {
	return slices.Values(each(a, func(u UnknownTerm) any { return asUnknown(u) }))
}

// Streams is as for Occurrences.
func (UnknownTerms) Streams() {}

// Columns are of Rows.
func (UnknownTerms) Columns() []string {
	return []string{"abbr", "en", "zh", "file", "line", "column", "count"}
}

// Rows has a row for each abbreviation.
func (a UnknownTerms) Rows() iter.Seq[[]string] {
	return slices.Values(each(a, func(u UnknownTerm) []string {
		return []string{u.Abbr, u.EN, u.ZH, u.Path, strconv.Itoa(u.Line), strconv.Itoa(u.Column), strconv.Itoa(u.Count)}
	}))
}

// Page has a line for each abbreviation, which begins with its place.
func (a UnknownTerms) Page(Reader) []block {
	return each(a, func(u UnknownTerm) block {
		return placedLine{Safe(u.Path + ":" + strconv.Itoa(u.Line) + ":" + strconv.Itoa(u.Column) + ": " + join("  ", u.Abbr, u.EN, u.ZH))}
	})
}

// Glossary is a glossary file of the abbreviations, without definitions.
func (a UnknownTerms) Glossary() any {
	type term struct {
		ID   string `yaml:"id"`
		Abbr string `yaml:"abbr"`
		EN   string `yaml:"en,omitempty"`
		ZH   string `yaml:"zh,omitempty"`
	}
	terms := []term{}
	ids := map[string]int{}
	for _, u := range a {
		id := glossary.SuggestID(u.Abbr)
		if ids[id]++; ids[id] > 1 {
			id += "-" + strconv.Itoa(ids[id])
		}
		terms = append(terms, term{id, u.Abbr, u.EN, u.ZH})
	}
	return map[string]any{"terms": terms}
}

// glossaried is an answer that can be a glossary file.
type glossaried interface{ Glossary() any }

// writeYAML writes an answer as a glossary file.
func writeYAML(w *Writer, a Answer) error {
	text, err := yaml.Marshal(a.(glossaried).Glossary())
	if err != nil {
		return err
	}
	out := w.output()
	out.WriteString(safeText(string(text)))
	return out.Flush()
}
