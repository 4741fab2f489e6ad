// Package scan finds the terms of a glossary in documents, and what is wrong with
// how a document uses them. It reads Markdown and plain text.
//
// A document is masked first: what is not prose is left out of it, byte by byte, so
// that offsets stay. At each word of what is left, the keys of all names are followed
// from their first letter on. Of names that overlap the longest counts, and what is
// only part of a longer word counts not at all. What a document says as a whole then
// decides on names that are common words, and on those of several terms.
package scan

import (
	"cmp"
	"slices"

	"aiterm/internal/index"
)

// A Scanner finds the names of a glossary. It is not for several goroutines at once.
type Scanner struct {
	index  *index.Index
	graph  *index.Graph
	keys   *keyTable
	senses map[string]bool // see manySenses
	names  map[int][]hit   // by the position of a key, as far as they were needed
	fold   folder
	walk   walk

	slashed slashed // what inPath decided last

	// All lets names that are common words count wherever they stand.
	All bool
}

// New returns a scanner for the names of a glossary.
func New(x *index.Index) *Scanner {
	not, _ := x.Scanned()
	s := &Scanner{index: x, graph: x.Graph(), keys: newKeyTable(x, not, longerWords()), senses: manySenses(), names: map[int][]hit{}}
	s.walk.scanner = s
	return s
}

// A Form says how what a document has differs from the name that it is.
type Form int

// The forms, the surest first.
const (
	Exact     Form = iota // letter for letter
	Spelled               // but for case, width, hyphens, spaces, line ends, Traditional characters
	Plural                // Spelled, in the plural
	Inflected             // Spelled, in another form of its verb
)

func (f Form) String() string { return [...]string{"exact", "spelling", "plural", "inflection"}[f] }

// An Occurrence is a place where a document has a name.
type Occurrence struct {
	Start, End int // in bytes of the document
	Form       Form
	*Meaning
}

// A Meaning is what the occurrences of one name in a document have in common.
type Meaning struct {
	Names   []index.Name // one of each entry that has the name; first that which is meant
	Written string       // the name, as the glossary writes it
}

// Entry returns the position of the entry that is meant.
func (o *Occurrence) Entry() int { return o.Names[0].Entry }

// Find returns what a document has, in its order. Occurrences do not overlap.
func (s *Scanner) Find(d *Document) []Occurrence {
	return s.judge(d, s.candidates(d.Masked))
}

// candidates returns the longest names at each place.
func (s *Scanner) candidates(text []byte) []candidate {
	var found, cluster []candidate
	end := 0 // of the cluster
	for at := range s.wordStarts(text) {
		if at >= end && len(cluster) > 0 {
			found = appendLongest(found, cluster, end)
			cluster = cluster[:0]
		}
		if c, ok := s.walk.longest(text, at); ok {
			cluster = append(cluster, c)
			end = max(end, int(c.end))
		}
	}
	return appendLongest(found, cluster, end)
}

// appendLongest appends those candidates of a cluster that overlap no longer one, in
// their order, without those that are no names. Of equally long ones the first counts.
// end is where the last of the cluster ends.
func appendLongest(found, cluster []candidate, end int) []candidate {
	if len(cluster) < 2 {
		return appendNames(found, cluster)
	}
	byLength := slices.Clone(cluster)
	slices.SortStableFunc(byLength, func(a, b candidate) int { return cmp.Compare(b.length(), a.length()) })
	first := cluster[0].start
	taken := make([]bool, end-int(first))
	kept := byLength[:0]
	for _, c := range byLength {
		place := taken[c.start-first : c.end-first]
		if place[0] || place[len(place)-1] { // by one that is at least as long
			continue
		}
		for i := range place {
			place[i] = true
		}
		kept = append(kept, c)
	}
	slices.SortFunc(kept, func(a, b candidate) int { return cmp.Compare(a.start, b.start) })
	return appendNames(found, kept)
}

func appendNames(found, kept []candidate) []candidate {
	for _, c := range kept {
		if c.key >= 0 {
			found = append(found, c)
		}
	}
	return found
}
