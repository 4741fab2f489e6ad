package search

import (
	"reflect"
	"slices"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// TestExamples checks the outcome of each example.
func TestExamples(t *testing.T) {
	for _, e := range examples() {
		if got := e.outcome(newMatcher(e.index(t))); got != e.want {
			t.Errorf("%s: %q: %q, want %q", e.of, e.query, got, e.want)
		}
		if !slices.ContainsFunc(changes(), func(c change) bool { return c.of == e.of }) {
			t.Errorf("%q: an example of no rule, step or number", e.of)
		}
	}
}

// TestTuning changes one rule, step or number at a time: an example of it must
// come out otherwise, unless unneeded says why there is none.
func TestTuning(t *testing.T) {
	reasons := unneeded()
	indexed := map[string][]tried{}
	for _, e := range examples() {
		indexed[e.of] = append(indexed[e.of], tried{e, e.index(t)})
	}
	for _, c := range changes() {
		noticed := slices.ContainsFunc(indexed[c.of], c.noticedBy)
		reason, none := reasons[c.of]
		if !none {
			reason, none = reasons[c.of+": "+c.what]
		}
		switch {
		case !noticed && !none:
			t.Errorf("%s: %s: no example notices", c.of, c.what)
		case noticed && none:
			t.Errorf("%s: %s: an example notices, although %q", c.of, c.what, reason)
		}
	}
}

// A tried example has its glossary compiled.
type tried struct {
	example
	x *index.Index
}

func (c change) noticedBy(e tried) bool {
	m := newMatcher(e.x)
	c.apply(m)
	return e.outcome(m) != e.want
}

// unneeded is the rules and numbers, or single changes of them, that no example
// notices, and why.
func unneeded() map[string]string {
	reasons := map[string]string{
		"inflected: cost weighs more": "the cost of these hits is always 0",
		"inflected: cost weighs less": "the cost of these hits is always 0",
		"scattered: cost weighs more": "the cost of these hits is always 0",
		"scattered: cost weighs less": "the cost of these hits is always 0",
		"initials: always may answer": "it always may",
		"names: always may answer":    "it always may",
		"names: cost weighs more":     "the cost of these hits is always 0",
		"names: cost weighs less":     "the cost of these hits is always 0",
		"AcrossWords: less":           "what one word finds across names, it finds in one of them",
	}
	for _, rule := range []string{"prefix", "words", "syllables", "characters", "scattered"} {
		for _, change := range []string{"never may answer", "always leads", "never leads"} {
			reasons[rule+": "+change] = "what is part of a name is suggested only"
		}
	}
	for _, rule := range []string{"resembling", "part", "letters"} {
		for _, change := range []string{"never may answer", "always leads", "never leads"} {
			reasons[rule+": "+change] = "what looks like a name is suggested only"
		}
	}
	for _, change := range []string{"weighs more", "weighs less"} {
		reasons[partRule+": "+change] = "it is the one guess that does not find what is spelled alike"
	}
	for _, change := range []string{"weighs more", "weighs less", "cost weighs more", "cost weighs less"} {
		reasons[misspelledRule+": "+change] = "its hits are lighter than those of other guesses by far, and edits count more than fields"
	}
	return reasons
}

// index compiles the glossary of an example.
func (e example) index(t *testing.T) *index.Index {
	t.Helper()
	layers := []*glossary.Glossary{parsed(t, "terms: ["+e.terms+"]\nshared: ["+e.shared+"]\n")}
	if e.later != "" {
		layers = append(layers, parsed(t, "terms: ["+e.later+"]\n"))
	}
	all, _ := glossary.Overlay(layers...)
	return index.New(all)
}

func (e example) outcome(m *matcher) string {
	if e.ask != nil {
		return e.ask(m, e.query)
	}
	return answer(m, e.query)
}

// A change makes a matcher another one.
type change struct {
	of, what string
	apply    func(*matcher)
}

// changes returns all single changes of the rules, steps and numbers.
func changes() []change {
	all := numberChanges()
	for i, r := range exactRules() {
		all = append(all, change{r.name, "removed", func(m *matcher) { m.exact = slices.Delete(m.exact, i, i+1) }})
	}
	for i, r := range approximateRules() {
		all = append(all, change{r.name, "removed", func(m *matcher) { m.approximate = slices.Delete(m.approximate, i, i+1) }})
		for what, alter := range ruleChanges() {
			all = append(all, change{r.name, what, func(m *matcher) { alter(&m.approximate[i]) }})
		}
	}
	return all
}

func ruleChanges() map[string]func(*rule) {
	given := func(leads bool) func(*matcher, *query, hit, hit) bool {
		return func(*matcher, *query, hit, hit) bool { return leads }
	}
	return map[string]func(*rule){
		"weighs more":       func(r *rule) { r.weight++ },
		"weighs less":       func(r *rule) { r.weight-- },
		"cost weighs more":  func(r *rule) { r.perCost++ },
		"cost weighs less":  func(r *rule) { r.perCost-- },
		"other certainty":   func(r *rule) { r.certainty = guess - r.certainty },
		"always may answer": func(r *rule) { r.mayAnswer = always },
		"never may answer":  func(r *rule) { r.mayAnswer = never },
		"always leads":      func(r *rule) { r.leads = given(true) },
		"never leads":       func(r *rule) { r.leads = given(false) },
	}
}

// numberChanges returns two changes of each number: one more and one less, or a
// tenth of a share.
func numberChanges() []change {
	return append(
		changesOf(reflect.TypeFor[numbers](), func(m *matcher) reflect.Value { return reflect.ValueOf(&m.numbers).Elem() }),
		changesOf(reflect.TypeFor[textNumbers](), func(m *matcher) reflect.Value { return reflect.ValueOf(&m.texts).Elem() })...)
}

// changesOf returns the changes of the numbers that are fields of a struct.
func changesOf(typ reflect.Type, of func(*matcher) reflect.Value) []change {
	var all []change
	for i := range typ.NumField() {
		number := func(m *matcher) reflect.Value { return of(m).Field(i) }
		all = append(all,
			change{typ.Field(i).Name, "more", func(m *matcher) { scale(number(m), 1) }},
			change{typ.Field(i).Name, "less", func(m *matcher) { scale(number(m), -1) }})
	}
	return all
}

// scale adds to a number, of a share that many tenths.
func scale(v reflect.Value, by int) {
	if v.CanInt() {
		v.SetInt(v.Int() + int64(by))
		return
	}
	v.SetFloat(v.Float() * (1 + float64(by)/10))
}
