package glossary

import (
	"errors"
	"strings"
	"testing"
)

// TestBounds checks that files made to take much time or memory are refused
// with few words.
func TestBounds(t *testing.T) {
	const many = 5 << 20
	for _, c := range []struct{ name, data, want string }{
		{"lines", strings.Repeat("- \n", many), "too much in it"},
		{"flow", "[" + strings.Repeat("a,", many), "too much in it"},
		{"depth", strings.Repeat("[", 100_000), "too deep"},
		{"indents", indents(11_000), "too deep"},
		{"wrong terms", "terms:\n" + strings.Repeat("- a\n", many/8), "must be a mapping"},
		{"wrong keys", strings.Repeat("k: 1\n", many/48), "has no key"},
		{"one text", "terms: [{id: a, en: " + strings.Repeat("a", many) + "}]", "characters; it can have"},
		{"aliases", bomb(), "has no key"},
	} {
		_, err := Parse("f", []byte(c.data))
		var problems Problems
		if !errors.As(err, &problems) || len(problems) > maxProblems+1 || !strings.Contains(problems[0].Message(), c.want) {
			t.Errorf("%s: %d problems, want some that say %q: %.200v", c.name, len(problems), c.want, err)
		}
	}
}

func indents(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "-\n")
	}
	return b.String()
}

// bomb is YAML that would be gigabytes if its aliases were written out.
func bomb() string {
	var b strings.Builder
	b.WriteString("a: &a [x,x,x,x,x,x,x,x,x]\n")
	for c := 'b'; c <= 'z'; c++ {
		last := "*" + string(c-1) + ","
		b.WriteString(string(c) + ": &" + string(c) + " [" + strings.Repeat(last, 9) + "]\n")
	}
	return b.String()
}
