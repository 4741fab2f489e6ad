package glossary

import "strings"

// RelationType is one direction of a kind of relation. The two directions of
// a pair name each other; a symmetric type names itself.
type RelationType struct {
	Name    string
	Inverse string
	Wording Text // of "X relates to Y", with {X} and {Y}
	Class   RelationClass
	Forward bool // the direction in which the pair is listed
}

// RelationClass says what a relation claims and, with that, which steps chain
// into a statement. Kinds of hierarchy do not mix freely (Alexiev, Isaac and
// Lindenthal, On the composition of ISO 25964 hierarchical relations, 2016).
type RelationClass int

const (
	Associative RelationClass = iota // ISO 25964 RT; never chains
	Generic                          // is a kind of (BTG/NTG); chains with itself
	Instance                         // is an example of (BTI/NTI); chains only into Generic
	Partitive                        // is part of (BTP/NTP); chains with itself
)

// Hierarchical reports whether the class orders terms above one another; all
// hierarchical relations together are free of cycles.
func (c RelationClass) Hierarchical() bool { return c != Associative }

// Symmetric reports whether the type is its own inverse.
func (t RelationType) Symmetric() bool { return t.Name == t.Inverse }

// NeedsNote reports whether a relation of this type says too little without
// a note.
func (t RelationType) NeedsNote() bool { return t.Symmetric() }

// RelationTypes returns every relation type, each pair's forward direction
// before its inverse, in the order in which relations are shown.
func RelationTypes() []RelationType {
	rows := relationTable()
	types := make([]RelationType, 0, 2*len(rows))
	for _, row := range rows {
		types = append(types, row.forward())
		if row.name != row.inverse {
			types = append(types, row.backward())
		}
	}
	return types
}

// TypeOf finds a relation type by its name.
func TypeOf(name string) (RelationType, bool) {
	for _, row := range relationTable() {
		switch name {
		case row.name:
			return row.forward(), true
		case row.inverse:
			return row.backward(), true
		}
	}
	return RelationType{}, false
}

// Say fills the {X} and {Y} of a wording.
func Say(wording, x, y string) string {
	return tidy(strings.NewReplacer("{X}", x, "{Y}", y).Replace(wording))
}

type relationRow struct {
	name, inverse string
	class         RelationClass
	en, enInverse string
	zh, zhInverse string
}

func (r relationRow) forward() RelationType {
	return RelationType{r.name, r.inverse, Text{EN: r.en, ZH: r.zh}, r.class, true}
}

func (r relationRow) backward() RelationType {
	return RelationType{r.inverse, r.name, Text{EN: r.enInverse, ZH: r.zhInverse}, r.class, false}
}

// relationTable is the closed vocabulary. A new type is one more row.
func relationTable() []relationRow {
	return []relationRow{
		{
			"broader", "narrower", Generic,
			"{X} is a kind of {Y}", "{X} includes {Y}",
			"{X} 是 {Y} 的一种", "{X} 的下位概念有 {Y}",
		},
		{
			"instance-of", "has-instance", Instance,
			"{X} is an example of {Y}", "{X} has {Y} as an example",
			"{X} 是 {Y} 的实例", "{X} 的实例有 {Y}",
		},
		{
			"part-of", "has-part", Partitive,
			"{X} is part of {Y}", "{X} contains {Y}",
			"{X} 是 {Y} 的组成部分", "{X} 包含 {Y}",
		},
		{
			"based-on", "basis-of", Associative,
			"{X} is built on {Y}", "{X} is the basis of {Y}",
			"{X} 以 {Y} 为基础", "{X} 是 {Y} 的基础",
		},
		{
			"uses", "used-by", Associative,
			"{X} uses {Y}", "{X} is used by {Y}",
			"{X} 使用 {Y}", "{X} 被 {Y} 使用",
		},
		{
			"trained-by", "trains", Associative,
			"{X} is trained by means of {Y}", "{X} serves to train {Y}",
			"{X} 通过 {Y} 训练", "{X} 用于训练 {Y}",
		},
		{
			"enables", "enabled-by", Associative,
			"{X} makes {Y} possible", "{X} is made possible by {Y}",
			"{X} 使 {Y} 得以实现", "{X} 依靠 {Y} 实现",
		},
		{
			"powers", "powered-by", Associative,
			"{X} drives {Y}", "{X} is driven by {Y}",
			"{X} 驱动 {Y}", "{X} 由 {Y} 驱动",
		},
		{
			"applied-to", "application-of", Associative,
			"{X} is applied to {Y}", "{X} is an application of {Y}",
			"{X} 应用于 {Y}", "{X} 是 {Y} 的应用",
		},
		{
			"made-by", "makes", Associative,
			"{X} was made by {Y}", "{X} made {Y}",
			"{X} 出自 {Y}", "{X} 的作品有 {Y}",
		},
		{
			"introduced-by", "introduces", Associative,
			"{X} was introduced by {Y}", "{X} introduced {Y}",
			"{X} 由 {Y} 提出", "{X} 提出了 {Y}",
		},
		{
			"replaces", "replaced-by", Associative,
			"{X} takes the place of {Y}", "{X} gives way to {Y}",
			"{X} 取代 {Y}", "{X} 被 {Y} 取代",
		},
		{
			"contrasts-with", "contrasts-with", Associative,
			"{X} is contrasted with {Y}", "",
			"{X} 与 {Y} 相对", "",
		},
		{
			"related", "related", Associative,
			"{X} is related to {Y}", "",
			"{X} 与 {Y} 相关", "",
		},
	}
}
