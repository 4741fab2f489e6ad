package scan

import (
	"slices"
	"strings"
	"unicode"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A Rule is one sort of thing that is wrong with how a document uses terms.
type Rule string

// The rules.
const (
	Undefined  Rule = "undefined"  // an abbreviation whose meaning is not given before or at its first use
	Rendering  Rule = "rendering"  // a term under several names of one language
	Deprecated Rule = "deprecated" // a term or a name that should no longer be used
	Unknown    Rule = "unknown"    // an abbreviation that no glossary has
)

// Rules returns all rules.
func Rules() []Rule { return []Rule{Undefined, Rendering, Deprecated, Unknown} }

// A Finding is one thing that is wrong with a document.
type Finding struct {
	Rule       Rule
	Start, End int        // in bytes of the document
	Place      Place      // of Start
	EndPlace   Place      // of End
	Text       string     // what is written there
	Write      string     // what to write in its place, or at an abbreviation's first use; "" if the glossary does not say
	Term       index.Term // the term that is meant; zero where there is none
	Edits      []Edit     // what mends it; none where that takes a writer

	single   bool     // wrong only if another document has the term under another name; of a document and term there is one
	rendered rendered // what Rendering speaks of
}

// An Edit puts a text in the place of what stands from one offset to another.
type Edit struct {
	Start, End int
	Text       string
}

// A Checker checks documents of one glossary, one after the other.
type Checker struct {
	*Scanner
	Rules    []Rule
	NoQuotes bool            // block quotes are left out
	Allow    map[string]bool // abbreviations that need not be explained
	entries  map[int]*index.Entry
	used     map[rendered]map[string]bool // over all documents, the keys of the names of an entry
}

// rendered is an entry in one language.
type rendered struct {
	entry int
	lang  glossary.Lang
}

// NewChecker returns a checker by some rules. allow are abbreviations that need not be
// explained, beside those that the glossary allows.
func NewChecker(s *Scanner, rules []Rule, allow []string) *Checker {
	c := &Checker{Scanner: s, Rules: rules, Allow: map[string]bool{}, entries: map[int]*index.Entry{}, used: map[rendered]map[string]bool{}}
	_, allowed := s.index.Scanned()
	for _, a := range append(allow, allowed...) {
		c.Allow[a] = true
	}
	return c
}

// Check returns what is wrong with a document, by what was found in it. Some of that is
// wrong only if other documents say it in another way: Across decides on it, when all
// documents were checked.
func (c *Checker) Check(d *Document, found []Occurrence) []Finding {
	found = slices.DeleteFunc(slices.Clone(found), func(o Occurrence) bool { return c.silent(d, o.Start) })
	var all []Finding
	if c.has(Undefined) {
		all = append(all, c.undefined(d, found)...)
	}
	if c.has(Deprecated) {
		all = append(all, c.deprecated(d, found)...)
	}
	if c.has(Rendering) {
		all = append(all, c.renderings(d, found)...)
	}
	if c.has(Unknown) {
		all = append(all, c.unknown(d, found)...)
	}
	d.place(all)
	return all
}

// Across returns which of the findings of a document are wrong beside the other
// documents.
func (c *Checker) Across(findings []Finding) []Finding {
	return slices.DeleteFunc(findings, func(f Finding) bool { return f.single && !areSeveral(c.used[f.rendered]) })
}

// silent reports whether nothing is reported at an offset.
func (c *Checker) silent(d *Document, offset int) bool {
	return d.IsOff(offset) || c.NoQuotes && d.IsQuoted(offset)
}

func (c *Checker) has(r Rule) bool { return slices.Contains(c.Rules, r) }

// place puts findings in the order of the document and notes their places.
func (d *Document) place(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int { return a.Start - b.Start })
	starts := d.Ruler()
	for i := range findings {
		findings[i].Place = starts.Place(findings[i].Start)
		ends := *starts
		findings[i].EndPlace = ends.Place(findings[i].End)
	}
}

// areSeveral reports whether there are keys of which none is only a shorter form of
// another.
func areSeveral(keys map[string]bool) bool {
	for a := range keys {
		for b := range keys {
			if !strings.Contains(a, b) && !strings.Contains(b, a) {
				return true
			}
		}
	}
	return false
}

// put adds a member to the set of a key.
func put[K, M comparable](sets map[K]map[M]bool, key K, member M) {
	if sets[key] == nil {
		sets[key] = map[M]bool{}
	}
	sets[key][member] = true
}

func (c *Checker) entry(i int) *index.Entry {
	if c.entries[i] == nil {
		c.entries[i] = c.index.Entry(i)
	}
	return c.entries[i]
}

// langOf returns the language that a name is written in.
func langOf(name string) glossary.Lang {
	if spelling.CountHan(name) > 0 {
		return glossary.ZH
	}
	return glossary.EN
}

// preferred returns the name of an entry in a language or, where it has none, another.
func preferred(e *index.Entry, l glossary.Lang) string {
	name, _ := (glossary.Text{EN: e.EN, ZH: e.ZH}).In(l)
	if name == "" {
		name = e.Abbr
	}
	if parts := spelling.Parts(name); len(parts) > 0 && l == glossary.ZH {
		return parts[len(parts)-1]
	}
	return name
}

// styled writes a name as what it takes the place of is written: in small letters, in
// the plural.
func styled(name, text string, form Form) string {
	if langOf(name) == glossary.ZH {
		return name
	}
	first := []rune(text)[0]
	if unicode.IsLower(first) {
		words := strings.Fields(name)
		for i, w := range words {
			if strings.ToUpper(w) != w {
				words[i] = strings.ToLower(w)
			}
		}
		name = strings.Join(words, " ")
	}
	if form == Plural {
		name = pluralOf(name)
	}
	return name
}

func pluralOf(name string) string {
	switch {
	case strings.HasSuffix(name, "s"):
		return name
	case strings.HasSuffix(name, "y") && !strings.HasSuffix(name, "ey"):
		return strings.TrimSuffix(name, "y") + "ies"
	}
	return name + "s"
}
