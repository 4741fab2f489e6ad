package exchange

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/spelling"
)

// The vocabularies that are read.
const (
	nsRDF   = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsSKOS  = "http://www.w3.org/2004/02/skos/core#"
	nsXL    = "http://www.w3.org/2008/05/skos-xl#"
	nsDC    = "http://purl.org/dc/terms/"
	nsOWL   = "http://www.w3.org/2002/07/owl#"
	nsISO   = "http://purl.org/iso25964/skos-thes#"
	nsOurs  = "urn:aiterm:relation:"
	ourType = nsDC + "type" // which says the kind of an entry
)

// A skosConcept is what the triples of a file say of one subject.
type skosConcept struct {
	iri      string
	line     int // of its first triple
	is       bool
	draft    Draft
	names    map[glossary.Lang][]string // preferred ones, of which the first is the name
	foreign  string                     // language of a preferred name that a glossary does not have
	notation string
	sources  []string
}

// A skosFile is what is read of a thesaurus.
type skosFile struct {
	concepts  map[string]*skosConcept
	order     []*skosConcept
	labels    map[string]node     // of labels that are things of their own (SKOS-XL), by IRI
	labelOf   []labelLink         // and whose they are
	languages map[string]int      // of labels and texts that a glossary does not have
	unused    map[string]int      // predicates of concepts that are not read
	members   map[string][]string // of collections
	titles    map[string]string   // of collections
	base      string              // what the IRIs of terms begin with that aiterm has written, or ""
}

type labelLink struct{ concept, property, label string }

// readSKOS reads the concepts of a thesaurus in N-Triples.
func readSKOS(data []byte, o ReadOptions) (*Import, error) {
	t := &skosFile{
		concepts: map[string]*skosConcept{}, labels: map[string]node{}, languages: map[string]int{},
		unused: map[string]int{}, members: map[string][]string{}, titles: map[string]string{},
	}
	if err := eachTriple(string(data), o.Name, t.add); err != nil {
		return nil, err
	}
	t.addLabels()
	im := &Import{Implied: true}
	t.finish(im, o.Name)
	if len(im.Drafts) == 0 && len(im.Notes) == 0 {
		return nil, message.Errorf("%s: there is no skos:Concept in this file", o.Name)
	}
	return im, nil
}

func (t *skosFile) concept(iri string, line int) *skosConcept {
	c := t.concepts[iri]
	if c == nil {
		c = &skosConcept{iri: iri, line: line, names: map[glossary.Lang][]string{}}
		t.concepts[iri] = c
		t.order = append(t.order, c)
	}
	return c
}

// add takes what a triple says.
func (t *skosFile) add(s triple, line int) {
	property, isSKOS := strings.CutPrefix(s.predicate, nsSKOS)
	switch {
	case s.predicate == nsRDF+"type":
		switch base, ours := strings.CutSuffix(s.subject, ourScheme); {
		case s.object.value == nsSKOS+"Concept":
			t.concept(s.subject, line).is = true
		case s.object.value == nsSKOS+"ConceptScheme" && ours:
			t.base = base
		}
	case s.predicate == nsXL+"literalForm":
		t.labels[s.subject] = s.object
	case strings.HasPrefix(s.predicate, nsXL):
		t.labelOf = append(t.labelOf, labelLink{s.subject, strings.TrimPrefix(s.predicate, nsXL), s.object.value})
		t.concept(s.subject, line)
	case isSKOS:
		t.addSKOS(s, property, line)
	default:
		t.addOther(s, line)
	}
}

func (t *skosFile) addSKOS(s triple, property string, line int) {
	c := t.concept(s.subject, line)
	switch property {
	case "prefLabel":
		if t.titles[s.subject] == "" || s.object.lang == "en" {
			t.titles[s.subject] = s.object.value
		}
		t.addName(c, s.object)
	case "altLabel", "hiddenLabel":
		t.addLabel(c, property, s.object)
	case "definition":
		t.addText(s.object, func(text glossary.Text) {
			c.draft.Definition.EN = joinedText(c.draft.Definition.EN, text.EN)
			c.draft.Definition.ZH = joinedText(c.draft.Definition.ZH, text.ZH)
		})
	case "scopeNote", "note", "example", "historyNote":
		t.addText(s.object, func(text glossary.Text) { c.draft.Notes = append(c.draft.Notes, text) })
	case "editorialNote":
		t.addEditorial(c, s.object.value)
	case "notation":
		c.notation = first(c.notation, s.object.value)
	case "member":
		t.members[s.subject] = append(t.members[s.subject], s.object.value)
	case "broader", "narrower", "related":
		c.relate(property, s.object)
	case "inScheme", "topConceptOf", "hasTopConcept":
	default:
		t.unused["skos:"+property]++
	}
}

func joinedText(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n\n" + b
}

// addOther takes what other vocabularies say, and aiterm's own.
func (t *skosFile) addOther(s triple, line int) {
	switch s.predicate {
	case nsDC + "source":
		c := t.concept(s.subject, line)
		c.sources = append(c.sources, s.object.value)
		return
	case ourType:
		if s.object.literal {
			t.concept(s.subject, line).draft.Kind = s.object.value
			return
		}
	case nsDC + "isReplacedBy":
		t.concept(s.subject, line).relate("replaced-by", s.object)
		return
	case nsOWL + "deprecated":
		if s.object.value == "true" || s.object.value == "1" {
			t.concept(s.subject, line).draft.Status = glossary.Deprecated
		}
		return
	}
	if relation := relationOf(s.predicate); relation != "" {
		t.concept(s.subject, line).relate(relation, s.object)
		return
	}
	if c := t.concepts[s.subject]; c != nil {
		t.unused[s.predicate]++
	}
}

// relationOf returns the type of relation that a predicate of aiterm or of ISO 25964 says,
// or "".
func relationOf(predicate string) string {
	if name, ours := strings.CutPrefix(predicate, nsOurs); ours {
		if _, known := glossary.TypeOf(name); known {
			return name
		}
	}
	switch predicate {
	case nsISO + "broaderGeneric":
		return "broader"
	case nsISO + "broaderInstantial":
		return "instance-of"
	case nsISO + "broaderPartitive":
		return "part-of"
	}
	return ""
}

// relate adds a relation to what an IRI names.
func (c *skosConcept) relate(relation string, to node) {
	if !to.literal {
		c.draft.Relations = append(c.draft.Relations, glossary.Relation{Type: relation, Target: to.value})
	}
}

// addEditorial takes the month for which an entry was checked, where a note ends with it.
func (t *skosFile) addEditorial(c *skosConcept, note string) {
	words := strings.Fields(strings.TrimRight(note, ".。"))
	if len(words) > 0 {
		if month, ok := glossary.ParseMonth(words[len(words)-1]); ok {
			c.draft.AsOf = month
			return
		}
	}
	t.unused["skos:editorialNote"]++
}

// languageTag returns the language and the region of a tag as Chinese and English have
// them; ok is false for other languages.
func languageTag(n node) (lang glossary.Lang, region string, ok bool) {
	primary, rest, _ := strings.Cut(n.lang, "-")
	switch {
	case n.lang == "" && spelling.CountHan(n.value) > 0, primary == "cmn":
		return glossary.ZH, "", true
	case n.lang == "", primary == "en":
		return glossary.EN, "", true
	case primary != "zh":
		return "", "", false
	case strings.Contains(rest, "hk"):
		return glossary.ZH, "HK", true
	case strings.Contains(rest, "tw"), strings.Contains(rest, "hant"):
		return glossary.ZH, "TW", true
	}
	return glossary.ZH, "", true
}

// pinyinTag is the language of pinyin, as aiterm writes it.
const pinyinTag = "zh-latn-pinyin"

func (t *skosFile) addName(c *skosConcept, n node) {
	lang, region, ok := languageTag(n)
	switch {
	case !ok:
		t.languages[n.lang]++
		c.foreign = n.lang
	case region != "":
		c.draft.Hidden = append(c.draft.Hidden, glossary.Label{Name: n.value, Region: region})
	default:
		c.names[lang] = append(c.names[lang], n.value)
	}
}

func (t *skosFile) addLabel(c *skosConcept, property string, n node) {
	_, region, ok := languageTag(n)
	label := glossary.Label{Name: n.value, Region: region}
	switch {
	case !ok:
		t.languages[n.lang]++
	case n.lang == pinyinTag:
		c.draft.Pinyin = n.value
	case property == "hiddenLabel":
		c.draft.Hidden = append(c.draft.Hidden, label)
	default:
		c.draft.Aliases = append(c.draft.Aliases, label)
	}
}

func (t *skosFile) addText(n node, put func(glossary.Text)) {
	lang, _, ok := languageTag(n)
	switch {
	case !n.literal:
		t.unused["notes that are things of their own"]++
	case !ok:
		t.languages[n.lang]++
	case lang == glossary.ZH:
		put(glossary.Text{ZH: n.value})
	default:
		put(glossary.Text{EN: n.value})
	}
}

// addLabels takes the labels that are things of their own, unless they stand there as
// strings, too.
func (t *skosFile) addLabels() {
	for _, l := range t.labelOf {
		n, c := t.labels[l.label], t.concepts[l.concept]
		switch {
		case n.value == "" || c == nil:
		case l.property == "prefLabel" && !c.has(n):
			t.addName(c, n)
		case l.property == "altLabel", l.property == "hiddenLabel":
			t.addLabel(c, l.property, n)
		}
	}
}

func (c *skosConcept) has(n node) bool {
	lang, _, _ := languageTag(n)
	return slices.Contains(c.names[lang], n.value) || c.foreign != "" && c.foreign == n.lang
}

// finish makes entries of the concepts.
func (t *skosFile) finish(im *Import, file string) {
	t.giveThemes()
	left := map[string]int{}
	for _, c := range t.order {
		if !c.is {
			continue
		}
		d := c.entry(t.base)
		d.Pos = glossary.Pos{File: file, Line: c.line, Column: 1}
		if d.Name() == "" && c.foreign != "" {
			left[c.foreign]++
			continue
		}
		im.add(d)
	}
	t.say(im, left)
}

// entry makes an entry of a concept. base is that of the IRIs of a file that aiterm has
// written, or "": then the id is kept.
func (c *skosConcept) entry(base string) Draft {
	d := c.draft
	d.Keys = []string{c.iri}
	own := base != "" && strings.HasPrefix(c.iri, base)
	for i, name := range c.names[glossary.EN] {
		d.putOrAlias(&d.EN, name, i)
	}
	for i, name := range c.names[glossary.ZH] {
		d.putOrAlias(&d.ZH, name, i)
	}
	if own || looksLikeAcronym(c.notation) {
		d.Abbr = c.notation
	}
	for _, source := range c.sources {
		d.Sources = append(d.Sources, glossary.Source{Title: glossary.InLine(source)})
	}
	if own {
		d.asWritten(strings.TrimPrefix(c.iri, base))
	}
	return d
}

// asWritten takes back what aiterm has done to write an entry in SKOS.
func (d *Draft) asWritten(part string) {
	if id, ok := unescapeIRI(part); ok && glossary.ValidID(id) {
		d.ID, d.Stated = id, true
	}
	for _, name := range []*string{&d.EN, &d.ZH} {
		if *name == d.Abbr && d.Abbr != "" {
			*name = ""
		}
	}
	en, zh := d.notesIn(glossary.EN), d.notesIn(glossary.ZH)
	if len(en) == len(zh) {
		d.Notes = nil
		for i := range en {
			d.Notes = append(d.Notes, glossary.Text{EN: en[i], ZH: zh[i]})
		}
	}
	d.Relations = withoutImplied(d.Relations)
}

func (d *Draft) notesIn(lang glossary.Lang) (notes []string) {
	for _, n := range d.Notes {
		if s := n.Get(lang); s != "" {
			notes = append(notes, s)
		}
	}
	return notes
}

// withoutImplied leaves out what SKOS says of two terms where a relation of aiterm's own
// says more.
func withoutImplied(all []glossary.Relation) (kept []glossary.Relation) {
	more := map[string]bool{}
	for _, r := range all {
		if !isPlainSKOS(r.Type) {
			more[r.Target] = true
		}
	}
	for _, r := range all {
		if !isPlainSKOS(r.Type) || !more[r.Target] {
			kept = append(kept, r)
		}
	}
	return kept
}

func (d *Draft) putOrAlias(name *string, s string, i int) {
	if i == 0 {
		*name = s
	} else {
		d.giveAlias(s)
	}
}

// unescapeIRI reads the escapes of an IRI (%20).
func unescapeIRI(s string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			b.WriteByte(s[i])
			continue
		}
		if i+2 >= len(s) {
			return "", false
		}
		high, low := strings.IndexByte(hexDigits, s[i+1]|0x20), strings.IndexByte(hexDigits, s[i+2]|0x20)
		if high < 0 || low < 0 {
			return "", false
		}
		b.WriteByte(byte(high<<4 | low))
		i += 2
	}
	return b.String(), true
}

// ourScheme is how the IRI of the scheme ends that aiterm writes, behind the base.
const ourScheme = "scheme:terms"

const hexDigits = "0123456789abcdef"

// giveThemes gives concepts the theme that is the collection they are members of.
func (t *skosFile) giveThemes() {
	for _, collection := range slices.Sorted(maps.Keys(t.members)) {
		for _, member := range t.members[collection] {
			if c := t.concepts[member]; c != nil && c.draft.Theme == "" {
				c.draft.Theme = t.titles[collection]
			}
		}
	}
}

// say says what of the thesaurus is not read.
func (t *skosFile) say(im *Import, left map[string]int) {
	for _, lang := range slices.Sorted(maps.Keys(left)) {
		im.Notes = append(im.Notes, Note{LeftOut: true, Text: message.Count(left[lang],
			"left out: %d concept whose name is in another language than English and Chinese: %s",
			"left out: %d concepts whose names are in another language than English and Chinese: %s", left[lang], lang)})
	}
	if len(t.languages) > 0 {
		im.say(glossary.Pos{}, message.New("names and texts in other languages are not read: %s", counted(t.languages)))
	}
	if len(t.unused) > 0 {
		im.say(glossary.Pos{}, message.New("what is said by these is not read: %s", counted(t.unused)))
	}
}

// counted lists some of what was counted, the most frequent first.
func counted(n map[string]int) message.List {
	const most = 12
	keys := slices.SortedFunc(maps.Keys(n), func(a, b string) int {
		if n[a] != n[b] {
			return n[b] - n[a]
		}
		return strings.Compare(a, b)
	})
	var all message.List
	for _, key := range keys[:min(len(keys), most)] {
		all = append(all, shortened(key)+" ("+strconv.Itoa(n[key])+")")
	}
	if len(keys) > most {
		all = append(all, "…")
	}
	return all
}
