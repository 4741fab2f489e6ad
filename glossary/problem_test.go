package glossary

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// problemCases has a case for each Code: files, each a layer over the one
// before it, that together have this one problem, and what Error says of it.
var problemCases = []struct {
	code  Code
	files []string
	want  string
}{
	{CodeEmptyFile, files(""), "f:1:1: this file is empty; begin it with terms:"},
	{CodeNotUTF8, files("terms:\n  - en: \xff"), "f:2:9: this is not UTF-8; save the file as UTF-8"},
	{CodeControlCharacter, files("terms:\n# 甲\x1b[31m"), "f:2:4: control character U+001B; remove it"},
	{CodeFileTooLarge, files(strings.Repeat("\n", maxMarks+2)), "f:262146:1: this file has too much in it; split it here"},
	{CodeFileTooLarge, files(strings.Repeat("%TAG ! tag:x\n", 2000) + "---\nterms: []\n"), "f:993:2: this file has too much in it; split it here"},
	{CodeYAMLSyntax, files("terms:\nshared: : 2"), "f:2:9: a text cannot begin with :; put it in quotes"},
	{CodeYAMLSyntax, files("terms: [\n"), "f:1:8: this [ has no ]; add it, or put the text in quotes"},
	{CodeSecondDocument, files("--- {}\n--- {}\n"), "f:2:1: a glossary is one YAML document; remove the --- before this one"},

	{CodeNotAMapping, terms("[]"), "f:1:10: a term must be a mapping of keys to values"},
	{CodeNotAKey, files("[a]: b"), "f:1:1: a key must be a plain word"},
	{CodeUnknownKey, files("shared: [{name: n, of: [b, c], x: 1}]\n" + terms(b, c)[0]), `f:1:32: a shared name has no key "x"; it can have name, note, of, scan`},
	{CodeDuplicateKey, files("terms:\nterms:"), `f:2:1: the key "terms" stands here a second time; remove one`},
	{CodeMissingKey, terms("{id: a, en: A, definition: D, sources: [{}]}"), `f:1:50: a source needs "title"`},
	{CodeYAMLAlias, terms("{id: &a a, en: *a, definition: D}"), "f:1:25: YAML aliases are not supported here; write the value out"},
	{CodeNotAList, files("terms: a"), "f:1:8: this must be a list; write terms: [a]"},
	{CodeEmptyList, files("shared: [{name: n, of: []}]"), "f:1:24: this list is empty"},
	{CodeNotAString, terms("{id: a, en: [A], definition: D}"), "f:1:22: this must be a string"},
	{CodeEmptyValue, terms("{id: a, en: A, zh: , definition: D}"), "f:1:29: this is empty; fill it in or leave its key out"},
	{CodeTextTooLong, terms("{id: a, en: A, definition: D, notes: [" + strings.Repeat("字", MaxText+1) + "]}"), "f:1:48: this text has 65537 characters; it can have 65536"},
	{CodeTextTooLong, terms("{id: a, en: " + strings.Repeat("字", MaxName+1) + ", definition: D}"), "f:1:22: this text has 257 characters; it can have 256"},
	{CodeNotAWholeNumber, terms("{id: a, en: A, definition: D, sources: [{title: T, year: 1.5}]}"), "f:1:67: this must be a whole number"},
	{CodeNotTrueOrFalse, terms("{id: a, en: A, definition: D, relations: [{uses: b, chain: 1}]}", b), "f:1:69: this must be true or false"},
	{CodeInvalidID, terms("{id: My Term, en: A, definition: D}"), `f:1:15: "My Term" is no id; use lower-case letters, digits and hyphens`},
	{CodeInvalidMonth, terms("{id: a, en: A, definition: D, as-of: 2026-13}"), `f:1:47: "2026-13" is no month; write the year and the month in digits, e.g. 2026-11`},
	{CodeInvalidMonth, terms("{id: a, en: A, definition: D, as-of: 2026-11-05}"), `f:1:47: "2026-11-05" is no month; write the year and the month in digits, e.g. 2026-11`},
	{CodeInvalidMonth, terms("{id: a, en: A, definition: D, as-of: '2026-11 '}"), `f:1:47: "2026-11 " is no month; write the year and the month in digits, e.g. 2026-11`},
	{CodeUnknownStatus, terms("{id: a, en: A, definition: D, status: old}"), `f:1:48: "old" is no status; it can be deprecated, or left out`},

	{CodeUnknownKind, terms("{id: a, en: A, definition: D, kind: modle}"), `f:1:10: warning: there is no kind "modle"; did you mean model?`},
	{CodeNoText, terms("{id: a, en: ~, definition: D}"), "f:1:22: ~ is no text in YAML; put it in quotes"},
	{CodeNoText, terms("{id: a, en: &Co, definition: D}"), "f:1:22: &Co is no text in YAML; put it in quotes"},
	{CodeNoText, terms("{id: a, en: !important , definition: D}"), "f:1:22: !important is no text in YAML; put it in quotes"},

	{CodeMissingID, terms("{en: Big Model, definition: D}"), "f:1:10: this term has no id; give it one, e.g. id: big-model"},
	{CodeMissingName, terms("{id: a, definition: D}"), "f:1:10: this term has no name; give it an abbr, an en or a zh"},
	{CodeDuplicateID, terms(b, "{id: b, en: C, definition: D}"), `f:2:10: the id "b" is taken at f:1:10; choose another`},
	{CodeDuplicateName, terms("{id: a, en: A, definition: D, aliases: [A]}"), `f:1:50: a has the name "A" already; remove one`},
	{CodeMissingDefinition, terms("{id: a, en: A}"), "f:1:10: warning: a has no definition; say what kind of thing it is and what sets it apart"},
	{CodeUndeclaredName, terms(b, "{id: a, en: B, definition: D}"), `f:2:10: warning: a is called "B" as b is; choose another name, or declare it under shared:`},
	{CodeRenamedTerm, files(terms(b)[0], terms("{id: b, en: C, definition: D}")[0]),
		"f:1:10: warning: b takes the place of a term of another name (in f); choose another id if it means another thing"},

	{CodeUnknownRelation, terms("{id: a, en: A, definition: D, relations: [{wider: b}]}", b),
		`f:1:53: a relation has no key "wider"; it has a type (` + strings.Join(relationNames(), ", ") + `) and can have chain, inverse-wording, note, wording`},
	{CodeTwoRelationTypes, terms("{id: a, en: A, definition: D, relations: [{uses: b, broader: b}]}", b),
		"f:1:71: a relation has one type, but this one has uses and broader; write two relations"},
	{CodeMissingRelationType, terms("{id: a, en: A, definition: D, relations: [{note: N}]}"), "f:1:52: this relation has no type; write e.g. - broader: other-id"},
	{CodeIncompleteWording, terms(`{id: a, en: A, definition: D, relations: [{uses: b, wording: "{X} it"}]}`, b),
		`f:1:52: the wording "{X} it" lacks {X} or {Y}, which stand for the two terms`},
	{CodeMissingNote, terms("{id: a, en: A, definition: D, relations: [{contrasts-with: b}]}", b), "f:1:52: contrasts-with says too little alone; add a note that says why"},
	{CodeSelfRelation, terms("{id: a, en: A, definition: D, relations: [{uses: a}]}"), "f:1:52: a is related to itself"},
	{CodeUnknownTerm, terms("{id: a, en: A, definition: D, relations: [{uses: x}]}"), `f:1:52: there is no entry "x"`},
	{CodeDuplicateRelation, terms("{id: a, en: A, definition: D, relations: [{uses: b}, {uses: b}]}", b), "f:1:63: uses b stands here a second time; remove one"},
	{CodeDuplicateInverse, terms("{id: c, en: C, definition: D, relations: [{uses: d}]}", "{id: d, en: D, definition: D, relations: [{used-by: c}]}"),
		"f:2:52: c has the inverse of this, uses d; keep one of the two"},
	{CodeHierarchyCycle, terms("{id: c, en: C, definition: D, relations: [{broader: d}]}", "{id: d, en: D, definition: D, relations: [{part-of: c}]}"),
		"f:1:10: the hierarchy has a cycle: c < d < c"},
	{CodeHierarchyClash, terms("{id: c, en: C, definition: D, relations: [{broader: b}, {related: b, note: N}]}", b),
		"f:1:66: related b clashes with the hierarchy, in which one stands above the other: c < b"},

	{CodeTooFewTerms, files(terms(b)[0] + "\nshared: [{name: n, of: [b]}]"), "f:2:10: a shared name needs two ids at least"},
	{CodeRepeatedTerm, files(terms(b)[0] + "\ncomparisons: [{of: [b, b], summary: s, rows: []}]"), "f:2:15: a comparison names b twice"},
	{CodeWrongCells, files(terms(b, c)[0] + "\ncomparisons: [{of: [b, c], summary: s, rows: [{label: l, cells: {b: 1}}]}]"),
		"f:3:15: row 1 of this comparison must have a cell for each of b, c, and no other"},
}

// Terms without problems.
const (
	b = "{id: b, en: B, definition: D}"
	c = "{id: c, en: C, definition: D}"
)

func files(content ...string) []string { return content }

// terms returns a file of terms, one a line, each of which begins at column 10.
func terms(flow ...string) []string {
	return files("terms: [ " + strings.Join(flow, ",\n         ") + "]")
}

// TestProblems makes each sort of problem happen, alone, and compares all that is
// said of it.
func TestProblems(t *testing.T) {
	seen := map[Code]bool{}
	for _, c := range problemCases {
		seen[c.code] = true
		found := allProblems(t, c.files)
		if len(found) != 1 || found[0].Code != c.code || found.Error() != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.code, found.Error(), c.want)
		}
	}
	seen[CodeMoreProblems] = true // see TestBrief
	for _, c := range styleCases {
		seen[c.code] = true
	}
	for _, code := range declaredCodes(t) {
		if !seen[code] {
			t.Errorf("the code %s has no case here", code)
		}
	}
}

// TestEnglish checks that each code has words of its own, and no other has.
func TestEnglish(t *testing.T) {
	worded := map[Code]bool{}
	for _, w := range english {
		if worded[w.code] {
			t.Errorf("the code %s has words twice", w.code)
		}
		worded[w.code] = true
	}
	declared := declaredCodes(t)
	for _, code := range declared {
		if !worded[code] {
			t.Errorf("the code %s has no words", code)
		}
		delete(worded, code)
	}
	for code := range worded {
		t.Errorf("there are words for %s, which is no code", code)
	}
	if unique := slices.Compact(slices.Sorted(slices.Values(declared))); len(unique) != len(declared) {
		t.Errorf("two constants are the same code: %v", slices.Sorted(slices.Values(declared)))
	}
}

// allProblems parses files, each a layer, and checks what could be read.
func allProblems(t *testing.T, files []string) Problems {
	var found, malformed Problems
	var layers []*Glossary
	for _, file := range files {
		g, err := Parse("f", []byte(file))
		if errors.As(err, &malformed) {
			found = append(found, malformed...)
		} else if err != nil {
			t.Fatal(err)
		}
		if g != nil {
			layers = append(layers, g)
		}
	}
	g, overrides := Overlay(layers...)
	return append(found, Check(g, overrides...)...)
}

// declaredCodes returns the constants in code.go.
func declaredCodes(t *testing.T) []Code {
	file, err := parser.ParseFile(token.NewFileSet(), "code.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Type == nil { // no constant of the type Code
			return true
		}
		code, _ := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		codes = append(codes, Code(code))
		return false
	})
	if len(codes) < 40 {
		t.Fatalf("%d codes found", len(codes))
	}
	return codes
}
