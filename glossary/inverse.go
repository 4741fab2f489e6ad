package glossary

import "strings"

// Inverted returns the relation as its target sees it: of the inverse type, and
// back to the entry that has r, whose ID is from. Inverting twice gives r again.
func (r Relation) Inverted(from string) Relation {
	t, _ := TypeOf(r.Type)
	return Relation{
		Type:           t.Inverse,
		Target:         from,
		Note:           r.Note,
		Wording:        swapped(r.InverseWording),
		InverseWording: swapped(r.Wording),
		NoChain:        r.NoChain,
		Derived:        !r.Derived,
		Pos:            r.Pos,
	}
}

// swapped returns a wording with {X} and {Y} in each other's place.
func swapped(t Text) Text {
	if t.IsZero() {
		return t
	}
	swap := strings.NewReplacer("{X}", "{Y}", "{Y}", "{X}")
	return Text{EN: swap.Replace(t.EN), ZH: swap.Replace(t.ZH)}
}

// Words returns the wording of the relation, for Say: in each language its own, or
// its type's where it has none. {X} has the relation, {Y} is its target.
func (r Relation) Words() Text {
	t, _ := TypeOf(r.Type)
	words := t.Wording
	if r.Derived && !t.DerivedWording.IsZero() {
		words = t.DerivedWording
	}
	if r.Wording.EN != "" {
		words.EN = r.Wording.EN
	}
	if r.Wording.ZH != "" {
		words.ZH = r.Wording.ZH
	}
	return words
}
