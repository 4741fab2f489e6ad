package search

import (
	"slices"
	"strings"
	"testing"

	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// TestBuiltinNames checks that each shipped entry is found by each of its
// names, exactly and alone, but for the names that the glossary declares to be
// shared, and for readings: names that differ in Latin words alone sound alike.
func TestBuiltinNames(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	shared := map[string]bool{}
	for n := range x.Names(nil) {
		if n.Field == index.Shared {
			shared[n.Key] = true
		}
	}
	for n := range x.Names(nil) {
		id := x.Entry(n.Entry).ID
		for _, query := range []string{n.Text, strings.ToUpper(n.Text), strings.ReplaceAll(n.Text, " ", "-")} {
			res, err := Lookup(x, query, Options{})
			if err != nil {
				t.Errorf("%s: %q: %v", id, query, err)
				continue
			}
			var ids []string
			for _, m := range res.Matches {
				if m.Exact {
					ids = append(ids, m.Entry.ID)
				}
			}
			if !slices.Contains(ids, id) || len(ids) > 1 && !shared[n.Key] && !n.Field.Reading() {
				t.Errorf("%q, a name of %s, finds %v", query, id, ids)
			}
		}
	}
}

// TestBuiltinShared checks that shared names are answered in the order declared.
func TestBuiltinShared(t *testing.T) {
	x, err := shelf.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, want string }{
		{"大模型", "large-model llm foundation-model"},
		{"小模型", "small-model slm"},
		{"推理", "inference reasoning-model reasoning"},
		{"上下文", "context context-window in-context-learning"},
		{"编码", "encoder encoder-decoder tokenizer"},
		{"解码", "decode-phase decoding-strategy decoder encoder-decoder tokenizer"},
		{"预训练模型", "large-model pre-training"},
		{"GAI", "gai"},
		{"强人工智能", "agi"},
		{"变压器", "transformer"},
		{"基座模型", "base-model foundation-model"},
		{"base model", "base-model foundation-model"},
		{"ERNIE", "ernie-bot"},
		{"文心", "ernie-bot"},
		{"代理", "agent"},
		{"agent", "agent"},
	} {
		if got := found(x, c.name); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
