package relate

import (
	"strings"
	"testing"
)

// drawn writes a hierarchy as entry(branch, branch).
func drawn(branches []Branch) string {
	var parts []string
	for _, b := range branches {
		text := b.Term.ID
		if len(b.Below) > 0 {
			text += "(" + drawn(b.Below) + ")"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

func TestTree(t *testing.T) {
	x := testIndex(t)
	for _, c := range []struct {
		id    string
		depth int
		want  string
	}{
		{"dog", 1, "animal(dog(pug, leg))"},
		{"dog", 2, "animal(dog(pug(rex), leg(claw)))"},
		{"claw", 1, "leg(claw)"},
		{"claw", 9, "animal(dog(leg(claw)))"},
		{"rex", 2, "dog(pug(rex))"},
		{"animal", 1, "animal(dog, zoology, horse, donkey)"},
		{"stone", 3, "stone"},
		{"mule", 2, "animal(horse(mule), donkey(mule))"}, // under each of them
		{"horse", 1, "animal(horse(mule))"},
	} {
		if got := drawn(Tree(x, byID(t, x, c.id), c.depth)); got != c.want {
			t.Errorf("%s, %d: %s, want %s", c.id, c.depth, got, c.want)
		}
	}
}

func TestNear(t *testing.T) {
	x := testIndex(t)
	for _, c := range []struct {
		id    string
		depth int
		want  string
	}{
		{"rex", 1, "rex"},
		{"rex", 2, "rex pug"},
		{"rex", 3, "rex pug dog"},
		{"stone", 3, ""},
	} {
		var ids []string
		for _, around := range Near(x, byID(t, x, c.id), c.depth) {
			ids = append(ids, around[0].From.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s, %d: %s, want %s", c.id, c.depth, got, c.want)
		}
	}
}

func TestInCommon(t *testing.T) {
	x := testIndex(t)
	for _, c := range []struct{ a, b, broader, shared string }{
		{"pug", "horse", "animal", ""},
		{"mule", "horse", "", ""}, // one is above the other
		{"rex", "pug", "", ""},
		{"rex", "mule", "animal", ""},
		{"anatomy", "dog", "", ""}, // no chain leads from anatomy beyond zoology
		{"zoology", "dog", "", ""}, // no chain leads from zoology at all
		{"hunter", "rider", "", "uses dog"},
		{"leg", "dog", "", ""},
		{"stone", "dog", "", ""},
	} {
		common := InCommon(x, byID(t, x, c.a), byID(t, x, c.b))
		var broader, shared []string
		for _, e := range common.Broader {
			broader = append(broader, e.ID)
		}
		for _, step := range common.Shared {
			shared = append(shared, step.Relation.Type+" "+step.To.ID)
		}
		if got := strings.Join(broader, " "); got != c.broader {
			t.Errorf("%s and %s: broader %q, want %q", c.a, c.b, got, c.broader)
		}
		if got := strings.Join(shared, ", "); got != c.shared {
			t.Errorf("%s and %s: shared %q, want %q", c.a, c.b, got, c.shared)
		}
	}
}
