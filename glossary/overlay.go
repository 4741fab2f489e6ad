package glossary

import (
	"slices"
	"strings"
)

// An Override says that an entry of a later layer took the place of an earlier
// one with the same ID.
type Override struct {
	ID      string
	Earlier string // Entry.Glossary of the entry that gave way
	Later   string // Entry.Glossary of the one that took its place
	Renamed bool   // their English names differ, or their Chinese ones; a missing name does not
	Pos     Pos    // of the later entry
}

func renamed(earlier, later string) bool { return earlier != "" && later != "" && earlier != later }

// Overlay merges layers, the lowest first. An entry takes the place of the one
// with the same ID in a lower layer, in its position; a shared name that of one of
// the same name, a comparison that of one of the same terms. What takes whose place
// is returned beside the merged glossary, for Check. In the merged glossary,
// Entry.Layer and Shared.Layer are the places of the layers among the arguments, from
// 0. The layers themselves are not changed.
func Overlay(layers ...*Glossary) (merged *Glossary, overrides []Override) {
	n := 0
	for _, layer := range layers {
		n += len(layer.Entries)
	}
	all := Glossary{Entries: make([]Entry, 0, n)}
	place := make(map[string]int, n)
	for n, layer := range layers {
		for _, e := range layer.Entries {
			e.Layer = n
			i, taken := place[e.ID]
			if !taken || all.Entries[i].Layer == n {
				place[e.ID] = len(all.Entries)
				all.Entries = append(all.Entries, e) // an id that stands twice in one layer is for Validate to report
				continue
			}
			earlier := &all.Entries[i]
			overrides = append(overrides, Override{
				e.ID, earlier.Glossary, e.Glossary, renamed(earlier.EN, e.EN) || renamed(earlier.ZH, e.ZH), e.Pos,
			})
			all.Entries[i] = e
		}
		all.Shared = overlayShared(all.Shared, layer.Shared, n)
		all.Comparisons = overlayComparisons(all.Comparisons, layer.Comparisons)
		all.Not = append(all.Not, layer.Not...)
		all.Allow = append(all.Allow, layer.Allow...)
	}
	return &all, overrides
}

// overlayShared puts the shared names of layer n after those of the layers below
// it that have other names.
func overlayShared(below, layer []Shared, n int) []Shared {
	own := map[string]bool{}
	for _, s := range layer {
		own[s.Name] = true
	}
	kept := slices.DeleteFunc(slices.Clone(below), func(s Shared) bool { return own[s.Name] })
	for _, s := range layer {
		s.Layer = n
		kept = append(kept, s)
	}
	return kept
}

// overlayComparisons puts the comparisons of a layer before those of the layers
// below it that have other terms.
func overlayComparisons(below, layer []Comparison) []Comparison {
	own := map[string]bool{}
	for _, c := range layer {
		own[comparedTerms(c)] = true
	}
	kept := slices.DeleteFunc(slices.Clone(below), func(c Comparison) bool { return own[comparedTerms(c)] })
	return slices.Concat(layer, kept)
}

// comparedTerms returns the ids of a comparison in one string, the same for every
// order of them.
func comparedTerms(c Comparison) string { return strings.Join(slices.Sorted(slices.Values(c.Of)), " ") }
