package exchange

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"aiterm/internal/message"
)

// DefaultBase is what IRIs of terms begin with where nothing else is asked for.
const DefaultBase = "urn:aiterm:"

// An rdfNode is what is said of one subject. The same subject can have several nodes.
type rdfNode struct {
	iri        string
	properties []rdfProperty
}

// An rdfProperty is a predicate, by its prefix and name, and its objects.
type rdfProperty struct {
	name   string
	values []rdfValue
}

// An rdfValue is an object: an IRI, true, or a literal that may have a language.
type rdfValue struct {
	iri        string
	isTrue     bool
	text, lang string
}

// rdfPrefixes are the vocabularies that are used.
func rdfPrefixes() []struct{ prefix, iri string } {
	return []struct{ prefix, iri string }{
		{"aiterm", "urn:aiterm:relation:"},
		{"dcterms", "http://purl.org/dc/terms/"},
		{"owl", "http://www.w3.org/2002/07/owl#"},
		{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
		{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
		{"skos", "http://www.w3.org/2004/02/skos/core#"},
	}
}

// fullIRI writes a name with a prefix out.
func fullIRI(name string) string {
	prefix, local, _ := strings.Cut(name, ":")
	for _, p := range rdfPrefixes() {
		if p.prefix == prefix {
			return p.iri + local
		}
	}
	return name
}

// add says something of the subject, unless there are no values.
func (n *rdfNode) add(name string, values ...rdfValue) {
	if len(values) > 0 {
		n.properties = append(n.properties, rdfProperty{name, values})
	}
}

func (n *rdfNode) literal(name, text, lang string) {
	if text != "" {
		n.add(name, rdfValue{text: text, lang: lang})
	}
}

func iriValues(iris []string) []rdfValue {
	values := make([]rdfValue, len(iris))
	for i, iri := range iris {
		values[i].iri = iri
	}
	return values
}

// CheckBase says what is wrong with a string as the beginning of IRIs, or returns nil.
func CheckBase(base string) error {
	u, err := url.Parse(base)
	illegal := strings.ContainsFunc(base, func(r rune) bool {
		return unicode.IsControl(r) || unicode.IsSpace(r) || strings.ContainsRune("<>\"{}|^`\\", r) || !isInIRI(r) && r >= unicode.MaxASCII
	})
	if err != nil || illegal || !u.IsAbs() {
		return message.Errorf("%q cannot be the beginning of IRIs; it is e.g. https://example.org/terms/", base)
	}
	return nil
}

// iriPart writes a string so that it can be a part of an IRI: what IRIs cannot have, or
// have a meaning for, is percent-encoded.
func iriPart(s string) string {
	var b strings.Builder
	for _, r := range s {
		if isInIRI(r) || strings.ContainsRune("-._~", r) {
			b.WriteRune(r)
			continue
		}
		for _, c := range []byte(string(r)) {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// isInIRI reports whether an IRI has a letter or digit as it is (RFC 3987, 2.2).
func isInIRI(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
