package spelling

import (
	"slices"
	"testing"
)

// TestFold checks what is left of a text for comparison, and where it comes from.
func TestFold(t *testing.T) {
	for _, c := range []struct {
		text, folded string
		from, to     []int
	}{
		{"A-b", "ab", []int{0, 2}, []int{1, 3}},
		{"語 é", "语e", []int{0, 4}, []int{3, 6}},
		{"ｅ\u0301", "e", []int{0}, []int{3}},  // the accent is left out
		{"ﬁ", "fi", []int{0, 0}, []int{3, 3}}, // one character that stands for two
		{"models", "models", []int{0, 1, 2, 3, 4, 5}, []int{1, 2, 3, 4, 5, 6}},
		{"。!", "", nil, nil},
		{"\xffa", "a", []int{1}, []int{2}},
	} {
		got := Fold(c.text)
		if string(got.Runes) != c.folded || !slices.Equal(got.From, c.from) || !slices.Equal(got.To, c.to) {
			t.Errorf("Fold(%q) = %q %v %v, want %q %v %v", c.text, string(got.Runes), got.From, got.To, c.folded, c.from, c.to)
		}
	}
}
