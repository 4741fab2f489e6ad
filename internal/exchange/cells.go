package exchange

import (
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"aiterm/glossary"
)

// A cell of a table can hold a list, whose items are joined by "; ". A backslash before a
// semicolon makes it part of an item; only there a backslash has to be written twice.
// An item can say more about what it names, in braces behind it, as YAML has it:
//
//	機器學習 {region: TW}; Statistical Learning {remark: {en: near-synonym, zh: 近义}}

// joinItems writes a list into a cell.
func joinItems(items []string) string {
	for len(items) > 0 && items[len(items)-1] == "" {
		items = items[:len(items)-1]
	}
	var b strings.Builder
	for i, item := range items {
		if i > 0 {
			b.WriteString("; ")
		}
		writeItem(&b, item)
	}
	if len(items) == 1 && strings.ContainsAny(items[0], looseSeparators) {
		b.WriteByte(';') // or it would be read as several
	}
	return b.String()
}

func writeItem(b *strings.Builder, item string) {
	backslashes := 0
	for i := range len(item) {
		switch item[i] {
		case '\\':
			backslashes++
		case ';':
			b.WriteString(strings.Repeat(`\`, backslashes+1))
			backslashes = 0
		default:
			backslashes = 0
		}
		b.WriteByte(item[i])
	}
	b.WriteString(strings.Repeat(`\`, backslashes))
}

// splitItems reads the list that a cell holds. Items that say nothing are among them, as
// "" .
func splitItems(cell string) (items []string) {
	var b strings.Builder
	backslashes := 0
	for i := range len(cell) {
		c := cell[i]
		if c == '\\' {
			backslashes++
			continue
		}
		if c == ';' {
			b.WriteString(strings.Repeat(`\`, backslashes/2))
		} else {
			b.WriteString(strings.Repeat(`\`, backslashes))
		}
		if separates := c == ';' && backslashes%2 == 0; separates {
			items = append(items, strings.TrimSpace(b.String()))
			b.Reset()
		} else {
			b.WriteByte(c)
		}
		backslashes = 0
	}
	if backslashes%2 == 0 {
		backslashes /= 2
	}
	b.WriteString(strings.Repeat(`\`, backslashes))
	return append(items, strings.TrimSpace(b.String()))
}

// looseSeparators are what people write between names, where no semicolon is.
const looseSeparators = "；、,，|｜\n"

// splitNames reads a list of names, as joinItems or as people write it.
func splitNames(cell string) []string {
	items := splitItems(cell)
	if len(items) == 1 {
		items = strings.FieldsFunc(items[0], func(r rune) bool { return strings.ContainsRune(looseSeparators, r) })
	}
	return withoutEmpty(items)
}

func withoutEmpty(items []string) (kept []string) {
	for _, item := range items {
		if item = strings.TrimSpace(item); item != "" {
			kept = append(kept, item)
		}
	}
	return kept
}

// An attribute says something more about what an item of a list names: a text or, by
// language, several.
type attribute struct {
	key  string
	text glossary.Text
	one  bool // the text is one string, in EN, whatever its language
}

// words returns the text, of which a string is Chinese if it has a Han character.
func (a attribute) words() glossary.Text {
	if a.one {
		return textByHan(a.text.EN)
	}
	return a.text
}

func textByHan(s string) glossary.Text {
	if hasHan(s) {
		return glossary.Text{ZH: s}
	}
	return glossary.Text{EN: s}
}

func inOne(key, value string) attribute {
	return attribute{key: key, text: glossary.Text{EN: value}, one: true}
}

// itemOf writes what an item names, and more about it.
func itemOf(name string, attributes ...attribute) string {
	var said []string
	for _, a := range attributes {
		switch {
		case a.text.IsZero():
		case a.one:
			said = append(said, a.key+": "+flowString(a.text.EN))
		default:
			said = append(said, a.key+": {"+strings.Join(flowLanguages(a.text), ", ")+"}")
		}
	}
	name = escapeBrace(name)
	if len(said) == 0 {
		return name
	}
	return name + " {" + strings.Join(said, ", ") + "}"
}

func flowLanguages(t glossary.Text) (said []string) {
	if t.EN != "" {
		said = append(said, "en: "+flowString(t.EN))
	}
	if t.ZH != "" {
		said = append(said, "zh: "+flowString(t.ZH))
	}
	return said
}

// flowString writes a string as YAML within braces.
func flowString(s string) string {
	if strings.ContainsAny(s, ",[]{}:#?&*!|>'\"%@`") {
		return yamlQuoted(s)
	}
	return yamlWord(s)
}

// escapeBrace puts a backslash before a brace behind a space, which would begin
// attributes, and before those that stand there already.
func escapeBrace(name string) string {
	return replaceBraces(name, func(backslashes int) int { return backslashes + 1 })
}

func unescapeBrace(name string) string {
	return replaceBraces(name, func(backslashes int) int { return max(backslashes-1, 0) })
}

// replaceBraces changes the number of backslashes between a space and a brace.
func replaceBraces(s string, number func(int) int) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '{')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		before := strings.TrimRight(s[:i], `\`)
		b.WriteString(before)
		backslashes := i - len(before)
		if strings.HasSuffix(before, " ") {
			backslashes = number(backslashes)
		}
		b.WriteString(strings.Repeat(`\`, backslashes) + "{")
		s = s[i+1:]
	}
}

// readItem reads what itemOf writes. What is in no known form is a name, braces and all.
func readItem(item string, known ...string) (name string, said map[string]attribute) {
	i := strings.Index(item, " {")
	if i < 0 || !strings.HasSuffix(item, "}") {
		return unescapeBrace(item), nil
	}
	said = readAttributes(item[i+1:], known)
	if said == nil {
		return unescapeBrace(item), nil
	}
	return unescapeBrace(strings.TrimSpace(item[:i])), said
}

// readAttributes reads a mapping of known keys to strings and texts, or returns nil where
// it is none.
func readAttributes(flow string, known []string) map[string]attribute {
	var doc yaml.Node
	if yaml.Unmarshal([]byte(flow), &doc) != nil || len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil
	}
	said := map[string]attribute{}
	pairs := doc.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		text, ok := readFlowText(pairs[i+1])
		if !ok || !slices.Contains(known, pairs[i].Value) {
			return nil
		}
		said[pairs[i].Value] = attribute{text: text, one: pairs[i+1].Kind == yaml.ScalarNode}
	}
	return said
}

func readFlowText(n *yaml.Node) (t glossary.Text, ok bool) {
	switch n.Kind {
	case yaml.ScalarNode:
		return glossary.Text{EN: n.Value}, true
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			value := n.Content[i+1]
			switch key := n.Content[i].Value; {
			case value.Kind != yaml.ScalarNode:
				return t, false
			case key == "en":
				t.EN = value.Value
			case key == "zh":
				t.ZH = value.Value
			default:
				return t, false
			}
		}
		return t, true
	}
	return t, false
}

// labelItem writes a further name with what is said about it.
func labelItem(l glossary.Label) string {
	scan := ""
	if l.NoScan {
		scan = "false"
	}
	return itemOf(l.Name, inOne("region", l.Region), attribute{key: "remark", text: l.Remark},
		inOne("status", string(l.Status)), inOne("scan", scan))
}

func readLabel(item string) glossary.Label {
	name, said := readItem(item, "region", "remark", "status", "scan")
	return glossary.Label{
		Name: name, Region: said["region"].text.EN, Remark: said["remark"].words(),
		Status: statusOf(said["status"].text.EN), NoScan: said["scan"].text.EN == "false",
	}
}

// statusOf returns the status that a word names, or "".
func statusOf(word string) glossary.Status {
	for _, s := range glossary.Statuses() {
		if strings.EqualFold(string(s), strings.TrimSpace(word)) {
			return s
		}
	}
	return ""
}

// relationItem writes a relation with what is said about it.
func relationItem(r glossary.Relation) string {
	chain := ""
	if r.NoChain {
		chain = "false"
	}
	return itemOf(r.Type+": "+r.Target, attribute{key: "note", text: r.Note}, attribute{key: "wording", text: r.Wording},
		attribute{key: "inverse-wording", text: r.InverseWording}, inOne("chain", chain))
}

// readRelation reads what relationItem writes. Without a type before its target it has
// that of the column.
func readRelation(item, column string) glossary.Relation {
	target, said := readItem(item, "note", "wording", "inverse-wording", "chain")
	r := glossary.Relation{Type: column, Note: said["note"].words(), Wording: said["wording"].words(), InverseWording: said["inverse-wording"].words(), NoChain: said["chain"].text.EN == "false"}
	if before, after, found := strings.Cut(target, ":"); found && column == "" {
		r.Type, target = strings.TrimSpace(before), after
	}
	r.Target = strings.TrimSpace(target)
	return r
}

// sourceItem writes a source.
func sourceItem(s glossary.Source) string {
	year := ""
	if s.Year != 0 {
		year = strconv.Itoa(s.Year)
	}
	return itemOf(s.Title, inOne("authors", s.Authors), inOne("year", year), inOne("ref", s.Ref))
}

func readSource(item string) glossary.Source {
	title, said := readItem(item, "authors", "year", "ref")
	year, _ := strconv.Atoi(said["year"].text.EN)
	return glossary.Source{Title: title, Authors: said["authors"].text.EN, Year: year, Ref: said["ref"].text.EN}
}
