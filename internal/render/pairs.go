package render

import (
	"iter"
	"strconv"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
)

type pairRecord struct {
	From       endRecord         `json:"from"`
	To         endRecord         `json:"to"`
	Link       string            `json:"link"` // direct, path, parent, way or none: see relate.Link
	Answer     textRecord        `json:"answer"`
	Relations  []stepRecord      `json:"relations"`
	Path       []stepRecord      `json:"path"`
	OtherPaths [][]stepRecord    `json:"other_paths"` // as short as path
	Conclusion *stepRecord       `json:"conclusion"`
	Common     commonRecord      `json:"common"`
	Comparison *comparisonRecord `json:"comparison"`
}

type endRecord struct {
	termRecord
	Kind       string     `json:"kind"`
	Definition textRecord `json:"definition"`
}

type commonRecord struct {
	Broader []termRecord `json:"broader"`
	Shared  []stepRecord `json:"shared"` // relations of from that to has too
}

type stepRecord struct {
	From    string      `json:"from"`
	Type    string      `json:"type"`
	To      string      `json:"to"`
	Wording textRecord  `json:"wording"`
	Note    *textRecord `json:"note,omitempty"`
	Derived bool        `json:"derived,omitempty"`
}

type comparisonRecord struct {
	Of        []string     `json:"of"`
	WholeOnly bool         `json:"whole_only,omitempty"` // it answers for no part of its terms
	Summary   *textRecord  `json:"summary,omitempty"`
	Rows      []rowRecord  `json:"rows"`
	Notes     []textRecord `json:"notes"`
}

type rowRecord struct {
	Label textRecord            `json:"label"`
	Cells map[string]textRecord `json:"cells"`
}

func pairRecords(pairs []relate.Pair) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, p := range pairs {
			if !yield(asPair(p)) {
				return
			}
		}
	}
}

func asPair(p relate.Pair) pairRecord {
	r := pairRecord{
		From:       asEnd(p.A),
		To:         asEnd(p.B),
		Link:       linkName(p.Link),
		Answer:     textRecord{EN: answer(p, glossary.EN), ZH: answer(p, glossary.ZH)},
		Relations:  each(p.Direct, asStep),
		Path:       each(p.Path(), asStep),
		OtherPaths: each(p.Paths[min(1, len(p.Paths)):], func(path []relate.Step) []stepRecord { return each(path, asStep) }),
		Common:     commonRecord{each(p.Common.Broader, asTerm), each(p.Common.Shared, asStep)},
		Comparison: asComparison(p.Comparison),
	}
	if whole, ok := relate.Conclude(p.Path()); ok {
		step := asStep(whole)
		r.Conclusion = &step
	}
	return r
}

func asEnd(e *index.Entry) endRecord {
	return endRecord{asTerm(e.Term()), e.Kind, textRecord(e.Definition)}
}

func asStep(s relate.Step) stepRecord {
	return stepRecord{
		From:    s.From.ID,
		Type:    s.Relation.Type,
		To:      s.To.ID,
		Wording: textRecord{EN: clause(s, glossary.EN), ZH: clause(s, glossary.ZH)},
		Note:    ifSaid(s.Relation.Note),
		Derived: s.Relation.Derived,
	}
}

func asComparison(c *glossary.Comparison) *comparisonRecord {
	if c == nil {
		return nil
	}
	return &comparisonRecord{
		Of:        c.Of,
		WholeOnly: c.WholeOnly,
		Summary:   ifSaid(c.Summary),
		Notes:     each(c.Notes, asText),
		Rows: each(c.Rows, func(r glossary.Row) rowRecord {
			row := rowRecord{Label: textRecord(r.Label), Cells: map[string]textRecord{}}
			for _, id := range c.Of {
				row.Cells[id] = textRecord(r.Cells[id])
			}
			return row
		}),
	}
}

func pairColumns() []string {
	return []string{"a", "b", "step", "from", "type", "to", "wording_en", "wording_zh", "note_en", "note_zh", "path", "link"}
}

// pairRows has a row for each relation of each pair, or for each step of each path
// where there is no direct relation; steps and paths count from 1, direct
// relations are step 0 of path 0.
func pairRows(pairs []relate.Pair) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, p := range pairs {
			for _, s := range p.Direct {
				if !yield(pairRow(p, 0, 0, s)) {
					return
				}
			}
			for n, path := range p.Paths {
				for i, s := range path {
					if !yield(pairRow(p, n+1, i+1, s)) {
						return
					}
				}
			}
		}
	}
}

func pairRow(p relate.Pair, path, step int, s relate.Step) []string {
	r := asStep(s)
	return []string{
		p.A.ID, p.B.ID, strconv.Itoa(step), r.From, r.Type, r.To,
		r.Wording.EN, r.Wording.ZH, s.Relation.Note.EN, s.Relation.Note.ZH, strconv.Itoa(path), linkName(p.Link),
	}
}

// linkName is what scripts know a link by.
func linkName(l relate.Link) string {
	switch l {
	case relate.LinkDirect:
		return "direct"
	case relate.LinkPath:
		return "path"
	case relate.LinkParent:
		return "parent"
	case relate.LinkWay:
		return "way"
	}
	return "none"
}
