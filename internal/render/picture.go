package render

import (
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/relate"
)

// A picture is terms and the relations between them, each once, in the
// direction in which the glossary holds it.
type picture struct {
	nodes  []*glossary.Entry
	arrows []arrow
	above  map[[2]int]bool // the ends of hierarchical arrows, in both orders
}

type arrow struct {
	from, to int // numbers of nodes
	relation glossary.Relation
}

// newPicture gathers terms and steps. Terms that steps lead to are added to
// those given.
func newPicture(terms []*glossary.Entry, steps []relate.Step) *picture {
	d := &picture{above: map[[2]int]bool{}}
	number := map[string]int{}
	node := func(e *glossary.Entry) int {
		n, known := number[e.ID]
		if !known {
			n = len(d.nodes)
			number[e.ID] = n
			d.nodes = append(d.nodes, e)
		}
		return n
	}
	for _, e := range terms {
		node(e)
	}
	type end struct {
		from, to int
		relation string
	}
	seen := map[end]bool{}
	for _, s := range steps {
		a := arrow{node(s.From), node(s.To), s.Relation}
		if s.Relation.Derived {
			a = arrow{a.to, a.from, s.Relation.Inverted(s.From.ID)}
		}
		if key := (end{a.from, a.to, a.relation.Type}); !seen[key] {
			seen[key] = true
			d.arrows = append(d.arrows, a)
			if hierarchical(a) {
				d.above[[2]int{a.from, a.to}], d.above[[2]int{a.to, a.from}] = true, true
			}
		}
	}
	return d
}

// ordered reports whether the ends of an arrow that says nothing of hierarchy
// stand one above the other by another one.
func (d *picture) ordered(a arrow) bool {
	return !hierarchical(a) && d.above[[2]int{a.from, a.to}]
}

func hierarchical(a arrow) bool {
	t, _ := glossary.TypeOf(a.relation.Type)
	return t.Class.Hierarchical()
}

// colours are of a box: mid tones with dark text in them, which show on a light
// page and on a dark one.
type colours struct{ fill, line string }

// boxText is the colour of the text in a box, lineColour that of all outside.
const (
	boxText    = "#1b1b1b"
	lineColour = "#808080"
)

// kindColours returns the colours of each of the glossary's kinds, in order,
// and behind them those of any other kind.
func kindColours() []colours {
	return []colours{
		{"#a6cee3", "#1f78b4"}, {"#b2df8a", "#33a02c"}, {"#fdbf6f", "#e07b00"}, {"#fb9a99", "#d62728"},
		{"#cab2d6", "#6a3d9a"}, {"#e5d8bd", "#8c6d31"}, {"#f1e15b", "#a69408"}, {"#8dd3c7", "#1b9e77"},
		{"#d0d0d0", "#7a7a7a"},
	}
}

// kindNumber returns the number of a kind's colours.
func kindNumber(kind string) int {
	kinds := glossary.Kinds()
	if i := slices.IndexFunc(kinds, func(k glossary.Kind) bool { return k.Name == kind }); i >= 0 {
		return i
	}
	return len(kinds)
}

// arrowLabel words a relation without its ends: "is a kind of".
func arrowLabel(r glossary.Relation, l glossary.Lang) string {
	words, _ := r.Words().In(l)
	before, after, _ := strings.Cut(strings.NewReplacer("{X}", "").Replace(words), "{Y}")
	parts := []string{strings.TrimSpace(before), strings.TrimSpace(after)}
	return Safe(strings.Trim(strings.Join(parts, "…"), "… "))
}

// nodeLabel names a term by its short name and, below it, the other one.
func nodeLabel(e *glossary.Entry, l glossary.Lang) (lines []string) {
	short := shortName(e, l)
	lines = []string{Safe(short)}
	if other := strings.TrimSpace(strings.TrimPrefix(bothNames(e, l), short)); other != "" {
		lines = append(lines, Safe(other))
	}
	return lines
}

func symmetric(r glossary.Relation) bool {
	t, _ := glossary.TypeOf(r.Type)
	return t.Symmetric()
}
