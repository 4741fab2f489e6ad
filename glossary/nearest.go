package glossary

import (
	"strings"

	"gopkg.in/yaml.v3"

	"aiterm/internal/spelling"
)

// otherWords has, for what other formats call something, what it is called here.
// It is never written to.
var otherWords = [...]struct{ other, name string }{
	{"name", "en"}, {"title", "en"}, {"english", "en"}, {"chinese", "zh"}, {"cn", "zh"}, {"label", "en"},
	{"description", "definition"}, {"desc", "definition"}, {"meaning", "definition"}, {"summary", "definition"},
	{"synonyms", "aliases"}, {"synonym", "aliases"}, {"aka", "aliases"}, {"acronym", "abbr"}, {"abbreviation", "abbr"},
	{"type", "kind"}, {"category", "kind"}, {"references", "sources"}, {"links", "relations"}, {"see-also", "related"},
	{"is-a", "broader"}, {"parent", "broader"}, {"child", "narrower"}, {"url", "ref"}, {"author", "authors"},
	{"entries", "terms"}, {"glossary", "terms"}, {"obsolete", "deprecated"}, {"company", "organisation"}, {"organization", "organisation"},
}

// nearestName returns the name that one which does not exist was probably meant to
// be: the same in another case, one with a letter or two that differ, one that
// begins so, or one that is called so elsewhere. It is "" where none comes near.
func nearestName(wrong string, names []string) string {
	wrong = strings.ToLower(strings.Trim(strings.Join(strings.Fields(strings.ReplaceAll(wrong, "_", "-")), "-"), `"'“”-:：`))
	best, least := "", allowedEdits(wrong)+1
	for _, name := range names {
		if d := spelling.Distance(wrong, strings.ToLower(name), least); d < least {
			best, least = name, d
		}
	}
	if best != "" {
		return best
	}
	for _, name := range names {
		if len(wrong) >= 3 && strings.HasPrefix(name, wrong) {
			return name
		}
		for _, w := range otherWords {
			if w.other == wrong && w.name == name {
				return name
			}
		}
	}
	return ""
}

// allowedEdits returns how many letters of a name can be wrong.
func allowedEdits(name string) int {
	switch n := len([]rune(name)); {
	case n < 3:
		return 0
	case n < 5:
		return 1
	}
	return 2
}

// rightList returns what stands in place of a list as the list that was probably
// meant, or "".
func rightList(key string, n *yaml.Node) string {
	switch {
	case n.Kind == yaml.ScalarNode && n.Value != "" && key != "" && len(n.Value) < 200:
		words := strings.FieldsFunc(n.Value, func(r rune) bool { return strings.ContainsRune(",，、;；", r) })
		for i, word := range words {
			words[i] = inFlow(strings.TrimSpace(word))
		}
		return key + ": [" + strings.Join(words, ", ") + "]"
	case n.Kind == yaml.MappingNode && len(n.Content) > 1 && n.Content[1].Kind == yaml.MappingNode && key == "terms":
		return "- id: " + inFlow(n.Content[0].Value)
	case n.Kind == yaml.MappingNode && len(n.Content) > 1:
		return firstPair("- ", n)
	}
	return ""
}

// rightMapping returns what stands in place of a part of a glossary as the mapping
// that was probably meant, or "".
func rightMapping(n *yaml.Node, p part) string {
	switch {
	case p == partGlossary && n.Kind == yaml.SequenceNode && len(n.Content) > 0:
		return firstPair("terms: [{", n.Content[0]) + ", …}]"
	case p == partTerm && n.Kind == yaml.ScalarNode && n.Value != "" && len(n.Value) < 100:
		language := "en"
		if hasHan(n.Value) {
			language = "zh"
		}
		return "{id: " + SuggestID(n.Value) + ", " + language + ": " + inFlow(n.Value) + "}"
	case p == partSource && n.Kind == yaml.ScalarNode && n.Value != "" && len(n.Value) < 200:
		return "{title: " + inFlow(n.Value) + "}"
	}
	return ""
}

// firstPair returns the first key of a mapping and its value behind a beginning, or
// a term of the smallest form where there is none.
func firstPair(begin string, n *yaml.Node) string {
	if n.Kind != yaml.MappingNode || len(n.Content) < 2 || n.Content[1].Kind != yaml.ScalarNode || len(n.Content[1].Value) > 100 {
		return begin + "id: my-term"
	}
	return begin + inFlow(n.Content[0].Value) + ": " + inFlow(n.Content[1].Value)
}

// inFlow writes a text so that it can stand in a flow list.
func inFlow(text string) string {
	quoted, err := yaml.Marshal([]string{text})
	if err != nil || strings.Count(string(quoted), "\n") != 1 || strings.ContainsAny(text, ",[]{}") && !strings.ContainsAny(string(quoted), `"'`) {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ").Replace(text) + `"`
	}
	return strings.TrimSpace(strings.TrimPrefix(string(quoted), "- "))
}
