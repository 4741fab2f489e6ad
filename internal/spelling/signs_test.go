package spelling

import (
	"strings"
	"testing"
)

func TestSigns(t *testing.T) {
	for _, c := range []struct{ text, signs string }{
		// Other names.
		{"C++", "++"},
		{"C＋＋", "++"},
		{"C#", "#"},
		{"C--", ""}, // dashes never count
		{"C%", "%"},
		{"F#", "#"},
		{"C♯", "♯"},
		{"A*", "*"},
		{"*A", "^*"},
		{"Q*", "*"},
		{"A+", "+"},
		{"C+", "+"},
		{".NET", "^."},
		{"ASP .NET Core", "^."},
		{"(.NET)", "^."},
		{"$1", "^$"},
		{"100%", "%"},
		{"C++ (language)", "++"},
		{"“C++”, C#.", "++#"},
		{"x⁺", "+"},
		// The same name.
		{"C", ""},
		{"AIGC", ""},
		{"“AIGC”", ""},
		{"《AIGC》", ""},
		{"「AIGC」。", ""},
		{"AIGC？", ""},
		{"AIGC!", ""},
		{"'AIGC'", ""},
		{"GPT-4", ""},
		{"GPT–4", ""},
		{"8(a)", ""},
		{"TCP/IP", ""},
		{"Q&A", ""},
		{"pass@k", ""},
		{"Node.js", ""},
		{"A.I.", ""},
		{"e.g., AI", ""},
		{"fine_tuning", ""},
		{"R²", ""},
		{"a + b", ""},
		{"…AI…", ""},
		{"AI·ML", ""},
		{"", ""},
	} {
		if got := Signs(c.text); got != c.signs {
			t.Errorf("Signs(%q) = %q, want %q", c.text, got, c.signs)
		}
	}
}

func TestParts(t *testing.T) {
	for _, c := range []struct{ name, parts string }{
		{"GIGO (Garbage In, Garbage Out)", "GIGO |Garbage In, Garbage Out"},
		{"Garbage In, Garbage Out (GIGO)", "Garbage In, Garbage Out |GIGO"},
		{"大语言模型（LLM）", "大语言模型|LLM"},
		{"BERT（双向编码器表示模型）", "BERT|双向编码器表示模型"},
		{"(3) 身分", " 身分"},
		{"[old] Name", " Name"},
		{"Claude (Anthropic)", "Claude "},
		{"f (x (y))", "f "},
		{"8(a)", ""},
		{"(a)", ""},
		{"AI", ""},
		{"a) b", ""},
		{"(((", ""},
	} {
		if got := strings.Join(Parts(c.name), "|"); got != c.parts {
			t.Errorf("Parts(%q) = %q, want %q", c.name, got, c.parts)
		}
	}
}
