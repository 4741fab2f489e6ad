package render

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/search"
)

// The shapes that several answers' records have in common. They only ever grow: a
// field, once shipped, keeps its name and its meaning. Templates see the fields by
// their Go names.

type termRecord struct {
	ID   string `json:"id"`
	Abbr string `json:"abbr"`
	EN   string `json:"en"`
	ZH   string `json:"zh"`
}

type entryRecord struct {
	termRecord
	Pinyin     string                `json:"pinyin"`
	Aliases    []string              `json:"aliases"`
	Hidden     []string              `json:"hidden"`
	Remarks    map[string]textRecord `json:"remarks,omitempty"` // by alias or hidden name
	Regions    map[string]string     `json:"regions,omitempty"` // by alias or hidden name
	Kind       string                `json:"kind"`
	Theme      string                `json:"theme"`
	AsOf       string                `json:"as_of,omitempty"`    // a month, e.g. 2026-11
	Status     string                `json:"status,omitempty"`   // deprecated
	NoScan     bool                  `json:"no_scan,omitempty"`  // its names are common words; see scan
	Statuses   map[string]string     `json:"statuses,omitempty"` // by alias or hidden name
	Common     []string              `json:"common,omitempty"`   // of its names those that are common words
	Definition textRecord            `json:"definition"`
	Notes      []textRecord          `json:"notes"`
	Relations  []relationRecord      `json:"relations"`
	Sources    []sourceRecord        `json:"sources"`
	Glossary   string                `json:"glossary"`
}

type textRecord struct {
	EN string `json:"en,omitempty"`
	ZH string `json:"zh,omitempty"`
}

type relationRecord struct {
	Type           string      `json:"type"`
	Target         string      `json:"target"`
	Note           *textRecord `json:"note,omitempty"`
	Wording        *textRecord `json:"wording,omitempty"`         // of its own, with {X} and {Y}
	InverseWording *textRecord `json:"inverse_wording,omitempty"` // likewise
	NoChain        bool        `json:"no_chain,omitempty"`        // never part of a conclusion from several relations
	Derived        bool        `json:"derived,omitempty"`         // the target holds it, as the inverse
}

type sourceRecord struct {
	Title   string `json:"title"`
	Authors string `json:"authors,omitempty"`
	Year    int    `json:"year,omitempty"`
	Ref     string `json:"ref,omitempty"`
}

type matchRecord struct {
	Kind     string      `json:"kind"`  // certainty: exact or approximate
	Layer    string      `json:"layer"` // the rule that found it
	Field    string      `json:"field"`
	Name     string      `json:"name"`
	Remark   *textRecord `json:"remark,omitempty"`
	Distance *int        `json:"distance,omitempty"`
	Entry    entryRecord `json:"entry"`
}

// An entryView is what templates see of an entry and of how it was found: the
// entry's own fields at the top.
type entryView struct {
	Query string
	Found bool // else the rest is empty
	Rank  int
	Text  string
	Match matchRecord
	entryRecord
}

// views are the entry alone.
func (r entryRecord) views() []any { return []any{entryView{Found: true, entryRecord: r}} }

func asTerm(t index.Term) termRecord {
	return termRecord{ID: t.ID, Abbr: t.Abbr, EN: t.EN, ZH: t.ZH}
}

func asEntry(e *index.Entry) entryRecord {
	r := entryRecord{
		termRecord: asTerm(e.Term()),
		Pinyin:     e.Pinyin,
		Aliases:    each(e.Aliases, labelName),
		Hidden:     each(e.Hidden, labelName),
		Kind:       e.Kind,
		Theme:      e.Theme,
		AsOf:       e.AsOf.String(),
		Status:     string(e.Status),
		NoScan:     e.NoScan,
		Common:     slices.Clone(e.Common),
		Definition: textRecord(e.Definition),
		Notes:      each(e.Notes, asText),
		Relations:  append(each(e.Relations, asRelation), each(e.Incoming, asRelation)...),
		Sources:    each(e.Sources, func(s glossary.Source) sourceRecord { return sourceRecord(s) }),
		Glossary:   e.Glossary,
	}
	r.labels(slices.Concat(e.Aliases, e.Hidden))
	return r
}

func labelName(l glossary.Label) string { return l.Name }

// labels notes what is said of names.
func (r *entryRecord) labels(all []glossary.Label) {
	for _, l := range all {
		if !l.Remark.IsZero() {
			put(&r.Remarks, l.Name, textRecord(l.Remark))
		}
		if l.Region != "" {
			put(&r.Regions, l.Name, l.Region)
		}
		if l.Status != "" {
			put(&r.Statuses, l.Name, string(l.Status))
		}
		if l.NoScan {
			r.Common = append(r.Common, l.Name)
		}
	}
}

// put puts a value into a map, which is made where there is none yet.
func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[key] = value
}

func asText(t glossary.Text) textRecord { return textRecord(t) }

// ifSaid returns nil for an empty text, so that JSON leaves it out.
func ifSaid(t glossary.Text) *textRecord {
	if t.IsZero() {
		return nil
	}
	r := textRecord(t)
	return &r
}

func asRelation(r glossary.Relation) relationRecord {
	return relationRecord{
		Type: r.Type, Target: r.Target, Note: ifSaid(r.Note), Wording: ifSaid(r.Wording), InverseWording: ifSaid(r.InverseWording),
		NoChain: r.NoChain, Derived: r.Derived,
	}
}

func asMatch(m search.Match) matchRecord {
	r := matchRecord{
		Kind:   certainty(m),
		Layer:  m.Rule,
		Field:  m.Name.Field.String(),
		Name:   m.Name.Text,
		Remark: ifSaid(m.Name.Remark),
		Entry:  asEntry(m.Entry),
	}
	if m.Distance > 0 {
		r.Distance = &m.Distance
	}
	return r
}

// certainty says how sure a match is, as in JSON and rows.
func certainty(m search.Match) string {
	if m.Exact {
		return "exact"
	}
	return "approximate"
}
