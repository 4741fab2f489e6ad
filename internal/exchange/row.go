package exchange

import (
	"net/url"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// A row is a draft that is made of the cells of one row of a table.
type row struct {
	Draft
	im          *Import
	own         bool         // aiterm has written the table
	at          glossary.Pos // of the cell that is put in
	terms, long []string     // names of which the file does not say the language; what they are short for
	gloss       string       // a definition of which it does not either
	url         string
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func (r *row) putID(cell string) {
	if r.ID == "" {
		r.ID, r.Stated = cell, true
	}
}

// putName fills a name of a language, or adds one where there is one already.
func (r *row) putName(name *string, cell string) {
	switch {
	case *name == "":
		*name = cell
	case *name != cell:
		r.giveAlias(cell)
	}
}

func (r *row) putShort(cell string) {
	if hasHan(cell) {
		r.terms = append(r.terms, namesIn(cell)...)
		return
	}
	r.putName(&r.Abbr, cell)
}

func (r *row) putAliases(cell string) {
	for _, item := range splitNames(cell) {
		r.Aliases = append(r.Aliases, readLabel(item))
	}
}

func (r *row) putHidden(cell string) {
	for _, item := range splitNames(cell) {
		r.Hidden = append(r.Hidden, readLabel(item))
	}
}

// putKind takes what people call a kind for its name.
func (r *row) putKind(cell string) {
	if !r.own {
		cell = glossary.KindCalled(cell)
	}
	r.Kind = first(r.Kind, cell)
}

func (r *row) putTheme(cell string) { r.Theme = first(r.Theme, cell) }

// putDefinition makes a note of a second text that could be the definition.
func (r *row) putDefinition(cell string) {
	if r.gloss == "" {
		r.gloss = cell
	} else if r.gloss != cell {
		r.Notes = append(r.Notes, textByHan(cell))
	}
}

// putNotes puts a list of notes in one language beside those in the other.
func (r *row) putNotes(cell string, lang glossary.Lang) {
	for i, text := range splitItems(cell) {
		if i == len(r.Notes) {
			r.Notes = append(r.Notes, glossary.Text{})
		}
		if lang == glossary.ZH {
			r.Notes[i].ZH = text
		} else {
			r.Notes[i].EN = text
		}
	}
}

func (r *row) putRelations(cell, relation string) {
	items := withoutEmpty(splitItems(cell))
	if relation != "" {
		items = splitNames(cell)
	}
	for _, item := range items {
		rel := readRelation(item, relation)
		if _, known := glossary.TypeOf(rel.Type); !known || rel.Target == "" {
			r.im.say(r.at, message.New("%q is no relation, as broader: id is one; it is not used", shortened(item)))
			continue
		}
		r.Relations = append(r.Relations, rel)
	}
}

func (r *row) putSources(cell string) {
	for _, item := range withoutEmpty(splitItems(cell)) {
		r.Sources = append(r.Sources, readSource(item))
	}
}

func (r *row) putStatus(cell string) {
	if r.Status = statusOf(cell); r.Status == "" {
		r.im.say(r.at, message.New("the status %q is not used; it can be %s", shortened(cell), message.Choice{string(glossary.Deprecated)}))
	}
}

func (r *row) putAsOf(cell string) {
	month, ok := glossary.ParseMonth(cell[:min(len(cell), len("2006-01"))])
	if !ok {
		r.im.say(r.at, message.New("%q is no month as 2026-11 is; it is not used", shortened(cell)))
		return
	}
	r.AsOf = month
}

// finish gives the draft the names and texts of which the file does not say what they
// are.
func (r *row) finish() Draft {
	d := &r.Draft
	if d.Abbr != "" && d.EN == "" && d.ZH == "" && len(r.terms)+len(r.long) == 0 && isExpansion(d.Abbr, r.gloss) {
		r.long, r.gloss = []string{r.gloss}, ""
	}
	d.give(r.terms, r.long)
	if text := textByHan(r.gloss); d.Definition.IsZero() {
		d.Definition = text
	} else if d.Definition.Get(glossary.EN) == "" && text.EN != "" || d.Definition.Get(glossary.ZH) == "" && text.ZH != "" {
		d.Definition.EN, d.Definition.ZH = first(d.Definition.EN, text.EN), first(d.Definition.ZH, text.ZH)
	} else if !text.IsZero() {
		d.Notes = append(d.Notes, text)
	}
	r.finishSources()
	return *d
}

// finishSources puts the address of a row to its only source, or makes it one.
func (r *row) finishSources() {
	if r.url == "" {
		return
	}
	if len(r.Sources) == 1 && r.Sources[0].Ref == "" {
		r.Sources[0].Ref = r.url
		return
	}
	title := r.url
	if u, err := url.Parse(r.url); err == nil && u.Host != "" {
		title = strings.TrimPrefix(u.Host, "www.")
	}
	r.Sources = append(r.Sources, glossary.Source{Title: title, Ref: r.url})
}
