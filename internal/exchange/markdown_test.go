package exchange

import (
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// places are where a text can stand in a document, by what is written before and
// behind it, and the nodes that hold it there.
var places = []struct {
	before, behind string
	holders        []string
}{
	{"", "", []string{"Paragraph"}},
	{"## ", "", []string{"Heading"}},
	{"- ", "", []string{"List", "ListItem", "TextBlock"}},
	{"**", "**", []string{"Paragraph", "Emphasis"}},
	{"| a |\n| :--- |\n| ", " |", []string{"Table", "TableHeader", "TableCell", "TableRow", "TableCell"}},
}

// read returns the kinds of the nodes of a document that are no text, in order, and its
// text in one line.
func read(t *testing.T, source string) (kinds []string, shown string) {
	t.Helper()
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote))
	src := []byte(source)
	var b strings.Builder
	err := ast.Walk(markdown.Parser().Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Document:
		case *ast.Text:
			b.Write(n.Value(src))
			if n.SoftLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.String:
			b.Write(n.Value)
		default:
			kinds = append(kinds, n.Kind().String())
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return kinds, b.String()
}

// shown is what a reader sees of a text that goldmark has cut out of a source: without
// its escapes and references.
var unescape = strings.NewReplacer(`\\`, `\`, "\\`", "`", `\*`, "*", `\_`, "_", `\[`, "[", `\]`, "]",
	`\<`, "<", `\|`, "|", `\~`, "~", `\$`, "$", "&#123;", "{", "&#125;", "}", `\:`, ":", `\.`, ".",
	`\@`, "@", `\-`, "-", `\+`, "+", `\>`, ">", `\=`, "=", `\#`, "#", `\)`, ")", "&amp;", "&")

func checkMarkdown(t *testing.T, s string) {
	t.Helper()
	for _, place := range places {
		kinds, shown := read(t, place.before+Markdown(s)+place.behind)
		if !slices.Equal(kinds, place.holders) {
			t.Errorf("%q became %q behind %q: %v, want %v", s, Markdown(s), place.before, kinds, place.holders)
		}
		if place.before == "| a |\n| :--- |\n| " {
			shown = strings.TrimPrefix(shown, "a")
		}
		if got := unescape.Replace(shown); strings.TrimSpace(got) != strings.TrimSpace(s) {
			t.Errorf("%q is shown as %q behind %q", s, got, place.before)
		}
	}
}

func TestMarkdownIsText(t *testing.T) {
	for _, s := range []string{
		"plain", "中文（说明）。", "R&D", "3.5 million", "a*b*c", "snake_case_name", "2 > 1",
		"1. A picture of data. 2. The story of a book.", "1) paren", "123456789. long", "1.",
		"# heading", "###### six", "C #", "F # ##", "- dash", "-", "---", "+ plus", "* star", "> quote",
		"===", "=", "~~~", "```go", "~~gone~~", "    indented", ": definition", ":--",
		"&lt;tag&gt; &copy; &#35; &#x23;", "AT&T;", "a | b", "<b>bold</b>", "<!-- x -->", "<?php", "<https://a.b>",
		"[link](https://a.b)", "![image](a.png)", "[ref]: https://a.b", "[^1]", "[ ] task", "[x] done",
		"https://example.org/a_b?c=d", "http://a.b", "ftp://a.b", "see www.example.org", "mail a.b@example.org", "mailto:a@b.org",
		"{{ secret }}", "{% include x %}", "{x: 1}", "${x}", "$x^2$", `\`, `a\*b`, "`code`", "``a`b``",
		"<a.b@example.org>", "0!@0.0", "@name", "a\\|b", "***", "___", "__init__", "WWW.EXAMPLE.ORG", "HTTPS://A.B/",
	} {
		checkMarkdown(t, s)
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"1. a", "&amp;", "{x}", "# a #", "a@b.org", "https://a.b", "- [ ] x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.Join(strings.Fields(s), " ")
		if s == "" || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0xFFFD }) {
			t.Skip() // names and texts have been cleaned of these
		}
		checkMarkdown(t, s)
	})
}
