package exchange

import (
	"iter"
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// A Source is a glossary to be written, or a part of one: some of its entries, and what
// is said of these alone, in some of its languages. Writers can go through it more than
// once, and always find the same in the same order.
type Source struct {
	Header Header
	Langs  []glossary.Lang // one or both, English first

	index *index.Index
	kept  []bool // by the position of an entry
}

// NewSource returns those entries of a glossary whose terms keep keeps, in some
// languages. Entries without a name in any of these are left out; their number is
// omitted. Who writes it looks at the index's Err afterwards.
func NewSource(x *index.Index, keep func(index.Term) bool, langs ...glossary.Lang) (s *Source, omitted int) {
	s = &Source{Langs: langs, index: x, kept: make([]bool, x.Len())}
	for t := range x.Terms() {
		switch {
		case !keep(t):
		case !s.isNamed(t):
			omitted++
		default:
			s.kept[t.Position] = true
		}
	}
	return s, omitted
}

// isNamed reports whether a term has a name in one of the languages. An abbreviation is
// a name in both.
func (s *Source) isNamed(t index.Term) bool {
	return t.Abbr != "" || t.EN != "" && s.has(glossary.EN) || t.ZH != "" && s.has(glossary.ZH)
}

func (s *Source) has(l glossary.Lang) bool { return slices.Contains(s.Langs, l) }

func (s *Source) keeps(t index.Term) bool { return s.kept[t.Position] }

// Len returns the number of entries.
func (s *Source) Len() (n int) {
	for _, kept := range s.kept {
		if kept {
			n++
		}
	}
	return n
}

// Terms yields what is shown of each entry elsewhere, in the order of the glossary.
func (s *Source) Terms() iter.Seq[index.Term] {
	return func(yield func(index.Term) bool) {
		for t := range s.index.Terms() {
			if s.keeps(t) && !yield(s.narrowTerm(t)) {
				return
			}
		}
	}
}

// An Entry is an entry of a source. Its relations lead to other entries of the source
// alone.
type Entry struct {
	*index.Entry
	Links []index.Link // its Relations, then those that are Incoming
}

// Entries yields the entries in the order of the glossary. They are read one at a time,
// and belong to the caller.
func (s *Source) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for e := range s.index.Entries(s.keeps) {
			if !yield(s.narrow(e)) {
				return
			}
		}
	}
}

// Term returns what is shown of the entry at a position, such as a link leads to.
func (s *Source) Term(position int) index.Term { return s.narrowTerm(s.index.Term(position)) }

// Shared returns the names that are declared to be those of several of the entries.
func (s *Source) Shared() (kept []glossary.Shared) {
	for _, shared := range s.index.Shared() {
		shared.Of = slices.DeleteFunc(shared.Of, s.lacks)
		if shared.Note = s.text(shared.Note); len(shared.Of) > 1 && s.has(langOf(shared.Name)) {
			kept = append(kept, shared)
		}
	}
	return kept
}

// Comparisons returns those that compare entries of the source alone.
func (s *Source) Comparisons() []glossary.Comparison {
	all := s.index.Comparisons(func(of []string) bool { return !slices.ContainsFunc(of, s.lacks) })
	return s.comparisons(all)
}

// Scanned returns what documents are scanned with beside names; see glossary.Glossary.
func (s *Source) Scanned() (not, allow []string) { return s.index.Scanned() }

func (s *Source) lacks(id string) bool {
	i, ok := s.index.Position(id)
	return !ok || !s.kept[i]
}

// Themes returns the themes of the entries, each once, in their order.
func (s *Source) Themes() (themes []string) {
	seen := map[string]bool{}
	for t := range s.Terms() {
		if t.Theme != "" && !seen[t.Theme] {
			seen[t.Theme] = true
			themes = append(themes, t.Theme)
		}
	}
	return themes
}
