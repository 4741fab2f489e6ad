package glossary

import "strings"

// RelationType is what a relation says of its two terms, in one direction. The
// Inverse is the Name of the type that says the same in the other direction; a
// symmetric type is its own inverse.
type RelationType struct {
	Name           string
	Inverse        string
	Wording        Text // a sentence of the term that has the relation, {X}, and its target, {Y}
	DerivedWording Text // in place of Wording where Relation.Derived; empty if that is said alike
	Class          RelationClass
	Forward        bool // whether it is the first of a pair of inverse types; for hierarchical ones, the upward one
	OfKinds        bool // whether what is said of a class is true of its kinds: GPT uses the decoder, so GPT-3 does
	OfParts        bool // whether what is said of a whole is true of its parts: the Transformer underlies GPT, so its attention does
	Rank           int  // unique, from 0, with gaps: the order in which relations are shown; can change between versions
}

// RelationClass says which relations chain: whether "A is related so to B" and "B
// to C" make it true that A is to C. Hierarchical relations of different classes do
// not chain freely (Alexiev, Isaac and Lindenthal, On the composition of ISO 25964
// hierarchical relations, 2016).
type RelationClass int

// The classes, with their names in ISO 25964.
const (
	Associative RelationClass = iota // ISO 25964 RT; never chains
	Generic                          // is a kind of (BTG/NTG); chains with itself
	Instance                         // is an example of (BTI/NTI); chains only into Generic
	Partitive                        // is part of (BTP/NTP); chains with itself
)

// Hierarchical reports whether relations of the class say that one term stands
// above the other. In a valid glossary all of them together have no cycle.
func (c RelationClass) Hierarchical() bool { return c != Associative }

// Symmetric reports whether the type is its own inverse.
func (t RelationType) Symmetric() bool { return t.Name == t.Inverse }

// RelationTypes returns every relation type by Rank, the lowest first. The caller
// owns the slice.
func RelationTypes() []RelationType {
	types := make([]RelationType, 0, 2*len(relationTable))
	for i, row := range relationTable {
		types = append(types, row.forward(2*i))
		if row.name != row.inverse {
			types = append(types, row.backward(2*i+1))
		}
	}
	return types
}

// TypeAt returns the relation type with a rank; ok is false where there is none.
func TypeAt(rank int) (t RelationType, ok bool) {
	if rank < 0 || rank >= 2*len(relationTable) {
		return RelationType{}, false
	}
	switch row := &relationTable[rank/2]; {
	case rank%2 == 0:
		return row.forward(rank), true
	case row.name != row.inverse:
		return row.backward(rank), true
	}
	return RelationType{}, false
}

// TypeOf returns the relation type with a name, as in Relation.Type; ok is false
// where there is none.
func TypeOf(name string) (t RelationType, ok bool) {
	for i := range relationTable {
		switch row := &relationTable[i]; name {
		case row.name:
			return row.forward(2 * i), true
		case row.inverse:
			return row.backward(2*i + 1), true
		}
	}
	return RelationType{}, false
}

// Say makes a sentence of a wording, without a full stop: x stands for {X}, y for
// {Y}. Spaces between Chinese characters are left out.
func Say(wording, x, y string) string {
	var b strings.Builder
	for rest := wording; ; {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(before)
		switch {
		case !found:
			return foldSpace(b.String())
		case strings.HasPrefix(after, "X}"):
			b.WriteString(x)
			rest = after[len("X}"):]
		case strings.HasPrefix(after, "Y}"):
			b.WriteString(y)
			rest = after[len("Y}"):]
		default:
			b.WriteByte('{')
			rest = after
		}
	}
}

type relationRow struct {
	name, inverse string
	class         RelationClass
	en, enInverse string
	zh, zhInverse string

	derived, derivedInverse Text

	ofKinds, ofParts direction // in which what is said is true of all kinds, of all parts
}

// A direction is the one of a row's name, the one of its inverse, or both.
type direction int

const (
	forth direction = 1 << iota
	back
)

func (r *relationRow) forward(rank int) RelationType {
	return RelationType{
		Name: r.name, Inverse: r.inverse, Wording: Text{EN: r.en, ZH: r.zh}, DerivedWording: r.derived,
		Class: r.class, Forward: true, OfKinds: r.ofKinds&forth != 0, OfParts: r.ofParts&forth != 0, Rank: rank,
	}
}

func (r *relationRow) backward(rank int) RelationType {
	return RelationType{
		Name: r.inverse, Inverse: r.name, Wording: Text{EN: r.enInverse, ZH: r.zhInverse}, DerivedWording: r.derivedInverse,
		Class: r.class, OfKinds: r.ofKinds&back != 0, OfParts: r.ofParts&back != 0, Rank: rank,
	}
}

// relationTable has all relation types: a pair of inverse types, or a symmetric
// one, in a row. The place of the row makes the ranks. It is never written to.
var relationTable = [...]relationRow{
	{
		name: "broader", inverse: "narrower", class: Generic,
		en: "{X} is a kind of {Y}", enInverse: "{X} has kinds such as {Y}",
		zh: "{X} 是 {Y} 的一种", zhInverse: "{X} 有 {Y} 等种类",
	},
	{
		name: "instance-of", inverse: "has-instance", class: Instance,
		en: "{X} is an example of {Y}", enInverse: "{X} has examples such as {Y}",
		zh: "{X} 是 {Y} 的实例", zhInverse: "{X} 有 {Y} 等实例",
	},
	{
		name: "part-of", inverse: "has-part", class: Partitive,
		en: "{X} is part of {Y}", enInverse: "{X} has parts such as {Y}",
		zh: "{X} 是 {Y} 的组成部分", zhInverse: "{X} 有 {Y} 等组成部分",
	},
	{
		name: "based-on", inverse: "basis-of", class: Associative,
		ofKinds: forth, ofParts: back,
		en: "{X} is built on {Y}", enInverse: "{X} underlies {Y}",
		zh: "{X} 以 {Y} 为基础", zhInverse: "{X} 是 {Y} 的基础",
	},
	{
		name: "uses", inverse: "used-by", class: Associative,
		ofKinds: forth, ofParts: back,
		en: "{X} uses {Y}", enInverse: "{X} is used in {Y}",
		zh: "{X} 使用 {Y}", zhInverse: "{X} 用于 {Y}",
	},
	{
		name: "trained-by", inverse: "trains", class: Associative,
		ofKinds: forth, ofParts: back,
		en: "{X} is trained using {Y}", enInverse: "{X} is used to train {Y}",
		zh: "{X} 的训练采用 {Y}", zhInverse: "{X} 用于训练 {Y}",
	},
	{
		name: "enables", inverse: "enabled-by", class: Associative,
		ofKinds: back, ofParts: forth,
		en: "{X} makes {Y} possible", enInverse: "{X} is made possible by {Y}",
		zh: "{X} 让 {Y} 成为可能", zhInverse: "{X} 依靠 {Y} 实现",
	},
	{
		name: "powers", inverse: "powered-by", class: Associative,
		ofKinds: back, ofParts: forth,
		en: "{X} powers {Y}", enInverse: "{X} is powered by {Y}",
		zh: "{X} 驱动 {Y}", zhInverse: "{X} 由 {Y} 驱动",
	},
	{
		name: "applied-to", inverse: "application-of", class: Associative,
		ofKinds: forth | back, ofParts: forth,
		en: "{X} is applied to {Y}", enInverse: "{X} is an application of {Y}",
		zh: "{X} 应用于 {Y}", zhInverse: "{X} 是 {Y} 的应用",
		// What a technique is applied to is not its application, and a product
		// that applies a technique is not what that is applied to.
		derived:        Text{EN: "{X} is applied in {Y}", ZH: "{X} 的应用有 {Y}"},
		derivedInverse: Text{EN: "{X} has {Y} applied to it", ZH: "{X} 是 {Y} 的应用对象"},
	},
	{
		name: "made-by", inverse: "makes", class: Associative,
		ofKinds: forth, ofParts: back,
		en: "{X} was developed by {Y}", enInverse: "{X} developed {Y}",
		zh: "{X} 由 {Y} 开发", zhInverse: "{X} 开发了 {Y}",
	},
	{
		name: "introduced-by", inverse: "introduces", class: Associative,
		ofKinds: forth, ofParts: back,
		en: "{X} was introduced by {Y}", enInverse: "{X} introduced {Y}",
		zh: "{X} 由 {Y} 提出", zhInverse: "{X} 提出了 {Y}",
	},
	{
		name: "replaces", inverse: "replaced-by", class: Associative,
		en: "{X} takes the place of {Y}", enInverse: "{X} gives way to {Y}",
		zh: "{X} 取代 {Y}", zhInverse: "{X} 被 {Y} 取代",
	},
	{
		name: "contrasts-with", inverse: "contrasts-with", class: Associative, ofKinds: forth,
		en: "{X} is contrasted with {Y}",
		zh: "{X} 区别于 {Y}",
	},
	{
		name: "related", inverse: "related", class: Associative, ofKinds: forth,
		en: "{X} is related to {Y}",
		zh: "{X} 与 {Y} 相关",
	},
}
