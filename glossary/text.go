package glossary

import (
	"strings"
	"unicode"
)

// Lang is a language that a glossary text can be in, as a BCP 47 primary subtag.
type Lang string

// The languages of a glossary.
const (
	EN Lang = "en"
	ZH Lang = "zh"
)

// Other returns the language to fall back to where l has no text.
func (l Lang) Other() Lang {
	if l == ZH {
		return EN
	}
	return ZH
}

// Text says one thing in one language or in both; an empty field says nothing.
type Text struct {
	EN, ZH string
}

// IsZero reports whether the text is empty in both languages.
func (t Text) IsZero() bool { return t == Text{} }

// Get returns the text in one language, or "".
func (t Text) Get(l Lang) string {
	if l == ZH {
		return t.ZH
	}
	return t.EN
}

// In returns the text in the language asked for or, where that is missing, in
// the other one. The language returned is the one that the words are in.
func (t Text) In(l Lang) (string, Lang) {
	if s := t.Get(l); s != "" {
		return s, l
	}
	return t.Get(l.Other()), l.Other()
}

// textOf makes a Text of a string whose language is not given: Chinese if it
// has a Han character, else English.
func textOf(s string) Text {
	if HasHan(s) {
		return Text{ZH: s}
	}
	return Text{EN: s}
}

// HasHan reports whether s has a Han character.
func HasHan(s string) bool { return strings.ContainsFunc(s, isHan) }

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// isWidePunctuation reports whether r is punctuation that brings its own white
// space: CJK Symbols and Punctuation, and the full-width forms.
func isWidePunctuation(r rune) bool {
	return r >= 0x3001 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF65 && unicode.IsPunct(r)
}

// tidy folds white space to single spaces and drops those that only a line
// break in the source can have made: between two Han characters, and beside
// full-width punctuation. So Chinese can be wrapped anywhere in a YAML file.
func tidy(s string) string {
	words := strings.Fields(s)
	var b strings.Builder
	var last rune
	for i, word := range words {
		runes := []rune(word)
		if i > 0 && !joinsWithoutSpace(last, runes[0]) {
			b.WriteByte(' ')
		}
		b.WriteString(word)
		last = runes[len(runes)-1]
	}
	return b.String()
}

func joinsWithoutSpace(a, b rune) bool {
	if b == '《' && a < unicode.MaxASCII || a == '》' && b < unicode.MaxASCII {
		return false // a Chinese title within English text
	}
	return isHan(a) && isHan(b) || isWidePunctuation(a) || isWidePunctuation(b)
}

// Lead returns the first sentence of the text in each language.
func (t Text) Lead() Text {
	return Text{EN: lead(t.EN, ". "), ZH: lead(t.ZH, "。")}
}

func lead(s, end string) string {
	first, _, more := strings.Cut(s, end)
	if more {
		first += strings.TrimSpace(end)
	}
	return first
}
