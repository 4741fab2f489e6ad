package glossary

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// object is a part of a JSON Schema, as far as keys are concerned.
type object struct {
	Properties map[string]any
	AnyOf      []object
	OneOf      []struct{ Required []string }
	Defs       map[string]object `json:"$defs"`
}

func parsedSchema(t *testing.T) object {
	var schema object
	if err := json.Unmarshal([]byte(Schema()), &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// decodedMappings returns the fields of each mapping that the decoder reads, by
// its place in the schema.
func decodedMappings() map[string]fields {
	d := &decoder{}
	relation := d.relationFields(new(Relation))
	for _, name := range relationNames() {
		relation[name] = nil
	}
	return map[string]fields{
		"":           d.glossaryFields(new(Glossary)),
		"term":       d.entryFields(new(Entry)),
		"name":       d.labelFields(new(Label)),
		"text":       textFields(d.prose, new(Text)),
		"wording":    textFields(d.prose, new(Text)),
		"relation":   relation,
		"source":     d.sourceFields(new(Source)),
		"shared":     d.sharedFields(new(Shared)),
		"comparison": d.comparisonFields(new(Comparison)),
		"row":        d.rowFields(new(Row)),
	}
}

// TestSchemaKeys checks that the schema and the decoder know the same keys of the
// same mappings.
func TestSchemaKeys(t *testing.T) {
	decoded := decodedMappings()
	described := describedMappings(parsedSchema(t))
	for name := range decoded {
		if described[name] == nil {
			t.Errorf("schema.json does not describe the mapping %q", name)
		}
	}
	for name, properties := range described {
		if decoded[name] == nil {
			t.Errorf("schema.json describes the mapping %q, which decodedMappings lacks", name)
			continue
		}
		for key := range decoded[name] {
			if properties[key] == nil {
				t.Errorf("the mapping %q: schema.json lacks the key %q, which the decoder reads", name, key)
			}
		}
		for key := range properties {
			if _, ok := decoded[name][key]; !ok {
				t.Errorf("the mapping %q: the decoder lacks the key %q, which schema.json describes", name, key)
			}
		}
	}
}

// describedMappings returns the properties of each mapping of a schema, by the
// name of its definition; "" is the glossary.
func describedMappings(schema object) map[string]map[string]any {
	all := map[string]map[string]any{"": schema.Properties}
	for name, def := range schema.Defs {
		for _, o := range append(def.AnyOf, def) {
			if o.Properties != nil {
				all[name] = o.Properties
			}
		}
	}
	return all
}

// TestSchemaRelationTypes checks that a relation has exactly one of the relation
// types in the schema too.
func TestSchemaRelationTypes(t *testing.T) {
	var required []string
	for _, choice := range parsedSchema(t).Defs["relation"].OneOf {
		required = append(required, choice.Required...)
	}
	for _, name := range relationNames() {
		if !slices.Contains(required, name) {
			t.Errorf("schema.json lacks the relation type %q in oneOf", name)
		}
	}
	for _, name := range required {
		if !slices.Contains(relationNames(), name) {
			t.Errorf("schema.json has %q in oneOf, which is no relation type", name)
		}
	}
}

// TestSchemaStatuses checks that the schema names the values of status.
func TestSchemaStatuses(t *testing.T) {
	status, _ := parsedSchema(t).Defs["term"].Properties["status"].(map[string]any)
	if got := fmt.Sprint(status["enum"]); got != fmt.Sprint(Statuses()) {
		t.Errorf("schema.json allows %v, the decoder %v", got, Statuses())
	}
}

// TestSchemaKinds checks that the schema names every kind, in the order of the
// table.
func TestSchemaKinds(t *testing.T) {
	kind, _ := parsedSchema(t).Defs["term"].Properties["kind"].(map[string]any)
	var names []string
	for _, k := range Kinds() {
		names = append(names, k.Name)
	}
	want := strings.Join(names, ", ") + ", or a word of your own."
	if kind["description"] != want {
		t.Errorf("schema.json says of kind %q, want %q", kind["description"], want)
	}
}

// TestSchemaDescriptions checks that each key has a description, which editors
// show.
func TestSchemaDescriptions(t *testing.T) {
	for name, properties := range describedMappings(parsedSchema(t)) {
		for _, key := range slices.Sorted(maps.Keys(properties)) {
			property, _ := properties[key].(map[string]any)
			if description, _ := property["description"].(string); strings.TrimSpace(description) == "" {
				t.Errorf("the mapping %q: the key %q has no description", name, key)
			}
		}
	}
}
