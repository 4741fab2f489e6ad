package glossary

import (
	"errors"
	"strings"
	"testing"
)

// TestBetter checks what is said to have been meant, and that nothing is where
// nothing comes near.
func TestBetter(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"terms:\n  - {id: a, en: A, definiton: D}", `no key "definiton"; did you mean definition?`},
		{"terms:\n  - {id: a, EN: A, description: D}", `no key "description"; did you mean definition?`},
		{"terms:\n  - {id: a, En: A}", `no key "En"; did you mean en?`},
		{"terms:\n  - {id: a, en: A, colour: D}", `no key "colour"; it can have`},
		{"terms:\n  - {id: a, en: A, relations: [{boarder: b}]}", `no key "boarder"; did you mean broader?`},
		{"terms:\n  - {id: a, en: A, relations: [{is_a: b}]}", `no key "is_a"; did you mean broader?`},
		{"terms:\n  - {id: a, en: A, status: deprecatd}", `no status; did you mean deprecated?`},
		{"terms:\n  - {id: alpha, en: A, relations: [{uses: betta}]}\n  - {id: beta, en: B}", `no entry "betta"; did you mean beta?`},
		{"terms:\n  - {id: alpha, en: A, relations: [{uses: omega}]}", `no entry "omega"`},
		{"terms:\n  - {id: a, en: A, kind: Concept}", `did you mean concept?`},
		{"terms:\n  sla:\n    en: SLA", `this must be a list; write - id: sla`},
		{"terms:\n  id: sla\n  en: SLA", `this must be a list; write - id: sla`},
		{"- id: sla\n  en: SLA", `write terms: [{id: sla, …}]`},
		{"terms:\n  - {id: a, en: A, aliases: 'Eh, AI: it'}", `write aliases: [Eh, 'AI: it']`},
		{"terms:\n  - {id: a, en: A, relations: {uses: b}}", `this must be a list; write - uses: b`},
		{"terms:\n  - 检索", `write {id: 检索, zh: 检索}`},
		{"terms:\n  - {id: a, en: A, sources: [A Book]}", `write {title: A Book}`},
	} {
		g, err := Parse("f", []byte(c.text))
		var found Problems
		errors.As(err, &found)
		if all := append(found, Check(g)...).Error(); !strings.Contains(all, c.want) {
			t.Errorf("%q: %s\nwant %s", c.text, all, c.want)
		}
	}
}

// TestRelatedTwice: related may stand at both ends, and without a note; Style says
// that of it.
func TestRelatedTwice(t *testing.T) {
	g, err := Parse("f", []byte(terms("{id: a, en: A, definition: D, relations: [{related: b}]}", "{id: b, en: B, definition: D, relations: [{related: a}]}")[0]))
	if err != nil {
		t.Fatal(err)
	}
	if found := Check(g); len(found) > 0 {
		t.Errorf("found %v", found)
	}
	style := Style(g, g).Error()
	if strings.Count(style, "related says too little alone") != 2 || strings.Count(style, "a has the inverse of this, related b") != 1 {
		t.Errorf("style: %s", style)
	}
}
