package render

import (
	"io"
	"strings"

	"aiterm/glossary"
)

// Options say how text for people looks.
type Options struct {
	Langs  []glossary.Lang // the languages to answer in, first one first; not empty
	Width  int             // columns to wrap at; 0 does not wrap
	Colour bool
}

// A page gathers lines of text for people and writes them in one go.
type page struct {
	Options
	styles
	text strings.Builder
}

func newPage(o Options) *page { return &page{Options: o, styles: newStyles(o.Colour)} }

func (p *page) writeTo(w io.Writer) error {
	_, err := io.WriteString(w, p.text.String())
	return err
}

// lang is the language of single words and labels.
func (p *page) lang() glossary.Lang { return p.Langs[0] }

// both reports whether two languages are asked for.
func (p *page) both() bool { return len(p.Langs) > 1 }

// label returns a word in the languages asked for, side by side.
func (p *page) label(t glossary.Text) string {
	if p.both() && t.EN != t.ZH {
		return Safe(t.Get(p.Langs[0]) + " " + t.Get(p.Langs[1]))
	}
	s, _ := t.In(p.lang())
	return Safe(s)
}

// each returns a text in each language asked for. Where a single language is
// asked for and missing, the other one stands in for it and is marked.
func (p *page) each(t glossary.Text) []string {
	var texts []string
	for _, l := range p.Langs {
		if s := t.Get(l); s != "" {
			texts = append(texts, Safe(s))
		}
	}
	if len(texts) > 0 || t.IsZero() {
		return texts
	}
	s, got := t.In(p.lang())
	mark := wordInEnglish
	if got == glossary.ZH {
		mark = wordInChinese
	}
	return []string{mark.text().Get(p.lang()) + " " + Safe(s)}
}

func (p *page) blank() { p.text.WriteByte('\n') }

// head writes a section's heading after a blank line.
func (p *page) head(t glossary.Text) {
	p.blank()
	p.para(p.heading, "", "", p.label(t))
}

// para writes one wrapped paragraph. The first line begins with first, the
// others with rest; both are left unstyled.
func (p *page) para(style style, first, rest, text string) {
	columns := p.Width
	if columns > 0 {
		columns = max(columns-width(rest), 1)
	}
	for i, line := range wrap(text, columns) {
		indent := rest
		if i == 0 {
			indent = first
		}
		p.text.WriteString(indent + style.Render(line) + "\n")
	}
}

// item writes texts as one item of a list: a bullet, then each text as a
// paragraph of its own.
func (p *page) item(texts ...string) {
	bullet := "  - "
	for _, text := range texts {
		p.para(p.plain, bullet, "    ", text)
		bullet = "    "
	}
}
