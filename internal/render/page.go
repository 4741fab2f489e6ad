package render

import (
	"iter"

	"aiterm/glossary"
)

// A block is one of the types below, in the order of reading. Their texts are safe
// to show. How a block looks is up to the format.
type block any

type (
	// A title is what a page or a part of it is about.
	title struct {
		lines []string // all names, as a terminal shows them
		short string   // what a document's heading says in their place; "" for the first line
		hang  int      // columns by which the text format indents what wraps
	}
	// A heading begins a section.
	heading struct{ text string }
	// A statement is an answer in a sentence.
	statement struct {
		text string
		hang int
	}
	// A paragraph is body text.
	paragraph struct {
		text         string
		indent, hang int // columns by which the text format indents the first line, and the others further
	}
	// An aside is what can be passed over: kind, remarks, origin.
	aside struct {
		text         string
		indent, hang int // as of a paragraph
	}
	// An item of a list has one text or more, each a paragraph of its own.
	item struct {
		texts []string
		terms [][]reference // of each text, the terms that it names; nil if that is not known
	}
	// A branch is an entry in a hierarchy.
	branch struct {
		text  string
		level int  // from 1
		here  bool // it is the one that the page is about
	}
	// A finding is an entry that a search found, and why.
	finding struct {
		title // of the entry
		why   string
		text  string // as it stands in the glossary: not safe yet
		spans [][2]int
	}
	// A line is a message; what wraps stands further in.
	line struct{ text string }
	// A table has cells in columns.
	table struct {
		header   []string
		rows     iter.Seq[[]string] // as many cells as the header has; ranged over once, and each for that moment alone
		most     int                // rows, so that room can be made for them; 0 if not known
		labelled bool               // the first column says what the others are about
		lang     glossary.Lang      // of a labelled one
		widths   []int              // of the columns; nil for those of the widest cells
		bare     bool               // the text format leaves the header out
	}
	// A space is an empty line on a terminal, and the end of a list in Markdown.
	space struct{}
	// A divider stands before each of several parts that are alike.
	divider struct{}
)

// A pageMaker gathers blocks for a reader.
type pageMaker struct {
	Reader
	blocks []block
}

func (p *pageMaker) add(blocks ...block) { p.blocks = append(p.blocks, blocks...) }

// lang is the language of single words and labels.
func (p *pageMaker) lang() glossary.Lang { return p.Langs[0] }

// word returns one of aiterm's words in the language of labels.
func (p *pageMaker) word(w word) string { return w.in(p.lang()) }

// label returns a text in the languages asked for, side by side.
func (p *pageMaker) label(t glossary.Text) string {
	if len(p.Langs) > 1 && t.EN != t.ZH {
		return Safe(t.Get(p.Langs[0]) + " " + t.Get(p.Langs[1]))
	}
	return textIn(t, p.lang())
}

// each returns a text in each language asked for. Where a single language is
// asked for and missing, the other one stands in for it and is marked.
func (p *pageMaker) each(t glossary.Text) []string {
	var texts []string
	for _, l := range p.Langs {
		if s := t.Get(l); s != "" {
			texts = append(texts, safeText(s))
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
	return []string{p.word(mark) + " " + safeText(s)}
}

// inEach says something in each language asked for.
func (p *pageMaker) inEach(say func(glossary.Lang) string) []string { return each(p.Langs, say) }

// section begins with a heading and lists items, if there are any.
func (p *pageMaker) section(w word, items [][]string) {
	if len(items) == 0 {
		return
	}
	p.add(heading{p.label(w.text())})
	p.list(items)
}

func (p *pageMaker) list(items [][]string) {
	for _, texts := range items {
		p.add(item{texts: texts})
	}
}

// columns returns the words that stand over the columns of a table.
func (p *pageMaker) columns(words ...word) []string { return each(words, p.word) }

// textIn returns a text of one line in a language or else in the other one.
func textIn(t glossary.Text, l glossary.Lang) string {
	s, _ := t.In(l)
	return Safe(s)
}
