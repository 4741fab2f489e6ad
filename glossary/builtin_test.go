package glossary

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

func builtinGlossary(t *testing.T) *Glossary {
	t.Helper()
	g, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestBuiltin checks the shipped glossary as any other is checked.
func TestBuiltin(t *testing.T) {
	if err := Validate(builtinGlossary(t)); err != nil {
		t.Error(err)
	}
}

// TestBuiltinComplete checks that each entry has what a shipped one must have.
func TestBuiltinComplete(t *testing.T) {
	g := builtinGlossary(t)
	related := map[string]bool{}
	for _, e := range g.Entries {
		for _, r := range e.Relations {
			related[e.ID], related[r.Target] = true, true
		}
	}
	for _, e := range g.Entries {
		if e.EN == "" || e.ZH == "" || e.Definition.IsZero() {
			t.Errorf("%s: en, zh or definition is missing", e.ID)
		}
		if !slices.ContainsFunc(Kinds(), func(k Kind) bool { return k.Name == e.Kind }) {
			t.Errorf("%s: kind %q", e.ID, e.Kind)
		}
		if !related[e.ID] {
			t.Errorf("%s: no relation", e.ID)
		}
		for _, l := range e.Hidden {
			if !slices.Contains([]string{"", "TW", "HK"}, l.Region) {
				t.Errorf("%s: region %q of %s", e.ID, l.Region, l.Name)
			}
		}
	}
}

// texts returns every text of the glossary with the place that it stands at,
// in the notation of the ledger: ID.definition, ID.notes.1,
// ID.relations.TYPE.TARGET, comparison.ID+ID.summary and so on.
func texts(g *Glossary) map[string]Text {
	all := map[string]Text{}
	for _, e := range g.Entries {
		all[e.ID+".definition"] = e.Definition
		numbered(all, e.ID+".notes", e.Notes)
		for _, r := range e.Relations {
			at := e.ID + ".relations." + r.Type + "." + r.Target
			all[at] = r.Note
			all[at+".wording"] = r.Wording
			all[at+".inverse-wording"] = r.InverseWording
		}
		for _, l := range slices.Concat(e.Aliases, e.Hidden) {
			all[e.ID+".remarks."+l.Name] = l.Remark
		}
	}
	for _, c := range g.Comparisons {
		at := "comparison." + strings.Join(c.Of, "+")
		all[at+".summary"] = c.Summary
		numbered(all, at+".notes", c.Notes)
		for _, r := range c.Rows {
			all[at+"."+r.Label.EN] = r.Label
			for id, cell := range r.Cells {
				all[at+"."+r.Label.EN+"."+id] = cell
			}
		}
	}
	for _, s := range g.Shared {
		all["shared."+s.Name] = s.Note
	}
	return all
}

func numbered(all map[string]Text, at string, list []Text) {
	for i, text := range list {
		all[at+"."+string(rune('1'+i))] = text
	}
}

// TestBuiltinTexts checks that every text is written as the typography of its
// language asks.
func TestBuiltinTexts(t *testing.T) {
	for at, text := range texts(builtinGlossary(t)) {
		if bad := badEnglish(text.EN); bad != "" {
			t.Errorf("%s: %s: %s", at, bad, text.EN)
		}
		if bad := badChinese(text.ZH); bad != "" {
			t.Errorf("%s: %s: %s", at, bad, text.ZH)
		}
	}
}

func badEnglish(s string) string {
	switch {
	case strings.ContainsAny(s, "—–“”‘’…→"):
		return "dash, arrow or curly quote"
	case regexp.MustCompile(`\p{Han} ?[,.;:]|[，。；：]`).MatchString(withoutTitles(s)):
		return "mixed punctuation"
	}
	return ""
}

func badChinese(s string) string {
	switch {
	case regexp.MustCompile(`\p{Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Han}`).MatchString(withoutTitles(s)):
		return "no space between Chinese and Latin"
	case strings.ContainsAny(s, "—→…"):
		return "dash or arrow"
	}
	return ""
}

// withoutTitles leaves out 《titles》 and “quoted words”.
func withoutTitles(s string) string {
	return regexp.MustCompile(`《[^》]*》|“[^”]*”`).ReplaceAllString(s, "")
}

// TestBuiltinSources checks that an entry that gives a date says where it is from.
func TestBuiltinSources(t *testing.T) {
	year := regexp.MustCompile(`\b(19|20)\d\d\b`)
	for _, e := range builtinGlossary(t).Entries {
		dated := year.MatchString(e.Definition.EN)
		for _, note := range e.Notes {
			dated = dated || year.MatchString(note.EN)
		}
		if dated && len(e.Sources) == 0 {
			t.Errorf("%s: gives a year and no source", e.ID)
		}
	}
}

// TestBuiltinPinyin checks that pinyin has one syllable for each Han character
// of the Chinese name, and one of the character's dictionary readings.
func TestBuiltinPinyin(t *testing.T) {
	readings := pinyin.Args{Style: pinyin.Tone, Heteronym: true, Fallback: func(rune, pinyin.Args) []string { return nil }}
	light := map[string]bool{"务 wu": true, "识 shi": true} // unstressed in 任务, 知识
	for _, e := range builtinGlossary(t).Entries {
		var han []rune
		for _, r := range e.ZH {
			if unicode.Is(unicode.Han, r) {
				han = append(han, r)
			}
		}
		syllables := strings.Fields(e.Pinyin)
		if len(syllables) != len(han) {
			t.Errorf("%s: %d syllables for %d characters: %s %s", e.ID, len(syllables), len(han), e.ZH, e.Pinyin)
			continue
		}
		for i, r := range han {
			known := pinyin.SinglePinyin(r, readings)
			if !slices.Contains(known, syllables[i]) && !light[string(r)+" "+syllables[i]] {
				t.Errorf("%s: %c is read %s, not %s", e.ID, r, strings.Join(known, ", "), syllables[i])
			}
		}
	}
}
