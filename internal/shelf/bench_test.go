package shelf

import (
	"bytes"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/synthetic"
)

// BenchmarkCompile measures what a new or changed glossary of 100,000 entries
// costs once, by its steps.
func BenchmarkCompile(b *testing.B) {
	var yaml bytes.Buffer
	if err := synthetic.WriteYAML(&yaml, 100_000); err != nil {
		b.Fatal(err)
	}
	g := synthetic.Glossary(100_000)
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			if _, err := glossary.Parse("synthetic.yaml", yaml.Bytes()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("validate", func(b *testing.B) {
		for b.Loop() {
			if err := glossary.Validate(g); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("compile", func(b *testing.B) {
		for b.Loop() {
			index.Compile(g)
		}
	})
}
