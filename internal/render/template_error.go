package render

import (
	"reflect"
	"slices"
	"strings"

	"aiterm/internal/message"
	"aiterm/internal/spelling"
)

// The errors of text/template name the types of this program, and say nothing of
// what there is instead. They come as text, so it is their text that is read here.

// templateError says what is wrong with a template in the words of who wrote it. A
// view is what the template was written for, or nil where it could not be parsed.
func templateError(err error, view any) error {
	place, reason := templatePlace(err.Error())
	said, isField := fieldError(reason, view)
	if !isField {
		said = templateReason(reason)
	}
	return message.Errorf("%v: %v", place, said)
}

// templatePlace splits an error of text/template into where it is, as the template
// says it or by its line, and what is wrong there.
func templatePlace(text string) (place message.Text, reason string) {
	text = strings.TrimPrefix(text, "template: "+templateName+":")
	line, reason, _ := strings.Cut(text, ": ")
	if _, rest, ok := strings.Cut(text, ": executing "); ok {
		if _, rest, ok = strings.Cut(rest, " at <"); ok {
			if at, why, ok := strings.Cut(rest, ">: "); ok {
				return message.New("--template, at %s", at), why
			}
		}
	}
	return message.New("--template, line %s", line), reason
}

// fieldError says which fields there are where one is asked for that there is not, if
// that is the reason.
func fieldError(reason string, view any) (said message.Text, ok bool) {
	rest, ok := strings.CutPrefix(reason, "can't evaluate field ")
	if !ok {
		return message.Text{}, false
	}
	field, typeName, _ := strings.Cut(rest, " in type ")
	record := typeNamed(reflect.TypeOf(view), typeName)
	if record == nil {
		return message.New("%v has no fields, so no %s", typeInWords(typeName), field), true
	}
	fields := fieldNames(record)
	if near := nearestField(field, fields); near != "" {
		return message.New("no field %s; did you mean %s?", field, near), true
	}
	return message.New("no field %s; there are %s", field, message.List(fields)), true
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
func templateReason(reason string) message.Text {
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
		return message.New("%v is wanted here, and this is %v", typeInWords(expected), typeInWords(got))
	}
	return message.New("%s", withoutTypes(reason))
}

// A templateReasonWords is what errors with some words in them say.
type templateReasonWords struct {
	says  string
	words message.Text
}

func templateReasons() []templateReasonWords {
	return []templateReasonWords{
		{"unexpected EOF", message.New("an if, range, with, block or define has no {{end}}")},
		{"unclosed action", message.New("an action has no }} behind it")},
		{"unclosed comment", message.New("a comment has no */}} behind it")},
		{"unclosed left paren", message.New("a bracket is not closed with )")},
		{"unterminated ", message.New("a text in quotation marks has no closing one")},
		{"unexpected {{end}}", message.New("there is nothing that this {{end}} ends")},
		{"unexpected {{else}}", message.New("{{else}} stands in no if, range or with")},
		{"missing value for ", message.New("something is missing: a field, e.g. .Abbr, or a value")},
		{"range can't iterate over", message.New("range is for lists, e.g. .Notes, and this is none")},
		{"nil pointer evaluating", message.New("this result has nothing there; ask first, as in {{with .Match.Remark}}{{.EN}}{{end}}")},
		{"index out of range", message.New("there are not so many; range goes through all, len counts them")},
		{"slice index", message.New("there are not so many; len counts them")},
		{"error calling index: cannot index", message.New("items of a list have numbers, from 0, and those of .Remarks and .Regions names")},
		{"error calling index: can't index", message.New("index is for lists, e.g. .Notes")},
		{"error calling len", message.New("len is for lists and strings")},
		{"error calling slice", message.New("slice is for lists and strings, and takes numbers")},
		{"error calling call", message.New("call is of no use here, as no field is a function")},
		{"non-comparable type", message.New("only strings and numbers can be compared")},
		{"for comparison", message.New("only values of one type can be compared, and only strings and numbers by lt and gt")},
		{"exceeded maximum template depth", message.New("this template never ends, as it uses itself")},
	}
}

// noFunction says which functions there are, where one is used that there is not.
func noFunction(name string) message.Text {
	if slices.Contains(fieldNames(reflect.TypeFor[entryView]()), name) {
		return message.New("no function %s; did you mean the field .%s?", name, name)
	}
	ours := []string{"text", "join"}
	theirs := []string{"and", "call", "html", "index", "slice", "js", "len", "not", "or", "print", "printf", "println", "urlquery",
		"eq", "ge", "gt", "le", "lt", "ne", "if", "range", "with", "else", "end", "block", "define", "template", "break", "continue"}
	if near := nearestField(name, slices.Concat(ours, theirs)); near != "" {
		return message.New("no function %s; did you mean %s?", name, near)
	}
	return message.New("no function %s; there are text and join, and those of every Go template (len, index, printf, eq, ...); a field begins with a dot", name)
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
			words[i] = typeInWords(bare).String() + word[len(bare):]
		}
	}
	return strings.Join(words, " ")
}

// typeInWords says what a value of a type is.
func typeInWords(name string) message.Text {
	switch name = strings.TrimLeft(name, "*"); {
	case name == "render.textRecord":
		return message.New("a text in two languages (.Definition)")
	case name == "[]string":
		return message.New("a list of strings (.Aliases)")
	case strings.HasPrefix(name, "[]"), strings.HasPrefix(name, "["):
		return message.New("a list")
	case strings.HasPrefix(name, "map["):
		return message.New("a table of names")
	case strings.HasPrefix(name, "int"), strings.HasPrefix(name, "float"), strings.HasPrefix(name, "uint"):
		return message.New("a number")
	case name == "bool":
		return message.New("true or false")
	case name == "string":
		return message.New("a string")
	}
	return message.New("a record")
}
