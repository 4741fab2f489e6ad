package render

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"aiterm/internal/spelling"
)

// The errors of text/template name the types of this program, and say nothing of
// what there is instead. They come as text, so it is their text that is read here.

// templateError says what is wrong with a template in the words of who wrote it. A
// view is what the template was written for, or nil where it could not be parsed.
func templateError(err error, view any) error {
	place, reason := templatePlace(err.Error())
	said := fieldError(reason, view)
	if said == "" {
		said = templateReason(reason)
	}
	return fmt.Errorf("--template, %s: %s", place, said)
}

// templatePlace splits an error of text/template into where it is, as the template
// says it or by its line, and what is wrong there.
func templatePlace(message string) (place, reason string) {
	message = strings.TrimPrefix(message, "template: "+templateName+":")
	line, reason, _ := strings.Cut(message, ": ")
	if _, rest, ok := strings.Cut(message, ": executing "); ok {
		if _, rest, ok = strings.Cut(rest, " at <"); ok {
			if at, why, ok := strings.Cut(rest, ">: "); ok {
				return "at " + at, why
			}
		}
	}
	return "line " + line, reason
}

// fieldError says which fields there are where one is asked for that there is not, or
// "" where the reason is another.
func fieldError(reason string, view any) string {
	rest, ok := strings.CutPrefix(reason, "can't evaluate field ")
	if !ok {
		return ""
	}
	field, typeName, _ := strings.Cut(rest, " in type ")
	record := typeNamed(reflect.TypeOf(view), typeName)
	if record == nil {
		return fmt.Sprintf("%s has no fields, so no %s", typeInWords(typeName), field)
	}
	fields := fieldNames(record)
	if near := nearestField(field, fields); near != "" {
		return fmt.Sprintf("no field %s; did you mean %s?", field, near)
	}
	return fmt.Sprintf("no field %s; there are %s", field, strings.Join(fields, ", "))
}

// typeNamed returns the struct of a name among a type and those of its fields, or nil.
func typeNamed(t reflect.Type, name string) reflect.Type {
	if t == nil {
		return nil
	}
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map || t.Kind() == reflect.Array {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	if t.String() == strings.TrimPrefix(name, "*") {
		return t
	}
	for _, f := range reflect.VisibleFields(t) {
		if found := typeNamed(f.Type, name); found != nil {
			return found
		}
	}
	return nil
}

// fieldNames returns the fields of a struct that templates see.
func fieldNames(t reflect.Type) (names []string) {
	for _, f := range reflect.VisibleFields(t) {
		if f.IsExported() && !f.Anonymous {
			names = append(names, f.Name)
		}
	}
	return names
}

// nearestField returns the name that another is a misspelling of, or is in JSON, or "".
func nearestField(typed string, names []string) string {
	plain := func(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }
	best, most := "", 1
	if len(typed) > 3 {
		most = 2
	}
	for _, name := range names {
		if d := spelling.Distance(plain(typed), plain(name), most); d <= most {
			best, most = name, d-1
		}
	}
	return best
}

// templateReason puts into plain words what is wrong with a template.
func templateReason(reason string) string {
	if name, ok := quotedBetween(reason, `function "`, `" not defined`); ok {
		return noFunction(name)
	}
	for _, r := range templateReasons() {
		if strings.Contains(reason, r.says) {
			return r.words
		}
	}
	if _, rest, ok := strings.Cut(reason, "wrong type for value; expected "); ok {
		expected, got, _ := strings.Cut(rest, "; got ")
		return fmt.Sprintf("%s is wanted here, and this is %s", typeInWords(expected), typeInWords(got))
	}
	return withoutTypes(reason)
}

// A templateReasonWords is what errors with some words in them say.
type templateReasonWords struct{ says, words string }

func templateReasons() []templateReasonWords {
	return []templateReasonWords{
		{"unexpected EOF", "an if, range, with, block or define has no {{end}}"},
		{"unclosed action", "an action has no }} behind it"},
		{"unclosed comment", "a comment has no */}} behind it"},
		{"unclosed left paren", "a bracket is not closed with )"},
		{"unterminated ", "a text in quotation marks has no closing one"},
		{"unexpected {{end}}", "there is nothing that this {{end}} ends"},
		{"unexpected {{else}}", "{{else}} stands in no if, range or with"},
		{"missing value for ", "something is missing: a field, e.g. .Abbr, or a value"},
		{"range can't iterate over", "range is for lists, e.g. .Notes, and this is none"},
		{"nil pointer evaluating", "this result has nothing there; ask first, as in {{with .Match.Remark}}{{.EN}}{{end}}"},
		{"index out of range", "there are not so many; range goes through all, len counts them"},
		{"slice index", "there are not so many; len counts them"},
		{"error calling index: cannot index", "items of a list have numbers, from 0, and those of .Remarks and .Regions names"},
		{"error calling index: can't index", "index is for lists, e.g. .Notes"},
		{"error calling len", "len is for lists and strings"},
		{"error calling slice", "slice is for lists and strings, and takes numbers"},
		{"error calling call", "call is of no use here, as no field is a function"},
		{"non-comparable type", "only strings and numbers can be compared"},
		{"for comparison", "only values of one type can be compared, and only strings and numbers by lt and gt"},
		{"exceeded maximum template depth", "this template never ends, as it uses itself"},
	}
}

// noFunction says which functions there are, where one is used that there is not.
func noFunction(name string) string {
	if slices.Contains(fieldNames(reflect.TypeFor[entryView]()), name) {
		return fmt.Sprintf("no function %s; did you mean the field .%s?", name, name)
	}
	ours := []string{"text", "join"}
	theirs := []string{"and", "call", "html", "index", "slice", "js", "len", "not", "or", "print", "printf", "println", "urlquery",
		"eq", "ge", "gt", "le", "lt", "ne", "if", "range", "with", "else", "end", "block", "define", "template", "break", "continue"}
	if near := nearestField(name, slices.Concat(ours, theirs)); near != "" {
		return fmt.Sprintf("no function %s; did you mean %s?", name, near)
	}
	return fmt.Sprintf("no function %s; there are text and join, and those of every Go template (len, index, printf, eq, ...); a field begins with a dot", name)
}

// quotedBetween returns what stands between two parts of a text.
func quotedBetween(text, before, after string) (string, bool) {
	_, rest, begun := strings.Cut(text, before)
	name, _, ended := strings.Cut(rest, after)
	return name, begun && ended
}

// withoutTypes says in words which types of this program a reason speaks of.
func withoutTypes(reason string) string {
	words := strings.Split(reason, " ")
	for i, word := range words {
		if bare := strings.TrimRight(word, ".,;:"); strings.Contains(bare, "render.") || strings.Contains(bare, "reflect.") {
			words[i] = typeInWords(bare) + word[len(bare):]
		}
	}
	return strings.Join(words, " ")
}

// typeInWords says what a value of a type is.
func typeInWords(name string) string {
	switch name = strings.TrimLeft(name, "*"); {
	case name == "render.textRecord":
		return "a text in two languages (.Definition)"
	case name == "[]string":
		return "a list of strings (.Aliases)"
	case strings.HasPrefix(name, "[]"), strings.HasPrefix(name, "["):
		return "a list"
	case strings.HasPrefix(name, "map["):
		return "a table of names"
	case strings.HasPrefix(name, "int"), strings.HasPrefix(name, "float"), strings.HasPrefix(name, "uint"):
		return "a number"
	case name == "bool":
		return "true or false"
	case name == "string":
		return "a string"
	}
	return "a record"
}
