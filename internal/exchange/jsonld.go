package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"aiterm/glossary"
)

// writeJSONLD writes a thesaurus in JSON-LD 1.1 with its context, a node in a line:
// literals are lists by language or, without one, a list; everything else is a list of
// IRIs.
func writeJSONLD(w io.Writer, s *Source, o Options) error {
	out := bufio.NewWriter(w)
	out.WriteString("{\"@context\": " + jsonText(jsonContext()) + ",\n\"@graph\": [")
	first := true
	for node := range thesaurusNodes(s, o) {
		if !first {
			out.WriteByte(',')
		}
		first = false
		out.WriteString("\n" + jsonNode(node))
	}
	out.WriteString("\n]}\n")
	return out.Flush()
}

// jsonKeys says what kind of values each property has.
func jsonKeys() map[string]string {
	const iri, byLanguage, plain = "@id", "@language", ""
	keys := map[string]string{
		"dcterms:title": byLanguage, "dcterms:license": iri, "dcterms:source": plain, "dcterms:type": plain, "dcterms:isReplacedBy": iri,
		"owl:versionInfo": plain, "owl:inverseOf": iri, "owl:deprecated": plain, "rdfs:label": byLanguage, "rdfs:subPropertyOf": iri,
		"skos:inScheme": iri, "skos:topConceptOf": iri, "skos:hasTopConcept": iri, "skos:member": iri,
		"skos:prefLabel": byLanguage, "skos:altLabel": byLanguage, "skos:hiddenLabel": byLanguage, "skos:notation": plain,
		"skos:definition": byLanguage, "skos:scopeNote": byLanguage, "skos:editorialNote": byLanguage, "skos:semanticRelation": iri,
	}
	for _, r := range glossary.RelationTypes() {
		if isPlainSKOS(r.Name) {
			keys["skos:"+r.Name] = iri
		} else {
			keys["aiterm:"+r.Name] = iri
		}
	}
	return keys
}

// jsonContext says what the keys of nodes mean. The names of properties are those of
// their vocabularies without prefix, all of which differ.
func jsonContext() map[string]any {
	context := map[string]any{"@version": 1.1, "id": "@id", "type": "@type"}
	for name, kind := range jsonKeys() {
		term := map[string]string{"@id": fullIRI(name)}
		switch kind {
		case "@id":
			term["@type"] = kind
		case "@language":
			term["@container"] = kind
		}
		context[jsonKey(name)] = term
	}
	return context
}

// jsonKey returns the key of a property in a node.
func jsonKey(name string) string {
	if name == "rdf:type" {
		return "type"
	}
	prefix, local, _ := strings.Cut(name, ":")
	if prefix == "dcterms" && local == "type" {
		return "kind"
	}
	return local
}

func jsonNode(n rdfNode) string {
	var b strings.Builder
	b.WriteString(`{"id": ` + jsonText(n.iri))
	for _, p := range n.joined() {
		b.WriteString(`, ` + jsonText(jsonKey(p.name)) + `: ` + jsonText(jsonValues(p.values)))
	}
	b.WriteByte('}')
	return b.String()
}

// joined returns the properties with all values of one together.
func (n rdfNode) joined() (all []rdfProperty) {
	for _, p := range n.properties {
		i := slices.IndexFunc(all, func(q rdfProperty) bool { return q.name == p.name })
		if i < 0 {
			all = append(all, rdfProperty{name: p.name})
			i = len(all) - 1
		}
		all[i].values = append(all[i].values, p.values...)
	}
	return all
}

// jsonValues are a list or, where values have a language, lists by language.
func jsonValues(values []rdfValue) any {
	byLanguage, all := map[string][]string{}, []any{}
	for _, v := range values {
		switch {
		case v.lang != "":
			byLanguage[v.lang] = append(byLanguage[v.lang], v.text)
		case v.iri != "":
			all = append(all, v.iri)
		case v.isTrue:
			all = append(all, true)
		default:
			all = append(all, v.text)
		}
	}
	if len(byLanguage) > 0 {
		return byLanguage
	}
	return all
}

// jsonText writes a value in a line, with its keys in order and its signs as they are.
func jsonText(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(v) // of strings, lists and maps, which cannot fail
	return strings.TrimSuffix(b.String(), "\n")
}
