package exchange

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/quick"

	"aiterm/glossary"
)

// What Skosify checks (NatLibFi, skosify/check.py), with the conditions of the SKOS
// Reference that they stand for.

// statements has what nodes say, by property, then by subject.
type statements map[string]map[string][]rdfValue

func stated(s *Source) statements {
	all := statements{}
	for n := range thesaurusNodes(s, Options{Base: DefaultBase}) {
		for _, p := range n.properties {
			if all[p.name] == nil {
				all[p.name] = map[string][]rdfValue{}
			}
			all[p.name][n.iri] = append(all[p.name][n.iri], p.values...)
		}
	}
	return all
}

// above returns what stands above a subject, in one step or more.
func (all statements) above(subject string) map[string]bool {
	found := map[string]bool{}
	for todo := []string{subject}; len(todo) > 0; todo = todo[1:] {
		for _, v := range all["skos:broader"][todo[0]] {
			if !found[v.iri] {
				found[v.iri] = true
				todo = append(todo, v.iri)
			}
		}
	}
	return found
}

// subjects returns those that are of a class.
func (all statements) subjects(class string) (subjects []string) {
	for _, subject := range slices.Sorted(maps.Keys(all["rdf:type"])) {
		if slices.Contains(all["rdf:type"][subject], rdfValue{iri: fullIRI(class)}) {
			subjects = append(subjects, subject)
		}
	}
	return subjects
}

// brokenRules returns which of the rules the statements break.
func brokenRules(all statements) (broken []string) {
	report := func(rule, subject string) { broken = append(broken, rule+": "+subject) }
	for subject := range all["skos:broader"] {
		above := all.above(subject)
		if above[subject] {
			report("hierarchy_cycles", subject)
		}
		for _, a := range all["skos:broader"][subject] {
			for _, b := range all["skos:broader"][subject] {
				if a != b && all.above(a.iri)[b.iri] {
					report("hierarchical_redundancy", subject)
				}
			}
		}
	}
	for subject, values := range all["skos:related"] {
		for _, v := range values {
			if all.above(subject)[v.iri] || all.above(v.iri)[subject] {
				report("disjoint_relations (S27)", subject)
			}
		}
	}
	for subject, labels := range all["skos:prefLabel"] {
		seen := map[string]bool{}
		for _, l := range labels {
			if seen[l.lang] {
				report("preflabel_uniqueness (S14)", subject)
			}
			seen[l.lang] = true
			if slices.Contains(all["skos:altLabel"][subject], l) || slices.Contains(all["skos:hiddenLabel"][subject], l) {
				report("label_overlap (S13)", subject)
			}
		}
	}
	for subject, labels := range all["skos:altLabel"] {
		for _, l := range labels {
			if slices.Contains(all["skos:hiddenLabel"][subject], l) {
				report("label_overlap (S13)", subject)
			}
		}
	}
	return append(broken, brokenFrame(all)...)
}

// brokenFrame returns what is wrong with the scheme, the collections and the literals.
func brokenFrame(all statements) (broken []string) {
	report := func(rule, subject string) { broken = append(broken, rule+": "+subject) }
	concepts := all.subjects("skos:Concept")
	for _, scheme := range all.subjects("skos:ConceptScheme") {
		if len(all["skos:prefLabel"][scheme]) == 0 {
			report("a scheme has a label", scheme)
		}
	}
	for _, c := range concepts {
		switch top := len(all["skos:topConceptOf"][c]) > 0; {
		case len(all["skos:inScheme"][c]) != 1:
			report("a concept is in the scheme", c)
		case len(all["skos:prefLabel"][c]) == 0:
			report("a concept has a preferred label", c)
		case top != (len(all["skos:broader"][c]) == 0):
			report("what has nothing above it is a top concept", c)
		}
	}
	for collection, members := range all["skos:member"] {
		for _, m := range members {
			if _, isConcept := slices.BinarySearch(concepts, m.iri); !isConcept || slices.Contains(concepts, collection) {
				report("collections hold concepts, and are none (S37)", collection)
			}
		}
	}
	for _, property := range []string{"skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "skos:definition"} {
		for subject, labels := range all[property] {
			for _, l := range labels {
				if l.lang == "" || strings.TrimSpace(l.text) != l.text {
					report("a label has a language and no space around it", subject)
				}
			}
		}
	}
	return broken
}

func TestSkosifyRules(t *testing.T) {
	for name, s := range exported(t) {
		if name == "hostile" {
			s.Header.Title.EN = "Hostile"
		}
		if broken := brokenRules(stated(s)); len(broken) > 0 {
			t.Errorf("%s: %q", name, broken)
		}
	}
}

// TestSkosifyRulesAreNeeded checks that a mapping of each relation to what SKOS has
// for it would break rules: without the shipped terms for which that is so, the rules
// would test nothing.
func TestSkosifyRulesAreNeeded(t *testing.T) {
	all := stated(sourceOf(builtin(t)))
	naive := statements{"skos:related": {}, "skos:broader": maps.Clone(all["skos:broader"])}
	for subject, values := range all["skos:semanticRelation"] {
		naive["skos:related"][subject] = values
	}
	if broken := brokenRules(naive); len(broken) < 4 {
		t.Errorf("only %d rules would be broken: %q", len(broken), broken)
	}
	for i, kind := range []string{"skos:broader", "skos:related", "skos:semanticRelation", "aiterm:uses", "aiterm:instance-of", "skos:hiddenLabel"} {
		if len(all[kind]) == 0 {
			t.Errorf("%d: nothing is %s", i, kind)
		}
	}
}

// TestSkosifyRulesOfAny holds the rules for glossaries of random relations and names.
func TestSkosifyRulesOfAny(t *testing.T) {
	types := []string{"broader", "instance-of", "part-of", "narrower", "uses", "related", "based-on"}
	holds := func(choices []uint16) bool {
		const n = 14
		g := &glossary.Glossary{}
		for i := range n {
			id := string(rune('a' + i))
			g.Entries = append(g.Entries, glossary.Entry{ID: id, Abbr: strings.ToUpper(id), Theme: "x"})
		}
		for _, c := range choices {
			low, high, kind := int(c)%n, int(c>>4)%n, types[int(c>>8)%len(types)]
			if low == high {
				continue
			}
			if kind == "narrower" {
				low, high = max(low, high), min(low, high)
			} else {
				low, high = min(low, high), max(low, high)
			}
			e := &g.Entries[low]
			e.Relations = append(e.Relations, glossary.Relation{Type: kind, Target: g.Entries[high].ID})
			if glossary.Validate(g) != nil { // repeated, or related to what is above it
				e.Relations = e.Relations[:len(e.Relations)-1]
			}
		}
		s := sourceOf(g)
		s.Header.Title.EN = "Any"
		broken := brokenRules(stated(s))
		if len(broken) > 0 {
			t.Logf("%q of %+v", broken, g.Entries)
		}
		return len(broken) == 0
	}
	if err := quick.Check(holds, &quick.Config{MaxCount: 300}); err != nil {
		t.Error(err)
	}
}
