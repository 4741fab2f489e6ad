package render

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestVisible(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"plain, 中文，“quoted” — fine\n\tnext", ""},
		{"a\u200bb", "a<U+200B>b"},
		{"a\u00adb\u2060c\ufeffd", "a<U+00AD>b<U+2060>c<U+FEFF>d"},
		{"\u202eevil\u202c \u2066x\u2069", "<U+202E>evil<U+202C> <U+2066>x<U+2069>"},
		{"x\U000E0041\U000E0042\U000E007F", "x<U+E0041><U+E0042><U+E007F>"},
		{"\U000E0001", "<U+E0001>"},
		{"\x1b[2J\x07\r\x00\u0085\x7f", "<U+001B>[2J<U+0007><U+000D><U+0000><U+0085><U+007F>"},
		{"a\u2028b\u2029c\u2800", "a<U+2028>b<U+2029>c<U+2800>"},
		{"\ufff9a\ufffab\ufffb", "<U+FFF9>a<U+FFFA>b<U+FFFB>"},
		{"\u034f\u115f\u1160\u3164\uffa0\u17b4\u180b\u180e\u2065", "<U+034F><U+115F><U+1160><U+3164><U+FFA0><U+17B4><U+180B><U+180E><U+2065>"},
		{"\U000E0100 葛\U000E0101 a\ufe0f", "<U+E0100> 葛<U+E0101> a<U+FE0F>"},
		{"bad\xff\xc3", "bad<FF><C3>"},

		// What is seen stays.
		{"❤\ufe0f ☎\ufe0e ©\ufe0f 1\ufe0f⃣ #\ufe0f⃣", ""},
		{"👩\u200d💻 👨🏽\u200d🚀 🏳\ufe0f\u200d🌈 👁\ufe0f\u200d🗨\ufe0f", ""},
		{"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", ""},
		{"می\u200cخواهم क्\u200dष", ""},
		{"\u0600 123", ""},

		// And next to it what is not.
		{"❤\ufe0f\ufe0f", "❤\ufe0f<U+FE0F>"},
		{"😀\U000E0101", "😀<U+E0101>"},
		{"1\ufe0f2", "1<U+FE0F>2"},
		{"a\u200db 👩\u200d\u200dx", "a<U+200D>b 👩<U+200D><U+200D>x"},
		{"\u200d\u200c", "<U+200D><U+200C>"},
		{"می\u200c\u200c", "می\u200c<U+200C>"},
		{"🏴\U000E0068\U000E0069\U000E007F", "🏴<U+E0068><U+E0069><U+E007F>"},
		{"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067", "🏴<U+E0067><U+E0062><U+E0065><U+E006E><U+E0067>"},
	} {
		if c.want == "" {
			c.want = c.text
		}
		if got := Visible(c.text); got != c.want {
			t.Errorf("Visible(%+q)\n got %+q\nwant %+q", c.text, got, c.want)
		}
	}
}

func TestCutTo(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{
		{"short", 5, "short"},
		{"One sentence. Another one, longer", 20, "One sentence.…"},
		{"no stop anywhere in these words", 20, "no stop anywhere…"},
		{"一句话很短。又是一句很长的话", 24, "一句话很短。…"},
		{"人工智能生成内容", 10, "人工…"},
		{"abc", 0, "…"},
	} {
		if got := CutTo(c.text, c.n); got != c.want {
			t.Errorf("CutTo(%q, %d) is %q, not %q", c.text, c.n, got, c.want)
		}
	}
}

// FuzzVisible: what comes out is UTF-8, says nothing unseen by itself, and stays as it is.
func FuzzVisible(f *testing.F) {
	for _, s := range []string{"a\u200b", "👩\u200d💻", "🏴\U000E0067\U000E0062\U000E007F", "\xff", "می\u200cخ", "❤\ufe0f"} {
		f.Add(s, 7)
	}
	f.Fuzz(func(t *testing.T, s string, n int) {
		v := Visible(s)
		if !utf8.ValidString(v) || strings.ContainsAny(v, "\x00\x1b\u200b\u202e\u2028\U000E0041") && !strings.Contains(v, "🏴") {
			t.Errorf("Visible(%+q) is %+q", s, v)
		}
		if again := Visible(v); again != v {
			t.Errorf("Visible(%+q) is %+q, and then %+q", s, v, again)
		}
		n = min(max(n, len(ellipsis)), 1000)
		if cut := CutTo(v, n); len(cut) > n || !utf8.ValidString(cut) {
			t.Errorf("CutTo(%q, %d) is %q", v, n, cut)
		}
	})
}
