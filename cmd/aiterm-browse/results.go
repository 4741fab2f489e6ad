package main

import (
	"aiterm/internal/index"
	"aiterm/internal/search"
)

// mostHits is how many hits of a search are listed.
const mostHits = 200

// Results are the terms in the list: those of a search, or all of a theme or of the
// glossary.
type results struct {
	index *index.Index
	hits  []search.Hit // of a search
	found bool         // by a search
	of    []int        // positions of a theme's terms; nil for all
	err   error        // why there was no search
}

// find returns what the list shows for a query, which may be empty, in a theme, or in
// all of them where that is "".
func find(x *index.Index, query, theme string) results {
	r := results{index: x}
	keep := func(t index.Term) bool { return t.Theme == theme }
	switch {
	case query != "":
		o := search.FindOptions{Limit: mostHits, Typing: true}
		if theme != "" {
			o.Keep = keep
		}
		r.found = true
		r.hits, r.err = search.Find(x, query, o)
	case theme != "":
		r.of = []int{}
		for t := range x.Terms() {
			if keep(t) {
				r.of = append(r.of, t.Position)
			}
		}
	}
	return r
}

func (r results) len() int {
	switch {
	case r.found:
		return len(r.hits)
	case r.of != nil:
		return len(r.of)
	}
	return r.index.Len()
}

// position returns the position in the glossary of the term in a row.
func (r results) position(row int) int {
	switch {
	case r.found:
		return r.hits[row].Term.Position
	case r.of != nil:
		return r.of[row]
	}
	return row
}

// how returns how the term in a row was found; the zero value where nothing was looked
// for.
func (r results) how(row int) search.Found {
	if !r.found {
		return search.Found{}
	}
	return r.hits[row].Found
}

// weak returns how many of the terms say too little of what was searched for: the last
// ones.
func (r results) weak() (n int) {
	for _, h := range r.hits {
		if h.Weak {
			n++
		}
	}
	return n
}

// lines is the lines that each term takes: with its reason, two.
func (r results) lines() int {
	if r.found {
		return 2
	}
	return 1
}
