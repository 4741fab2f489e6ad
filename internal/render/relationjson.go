package render

import (
	"io"

	"aiterm/glossary"
	"aiterm/internal/relate"
)

type pairJSON struct {
	From       endJSON         `json:"from"`
	To         endJSON         `json:"to"`
	Answer     textJSON        `json:"answer"`
	Relations  []stepJSON      `json:"relations"`
	Path       []stepJSON      `json:"path"`
	OtherPaths [][]stepJSON    `json:"other_paths"` // as short as path
	Conclusion *stepJSON       `json:"conclusion"`
	Common     commonJSON      `json:"common"`
	Comparison *comparisonJSON `json:"comparison"`
}

type endJSON struct {
	termJSON
	Kind       string   `json:"kind"`
	Definition textJSON `json:"definition"`
}

type commonJSON struct {
	Broader []termJSON `json:"broader"`
	Shared  []stepJSON `json:"shared"` // relations of from that to has too
}

type stepJSON struct {
	From    string    `json:"from"`
	Type    string    `json:"type"`
	To      string    `json:"to"`
	Wording textJSON  `json:"wording"`
	Note    *textJSON `json:"note,omitempty"`
	Derived bool      `json:"derived,omitempty"`
}

type comparisonJSON struct {
	Of      []string   `json:"of"`
	Summary *textJSON  `json:"summary,omitempty"`
	Rows    []rowJSON  `json:"rows"`
	Notes   []textJSON `json:"notes"`
}

type rowJSON struct {
	Label textJSON            `json:"label"`
	Cells map[string]textJSON `json:"cells"`
}

// RelationsJSON writes pairs as an array.
func RelationsJSON(w io.Writer, pairs []relate.Pair) error {
	return writeJSON(w, each(pairs, asPair))
}

func asPair(p relate.Pair) pairJSON {
	out := pairJSON{
		From:       asEnd(p.A),
		To:         asEnd(p.B),
		Answer:     textJSON{EN: answer(p, glossary.EN), ZH: answer(p, glossary.ZH)},
		Relations:  each(p.Direct, asStep),
		Path:       each(p.Path(), asStep),
		OtherPaths: each(p.Paths[min(1, len(p.Paths)):], func(path []relate.Step) []stepJSON { return each(path, asStep) }),
		Common:     commonJSON{each(p.Common.Broader, asTerm), each(p.Common.Shared, asStep)},
		Comparison: asComparison(p.Comparison),
	}
	if whole, ok := relate.Conclude(p.Path()); ok {
		step := asStep(whole)
		out.Conclusion = &step
	}
	return out
}

func asEnd(e *glossary.Entry) endJSON { return endJSON{asTerm(e), e.Kind, textJSON(e.Definition)} }

func asStep(s relate.Step) stepJSON {
	return stepJSON{
		From:    s.From.ID,
		Type:    s.Relation.Type,
		To:      s.To.ID,
		Wording: textJSON{EN: clause(s, glossary.EN), ZH: clause(s, glossary.ZH)},
		Note:    asText(s.Relation.Note),
		Derived: s.Relation.Derived,
	}
}

func asComparison(c *glossary.Comparison) *comparisonJSON {
	if c == nil {
		return nil
	}
	out := comparisonJSON{
		Of:      c.Of,
		Summary: asText(c.Summary),
		Notes:   each(c.Notes, func(t glossary.Text) textJSON { return textJSON(t) }),
		Rows: each(c.Rows, func(r glossary.Row) rowJSON {
			row := rowJSON{Label: textJSON(r.Label), Cells: map[string]textJSON{}}
			for _, id := range c.Of {
				row.Cells[id] = textJSON(r.Cells[id])
			}
			return row
		}),
	}
	return &out
}
