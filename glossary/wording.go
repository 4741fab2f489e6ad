package glossary

import (
	"strconv"
	"strings"
)

// Message says in English, in lower case, what is wrong and, where it helps,
// what to do next. It does not say where.
func (p Problem) Message() string { return p.MessageIn(untranslated) }

// MessageIn says what Message does in another language: translate returns what stands
// for an English text there, with the same placeholders.
func (p Problem) MessageIn(translate func(english string) string) string {
	fill := make([]string, 0, 2+6*len(p.Args))
	fill = append(fill, "{better}", p.Better)
	for i, arg := range p.Args {
		n := strconv.Itoa(i + 1)
		fill = append(fill, "{"+n+"}", arg, `{"`+n+`"}`, strconv.Quote(arg), "{a "+n+"}", translate(part(arg).english()))
	}
	return strings.NewReplacer(fill...).Replace(translate(p.words()))
}

// words returns the words for the problem with their placeholders.
func (p Problem) words() string {
	if p.Better != "" {
		for _, w := range englishBetter {
			if w.code == p.Code {
				return w.text
			}
		}
	}
	if p.Code == CodeYAMLSyntax && len(p.Args) > 0 {
		return mistake(p.Args[0]).english()
	}
	return p.Code.english()
}

// In says what Error does in another language, as MessageIn.
func (p Problem) In(translate func(english string) string) string {
	place := p.Pos.String() + ": "
	if p.Warning {
		place += translate("warning: ")
	}
	return place + p.MessageIn(translate)
}

func untranslated(text string) string { return text }

// english returns the words for a code with their placeholders; one that is
// none of the constants stands for itself.
func (c Code) english() string {
	for _, w := range english {
		if w.code == c {
			return w.text
		}
	}
	return string(c)
}

// A part is a mapping in a glossary file, as Args name it.
type part string

const (
	partGlossary   part = "glossary"
	partTerm       part = "term"
	partName       part = "name"
	partText       part = "text"
	partRelation   part = "relation"
	partSource     part = "source"
	partShared     part = "shared"
	partComparison part = "comparison"
	partRow        part = "row"
	partCells      part = "cells"
)

// parts holds what the parts are called in a sentence. It is never written to.
var parts = [...]struct {
	part part
	text string
}{
	{partGlossary, "a glossary"},
	{partTerm, "a term"},
	{partName, "a name"},
	{partText, "a text"},
	{partRelation, "a relation"},
	{partSource, "a source"},
	{partShared, "a shared name"},
	{partComparison, "a comparison"},
	{partRow, "a row"},
	{partCells, "cells"},
}

func (p part) english() string {
	for _, w := range parts {
		if w.part == p {
			return w.text
		}
	}
	return "a " + string(p)
}
