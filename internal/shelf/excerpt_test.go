package shelf

import (
	"strings"
	"testing"

	"aiterm/glossary"
)

func TestExcerpt(t *testing.T) {
	const file = `terms:
  - id: a
    en: A

    # about its definition
    definition: >-
      Of two
      lines.

  # of the next one
  - {id: b, en: B}
other: [{id: c}]
`
	for _, c := range []struct {
		line, column int
		want         string
	}{
		{2, 5, "id: a\nen: A\n\n# about its definition\ndefinition: >-\n  Of two\n  lines.\n"},
		{11, 5, "{id: b, en: B}\n"},
		{12, 9, ""},
		{99, 1, ""}, // as of a file that was changed since
		{2, 99, ""},
		{0, 0, ""}, // no place
		{2, 0, ""},
	} {
		if got := Excerpt([]byte(file), glossary.Pos{Line: c.line, Column: c.column}); got != c.want {
			t.Errorf("Excerpt at %d:%d = %q, want %q", c.line, c.column, got, c.want)
		}
	}
}

func TestSkeleton(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Service Level", "id: service-level\nen: Service Level\ndefinition: #"},
		{"提示注入", "id: 提示注入\nzh: 提示注入\n"},
		{"a: b", "id: a-b\nen: 'a: b'\n"},
	} {
		if got := Skeleton(c.name); !strings.HasPrefix(got, c.want) {
			t.Errorf("Skeleton(%q) = %q, want it to begin %q", c.name, got, c.want)
		}
	}
}
