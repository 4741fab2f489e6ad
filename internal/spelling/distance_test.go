package spelling

import "testing"

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"abc", "abc", 0},
		{"abc", "ab", 1},
		{"abc", "xabc", 1},
		{"abc", "abd", 1},
		{"abc", "acb", 1},
		{"ca", "abc", 3}, // no stretch is edited twice
		{"微调", "微条", 1},
		{"abcdef", "", 4}, // over the bound of 3
	} {
		if got := Distance(c.a, c.b, 3); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
