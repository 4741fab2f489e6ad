package relate

import (
	"fmt"
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// field is a glossary in which each rule of what a path tells has an example. A cat
// and a dog are pets, a pet is an animal; rex is a dog. A collar is part of a leash;
// a shop, the owner rex2 ... have relations across.
const field = `
terms:
  - {id: ai, en: Ai}
  - {id: animal, en: Animal}
  - {id: pet, en: Pet, relations: [{broader: animal}, {uses: food}, {powers: circus}, {applied-to: therapy}, {contrasts-with: toy}]}
  - {id: dog, en: Dog, relations: [{broader: pet}]}
  - {id: cat, en: Cat, relations: [{broader: pet}, {broader: hunter}]}
  - {id: pug, en: Pug, relations: [{broader: dog}]}
  - {id: puglet, en: Puglet, relations: [{broader: pug}]}
  - {id: rex, en: Rex, relations: [{instance-of: dog}]}
  - {id: hunter, en: Hunter}
  - {id: food, en: Food, relations: [{made-by: factory}]}
  - {id: toy, en: Toy}
  - {id: therapy, en: Therapy}
  - {id: show, en: Show}
  - {id: circus, en: Circus, relations: [{instance-of: show}]}
  - {id: factory, en: Factory}
  - {id: shop, en: Shop, relations: [{uses: factory}]}
  - {id: baker, en: Baker, relations: [{uses: factory}, {related: toy}]}
  - {id: robot, en: Robot, relations: [{broader: ai}]}
  - {id: chess, en: Chess, relations: [{broader: ai}]}
  - {id: fur, en: Fur, relations: [{part-of: pet}]}
  - {id: hair, en: Hair, relations: [{part-of: fur}]}
  - {id: tail, en: Tail, relations: [{part-of: pet}]}
  - {id: fox, en: Fox, relations: [{broader: animal, chain: false}]}
  - {id: smith, en: Smith, relations: [{uses: iron}]}
  - {id: iron, en: Iron}
  - {id: rail, en: Rail, relations: [{trained-by: iron}]}
  - {id: cook, en: Cook, relations: [{uses: food}]}
`

// TestTells checks each rule of what a path tells by what it needs and what it keeps
// out.
func TestTells(t *testing.T) {
	g, err := glossary.Parse("field.yaml", []byte(field))
	if err != nil {
		t.Fatal(err)
	}
	x := index.New(g)
	for _, c := range []struct{ rule, from, to, want string }{
		{"hierarchy", "rex", "animal", "rex instance-of dog, dog broader pet, pet broader animal = rex instance-of animal"},
		{"hierarchy", "hair", "animal", "hair part-of fur, fur part-of pet, pet broader animal"},
		{"no chain", "fox", "pet", ""},
		{"parent", "dog", "cat", "dog broader pet, pet narrower cat"},
		{"parent two steps away", "rex", "cat", "rex instance-of dog, dog broader pet, pet narrower cat"},
		{"parent three steps away", "puglet", "cat", ""},
		{"top term", "robot", "chess", ""},
		{"whole", "fur", "tail", "fur part-of pet, pet has-part tail"},
		{"part of each kind", "tail", "cat", "tail part-of pet, pet narrower cat"},
		{"part of a kind of it", "tail", "fox", ""},
		{"belongs to both", "pet", "hunter", "pet narrower cat, cat broader hunter"},
		{"of all kinds", "dog", "food", "dog broader pet, pet uses food"},
		{"of all kinds", "dog", "therapy", "dog broader pet, pet applied-to therapy"},
		{"of all kinds", "dog", "toy", "dog broader pet, pet contrasts-with toy"},
		{"of some kinds", "dog", "circus", ""},
		{"of all parts", "tail", "circus", "tail part-of pet, pet powers circus"},
		{"of some parts", "tail", "food", ""},
		{"from above", "animal", "food", "animal narrower pet, pet uses food"},
		{"from above, loosely", "animal", "toy", ""},
		{"three steps, then across", "puglet", "food", ""},
		{"one by means of another", "cook", "factory", "cook uses food, food made-by factory"},
		{"the same of both", "shop", "baker", "shop uses factory, factory used-by baker"},
		{"not the same of both", "smith", "rail", ""},
		{"two, one loose", "pet", "baker", ""},
		{"two apart", "food", "shop", ""},
	} {
		for _, ends := range [][2]string{{c.from, c.to}, {c.to, c.from}} {
			paths := Telling(x, byID(t, x, ends[0]), byID(t, x, ends[1]), PathOptions{})
			if got := told(first(paths)); ends[0] == c.from && got != c.want || (got == "") != (c.want == "") {
				t.Errorf("%s: %s to %s: %q, want %q", c.rule, ends[0], ends[1], got, c.want)
			}
		}
	}
}

// TestGeneral checks that a term of more relations than a particular one has, or
// with more below it than a telling parent, links nothing.
func TestGeneral(t *testing.T) {
	for _, c := range []struct {
		relation, link string
		others         int // that have the relation to the middle, beside the two
		want           bool
	}{
		{"uses", "across", maxRelations - 2, true},
		{"uses", "across", maxRelations - 1, false},
		{"broader", "parent", maxBelow - 2, true},
		{"broader", "parent", maxBelow - 1, false},
	} {
		g := glossary.Glossary{Entries: []glossary.Entry{{ID: "middle", EN: "Middle"}}}
		for i := range c.others + 2 {
			relation := glossary.Relation{Type: c.relation, Target: "middle"}
			g.Entries = append(g.Entries, glossary.Entry{ID: fmt.Sprint("e", i), EN: fmt.Sprint("E", i), Relations: []glossary.Relation{relation}})
		}
		x := index.New(&g)
		if got := len(Telling(x, x.Entry(1), x.Entry(2), PathOptions{})) > 0; got != c.want {
			t.Errorf("%s, %d others: told %v, want %v", strings.ToUpper(c.link), c.others, got, c.want)
		}
	}
}
