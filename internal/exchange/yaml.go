package exchange

import (
	"io"
	"strconv"
	"strings"

	"aiterm/glossary"
)

// writeYAML writes a glossary file of aiterm's own. Read again, it answers as the
// glossaries did that it was made of.
func writeYAML(w io.Writer, s *Source, _ Options) error {
	y := newYAMLWriter(w)
	y.comment(s.Header)
	y.line("terms:")
	for e := range s.Entries() {
		y.item(func() { y.entry(&e.Entry.Entry) })
	}
	not, allow := s.Scanned()
	y.rest(&glossary.Glossary{Shared: s.Shared(), Comparisons: s.Comparisons(), Not: not, Allow: allow})
	return y.out.Flush()
}

// rest writes what a glossary has beside its entries.
func (y *yamlWriter) rest(g *glossary.Glossary) {
	each(y, "shared", g.Shared, y.shared)
	each(y, "comparisons", g.Comparisons, y.comparison)
	y.strings("not", g.Not)
	y.strings("allow", g.Allow)
}

// comment writes what the file is, for people.
func (y *yamlWriter) comment(h Header) {
	for _, line := range h.lines() {
		y.line("# " + line)
	}
}

func (y *yamlWriter) entry(e *glossary.Entry) {
	y.string("id", e.ID)
	y.string("abbr", e.Abbr)
	y.string("en", e.EN)
	y.string("zh", e.ZH)
	y.string("pinyin", e.Pinyin)
	y.labels("aliases", e.Aliases)
	y.labels("hidden", e.Hidden)
	y.string("kind", e.Kind)
	y.string("theme", e.Theme)
	y.string("status", string(e.Status))
	y.string("as-of", e.AsOf.String())
	y.no("scan", e.NoScan)
	y.strings("common", e.Common)
	y.text("definition", e.Definition)
	y.texts("notes", e.Notes)
	each(y, "relations", e.Relations, y.relation)
	each(y, "sources", e.Sources, y.source)
}

// labels writes further names: as a string where nothing more is said of one.
func (y *yamlWriter) labels(key string, all []glossary.Label) {
	y.list(key, len(all), func(i int) {
		l := all[i]
		if plain := (glossary.Label{Name: l.Name, Pos: l.Pos}); l == plain {
			y.value(l.Name)
			return
		}
		y.string("name", l.Name)
		y.string("region", l.Region)
		y.text("remark", l.Remark)
		y.string("status", string(l.Status))
		y.no("scan", l.NoScan)
	})
}

func (y *yamlWriter) relation(r glossary.Relation) {
	y.string(r.Type, r.Target)
	y.text("note", r.Note)
	y.text("wording", r.Wording)
	y.text("inverse-wording", r.InverseWording)
	y.no("chain", r.NoChain)
}

func (y *yamlWriter) source(s glossary.Source) {
	y.string("title", s.Title)
	y.string("authors", s.Authors)
	if s.Year != 0 {
		y.pair("year", strconv.Itoa(s.Year))
	}
	y.string("ref", s.Ref)
}

func (y *yamlWriter) shared(s glossary.Shared) {
	y.string("name", s.Name)
	y.strings("of", s.Of)
	y.text("note", s.Note)
	y.no("scan", s.NoScan)
}

func (y *yamlWriter) comparison(c glossary.Comparison) {
	y.strings("of", c.Of)
	if c.WholeOnly {
		y.pair("whole-only", "true")
	}
	y.text("summary", c.Summary)
	each(y, "rows", c.Rows, func(r glossary.Row) {
		y.text("label", r.Label)
		y.mapping("cells", func() {
			for _, id := range c.Of {
				y.text(id, r.Cells[id])
			}
		})
	})
	y.texts("notes", c.Notes)
}

// lines says what the header does, a line for each part of it.
func (h Header) lines() (lines []string) {
	title := strings.Trim(h.Title.EN+" · "+h.Title.ZH, " ·")
	for _, part := range []struct{ name, value string }{
		{"", title}, {"Version: ", h.Version}, {"Licence: ", h.Licence}, {"Origin: ", strings.Join(h.Origin, ", ")},
	} {
		if part.value != "" {
			lines = append(lines, part.name+part.value)
		}
	}
	return lines
}
