package glossary

// Code names a sort of problem. Codes never change their meaning. The comment at
// each lists the Args of its problems, in order. An arg called part is the name
// of a part of a glossary file: glossary, term, name, text, relation, source,
// shared, comparison, row or cells.
type Code string

// The file as a whole.
const (
	CodeEmptyFile        Code = "empty-file"
	CodeNotUTF8          Code = "not-utf8"
	CodeControlCharacter Code = "control-character" // the character, as U+001B
	CodeFileTooLarge     Code = "file-too-large"
	CodeYAMLSyntax       Code = "yaml-syntax" // the words of the YAML parser, in English
	CodeSecondDocument   Code = "second-document"
)

// Keys and values.
const (
	CodeNotAMapping     Code = "not-a-mapping" // part
	CodeNotAKey         Code = "not-a-key"
	CodeUnknownKey      Code = "unknown-key"   // part, key, the keys that it can have
	CodeDuplicateKey    Code = "duplicate-key" // key
	CodeMissingKey      Code = "missing-key"   // part, key
	CodeYAMLAlias       Code = "yaml-alias"
	CodeNotAList        Code = "not-a-list"
	CodeEmptyList       Code = "empty-list"
	CodeNotAString      Code = "not-a-string"
	CodeEmptyValue      Code = "empty-value"
	CodeTextTooLong     Code = "text-too-long" // length, greatest length, both in characters
	CodeNotAWholeNumber Code = "not-a-whole-number"
	CodeNotTrueOrFalse  Code = "not-true-or-false"
	CodeInvalidID       Code = "invalid-id"     // the value
	CodeInvalidMonth    Code = "invalid-month"  // the value
	CodeUnknownStatus   Code = "unknown-status" // the value, the values that it can have
)

// Terms.
const (
	CodeMissingID         Code = "missing-id" // an id that would do
	CodeMissingName       Code = "missing-name"
	CodeDuplicateID       Code = "duplicate-id"       // id, place of the first term that has it
	CodeDuplicateName     Code = "duplicate-name"     // id, name
	CodeMissingDefinition Code = "missing-definition" // id
	CodeUndeclaredName    Code = "undeclared-name"    // id, name, id of the other term that has it
	CodeRenamedTerm       Code = "renamed-term"       // id, glossary of the term that gave way
)

// Relations, and what else leads to terms.
const (
	CodeUnknownRelation     Code = "unknown-relation"   // key, the relation types, the keys beside them
	CodeTwoRelationTypes    Code = "two-relation-types" // the types
	CodeMissingRelationType Code = "missing-relation-type"
	CodeIncompleteWording   Code = "incomplete-wording" // wording
	CodeMissingNote         Code = "missing-note"       // relation type
	CodeSelfRelation        Code = "self-relation"      // id
	CodeUnknownTerm         Code = "unknown-term"       // id
	CodeDuplicateRelation   Code = "duplicate-relation" // relation type, id of its target
	CodeDuplicateInverse    Code = "duplicate-inverse"  // id that has the inverse, its relation type, id of its target
	CodeHierarchyCycle      Code = "hierarchy-cycle"    // the ids from the lowest up, the first of them
	CodeHierarchyClash      Code = "hierarchy-clash"    // relation type, id of its target, the ids from the lower term to the higher
)

// Shared names and comparisons.
const (
	CodeTooFewTerms  Code = "too-few-terms" // part
	CodeRepeatedTerm Code = "repeated-term" // part, id
	CodeWrongCells   Code = "wrong-cells"   // number of the row, from 1, the ids of the comparison
)
