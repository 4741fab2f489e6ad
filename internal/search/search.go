// Package search finds the entries that a query means, and says why each of
// them was found and how certain that is.
package search

import (
	"cmp"
	"slices"
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A Match is an entry found for a query, by one of its names.
type Match struct {
	Entry    *index.Entry
	Exact    bool       // the query is a name of the entry, in some spelling
	Layer    string     // the rule by which it was found: see layers
	Name     index.Name // the name that was hit
	Distance int        // edits from the query to the name, for Layer "spelling"
}

// A Result is the answer to one query. A query is answered if it has matches:
// exact ones, or one approximate match that is clearly the best. Suggestions
// are entries that come close where there is no match, best first.
type Result struct {
	Query       string
	Matches     []Match
	Suggestions []index.Term
}

// MaxSuggestions is the number of suggestions that a Result has at most.
const MaxSuggestions = 5

// Options change how a query is answered.
type Options struct {
	ExactOnly bool // no approximate matches, only suggestions
	Apart     bool // words that are each a name are not taken for one name together
}

// Lookup answers a query. The error says why the query cannot be a term.
func Lookup(x *index.Index, typed string, o Options) (Result, error) {
	res := Result{Query: typed}
	q, err := newQuery(typed)
	if err != nil {
		return res, err
	}
	if hits := answers(x, q); len(hits) > 0 {
		res.Matches = matches(x, hits, true)
		return res, nil
	}
	hits := approximations(x, q)
	if len(hits) > 0 && !o.ExactOnly && clearlyBest(q, hits) {
		res.Matches = matches(x, hits[:1], false)
		return res, nil
	}
	for _, h := range hits[:min(len(hits), MaxSuggestions)] {
		res.Suggestions = append(res.Suggestions, x.Term(h.name.Entry))
	}
	return res, nil
}

// A hit is a name that a layer found.
type hit struct {
	name   index.Name
	layer  layer
	cost   int // what separates the query from the name, in the layer's own unit
	weight int // how far the hit is from an answer, comparable between layers
}

// newHit weighs what a layer found: by what the layer's rule leaves open, by
// how much separates query and name, and by how much the name stands for the
// entry.
func newHit(l layer, n index.Name, cost int) hit {
	w := l.handicap + l.unit*cost
	switch n.Field {
	case index.Alias:
		w += 2
	case index.Hidden, index.ID, index.Pinyin, index.Initials, index.Shared:
		w += 4
	}
	return hit{n, l, cost, w}
}

func matches(x *index.Index, hits []hit, exact bool) []Match {
	found := make([]Match, len(hits))
	for i, h := range hits {
		found[i] = Match{Entry: x.Entry(h.name.Entry), Exact: exact, Name: h.name, Layer: "name"}
		if exact {
			continue
		}
		found[i].Layer = h.layer.name
		if h.layer.name == bySpelling {
			found[i].Distance = h.cost
		}
	}
	return found
}

// answers returns the entries that have the query as a name. The initials of
// pinyin count only where no name is spelled so. If a name is the query to the
// letter, only such names count: C++ and C# have one key.
func answers(x *index.Index, q query) []hit {
	if q.key == "" {
		return nil
	}
	names := x.ByKey(q.key)
	if len(names) == 0 {
		names = x.ByKey(q.plain)
	}
	if spelled := slices.DeleteFunc(slices.Clone(names), func(n index.Name) bool {
		return n.Field == index.Initials
	}); len(spelled) > 0 {
		names = spelled
	}
	if written := slices.DeleteFunc(slices.Clone(names), func(n index.Name) bool {
		return spelling.Written(n.Text) != q.written
	}); len(written) > 0 {
		names = written
	}
	return perEntry(inOrder(names))
}

// inOrder orders the names that a query is equal to: the latest layer first;
// within one as it declares a shared name, then by field. Each entry stands
// there with the best of its own names.
func inOrder(names []index.Name) []hit {
	own := map[int]index.Name{}
	for _, n := range slices.Backward(slices.SortedStableFunc(slices.Values(names), index.CompareNames)) {
		if n.Field != index.Shared {
			own[n.Entry] = n
		}
	}
	var hits []hit
	for _, n := range slices.SortedStableFunc(slices.Values(names), sharedFirst) {
		if better, ok := own[n.Entry]; ok {
			n = better
		}
		hits = append(hits, hit{name: n})
	}
	return hits
}

func sharedFirst(a, b index.Name) int {
	inOwn := func(n index.Name) int {
		if n.Field == index.Shared {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.Layer, a.Layer), cmp.Compare(inOwn(a), inOwn(b)), cmp.Compare(inOwn(a)*int(a.Field), inOwn(b)*int(b.Field)))
}

// perEntry keeps the first hit of each entry.
func perEntry(hits []hit) []hit {
	seen := map[int]bool{}
	return slices.DeleteFunc(hits, func(h hit) bool {
		again := seen[h.name.Entry]
		seen[h.name.Entry] = true
		return again
	})
}

// approximations returns the entries that the query may mean, best first: what
// the candidate layers find or, if that is nothing, the guesses.
func approximations(x *index.Index, q query) []hit {
	for _, certainty := range []certainty{candidate, guess} {
		rules := slices.DeleteFunc(layers(), func(l layer) bool { return l.certainty != certainty })
		hits := findNames(x, q, rules)
		for _, l := range rules {
			if l.find == nil {
				continue
			}
			for name, cost := range l.find(x, q) {
				hits = append(hits, newHit(l, name, cost))
			}
		}
		if len(hits) > 0 {
			slices.SortStableFunc(hits, compareHits)
			return perEntry(hits)
		}
	}
	return nil
}

func compareHits(a, b hit) int {
	return cmp.Or(cmp.Compare(a.weight, b.weight), index.CompareNames(a.name, b.name))
}

// clearlyBest reports whether the first of the hits, one per entry, stands out
// so far that it can be shown as the answer.
func clearlyBest(q query, hits []hit) bool {
	first := hits[0]
	l := first.layer
	switch {
	case !l.answers(q, first.name), l.certainty == candidate && tooShort(q, first.name):
		return false
	case len(hits) == 1:
		return true
	case l.name == byWords && len(q.words) == 1: // one word of several names
		return false
	}
	second := hits[1]
	if l.name == bySpelling {
		return second.layer.name != bySpelling || first.cost < second.cost
	}
	a, b := first.weight, second.weight
	if second.layer.name == l.name {
		a, b = a-l.handicap, b-l.handicap
	}
	return first.cost <= q.runes && 7*a <= 5*b
}

// tooShort reports whether a fragment says too little to stand for a name:
// three letters, or two Han characters that neither begin nor end it and so
// need not be a word (化学 in 强化学习).
func tooShort(q query, n index.Name) bool {
	if q.han == 0 {
		return q.runes < 4
	}
	return q.runes <= 2 && !strings.HasPrefix(n.Key, q.key) && !strings.HasSuffix(n.Key, q.key)
}
