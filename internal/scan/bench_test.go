package scan_test

import (
	"bytes"
	"testing"

	"aiterm/internal/scan"
	"aiterm/internal/shelf"
)

// BenchmarkFind scans a megabyte of Markdown in both languages.
func BenchmarkFind(b *testing.B) {
	x, err := shelf.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	const text = "# Title\n\nLarge language models (LLMs) are fine-tuned with RLHF, and 大语言模型 uses `code` for [links](https://x.y/z).\n\n" +
		"- some words that are ordinary and not terms at all, in a list\n\n人工智能技术在医疗健康领域的应用越来越广泛，需要大量数据。\n\n"
	doc := bytes.Repeat([]byte(text), 1<<20/len(text))
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		d, err := scan.NewDocument(doc, scan.Markdown)
		if err != nil {
			b.Fatal(err)
		}
		scan.New(x).Find(d)
	}
}
