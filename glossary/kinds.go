package glossary

// Kind is a sort of thing that a term can name.
type Kind struct {
	Name  string // as written in a glossary
	Label Text   // as shown to people
}

// Kinds returns the kinds that the shipped glossary uses. A glossary may use
// words of its own, which are shown as they are.
func Kinds() []Kind {
	return []Kind{
		{"concept", Text{"concept", "概念"}},
		{"technique", Text{"technique", "技术"}},
		{"model", Text{"model", "模型"}},
		{"product", Text{"product", "产品"}},
		{"organisation", Text{"organization", "机构"}},
		{"paper", Text{"paper", "论文"}},
		{"architecture", Text{"architecture", "架构"}},
		{"application", Text{"application", "应用"}},
	}
}

// KindLabel returns the label of the kind with a name. A name that is not among
// Kinds is its own label.
func KindLabel(name string) Text {
	for _, k := range Kinds() {
		if k.Name == name {
			return k.Label
		}
	}
	return Text{EN: name, ZH: name}
}
