package search

import (
	"strings"
	"testing"

	"aiterm/internal/index"
	"aiterm/internal/shelf"
	"aiterm/internal/synthetic"
)

func BenchmarkLookup(b *testing.B) {
	x := index.New(synthetic.Glossary(100_000))
	name := synthetic.Name(54_321)
	for _, c := range []struct{ kind, query string }{
		{"exact", name},
		{"typo", name[:5] + "q" + name[6:]},
		{"fragment", name[:len(name)-7]},
		{"letters", strings.NewReplacer("a", "", "e", "").Replace(name)},
		{"none", "qqqqqqqqqqqq"},
	} {
		b.Run(c.kind, func(b *testing.B) {
			for b.Loop() {
				if _, err := Lookup(x, c.query, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	x, err := shelf.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ kind, query string }{
		{"exact", "aigc"},
		{"words", "human feedback"},
		{"han", "强化学习"},
		{"none", "qqqqqqqqqqqq"},
	} {
		b.Run(c.kind, func(b *testing.B) {
			for b.Loop() {
				if _, err := Find(x, c.query, FindOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("names", func(b *testing.B) {
		for b.Loop() {
			if _, err := Find(x, "human feedback", FindOptions{NamesOnly: true}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
