package render

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/search"
)

// FuzzAnswers: what is in order is answered as it was written. Each entry is found by
// each of its names, and JSON has of it what the file has.
func FuzzAnswers(f *testing.F) {
	for _, names := range [][3]string{
		{"England 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "旗", "A flag."}, {"C++", "语言", "C# is another.\n\nA paragraph."},
		{"ß", "ﬀ", "ﬁ"}, {"a\u200db", "葛\U000E0100", "x\u2060y"}, {"🤗", "|>", "→"}, {"İ", "ǅ", "Ω"}, {"\U0001FAE9", "\U000323B0", "\U0001F1E6"},
		{"e\u0301", "が", "ཱི"}, {"A B", "甲　乙", "1. a"}, {"<U+200B>", "\\u0000", "%s"},
	} {
		f.Add(names[0], names[1], names[2], -350)
	}
	f.Fuzz(func(t *testing.T, en, zh, definition string, year int) {
		quoted := func(s string) string { b, _ := json.Marshal(s); return string(b) }
		source := fmt.Sprintf("terms: [{id: a, en: %s, aliases: [%s], definition: %s, sources: [{title: T, year: %d}]}]",
			quoted(en), quoted(zh), quoted(definition), year)
		g, err := glossary.Parse("f.yaml", []byte(source))
		if err != nil || glossary.Validate(g) != nil {
			return
		}
		x := index.New(g)
		want := g.Entries[0]
		checkFound(t, x, want.EN)
		checkFound(t, x, want.Aliases[0].Name)
		checkRecord(t, x, want)
	})
}

func checkFound(t *testing.T, x *index.Index, name string) {
	if len(name) > search.MaxQuery {
		return
	}
	res, err := search.Lookup(x, name, search.Options{ExactOnly: true})
	if err != nil || len(res.Matches) != 1 {
		t.Errorf("%q is not found: %v", name, err)
	}
}

// checkRecord compares what JSON says of an entry with what was read.
func checkRecord(t *testing.T, x *index.Index, want glossary.Entry) {
	position, _ := x.Position(want.ID)
	text, err := encode(asEntry(x.Entry(position)))
	if err != nil {
		t.Fatal(err)
	}
	var got entryRecord
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	names := each(want.Aliases, labelName)
	if got.EN != want.EN || !slices.Equal(got.Aliases, names) || glossary.Text(got.Definition) != want.Definition ||
		!reflect.DeepEqual(got.Sources, each(want.Sources, func(s glossary.Source) sourceRecord { return sourceRecord(s) })) {
		t.Errorf("%+v\nwas read of %s, which has\n%+v", got, text, want)
	}
}
