package main

import (
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/relate"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

// A page is what stands on the right: the card of a term, or how two terms relate.
type page struct {
	term   int          // its position
	how    search.Found // the term was found
	other  int          // the position of the second term; -1 for a card
	top    int          // the line that is shown first
	chosen int          // which of the terms that it leads to is chosen; -1 for none
}

func cardOf(term int, how search.Found) page {
	return page{term: term, how: how, other: -1, chosen: -1}
}

func comparison(a, b int) page { return page{term: a, other: b, chosen: -1} }

// A sheet is a page as it is written at a width.
type sheet struct {
	lines [][]render.Stretch
	leads []int // the positions of the terms that it leads to, each once
	at    []int // the line of each
}

// write writes a page in lines of at most so many columns; "" where there is nothing to
// say.
func (p page) write(x *index.Index, l look, columns int) string {
	return asText(p.answer(x), l.options(columns))
}

// brief writes the least that two terms say, each by itself.
func (p page) brief(x *index.Index, l look, columns int) string {
	var both search.Result
	for _, term := range []int{p.term, p.other} {
		both.Matches = append(both.Matches, search.Match{Entry: x.Entry(term)})
	}
	o := l.options(columns)
	o.Short = true
	return asText(render.Lookup{Index: x, Results: []search.Result{both}}, o)
}

func (l look) options(columns int) render.Options {
	return render.Options{Format: render.Default, Langs: l.langs, Region: l.region, Width: columns, Colour: l.colour, Terms: true}
}

func asText(a render.Answer, o render.Options) string {
	var out strings.Builder
	w, err := render.NewWriter(&out, o)
	if err == nil {
		err = w.Write(a)
	}
	if err != nil {
		panic(err) // text has a form of all answers: a mistake in this program
	}
	return strings.TrimRight(out.String(), "\n")
}

func (p page) answer(x *index.Index) render.Answer {
	a := x.Entry(p.term)
	if p.other < 0 {
		return render.Lookup{Index: x, Results: []search.Result{{Matches: []search.Match{{Entry: a, Found: p.how}}}}}
	}
	terms := []*index.Entry{a, x.Entry(p.other)}
	comparisons := x.Comparisons(func(of []string) bool { return relate.MayCompare(of, terms) })
	pair := relate.Of(x, terms[0], terms[1], relate.PathOptions{})
	pair.Comparison = relate.Comparison(comparisons, terms)
	return render.Relations{Terms: terms, Pairs: []relate.Pair{pair}, Comparison: pair.Comparison}
}

func newSheet(text string) (s sheet) {
	known := map[int]bool{}
	for line := range strings.SplitSeq(text, "\n") {
		stretches := render.Stretches(line)
		for _, part := range stretches {
			if part.Term >= 0 && !known[part.Term] {
				known[part.Term] = true
				s.leads, s.at = append(s.leads, part.Term), append(s.at, len(s.lines))
			}
		}
		s.lines = append(s.lines, stretches)
	}
	return s
}
