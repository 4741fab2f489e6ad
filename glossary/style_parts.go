package glossary

// A placedText is a text and its place.
type placedText struct {
	Text
	Pos Pos
}

// missing returns the language that a text in one language lacks.
func (t placedText) missing() Lang {
	if t.EN == "" {
		return EN
	}
	return ZH
}

// texts returns all texts of an entry, empty ones too.
func (e *Entry) texts() []placedText {
	all := []placedText{{e.Definition, e.placeOfDefinition()}}
	for i, note := range e.Notes {
		at := e.Pos
		if i < len(e.NotePos) {
			at = e.NotePos[i]
		}
		all = append(all, placedText{note, at})
	}
	for _, r := range e.Relations {
		for _, t := range []Text{r.Note, r.Wording, r.InverseWording} {
			all = append(all, placedText{t, r.Pos})
		}
	}
	for _, l := range e.Labels() {
		all = append(all, placedText{l.Remark, l.Pos})
	}
	return all
}

// placeOfDefinition returns the place of the entry where that of its definition is
// not known.
func (e *Entry) placeOfDefinition() Pos {
	if e.DefinitionPos == (Pos{}) {
		return e.Pos
	}
	return e.DefinitionPos
}

// texts returns all texts of a comparison, in the order of its rows and columns.
func (c *Comparison) texts() []placedText {
	all := []placedText{{c.Summary, c.Pos}}
	for _, row := range c.Rows {
		all = append(all, placedText{row.Label, c.Pos})
		for _, id := range c.Of {
			all = append(all, placedText{row.Cells[id], c.Pos})
		}
	}
	for _, note := range c.Notes {
		all = append(all, placedText{note, c.Pos})
	}
	return all
}

// textsOf returns all texts of a glossary.
func textsOf(g *Glossary) []placedText {
	var all []placedText
	for i := range g.Entries {
		all = append(all, g.Entries[i].texts()...)
	}
	for i := range g.Comparisons {
		all = append(all, g.Comparisons[i].texts()...)
	}
	for _, shared := range g.Shared {
		all = append(all, placedText{shared.Note, shared.Pos})
	}
	return all
}

// bilingualFiles returns the files of which most texts are in both languages.
func bilingualFiles(texts []placedText) map[string]bool {
	surplus := map[string]int{} // of texts in both languages over those in one
	for _, t := range texts {
		switch {
		case t.IsZero():
		case t.EN != "" && t.ZH != "":
			surplus[t.Pos.File]++
		default:
			surplus[t.Pos.File]--
		}
	}
	bilingual := map[string]bool{}
	for file, n := range surplus {
		bilingual[file] = n > 0
	}
	return bilingual
}

// parentedBelow returns the ids of the entries of which others say, from above, that
// they stand below them.
func parentedBelow(g *Glossary) map[string]bool {
	parented := map[string]bool{}
	for i := range g.Entries {
		for _, r := range g.Entries[i].Relations {
			if t, _ := TypeOf(r.Type); t.Class.Hierarchical() && !t.Forward {
				parented[r.Target] = true
			}
		}
	}
	return parented
}

// saysParent reports whether an entry says that it stands below another one.
func saysParent(e *Entry) bool {
	for _, r := range e.Relations {
		if t, _ := TypeOf(r.Type); t.Class.Hierarchical() && t.Forward {
			return true
		}
	}
	return false
}

// An entryPlace is where an entry stands: its layer, and its number in the glossary.
type entryPlace struct{ layer, number int }

func placesOf(g *Glossary) map[string]entryPlace {
	places := make(map[string]entryPlace, len(g.Entries))
	for i, e := range g.Entries {
		places[e.ID] = entryPlace{e.Layer, i}
	}
	return places
}
