package render

import (
	"testing"

	"aiterm/glossary"
)

// TestBoxes checks that each kind of the table has a look of its own, and that no
// other has one.
func TestBoxes(t *testing.T) {
	all, kinds := boxes(), glossary.Kinds()
	if len(all) != len(kinds)+1 {
		t.Errorf("%d looks for %d kinds and one for any other", len(all), len(kinds))
	}
	for i, k := range kinds {
		if boxOf(all, k.Name) != i {
			t.Errorf("the kind %s is number %d, its look %d of %d", k.Name, i, boxOf(all, k.Name), len(all)-1)
		}
	}
	taken := map[string]string{}
	for _, b := range all {
		for _, colour := range []string{b.fill, b.line} {
			if other, ok := taken[colour]; ok {
				t.Errorf("the kinds %q and %q have the colour %s", b.kind, other, colour)
			}
			taken[colour] = b.kind
		}
	}
}
