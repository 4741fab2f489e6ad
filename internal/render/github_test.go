package render

import (
	"strings"
	"testing"

	"aiterm/glossary"
)

// TestAnnotation checks that the runner reads back what was to be said, and that
// nothing steers the terminal on which the log is read.
func TestAnnotation(t *testing.T) {
	p := glossary.Problem{
		Code: glossary.CodeInvalidMonth, Args: []string{"50%\n, :"},
		Pos: glossary.Pos{File: "a%,b:c\r\n\x1b\x9b.yaml", Line: 3, Column: 4}, Warning: true,
	}
	const want = `::warning file=a%25%2Cb%3Ac%0D%0A<U+001B><9B>.yaml,line=3,col=4,title=invalid-month::"50%25\n, :" is no month; `
	if got := annotation(Problems{p}.Annotations()[0]); !strings.HasPrefix(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := annotationText("a\r\nb, c: 100%"); got != "a%0D%0Ab, c: 100%25" {
		t.Errorf("text %s", got)
	}
}

// TestSafeBytes: a byte that is no character is shown by its number, for some
// terminals take it for a control.
func TestSafeBytes(t *testing.T) {
	for s, want := range map[string]string{"a\x9b31m": "a<9B>31m", "\xff": "<FF>", "甲\ufffd": "甲\ufffd", "\u009b": "<U+009B>"} {
		if got := Safe(s); got != want {
			t.Errorf("Safe(%q) = %q, want %q", s, got, want)
		}
	}
}
