package glossary

import (
	"strconv"
	"strings"
)

// english holds the English words for each Code: lower case, what is wrong and,
// where it helps, what to do next. {1} stands for the first of the Args, {"1"}
// for it in quotes, {a 1} for the words of a part of a glossary. It is never
// written to.
var english = [...]struct {
	code Code
	text string
}{
	{CodeEmptyFile, "this file is empty; begin it with terms:"},
	{CodeNotUTF8, "this is not UTF-8; save the file as UTF-8"},
	{CodeControlCharacter, "control character {1}; remove it"},
	{CodeFileTooLarge, "this file has too much in it; split it here"},
	{CodeYAMLSyntax, "not valid YAML: {1}"},
	{CodeSecondDocument, "a glossary is one YAML document; remove the --- before this one"},

	{CodeNotAMapping, "{a 1} must be a mapping of keys to values"},
	{CodeNotAKey, "a key must be a plain word"},
	{CodeUnknownKey, `{a 1} has no key {"2"}; it can have {3}`},
	{CodeDuplicateKey, `the key {"1"} stands here a second time; remove one`},
	{CodeMissingKey, `{a 1} needs {"2"}`},
	{CodeYAMLAlias, "YAML aliases are not supported here; write the value out"},
	{CodeNotAList, "this must be a list"},
	{CodeEmptyList, "this list is empty"},
	{CodeNotAString, "this must be a string"},
	{CodeEmptyValue, "this is empty; fill it in or leave its key out"},
	{CodeTextTooLong, "this text has {1} characters; it can have {2}"},
	{CodeNotAWholeNumber, "this must be a whole number"},
	{CodeNotTrueOrFalse, "this must be true or false"},
	{CodeInvalidID, `{"1"} is no id; use lower-case letters, digits and hyphens`},
	{CodeInvalidMonth, `{"1"} is no month; write the year and the month in digits, e.g. 2026-11`},
	{CodeUnknownStatus, `{"1"} is no status; it can be {2}, or left out`},

	{CodeMissingID, "this term has no id; give it one, e.g. id: {1}"},
	{CodeMissingName, "this term has no name; give it an abbr, an en or a zh"},
	{CodeDuplicateID, `the id {"1"} is taken at {2}; choose another`},
	{CodeDuplicateName, `{1} has the name {"2"} already; remove one`},
	{CodeMissingDefinition, "{1} has no definition; say what kind of thing it is and what sets it apart"},
	{CodeUndeclaredName, `{1} is called {"2"} as {3} is; choose another name, or declare it under shared:`},
	{CodeRenamedTerm, "{1} takes the place of a term of another name (in {2}); choose another id if it means another thing"},

	{CodeUnknownRelation, `a relation has no key {"1"}; it has a type ({2}) and can have {3}`},
	{CodeTwoRelationTypes, "a relation has one type, but this one has {1} and {2}; write two relations"},
	{CodeMissingRelationType, "this relation has no type; write e.g. - broader: other-id"},
	{CodeIncompleteWording, `the wording {"1"} lacks {X} or {Y}, which stand for the two terms`},
	{CodeMissingNote, "{1} says too little alone; add a note that says why"},
	{CodeSelfRelation, "{1} is related to itself"},
	{CodeUnknownTerm, `there is no entry {"1"}`},
	{CodeDuplicateRelation, "{1} {2} stands here a second time; remove one"},
	{CodeDuplicateInverse, "{1} has the inverse of this, {2} {3}; keep one of the two"},
	{CodeHierarchyCycle, "the hierarchy has a cycle: {1} < {2}"},
	{CodeHierarchyClash, "{1} {2} clashes with the hierarchy, in which one stands above the other: {3}"},

	{CodeTooFewTerms, "{a 1} needs two ids at least"},
	{CodeRepeatedTerm, "{a 1} names {2} twice"},
	{CodeWrongCells, "row {1} of this comparison must have a cell for each of {2}, and no other"},
}

// Message says in English, in lower case, what is wrong and, where it helps,
// what to do next. It does not say where.
func (p Problem) Message() string {
	fill := make([]string, 0, 6*len(p.Args))
	for i, arg := range p.Args {
		n := strconv.Itoa(i + 1)
		fill = append(fill, "{"+n+"}", arg, `{"`+n+`"}`, strconv.Quote(arg), "{a "+n+"}", part(arg).english())
	}
	return strings.NewReplacer(fill...).Replace(p.Code.english())
}

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

func (p part) english() string {
	switch p {
	case partShared:
		return "a shared name"
	case partCells:
		return "cells"
	}
	return "a " + string(p)
}
