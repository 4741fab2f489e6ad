package glossary

import (
	"slices"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"One. Two.", []string{"One.", "Two."}},
		{"One, e.g. this (Cao et al. 2023). Two", []string{"One, e.g. this (Cao et al. 2023).", "Two"}},
		{"GPT 3.5 is one.", []string{"GPT 3.5 is one."}},
		{"一句。两句。", []string{"一句。", "两句。"}},
		{"一句。 Two. 三", []string{"一句。", "Two.", "三"}},
	} {
		if got := Sentences(c.text); !slices.Equal(got, c.want) {
			t.Errorf("Sentences(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFoldSpace(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"two  words\n here", "two words here"},
		{"中文\n折行", "中文折行"},
		{"中文，\nGPT\n也是。", "中文，GPT 也是。"},
		{"（GPT\n）模型", "（GPT）模型"},
		{"A primer, 《书名》 by X", "A primer, 《书名》 by X"},
		{"见\n《书名》\n一书", "见《书名》一书"},
	} {
		if got := foldSpace(c.source); got != c.want {
			t.Errorf("foldSpace(%q) = %q, want %q", c.source, got, c.want)
		}
	}
}
