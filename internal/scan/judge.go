package scan

import (
	"slices"
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A judgement decides what the candidates of a document are, by all of them together.
type judgement struct {
	*Scanner
	names    map[int32][]hit         // of each key, those that the document can mean
	surely   map[int]bool            // the entries that the document speaks of
	keysOf   map[int]map[string]bool // by entry, the names of it that are common words
	speaks   map[int]int             // by entry, how many others that the document surely speaks of are related to it
	resolved map[int32]*Meaning      // by key, what its occurrences have in common
}

// judge returns the occurrences among candidates.
func (s *Scanner) judge(d *Document, found []candidate) []Occurrence {
	j := &judgement{Scanner: s, names: map[int32][]hit{}, surely: map[int]bool{}, keysOf: map[int]map[string]bool{},
		speaks: map[int]int{}, resolved: map[int32]*Meaning{}}
	for _, c := range found {
		j.learn(d.Masked, c)
	}
	j.relate()
	all := make([]Occurrence, 0, len(found))
	for _, c := range found {
		if o := j.resolve(c); o != nil && (s.All || j.counts(c)) {
			all = append(all, Occurrence{int(c.start), int(c.end), j.form(d, c, o), o})
		}
	}
	return all
}

// learn notes what a candidate says of the document.
func (j *judgement) learn(text []byte, c candidate) {
	names, known := j.names[c.key]
	if !known || len(names) < len(j.hits(c.key)) {
		for _, h := range j.hits(c.key) {
			if !slices.ContainsFunc(names, func(o hit) bool { return o.Entry == h.Entry && o.Text == h.Text }) && j.fits(text, c, text[c.start:c.end], h) {
				names = append(names, h)
			}
		}
		j.names[c.key] = names
	}
	alone := sameEntry(names)
	for _, h := range names {
		switch {
		case h.Common || isLooseForm(c, h):
			put(j.keysOf, h.Entry, h.Key)
		case alone:
			j.surely[h.Entry] = true
		default:
			put(j.keysOf, h.Entry, h.Key)
		}
	}
}

func sameEntry(names []hit) bool {
	return !slices.ContainsFunc(names, func(h hit) bool { return h.Entry != names[0].Entry })
}

// isLooseForm reports whether a candidate is a form of a verb that need not speak of the
// term: of a single short verb, as embedded need not speak of embeddings, or of several
// words where it can as well be a noun, as function calls need not be function calling.
// Longer ones, and compounds with a hyphen, do: hallucinates, fine-tunes. Nor need an
// abbreviation in other case.
func isLooseForm(c candidate, h hit) bool {
	return c.shouted || c.form == Inflected && (len(h.Key) < 12 && len(spelling.Words(h.written)) == 1 || c.bare && strings.Contains(h.written, " "))
}

// relate counts for each entry those that the document speaks of and that are related
// to it.
func (j *judgement) relate() {
	for e := range j.surely {
		for _, edge := range j.graph.Edges(e) {
			j.speaks[edge.To]++
		}
	}
}

// counts reports whether what is or may be a common word speaks of its entry: where
// the document has another name of it, or is about the field.
func (j *judgement) counts(c candidate) bool {
	return slices.ContainsFunc(j.names[c.key], func(h hit) bool {
		return !h.Common && !isLooseForm(c, h) || j.surely[h.Entry] ||
			len(j.keysOf[h.Entry]) > 1 && j.agree(h.Entry) ||
			h.ofField && c.form != Inflected && j.isField(h.Entry)
	})
}

// fieldTerms is how many terms a document surely speaks of that is about their field,
// and manyTerms of one that is about nothing else.
const (
	fieldTerms = 5
	manyTerms  = 12
)

// isField reports whether a document is about the field of an entry, so that a common
// word in it speaks of that: tokens do where there are models and tokenizers.
func (j *judgement) isField(entry int) bool {
	return len(j.surely) >= manyTerms || len(j.surely) >= fieldTerms && j.speaks[entry] > 0
}

// agree reports whether several common words that name one entry speak of it: latency
// and response time do in a text about serving models, and not in one about web sites.
// Where all names of an entry are common words, they alone have to do.
func (j *judgement) agree(entry int) bool {
	return j.speaks[entry] > 0 || len(j.surely) >= fieldTerms || j.index.Entry(entry).NoScan
}

// resolve returns what the occurrences of a candidate's name have in common: its
// names, first that which the document's other terms speak for.
func (j *judgement) resolve(c candidate) *Meaning {
	if known, ok := j.resolved[c.key]; ok {
		return known
	}
	names := slices.Clone(j.names[c.key])
	if len(names) == 0 {
		return nil
	}
	weight := func(h hit) int {
		w := j.speaks[h.Entry]
		if j.surely[h.Entry] {
			w += 1000
		}
		return w
	}
	declared := func(h hit) int {
		if h.Field == index.Shared {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(names, func(a, b hit) int {
		if w := weight(b) - weight(a); w != 0 {
			return w
		}
		return declared(a) - declared(b)
	})
	o := &Meaning{Written: names[0].written}
	for _, h := range names {
		if !slices.ContainsFunc(o.Names, func(n index.Name) bool { return n.Entry == h.Entry }) {
			o.Names = append(o.Names, h.Name)
		}
	}
	j.resolved[c.key] = o
	return o
}

func (j *judgement) form(d *Document, c candidate, o *Meaning) Form {
	if c.form == Spelled && string(d.Text[c.start:c.end]) == o.Written {
		return Exact
	}
	return c.form
}
