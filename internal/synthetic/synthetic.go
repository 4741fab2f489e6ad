// Package synthetic makes glossaries of any size, for benchmarks. The same
// number of entries always gives the same glossary.
package synthetic

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"aiterm/glossary"
)

// Name returns the English name of the entry with a number: three made-up
// words that together no other entry has.
func Name(i int) string { return word(i*7919) + " " + word(i/8000*7+i*13) + " " + word(i) }

func word(n int) string {
	syllables := strings.Fields("ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu")
	return syllables[n%20] + syllables[n/20%20] + syllables[n/400%20]
}

// nameZH returns the Chinese name of the entry with a number.
func nameZH(i int) string {
	characters := []rune("深度学习模型网络数据语言图像生成推理训练微调注意力编码解码器")
	name := make([]rune, 5)
	for at := range name {
		name[at] = characters[i%len(characters)]
		i /= len(characters)
		i = i*31 + at
	}
	return string(name)
}

// Glossary returns a valid glossary of n entries and about three times as many
// relations, some of them hierarchical.
func Glossary(n int) *glossary.Glossary {
	g := &glossary.Glossary{Entries: make([]glossary.Entry, n)}
	for i := range g.Entries {
		g.Entries[i] = glossary.Entry{
			ID:         id(i),
			EN:         Name(i),
			ZH:         nameZH(i),
			Kind:       "concept",
			Definition: glossary.Text{EN: fmt.Sprintf("A made-up term, number %d, that stands for one of a team's own.", i)},
			Relations:  relations(i, n),
		}
	}
	return g
}

func id(i int) string { return fmt.Sprintf("t%d", i) }

// relations returns the relations that an entry of n holds: one up, two to
// anywhere.
func relations(i, n int) []glossary.Relation {
	var all []glossary.Relation
	add := func(relation string, target int) {
		if target != i && target >= 0 {
			all = append(all, glossary.Relation{Type: relation, Target: id(target)})
		}
	}
	add("broader", (i-1)/3-1+i%2)
	add("uses", (i*48271+11)%n)
	add("based-on", (i*16807+5)%n)
	return all
}

// WriteYAML writes the glossary of n entries in the format of glossary files.
func WriteYAML(w io.Writer, n int) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "terms:")
	for _, e := range Glossary(n).Entries {
		fmt.Fprintf(b, "  - id: %s\n    en: %s\n    zh: %s\n    kind: %s\n    definition:\n      en: %s\n",
			e.ID, e.EN, e.ZH, e.Kind, e.Definition.EN)
		if len(e.Relations) > 0 {
			fmt.Fprintln(b, "    relations:")
		}
		for _, r := range e.Relations {
			fmt.Fprintf(b, "      - %s: %s\n", r.Type, r.Target)
		}
	}
	return b.Flush()
}
