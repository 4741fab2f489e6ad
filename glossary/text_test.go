package glossary

import "testing"

func TestTidy(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"two  words\n here", "two words here"},
		{"中文\n折行", "中文折行"},
		{"中文，\nGPT\n也是。", "中文，GPT 也是。"},
		{"（GPT\n）模型", "（GPT）模型"},
		{"A primer, 《书名》 by X", "A primer, 《书名》 by X"},
		{"见\n《书名》\n一书", "见《书名》一书"},
	} {
		if got := tidy(c.source); got != c.want {
			t.Errorf("tidy(%q) = %q, want %q", c.source, got, c.want)
		}
	}
}
