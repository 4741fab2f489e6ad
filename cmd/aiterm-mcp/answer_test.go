package main

import (
	"encoding/json"
	"testing"
)

func TestShown(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`"a\u003cb\u003e\u0026"`, `"a<b>&"`},
		{`"\\u003c \n \" \\"`, `"\\u003c \n \" \\"`},
		{`"\u200b \u202e \u2028"`, `"<U+200B> <U+202E> <U+2028>"`},
		{`"\u0022 \u005c \u0007 \u000a \b\f\r\t"`, `"\u0022 \u005c <U+0007> \u000a <U+0008><U+000C><U+000D>\t"`},
		{`"\ud83d\ude00"`, `"\ud83d\ude00"`},
		{"\"微调 \u200b\"", `"微调 <U+200B>"`},
	} {
		if got := string(shown(json.RawMessage(c.text))); got != c.want {
			t.Errorf("shown(%s) is %s, not %s", c.text, got, c.want)
		}
	}
}
