package exchange

import (
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// A thesaurus makes of a source what SKOS has: a scheme, a collection for each theme,
// and a concept for each entry (SKOS Reference, W3C, 2009).
type thesaurus struct {
	*Source
	base      string
	hierarchy *hierarchy
}

// thesaurusNodes yields all that SKOS says of a source.
func thesaurusNodes(s *Source, o Options) iter.Seq[rdfNode] {
	t := &thesaurus{s, o.Base, newHierarchy(s)}
	return func(yield func(rdfNode) bool) {
		for node := range t.frame() {
			if !yield(node) {
				return
			}
		}
		for e := range s.Entries() {
			if !yield(t.concept(e)) {
				return
			}
		}
	}
}

// The IRIs of what is no concept have a colon behind the base, which no id has.
func (t *thesaurus) scheme() string              { return t.base + "scheme:terms" }
func (t *thesaurus) collection(th string) string { return t.base + "theme:" + iriPart(th) }
func (t *thesaurus) iri(id string) string        { return t.base + iriPart(id) }

// frame yields what is no concept.
func (t *thesaurus) frame() iter.Seq[rdfNode] {
	return func(yield func(rdfNode) bool) {
		if !yield(t.schemeNode()) {
			return
		}
		for _, r := range glossary.RelationTypes() {
			if node := t.propertyNode(r); len(node.properties) > 0 && !yield(node) {
				return
			}
		}
		members := t.members()
		for _, theme := range t.Themes() {
			if !yield(t.collectionNode(theme, members[theme])) {
				return
			}
		}
	}
}

func (t *thesaurus) schemeNode() rdfNode {
	n := rdfNode{iri: t.scheme()}
	n.add("rdf:type", iriValues([]string{fullIRI("skos:ConceptScheme")})...)
	n.add("dcterms:title", t.values(t.Header.Title)...)
	n.add("skos:prefLabel", t.values(t.Header.Title)...)
	n.literal("owl:versionInfo", t.Header.Version, "")
	if t.Header.Licence != "" {
		n.add("dcterms:license", rdfValue{iri: "https://spdx.org/licenses/" + iriPart(t.Header.Licence)})
	}
	for _, origin := range t.Header.Origin {
		n.literal("dcterms:source", origin, "")
	}
	var tops []string
	for term := range t.Terms() {
		if t.hierarchy.isTop(term.Position) {
			tops = append(tops, t.iri(term.ID))
		}
	}
	n.add("skos:hasTopConcept", iriValues(tops)...)
	return n
}

// propertyNode says what a relation type is that SKOS does not have. It is below what
// SKOS has for it.
func (t *thesaurus) propertyNode(r glossary.RelationType) (n rdfNode) {
	if isPlainSKOS(r.Name) {
		return n
	}
	n.iri = fullIRI("aiterm:" + r.Name)
	types := []string{fullIRI("rdf:Property")}
	if r.Symmetric() {
		types = append(types, fullIRI("owl:SymmetricProperty"))
	}
	n.add("rdf:type", iriValues(types)...)
	n.add("rdfs:label", t.values(glossary.Text{EN: glossary.Say(r.Wording.EN, "X", "Y"), ZH: glossary.Say(r.Wording.ZH, "X", "Y")})...)
	above := "skos:related"
	switch {
	case r.Class.Hierarchical() && r.Forward:
		above = "skos:broader"
	case r.Class.Hierarchical():
		above = "skos:narrower"
	}
	n.add("rdfs:subPropertyOf", rdfValue{iri: fullIRI(above)})
	if !r.Symmetric() {
		n.add("owl:inverseOf", rdfValue{iri: fullIRI("aiterm:" + r.Inverse)})
	}
	return n
}

// isPlainSKOS reports whether SKOS has a relation type under its own name.
func isPlainSKOS(relation string) bool {
	return slices.Contains([]string{"broader", "narrower", "related"}, relation)
}

// members returns the IRIs of the concepts of each theme.
func (t *thesaurus) members() map[string][]string {
	members := map[string][]string{}
	for term := range t.Terms() {
		members[term.Theme] = append(members[term.Theme], t.iri(term.ID))
	}
	return members
}

func (t *thesaurus) collectionNode(theme string, members []string) rdfNode {
	n := rdfNode{iri: t.collection(theme)}
	n.add("rdf:type", rdfValue{iri: fullIRI("skos:Collection")})
	n.literal("skos:prefLabel", theme, string(langOf(theme)))
	n.add("skos:member", iriValues(members)...)
	return n
}

func (t *thesaurus) concept(e *Entry) rdfNode {
	n := rdfNode{iri: t.iri(e.ID)}
	n.add("rdf:type", rdfValue{iri: fullIRI("skos:Concept")})
	n.add("skos:inScheme", rdfValue{iri: t.scheme()})
	if t.hierarchy.isTop(e.Position) {
		n.add("skos:topConceptOf", rdfValue{iri: t.scheme()})
	}
	t.addLabels(&n, e)
	n.add("skos:definition", t.values(e.Definition)...)
	n.add("skos:scopeNote", t.values(e.Notes...)...)
	t.addRelations(&n, e)
	t.addRecord(&n, e)
	return n
}

// addLabels says the names. A preferred one is there at most once for each language; an
// abbreviation is a notation, and the preferred name only of what has no other.
func (t *thesaurus) addLabels(n *rdfNode, e *Entry) {
	preferred := glossary.Text{EN: e.EN, ZH: e.ZH}
	if preferred.IsZero() {
		n.literal("skos:prefLabel", e.Abbr, string(t.Langs[0]))
	}
	n.add("skos:prefLabel", t.values(preferred)...)
	n.literal("skos:notation", e.Abbr, "")
	n.add("skos:altLabel", labelValues(e.Aliases)...)
	hidden := labelValues(e.Hidden)
	if e.Pinyin != "" {
		hidden = append(hidden, rdfValue{text: e.Pinyin, lang: "zh-Latn-pinyin"})
	}
	n.add("skos:hiddenLabel", hidden...)
}

// labelValues are names with their language and, where it is a code, their region.
func labelValues(labels []glossary.Label) (values []rdfValue) {
	for _, l := range labels {
		lang := string(langOf(l.Name))
		if regionCode().MatchString(l.Region) {
			lang += "-" + strings.ToUpper(l.Region)
		}
		values = append(values, rdfValue{text: l.Name, lang: lang})
	}
	return values
}

// regionCode matches the subtags of regions (BCP 47).
var regionCode = pattern(`^(?:[A-Za-z]{2}|[0-9]{3})$`)

// values are texts in each language that they are in.
func (t *thesaurus) values(texts ...glossary.Text) (values []rdfValue) {
	for _, l := range t.Langs {
		for _, text := range texts {
			if s := text.Get(l); s != "" {
				values = append(values, rdfValue{text: s, lang: string(l)})
			}
		}
	}
	return values
}

// addRelations says of each relation what SKOS has for it and, where the entry holds it
// and it says more than that, what it is. Of two that are associated while one stands
// above the other SKOS lets nothing else be said but that they have to do with each other.
func (t *thesaurus) addRelations(n *rdfNode, e *Entry) {
	said := map[string][]string{}
	say := func(property string, to index.Edge) {
		iri := t.iri(t.Term(to.To).ID)
		if property != "" && !slices.Contains(said[property], iri) {
			said[property] = append(said[property], iri)
		}
	}
	for i, link := range e.Links {
		property := t.hierarchy.property(e.Position, link.Edge)
		clash := property == "" && !link.Edge.Type.Class.Hierarchical()
		switch held := i < len(e.Relations); {
		case clash:
			property = "skos:semanticRelation"
		case held && !isPlainSKOS(link.Relation.Type):
			say("aiterm:"+link.Relation.Type, link.Edge)
		}
		say(property, link.Edge)
	}
	for _, property := range slices.Sorted(maps.Keys(said)) {
		n.add(property, iriValues(said[property])...)
	}
}

// addRecord says where the entry is from and how far it holds.
func (t *thesaurus) addRecord(n *rdfNode, e *Entry) {
	n.literal("dcterms:type", e.Kind, "")
	for _, source := range e.Sources {
		n.literal("dcterms:source", citation(source), "")
	}
	if asOf := e.AsOf.String(); asOf != "" {
		n.add("skos:editorialNote", t.values(glossary.Text{EN: "As of " + asOf + ".", ZH: "内容核对到 " + asOf + "。"})...)
	}
	if e.Status != glossary.Deprecated {
		return
	}
	n.add("owl:deprecated", rdfValue{isTrue: true})
	for _, link := range e.Links {
		if link.Relation.Type == "replaced-by" {
			n.add("dcterms:isReplacedBy", rdfValue{iri: t.iri(link.Relation.Target)})
		}
	}
}

// citation writes a source in a line: authors, title, year, reference.
func citation(s glossary.Source) string {
	parts := []string{s.Authors, s.Title}
	if s.Year != 0 {
		parts = append(parts, strconv.Itoa(s.Year))
	}
	parts = slices.DeleteFunc(append(parts, s.Ref), func(part string) bool { return part == "" })
	return strings.Join(parts, ". ")
}
