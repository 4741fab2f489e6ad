package glossary

// A Code names a sort of problem. Codes never change their meaning. The comment at
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
	CodeYAMLSyntax       Code = "yaml-syntax" // a mistake, and what that needs
	CodeSecondDocument   Code = "second-document"
	CodeMoreProblems     Code = "more-problems" // number, their Code; the place is that of the first of them
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
	CodeUnknownKind     Code = "unknown-kind"   // the value, which is close to a kind that there is
	CodeNoText          Code = "no-text"        // what YAML takes for something else than a text
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

// How entries are written; see Style. All of them are warnings.
const (
	CodeMissingAsOf          Code = "missing-as-of"          // id, kind
	CodeAgingWord            Code = "aging-word"             // id, the word
	CodeMissingSource        Code = "missing-source"         // id
	CodeMissingParent        Code = "missing-parent"         // id
	CodeMissingLanguage      Code = "missing-language"       // the language of those that the text lacks: en or zh
	CodeEnglishInChinese     Code = "english-in-chinese"     // the words
	CodeHalfWidthPunctuation Code = "half-width-punctuation" // the sign between its neighbours
	CodeLongEnglishSentence  Code = "long-english-sentence"  // id, words, greatest number of them
	CodeLongChineseSentence  Code = "long-chinese-sentence"  // id, characters, greatest number of them
	CodeNameInDefinition     Code = "name-in-definition"     // id, name
	CodeUncertainName        Code = "uncertain-name"         // id, name
	CodeNearlySameName       Code = "nearly-same-name"       // id, name, id of the other term, its name
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
	{CodeYAMLSyntax, "not valid YAML"}, // a mistake has its own words
	{CodeSecondDocument, "a glossary is one YAML document; remove the --- before this one"},
	{CodeMoreProblems, "{1} more of the problems {2}, from here on"},

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

	{CodeUnknownKind, `there is no kind {"1"}`},
	{CodeNoText, "{1} is no text in YAML; put it in quotes"},

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

	{CodeMissingAsOf, "{1} is of a kind that changes, {2}; give it an as-of, the month for which it was checked"},
	{CodeAgingWord, `{"2"} ages; give {1} an as-of, or say when`},
	{CodeMissingSource, "{1} has no source; say where what it says can be checked"},
	{CodeMissingParent, "{1} has no parent; if it is a kind, an example or a part of something, add that relation"},
	{CodeMissingLanguage, "this is in one language, unlike most texts of the file; add {1}"},
	{CodeEnglishInChinese, `{"1"} is no name; say it in Chinese, or put it in quotation marks`},
	{CodeHalfWidthPunctuation, `{"1"} has punctuation of half width; write it in full width`},
	{CodeLongEnglishSentence, "the first sentence of {1} has {2} words; cut it to {3}, as it has to stand alone"},
	{CodeLongChineseSentence, "the first Chinese sentence of {1} has {2} characters; cut it to {3}, as it has to stand alone"},
	{CodeNameInDefinition, `the definition of {1} begins with its name, {"2"}; begin with what kind of thing it is`},
	{CodeUncertainName, `{1} has the name {"2"} with a question mark; make sure of it, or leave it out`},
	{CodeNearlySameName, `{1} is called {"2"}, {3} {"4"}; choose another name, or declare it under shared:`},
}

// englishBetter holds the words for a Code where Problem.Better is known, for which
// {better} stands. It is never written to.
var englishBetter = [...]struct {
	code Code
	text string
}{
	{CodeUnknownKey, `{a 1} has no key {"2"}; did you mean {better}?`},
	{CodeUnknownStatus, `{"1"} is no status; did you mean {better}?`},
	{CodeUnknownKind, `there is no kind {"1"}; did you mean {better}?`},
	{CodeUnknownRelation, `a relation has no key {"1"}; did you mean {better}?`},
	{CodeUnknownTerm, `there is no entry {"1"}; did you mean {better}?`},
	{CodeNotAList, "this must be a list; write {better}"},
	{CodeNotAMapping, "{a 1} must be a mapping of keys to values; write {better}"},
}
