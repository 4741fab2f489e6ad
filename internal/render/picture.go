package render

import (
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
)

// A picture is terms and the relations between them, each once: hierarchical
// ones upward, others in the direction in which the glossary holds them.
type picture struct {
	nodes  []index.Term
	number map[int]int // of a node, by the position of its entry
	arrows []arrow
	tied   map[[2]int]bool // the ends of hierarchical arrows, in both orders
}

type arrow struct {
	from, to int // numbers of nodes
	relation glossary.Relation
	kind     glossary.RelationType // of relation
}

// newPicture gathers terms and steps. Terms that steps lead to are added to
// those given.
func newPicture(g Graph) *picture {
	d := &picture{number: map[int]int{}, tied: map[[2]int]bool{}}
	for _, t := range g.Terms {
		d.node(t)
	}
	type key struct {
		from, to int
		relation string
	}
	seen := map[key]bool{}
	for _, s := range g.Steps {
		a := d.arrow(s)
		k := key{a.from, a.to, a.relation.Type}
		if seen[k] {
			continue
		}
		seen[k] = true
		d.arrows = append(d.arrows, a)
		if a.kind.Class.Hierarchical() {
			d.tied[[2]int{a.from, a.to}], d.tied[[2]int{a.to, a.from}] = true, true
		}
	}
	return d
}

// node returns the number of a term, which it adds where that is new.
func (d *picture) node(t index.Term) int {
	n, known := d.number[t.Position]
	if !known {
		n = len(d.nodes)
		d.number[t.Position] = n
		d.nodes = append(d.nodes, t)
	}
	return n
}

// arrow draws a step, or the same the other way round.
func (d *picture) arrow(s relate.Step) arrow {
	a := arrow{from: d.node(s.From), to: d.node(s.To), relation: s.Relation}
	a.kind, _ = glossary.TypeOf(a.relation.Type)
	hierarchical := a.kind.Class.Hierarchical()
	if hierarchical && !a.kind.Forward || !hierarchical && a.relation.Derived {
		a.from, a.to, a.relation = a.to, a.from, s.Relation.Inverted(s.From.ID)
		a.kind, _ = glossary.TypeOf(a.relation.Type)
	}
	return a
}

// ordered reports whether an arrow is not hierarchical, but a hierarchical one joins
// the same nodes.
func (d *picture) ordered(a arrow) bool {
	return !a.kind.Class.Hierarchical() && d.tied[[2]int{a.from, a.to}]
}

// colours are of a box: mid tones with dark text in them, which show on a light
// page and on a dark one.
type colours struct{ fill, line string }

// boxText is the colour of the text in a box, lineColour that of all outside.
const (
	boxText    = "#1b1b1b"
	lineColour = "#808080"
)

// A box is the look of the terms of one kind.
type box struct {
	kind string // "" for any other
	colours
}

// boxes returns the looks of the kinds that the shipped glossary uses and, as
// the last, that of any other.
func boxes() []box {
	return []box{
		{"concept", colours{"#a6cee3", "#1f78b4"}},
		{"technique", colours{"#b2df8a", "#33a02c"}},
		{"model", colours{"#fdbf6f", "#e07b00"}},
		{"product", colours{"#fb9a99", "#d62728"}},
		{"organisation", colours{"#cab2d6", "#6a3d9a"}},
		{"paper", colours{"#e5d8bd", "#8c6d31"}},
		{"architecture", colours{"#f1e15b", "#a69408"}},
		{"application", colours{"#8dd3c7", "#1b9e77"}},
		{"law", colours{"#d7b5a6", "#8c564b"}},
		{"standard", colours{"#b9c98a", "#5f7d1e"}},
		{"benchmark", colours{"#f7b6d2", "#c2407f"}},
		{"metric", colours{"#9edae5", "#17809b"}},
		{"hardware", colours{"#aeb9cc", "#4a6484"}},
		{"tool", colours{"#bdb7ff", "#5a50c8"}},
		{"", colours{"#d0d0d0", "#7a7a7a"}},
	}
}

// boxOf returns the number of the look of a kind.
func boxOf(all []box, kind string) int {
	if i := slices.IndexFunc(all, func(b box) bool { return b.kind == kind }); i >= 0 {
		return i
	}
	return len(all) - 1
}

// arrowLabel words a relation without its ends: "is a kind of".
func arrowLabel(r glossary.Relation, l glossary.Lang) string {
	words, _ := r.Words().In(l)
	before, after, _ := strings.Cut(strings.NewReplacer("{X}", "").Replace(words), "{Y}")
	parts := []string{strings.TrimSpace(before), strings.TrimSpace(after)}
	return Safe(strings.Trim(strings.Join(parts, "…"), "… "))
}

// nodeLabel names a term by its short name and, below it, the other one.
func nodeLabel(t index.Term, l glossary.Lang) (lines []string) {
	short := shortName(t, l)
	lines = []string{Safe(short)}
	if other := strings.TrimSpace(strings.TrimPrefix(bothNames(t, l), short)); other != "" {
		lines = append(lines, Safe(other))
	}
	return lines
}
