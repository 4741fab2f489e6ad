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
	return foldSpace(strings.NewReplacer("{X}", x, "{Y}", y).Replace(wording))
}

type relationRow struct {
	name, inverse string
	class         RelationClass
	en, enInverse string
	zh, zhInverse string

	derived, derivedInverse Text
}

func (r *relationRow) forward(rank int) RelationType {
	return RelationType{r.name, r.inverse, Text{EN: r.en, ZH: r.zh}, r.derived, r.class, true, rank}
}

func (r *relationRow) backward(rank int) RelationType {
	return RelationType{r.inverse, r.name, Text{EN: r.enInverse, ZH: r.zhInverse}, r.derivedInverse, r.class, false, rank}
}

// relationTable has all relation types: a pair of inverse types, or a symmetric
// one, in a row. The place of the row makes the ranks. It is never written to.
var relationTable = [...]relationRow{
	{
		name: "broader", inverse: "narrower", class: Generic,
		en: "{X} is a kind of {Y}", enInverse: "{X} includes {Y}",
		zh: "{X} 是 {Y} 的一种", zhInverse: "{X} 的下位概念有 {Y}",
	},
	{
		name: "instance-of", inverse: "has-instance", class: Instance,
		en: "{X} is an example of {Y}", enInverse: "{X} is exemplified by {Y}",
		zh: "{X} 是 {Y} 的实例", zhInverse: "{X} 的实例有 {Y}",
	},
	{
		name: "part-of", inverse: "has-part", class: Partitive,
		en: "{X} is part of {Y}", enInverse: "{X} contains {Y}",
		zh: "{X} 是 {Y} 的组成部分", zhInverse: "{X} 包含 {Y}",
	},
	{
		name: "based-on", inverse: "basis-of", class: Associative,
		en: "{X} is built on {Y}", enInverse: "{X} is the basis of {Y}",
		zh: "{X} 以 {Y} 为基础", zhInverse: "{X} 是 {Y} 的基础",
	},
	{
		name: "uses", inverse: "used-by", class: Associative,
		en: "{X} uses {Y}", enInverse: "{X} is used by {Y}",
		zh: "{X} 使用 {Y}", zhInverse: "{X} 被 {Y} 使用",
	},
	{
		name: "trained-by", inverse: "trains", class: Associative,
		en: "{X} is trained by means of {Y}", enInverse: "{X} serves to train {Y}",
		zh: "{X} 通过 {Y} 训练", zhInverse: "{X} 用于训练 {Y}",
	},
	{
		name: "enables", inverse: "enabled-by", class: Associative,
		en: "{X} makes {Y} possible", enInverse: "{X} is made possible by {Y}",
		zh: "{X} 使 {Y} 得以实现", zhInverse: "{X} 依靠 {Y} 实现",
	},
	{
		name: "powers", inverse: "powered-by", class: Associative,
		en: "{X} drives {Y}", enInverse: "{X} is driven by {Y}",
		zh: "{X} 驱动 {Y}", zhInverse: "{X} 由 {Y} 驱动",
	},
	{
		name: "applied-to", inverse: "application-of", class: Associative,
		en: "{X} is applied to {Y}", enInverse: "{X} is an application of {Y}",
		zh: "{X} 应用于 {Y}", zhInverse: "{X} 是 {Y} 的应用",
		// What a technique is applied to is not its application, and a product
		// that applies a technique is not what that is applied to.
		derived:        Text{EN: "{X} is applied in {Y}", ZH: "{X} 的应用有 {Y}"},
		derivedInverse: Text{EN: "{X} involves {Y}", ZH: "{X} 会用到 {Y}"},
	},
	{
		name: "made-by", inverse: "makes", class: Associative,
		en: "{X} was made by {Y}", enInverse: "{X} made {Y}",
		zh: "{X} 出自 {Y}", zhInverse: "{X} 的作品有 {Y}",
	},
	{
		name: "introduced-by", inverse: "introduces", class: Associative,
		en: "{X} was introduced by {Y}", enInverse: "{X} introduced {Y}",
		zh: "{X} 由 {Y} 提出", zhInverse: "{X} 提出了 {Y}",
	},
	{
		name: "replaces", inverse: "replaced-by", class: Associative,
		en: "{X} takes the place of {Y}", enInverse: "{X} gives way to {Y}",
		zh: "{X} 取代 {Y}", zhInverse: "{X} 被 {Y} 取代",
	},
	{
		name: "contrasts-with", inverse: "contrasts-with", class: Associative,
		en: "{X} is contrasted with {Y}",
		zh: "{X} 与 {Y} 相对",
	},
	{
		name: "related", inverse: "related", class: Associative,
		en: "{X} is related to {Y}",
		zh: "{X} 与 {Y} 相关",
	},
}
