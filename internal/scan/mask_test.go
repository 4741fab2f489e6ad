package scan_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"aiterm/internal/scan"
)

// TestMask compares the mask with what goldmark takes for text.
func TestMask(t *testing.T) {
	for _, doc := range documents {
		d, err := scan.NewDocument([]byte(doc), scan.Markdown)
		if err != nil {
			t.Fatal(err)
		}
		differ := differing(d)
		if differ*1000 > 15*len(doc) {
			t.Errorf("%d of %d bytes differ in\n%s", differ, len(doc), doc)
		}
	}
}

// differing returns in how many bytes of words the mask of a document differs from what
// goldmark takes for text.
func differing(d *scan.Document) int {
	n := 0
	shown := textOf(d.Text)
	for i, b := range d.Text {
		if isWord(b) && shown[i] != (d.Masked[i] == b) {
			n++
		}
	}
	return n
}

// TestCommonMark compares the masks of CommonMark's own examples, which goldmark has.
// Most of those that differ are text within HTML, which readers see, and addresses.
func TestCommonMark(t *testing.T) {
	differ := 0
	all := commonMark(t)
	for _, e := range all {
		d, err := scan.NewDocument([]byte(e.Markdown), scan.Markdown)
		if err != nil {
			t.Fatal(err)
		}
		if differing(d) > 0 {
			differ++
			t.Logf("%d (%s): %q", e.Example, e.Section, e.Markdown)
		}
	}
	t.Logf("%d of %d examples differ", differ, len(all))
	if differ > 57 {
		t.Errorf("more than the 57 that are known differ")
	}
}

type example struct {
	Markdown, Section string
	Example           int
}

// commonMark reads the examples where goldmark's source is.
func commonMark(t *testing.T) []example {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skipf("goldmark's source is not known: %v", err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Skipf("goldmark's source has no examples: %v", err)
	}
	var all []example
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func isWord(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= utf8.RuneSelf
}

// textOf says of each byte whether goldmark takes it for text.
func textOf(doc []byte) []bool {
	shown := make([]bool, len(doc))
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(doc))
	ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Kind() == ast.KindCodeSpan || n.Kind() == ast.KindAutoLink {
			return ast.WalkSkipChildren, nil
		}
		if t, ok := n.(*ast.Text); ok && entering {
			for i := t.Segment.Start; i < t.Segment.Stop; i++ {
				shown[i] = true
			}
		}
		return ast.WalkContinue, nil
	})
	return shown
}

var documents = []string{
	"# Large models\n\nText with `code`, *style*, [a link](http://x.y \"title\") and <b>tags</b>.\n\n```go\nfunc main() {}\n```\n\n1. one\n2. two\n\n   more of two\n\n       code in two\n\n> a quotation\n> goes on\nlazily\n\n| a | b |\n|---|---|\n| c | `d` |\n",
	"标题\n===\n\n正文 ![图](a.png) 与 [参考][r]。\n\n- 一\n  - 二\n\n    还是二\n\n~~~\n代码\n~~~\n\n[r]: http://x.y '题'\n\n    缩进的代码\n\n最后一段 ``有 ` 的代码`` 完。\n",
}
