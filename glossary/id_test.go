package glossary

import "testing"

func TestSuggestID(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Service  Level", "service-level"},
		{"GPT-3.5", "gpt-3.5"},
		{"提示注入", "提示注入"},
		{"a: b", "a-b"},
		{"C++", "c-plus-plus"},
		{"C#", "c-sharp"},
		{"Q*", "q-star"},
		{"“a”", "my-term"},
		{"", "my-term"},
	} {
		if got := SuggestID(c.name); got != c.want {
			t.Errorf("SuggestID(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}
