package exchange

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"aiterm/glossary"
)

// alone are the surroundings of an import that is the only glossary.
func alone() Surroundings {
	return Surroundings{InForce: &glossary.Glossary{}, Check: func(g *glossary.Glossary) glossary.Problems { return glossary.Check(g) }}
}

// BenchmarkImport reads a table of 100,000 rows, makes entries of it and writes them.
func BenchmarkImport(b *testing.B) {
	var table strings.Builder
	table.WriteString("Term,Abbreviation,中文名,Definition,Synonyms,Category\n")
	for i := range 100_000 {
		fmt.Fprintf(&table, "Term number %[1]d of the list,TN%[1]d,第%[1]d号术语,\"What is meant by term %[1]d, in a sentence, with a comma and some more words.\",alias %[1]d; other %[1]d,theme %[2]d\n", i, i%10)
	}
	b.ReportAllocs()
	for b.Loop() {
		im, err := Read([]byte(table.String()), "csv", "", ReadOptions{Name: "t.csv"})
		if err != nil {
			b.Fatal(err)
		}
		fit, err := im.Fit(alone())
		if err != nil || len(fit.New) != 100_000 {
			b.Fatal(err, len(fit.New))
		}
		if err := WriteGlossary(io.Discard, &glossary.Glossary{Entries: fit.New}); err != nil {
			b.Fatal(err)
		}
	}
}
