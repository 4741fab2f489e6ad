package glossary

import "strings"

// Inverted returns the relation as seen from its target, where from is the ID
// of the entry that holds it.
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

// swapped lets {X} and {Y} change places, as the two ends of a relation do.
func swapped(t Text) Text {
	if t.IsZero() {
		return t
	}
	swap := strings.NewReplacer("{X}", "{Y}", "{Y}", "{X}")
	return Text{EN: swap.Replace(t.EN), ZH: swap.Replace(t.ZH)}
}

// Words returns the wording of the relation, with {X} and {Y}: its own where
// it has one, else its type's.
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
