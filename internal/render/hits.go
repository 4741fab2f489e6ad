package render

import (
	"iter"
	"slices"
	"strconv"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/search"
)

// Hits are what a search found. Weak hits are in their records alone.
type Hits struct {
	Index *index.Index
	Query string
	Hits  []search.Hit
}

// Strong reports whether one of the hits is not weak.
func (a Hits) Strong() bool { return len(a.strong()) > 0 }

// strong returns the hits that are not weak: those before the first weak one.
func (a Hits) strong() []search.Hit { return a.Hits[:a.firstWeak()] }

func (a Hits) weak() []search.Hit { return a.Hits[a.firstWeak():] }

func (a Hits) firstWeak() int {
	if i := slices.IndexFunc(a.Hits, func(h search.Hit) bool { return h.Weak }); i >= 0 {
		return i
	}
	return len(a.Hits)
}

// WeakHits are those of a search's hits that are weak, for people.
type WeakHits struct{ Hits }

// HitsOfLine are Hits with one record for the query, not one for each hit.
type HitsOfLine struct{ Hits }

type hitRecord struct {
	Query string      `json:"query"`
	Rank  int         `json:"rank"` // from 1
	Text  string      `json:"text"`
	Spans [][2]int    `json:"spans"` // of text, in bytes of its UTF-8 form
	Weak  bool        `json:"weak,omitempty"`
	Match matchRecord `json:"match"`
}

type hitsRecord struct {
	Query string      `json:"query"`
	Found bool        `json:"found"`
	Hits  []hitRecord `json:"hits"`
}

// Records has a record for each hit, best first.
func (a Hits) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		for i := range a.Hits {
			if !yield(a.record(i)) {
				return
			}
		}
	}
}

// Records has one record.
func (a HitsOfLine) Records() iter.Seq[any] {
	return func(yield func(any) bool) {
		r := hitsRecord{a.Query, a.Strong(), []hitRecord{}}
		for i := range a.Hits.Hits {
			r.Hits = append(r.Hits, a.record(i))
		}
		yield(r)
	}
}

func (a Hits) record(i int) hitRecord {
	h := a.Hits[i]
	r := hitRecord{
		Query: a.Query,
		Rank:  i + 1,
		Text:  h.Text,
		Spans: each(h.Spans, func(s [2]int) [2]int { return s }),
		Weak:  h.Weak,
		Match: asMatch(a.match(h)),
	}
	if h.InText {
		r.Match.Field = h.Rule // the text that it was found in
	}
	return r
}

// match returns what a hit is of.
func (a Hits) match(h search.Hit) search.Match {
	return search.Match{Entry: a.Index.Entry(h.Term.Position), Found: h.Found}
}

// views are the entry that was found, where the hit is not weak.
func (r hitRecord) views() []any {
	if r.Weak {
		return nil
	}
	return []any{entryView{Query: r.Query, Found: true, Rank: r.Rank, Text: r.Text, Match: r.Match, entryRecord: r.Match.Entry}}
}

// views are the entries that were found or, if there is none, the query alone.
func (r hitsRecord) views() (all []any) {
	if !r.Found {
		return []any{entryView{Query: r.Query}}
	}
	for _, h := range r.Hits {
		all = append(all, h.views()...)
	}
	return all
}

// Columns are of Rows.
func (Hits) Columns() []string { return []string{"query", "rank", "id", "layer", "text"} }

// Rows has a row for each hit that is not weak, best first.
func (a Hits) Rows() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for i, h := range a.strong() {
			if !yield([]string{a.Query, strconv.Itoa(i + 1), h.Term.ID, h.Rule, h.Text}) {
				return
			}
		}
	}
}

// Rows has the rows of Hits or, if there is none, one with nothing but the query.
func (a HitsOfLine) Rows() iter.Seq[[]string] {
	if !a.Strong() {
		return slices.Values([][]string{missRow(a.Query, a.Columns())})
	}
	return a.Hits.Rows()
}

// Page has the names of each entry and why it was found, with the matched
// characters marked, where the hit is not weak.
func (a Hits) Page(r Reader) []block { return a.findings(r, a.strong()) }

// Page has the weak hits, as that of Hits has the others.
func (a WeakHits) Page(r Reader) []block { return a.findings(r, a.weak()) }

func (a Hits) findings(r Reader, hits []search.Hit) []block {
	p := &pageMaker{Reader: r}
	for _, h := range hits {
		if r.Short {
			p.briefMatch(a.match(h))
			continue
		}
		p.add(finding{
			title: title{lines: []string{Safe(allNames(h.Term))}, short: Safe(bothNames(h.Term, p.lang())), hang: 2},
			why:   textIn(reason(h.Rule), p.lang()),
			text:  h.Text,
			spans: h.Spans,
		})
	}
	return p.blocks
}

// reason says in words why a rule found an entry.
func reason(rule string) glossary.Text {
	switch rule {
	case "name":
		return glossary.Text{EN: "is its name", ZH: "名称"}
	case "inflected":
		return glossary.Text{EN: "another form of its name", ZH: "名称的其他形式"}
	case "names":
		return glossary.Text{EN: "two of its names", ZH: "两个名称"}
	case "part":
		return glossary.Text{EN: "a name, and more", ZH: "名称加其他内容"}
	case "extended":
		return glossary.Text{EN: "its name, and more", ZH: "名称加其他词"}
	case "prefix":
		return glossary.Text{EN: "begins its name", ZH: "名称开头"}
	case "words", "characters", "scattered":
		return glossary.Text{EN: "in its names", ZH: "名称中的词"}
	case "syllables", "initials":
		return glossary.Text{EN: "in its pinyin", ZH: "拼音"}
	case "spelling", "resembling":
		return glossary.Text{EN: "spelled alike", ZH: "拼写相近"}
	case "letters":
		return glossary.Text{EN: "has its letters", ZH: "字母依次出现"}
	case "note":
		return glossary.Text{EN: "in a note", ZH: "说明"}
	case "definition":
		return glossary.Text{EN: "in its definition", ZH: "定义"}
	case "relation":
		return glossary.Text{EN: "in a note on a relation", ZH: "关系说明"}
	}
	return glossary.Text{EN: rule, ZH: rule} // a rule without words here: TestReasons
}
