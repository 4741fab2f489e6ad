package relate

import (
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// A small world: pug < dog < animal, rex is a pug; leg part of dog, claw part
// of leg; dog used by hunter and by rider, who uses a horse; mule < horse and donkey; field of animal ends chains; stone alone.
const world = `
terms:
  - {id: animal, en: Animal}
  - {id: dog, en: Dog, relations: [{broader: animal}]}
  - {id: pug, en: Pug, relations: [{broader: dog}]}
  - {id: rex, en: Rex, relations: [{instance-of: pug}]}
  - {id: leg, en: Leg, relations: [{part-of: dog}]}
  - {id: claw, en: Claw, relations: [{part-of: leg}]}
  - {id: hunter, en: Hunter, relations: [{uses: dog}]}
  - {id: zoology, en: Zoology, relations: [{broader: animal, chain: false}]}
  - {id: anatomy, en: Anatomy, relations: [{broader: zoology}]}
  - {id: horse, en: Horse, relations: [{broader: animal}]}
  - {id: donkey, en: Donkey, relations: [{broader: animal}]}
  - {id: mule, en: Mule, relations: [{broader: horse}, {broader: donkey}]}
  - {id: rider, en: Rider, relations: [{uses: horse}, {uses: dog}]}
  - {id: stone, en: Stone}
comparisons:
  - of: [dog, leg, hunter]
    summary: They differ.
    rows:
      - {label: Is, cells: {dog: d, leg: l, hunter: h}}
      - {label: Seen, cells: {dog: often, leg: often, hunter: rarely}}
    notes: [Of the hunter.]
  - of: [animal, dog, pug]
    whole-only: true
    summary: They are stages.
    rows: [{label: Stage, cells: {animal: first, dog: second, pug: third}}]
  - of: [horse, donkey, mule]
    summary: Alike, but for the mule.
    rows: [{label: Ears, cells: {horse: two, donkey: two, mule: long}}]
  - of: [dog, hunter]
    summary: The two differ.
    rows: [{label: Is, cells: {dog: d, hunter: h}}]
`

func testIndex(t *testing.T) *index.Index {
	t.Helper()
	g, err := glossary.Parse("world.yaml", []byte(world))
	if err != nil {
		t.Fatal(err)
	}
	if err := glossary.Validate(g); err != nil {
		t.Fatal(err)
	}
	return index.New(g)
}

func byID(t *testing.T, x *index.Index, id string) *index.Entry {
	t.Helper()
	i, ok := x.Position(id)
	if !ok {
		t.Fatalf("there is no entry %q", id)
	}
	return x.Entry(i)
}

// told writes steps as from-type-to, with what they amount to after =.
func told(steps []Step) string {
	var parts []string
	for _, s := range steps {
		parts = append(parts, s.From.ID+" "+s.Relation.Type+" "+s.To.ID)
	}
	text := strings.Join(parts, ", ")
	if whole, ok := Conclude(steps); ok {
		text += " = " + whole.From.ID + " " + whole.Relation.Type + " " + whole.To.ID
	}
	return text
}

func TestPath(t *testing.T) {
	x := testIndex(t)
	for _, c := range []struct{ a, b, want string }{
		{"pug", "animal", "pug broader dog, dog broader animal = pug broader animal"},
		{"animal", "pug", "animal narrower dog, dog narrower pug = animal narrower pug"},
		{"rex", "dog", "rex instance-of pug, pug broader dog = rex instance-of dog"},
		{"dog", "rex", "dog narrower pug, pug has-instance rex = dog has-instance rex"},
		{"claw", "dog", "claw part-of leg, leg part-of dog = claw part-of dog"},
		{"leg", "animal", "leg part-of dog, dog broader animal"},                 // kinds of hierarchy do not mix
		{"pug", "hunter", "pug broader dog, dog used-by hunter"},                 // associative steps do not chain
		{"dog", "zoology", "dog broader animal, animal narrower zoology"},        // up and down
		{"anatomy", "animal", "anatomy broader zoology, zoology broader animal"}, // the end of a chain
		{"stone", "dog", ""},
	} {
		if got := told(first(Ways(x, byID(t, x, c.a), byID(t, x, c.b), PathOptions{}))); got != c.want {
			t.Errorf("%s to %s: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

// TestBothWays checks on the shipped glossary that two terms have the same
// relations, seen from either of them, and paths of one length.
func TestBothWays(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for i := range x.Len() {
		for j := range i {
			a, b := x.Entry(i), x.Entry(j)
			forth, back := Direct(x, a, b), Direct(x, b, a)
			if len(forth) != len(back) {
				t.Errorf("%s has %d relations with %s, which has %d", a.ID, len(forth), b.ID, len(back))
			}
			for _, step := range forth {
				inverse := step.Relation.Inverted(a.ID)
				if !has(back, inverse.Type, inverse.Words()) {
					t.Errorf("%s %s %s, but not the other way round", a.ID, step.Relation.Type, b.ID)
				}
			}
		}
		if a := x.Entry(i); i > 0 && len(first(Ways(x, a, x.Entry(0), PathOptions{}))) != len(first(Ways(x, x.Entry(0), a, PathOptions{}))) {
			t.Errorf("the path from %s is longer in one direction", a.ID)
		}
	}
}

func has(steps []Step, relation string, words glossary.Text) bool {
	for _, s := range steps {
		if s.Relation.Type == relation && s.Relation.Words() == words {
			return true
		}
	}
	return false
}

func TestComparison(t *testing.T) {
	x := testIndex(t)
	for _, c := range []struct {
		of, want, summary, labels string
		notes                     int
	}{
		{"dog leg hunter", "dog leg hunter", "They differ.", "Is Seen", 1},
		{"hunter dog leg", "hunter dog leg", "They differ.", "Is Seen", 1},
		{"hunter dog", "hunter dog", "The two differ.", "Is", 0},   // the one with fewest other terms
		{"leg hunter", "leg hunter", "They differ.", "Is Seen", 0}, // part of a larger one
		{"leg dog", "leg dog", "They differ.", "Is", 0},            // without the row in which they are alike
		{"pug animal dog", "pug animal dog", "They are stages.", "Stage", 0},
		{"pug dog", "", "", "", 0}, // for the whole only
		{"horse mule", "horse mule", "Alike, but for the mule.", "Ears", 0},
		{"horse donkey", "", "", "", 0}, // no row sets them apart
		{"dog stone", "", "", "", 0},
		{"dog", "", "", "", 0},
	} {
		var entries []*index.Entry
		for id := range strings.FieldsSeq(c.of) {
			entries = append(entries, byID(t, x, id))
		}
		got := Comparison(x.Comparisons(func([]string) bool { return true }), entries)
		switch {
		case got == nil && c.want != "":
			t.Errorf("%s: no comparison", c.of)
		case got != nil && (strings.Join(got.Of, " ") != c.want || got.Summary.EN != c.summary):
			t.Errorf("%s: %v %q, want %s %q", c.of, got.Of, got.Summary.EN, c.want, c.summary)
		case got != nil && (labels(got.Rows) != c.labels || len(got.Notes) != c.notes):
			t.Errorf("%s: rows %s and %d notes, want %s and %d", c.of, labels(got.Rows), len(got.Notes), c.labels, c.notes)
		}
	}
}

func labels(rows []glossary.Row) string {
	var all []string
	for _, r := range rows {
		all = append(all, r.Label.EN)
	}
	return strings.Join(all, " ")
}

func first(paths [][]Step) []Step {
	if len(paths) == 0 {
		return nil
	}
	return paths[0]
}
