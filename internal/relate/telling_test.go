package relate

import (
	"fmt"
	"slices"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// field is a glossary in which each rule of what a path tells has an example.
const field = `
terms:
  - {id: ai, en: Ai}
  - {id: being, en: Being}
  - {id: animal, en: Animal, relations: [{broader: being}]}
  - {id: acme, en: Acme, relations: [{instance-of: show}]}
  - {id: pet, en: Pet, relations: [{broader: animal}, {uses: food}, {powers: circus}, {applied-to: therapy}, {contrasts-with: toy}, {contrasts-with: circus}, {applied-to: gala}, {made-by: acme}]}
  - {id: dog, en: Dog, relations: [{broader: pet}]}
  - {id: cat, en: Cat, relations: [{broader: pet}, {broader: hunter}]}
  - {id: pug, en: Pug, relations: [{broader: dog}]}
  - {id: puglet, en: Puglet, relations: [{broader: pug}]}
  - {id: rex, en: Rex, relations: [{instance-of: dog}]}
  - {id: hunter, en: Hunter}
  - {id: food, en: Food, relations: [{made-by: factory}]}
  - {id: toy, en: Toy}
  - {id: therapy, en: Therapy, relations: [{uses: oil}]}
  - {id: oil, en: Oil}
  - {id: gala, en: Gala, relations: [{instance-of: show}]}
  - {id: kite, en: Kite, relations: [{contrasts-with: toy}]}
  - {id: wool, en: Wool, relations: [{broader: fur}]}
  - {id: wild, en: Wild, relations: [{broader: animal}]}
  - {id: wolf, en: Wolf, relations: [{broader: animal, chain: false}, {broader: wild}]}
  - {id: husky, en: Husky, relations: [{broader: wolf}]}
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
		{"of all kinds", "dog", "acme", "dog broader pet, pet made-by acme"},
		{"of some kinds", "dog", "circus", ""},
		{"of some kinds", "dog", "gala", ""},
		{"of all parts", "tail", "circus", "tail part-of pet, pet powers circus"},
		{"of some parts", "tail", "food", ""},
		{"from above", "animal", "food", "animal narrower pet, pet uses food"},
		{"from above, loosely", "animal", "toy", ""},
		{"three steps, then across", "puglet", "food", ""},
		{"one by means of another", "cook", "factory", "cook uses food, food made-by factory"},
		{"the same of both", "shop", "baker", "shop uses factory, factory used-by baker"},
		{"not the same of both", "smith", "rail", ""},
		{"two, one loose", "pet", "baker", ""},
		{"two loose", "pet", "kite", ""},
		{"two of different senses", "pet", "oil", ""},
		{"kind of a part", "cat", "wool", ""},
		{"beside what does not chain", "husky", "being", "husky broader wolf, wolf broader wild, wild broader animal, animal broader being = husky broader being"},
	} {
		for _, ends := range [][2]string{{c.from, c.to}, {c.to, c.from}} {
			paths := Telling(x, byID(t, x, ends[0]), byID(t, x, ends[1]), PathOptions{})
			if got := told(first(paths)); ends[0] == c.from && got != c.want || (got == "") != (c.want == "") {
				t.Errorf("%s: %s to %s: %q, want %q", c.rule, ends[0], ends[1], got, c.want)
			}
		}
	}
}

// TestGeneral checks how many relations a term may have, and how many terms may
// stand below it, for two others to be linked by it.
func TestGeneral(t *testing.T) {
	for _, c := range []struct {
		one, two, others string // relations to what is in the middle
		more             int    // terms that have the relation of the others
		want             bool
	}{
		{"uses", "uses", "uses", 10, true},
		{"uses", "uses", "uses", 11, false},
		{"broader", "broader", "broader", 48, true},
		{"broader", "broader", "broader", 49, false},
		{"narrower", "used-by", "uses", 10, true},
		{"narrower", "used-by", "uses", 11, false}, // some of what is in the middle uses it
		{"narrower", "application-of", "uses", 11, true},
		{"narrower", "applied-to", "uses", 10, true},
		{"narrower", "applied-to", "uses", 11, false},
	} {
		x := index.New(star(c.one, c.two, c.others, c.more))
		if got := len(Telling(x, x.Entry(1), x.Entry(2), PathOptions{})) > 0; got != c.want {
			t.Errorf("%s and %s, %d more %s: told %v, want %v", c.one, c.two, c.more, c.others, got, c.want)
		}
	}
}

// star is a glossary of terms that are all related to the first.
func star(one, two, others string, more int) *glossary.Glossary {
	g := &glossary.Glossary{Entries: []glossary.Entry{{ID: "middle", EN: "Middle"}}}
	for i, relation := range append([]string{one, two}, slices.Repeat([]string{others}, more)...) {
		id := fmt.Sprint("e", i+1)
		g.Entries = append(g.Entries, glossary.Entry{ID: id, EN: id, Relations: []glossary.Relation{{Type: relation, Target: "middle"}}})
	}
	return g
}
