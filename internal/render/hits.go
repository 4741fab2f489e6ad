package render

import (
	"io"
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/search"
)

// reasons says in words what a rule of search found.
func reasons(rule string) glossary.Text {
	switch rule {
	case "name":
		return glossary.Text{EN: "is its name", ZH: "名称"}
	case "inflected":
		return glossary.Text{EN: "another form of its name", ZH: "名称的其他形式"}
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
	case "definition":
		return glossary.Text{EN: "in its definition", ZH: "定义"}
	}
	return glossary.Text{EN: "in a note", ZH: "说明"}
}

// Hits writes what a search found, for people: each entry's names, and below
// them why it was found, with the matched characters marked.
func Hits(w io.Writer, o Options, hits []search.Hit) error {
	p := newPage(o)
	for _, h := range hits {
		p.nameLine(h.Entry)
		why, _ := reasons(h.Rule).In(p.lang())
		p.excerpt(why+wordColon.text().Get(p.lang()), h.Text, h.Spans)
	}
	return p.writeTo(w)
}

// excerpt writes a text with its matched parts marked, after words that say
// what it is. It wraps as para does.
func (p *page) excerpt(lead, text string, spans [][2]int) {
	const indent = "    "
	columns := p.Width
	if columns > 0 {
		columns = max(columns-width(indent), 1)
	}
	marked := newMarks(lead, text, spans)
	for _, line := range wrap(marked.text, columns) {
		p.text.WriteString(indent)
		for _, run := range marked.runs(line) {
			style := p.aside
			if run.marked {
				style = p.mark
			}
			p.text.WriteString(style.Render(run.text))
		}
		p.text.WriteByte('\n')
	}
}

// marks is a text, safe to show, of which some bytes are marked. Lines of the
// wrapped text are taken from it one after the other.
type marks struct {
	text   string
	marked []bool // by byte of text
	at     int
}

func newMarks(lead, text string, spans [][2]int) *marks {
	m := &marks{}
	var all strings.Builder
	add := func(s string, marked bool) {
		s = Safe(s)
		all.WriteString(s)
		m.marked = append(m.marked, slices.Repeat([]bool{marked}, len(s))...)
	}
	add(lead, false)
	at := 0
	for _, span := range spans {
		add(text[at:span[0]], false)
		add(text[span[0]:span[1]], true)
		at = span[1]
	}
	add(text[at:], false)
	m.text = all.String()
	return m
}

type run struct {
	text   string
	marked bool
}

// runs cuts the next line of the text into stretches that are marked alike.
func (m *marks) runs(line string) []run {
	m.at += strings.Index(m.text[m.at:], line)
	marked := m.marked[m.at : m.at+len(line)]
	m.at += len(line)
	var runs []run
	for from, i := 0, 1; i <= len(line); i++ {
		if i == len(line) || marked[i] != marked[from] {
			runs = append(runs, run{line[from:i], marked[from]})
			from = i
		}
	}
	return runs
}

type hitJSON struct {
	Query string    `json:"query"`
	Rank  int       `json:"rank"` // from 1
	Text  string    `json:"text"`
	Spans [][2]int  `json:"spans"` // of text, in bytes of its UTF-8 form
	Match matchJSON `json:"match"`
}

// HitsJSON writes what a search for a query found as one array.
func HitsJSON(w io.Writer, x *index.Index, query string, hits []search.Hit) error {
	return writeJSON(w, asHits(x, query, hits))
}

// HitsLine writes what a search for a query found as one object in a line.
func HitsLine(w io.Writer, x *index.Index, query string, hits []search.Hit) error {
	return writeJSON(w, struct {
		Query string    `json:"query"`
		Found bool      `json:"found"`
		Hits  []hitJSON `json:"hits"`
	}{query, len(hits) > 0, asHits(x, query, hits)})
}

func asHits(x *index.Index, query string, hits []search.Hit) []hitJSON {
	out := make([]hitJSON, len(hits))
	for i, h := range hits {
		out[i] = hitJSON{
			Query: query,
			Rank:  i + 1,
			Text:  h.Text,
			Spans: each(h.Spans, func(s [2]int) [2]int { return s }),
			Match: asHit(x, h),
		}
	}
	return out
}

// asHit is a match whose field, where the query was found in a text, is that
// text.
func asHit(x *index.Index, h search.Hit) matchJSON {
	m := asMatch(x, h.Match)
	if h.InText {
		m.Field = h.Rule
	}
	return m
}
