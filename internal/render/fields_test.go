package render

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// TestFields fills every field of an entry and of a comparison, follows it through
// YAML, the schema, the compiled form and JSON, and names each that is lost on the
// way. A field that is new needs a place in each of them.
func TestFields(t *testing.T) {
	var entry glossary.Entry
	var compared glossary.Comparison
	fill(t, reflect.ValueOf(&entry).Elem(), "Entry")
	fill(t, reflect.ValueOf(&compared).Elem(), "Comparison")

	file := map[string]any{
		"terms":       []any{inYAML(reflect.ValueOf(entry)), map[string]any{"id": "target", "en": "Target"}},
		"comparisons": []any{inYAML(reflect.ValueOf(compared))},
	}
	checkSchema(t, "glossary.json", file)
	text, err := yaml.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	g, err := glossary.Parse("theme.yaml", text)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	checkSame(t, "YAML", "Entry", reflect.ValueOf(entry), reflect.ValueOf(g.Entries[0]))
	checkSame(t, "YAML", "Comparison", reflect.ValueOf(compared), reflect.ValueOf(g.Comparisons[0]))

	x := index.New(g)
	e := x.Entry(0)
	checkSame(t, "the compiled form", "Entry", reflect.ValueOf(entry), reflect.ValueOf(e.Entry))
	checkSame(t, "the compiled form", "Comparison", reflect.ValueOf(compared), reflect.ValueOf(x.Comparisons(func([]string) bool { return true })[0]))

	checkJSON(t, "Entry", reflect.ValueOf(entry), asEntry(e))
	checkSchema(t, outputSchema+"entry", asEntry(e))
	checkSchema(t, outputSchema+"comparison", asComparison(&x.Comparisons(func([]string) bool { return true })[0]))
	checkJSON(t, "Comparison", reflect.ValueOf(compared), asComparison(&x.Comparisons(func([]string) bool { return true })[0]))
}

// outputSchema is the schema of what --json writes, up to a definition's name.
const outputSchema = "../../testdata/schema/output.json#/$defs/"

// notWritten are the fields that no file has: they say where an entry comes from.
var notWritten = map[string]bool{
	"Entry.Theme": true, "Entry.Glossary": true, "Entry.Layer": true, "Entry.Pos": true,
	"Entry.DefinitionPos": true, "Entry.NotePos": true,
	"Label.Pos": true, "Relation.Pos": true, "Relation.Derived": true, "Comparison.Pos": true,
}

// fixed are the fields that cannot have just any value.
var fixed = map[string]any{
	"Entry.ID": "entry", "Relation.Type": "uses", "Relation.Target": "target",
	"Entry.AsOf": glossary.Month{Year: 2026, Month: time.November}, "Entry.Status": glossary.Deprecated, "Label.Status": glossary.Deprecated,
	"Comparison.Of": []string{"entry", "target"},
}

// fill gives every field that a file has a value that no other has.
func fill(t *testing.T, v reflect.Value, name string) {
	t.Helper()
	if value, ok := fixed[name]; ok {
		v.Set(reflect.ValueOf(value))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("{X} " + strings.ToLower(strings.NewReplacer(".", " ").Replace(name)) + " {Y}")
	case reflect.Int:
		v.SetInt(int64(1000 + len(name)))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(t, v.Index(0), name)
	case reflect.Map: // the cells of a row
		v.Set(reflect.MakeMap(v.Type()))
		for _, id := range fixed["Comparison.Of"].([]string) {
			cell := reflect.New(v.Type().Elem()).Elem()
			fill(t, cell, name+"."+id)
			v.SetMapIndex(reflect.ValueOf(id), cell)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Name() + "." + v.Type().Field(i).Name
			path := name + "." + v.Type().Field(i).Name
			if _, ok := fixed[field]; ok || notWritten[field] {
				path = field
			}
			if !notWritten[field] {
				fill(t, v.Field(i), path)
			}
		}
	default:
		t.Fatalf("%s: no value for a %s", name, v.Kind())
	}
}

// inYAML is what a file has of a value: keys are field names in lower case with
// hyphens, but for a relation's type, which is itself a key.
func inYAML(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Slice:
		var all []any
		for i := range v.Len() {
			all = append(all, inYAML(v.Index(i)))
		}
		return all
	case reflect.Map:
		all := map[string]any{}
		for _, key := range v.MapKeys() {
			all[key.String()] = inYAML(v.MapIndex(key))
		}
		return all
	case reflect.Struct:
		if text, ok := v.Interface().(fmt.Stringer); ok {
			return text.String()
		}
		all := map[string]any{}
		for i := range v.NumField() {
			if field := v.Type().Field(i).Name; !notWritten[v.Type().Name()+"."+field] {
				all[yamlKey(field)] = inYAML(v.Field(i))
			}
		}
		if no, ok := all["no-scan"]; ok {
			delete(all, "no-scan")
			all["scan"] = !no.(bool)
		}
		if r, ok := v.Interface().(glossary.Relation); ok {
			delete(all, "type")
			delete(all, "target")
			delete(all, "no-chain")
			all[r.Type], all["chain"] = r.Target, !r.NoChain
		}
		return all
	}
	return v.Interface()
}

func yamlKey(field string) string {
	var key strings.Builder
	for i, r := range field {
		if i > 0 && unicode.IsUpper(r) && unicode.IsLower(rune(field[i-1])) {
			key.WriteByte('-')
		}
		key.WriteRune(unicode.ToLower(r))
	}
	return key.String()
}

// checkSchema checks a value that encodes as JSON against a schema.
func checkSchema(t *testing.T, schema string, value any) {
	t.Helper()
	c := jsonschema.NewCompiler()
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(glossary.Schema()))
	if err == nil {
		err = c.AddResource("glossary.json", parsed)
	}
	if err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile(schema)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	back, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled.Validate(back); err != nil {
		t.Errorf("the schema does not know it: %v", err)
	}
}

// checkSame names the fields in which two values differ.
func checkSame(t *testing.T, where, name string, want, got reflect.Value) {
	t.Helper()
	switch want.Kind() {
	case reflect.Struct:
		for i := range want.NumField() {
			if field := want.Type().Field(i).Name; !notWritten[want.Type().Name()+"."+field] {
				checkSame(t, where, name+"."+field, want.Field(i), got.Field(i))
			}
		}
	case reflect.Slice:
		if got.Len() != want.Len() {
			t.Errorf("%s is lost in %s", name, where)
			return
		}
		for i := range want.Len() {
			checkSame(t, where, name, want.Index(i), got.Index(i))
		}
	default:
		if !reflect.DeepEqual(want.Interface(), got.Interface()) {
			t.Errorf("%s is lost in %s: %v, want %v", name, where, got, want)
		}
	}
}

// checkJSON names the fields whose values are not in the JSON of a record.
func checkJSON(t *testing.T, name string, v reflect.Value, record any) {
	t.Helper()
	text, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	for path, leaf := range leaves(name, v) {
		value, err := json.Marshal(leaf)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), ":"+string(value)) && !strings.Contains(string(text), "["+string(value)) {
			t.Errorf("%s is not in the JSON: no %s in\n%s", path, value, text)
		}
	}
}

// leaves are the values that have no parts.
func leaves(name string, v reflect.Value) map[string]any {
	all := map[string]any{}
	add := func(name string, v reflect.Value) {
		for path, leaf := range leaves(name, v) {
			all[path] = leaf
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		if text, ok := v.Interface().(fmt.Stringer); ok {
			return map[string]any{name: text.String()}
		}
		for i := range v.NumField() {
			if field := v.Type().Field(i).Name; !notWritten[v.Type().Name()+"."+field] {
				add(name+"."+field, v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if v.Index(i).Kind() != reflect.String || i == 0 {
				add(name, v.Index(i))
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			add(name+"."+key.String(), v.MapIndex(key))
		}
	default:
		all[name] = v.Interface()
	}
	return all
}
