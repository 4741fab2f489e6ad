package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// Text says one thing in one language or in both. A field that is "" says nothing
// in its language. Most texts are one line; a definition, a note, a summary and a
// cell can have paragraphs, see foldParagraphs.
type Text struct {
	EN, ZH string
}

// IsZero reports whether the text is empty in both languages.
func (t Text) IsZero() bool { return t == Text{} }

// Get returns the text in one language, "" where it is missing: for ZH the Chinese
// one, for any other language the English one.
func (t Text) Get(l Lang) string {
	if l == ZH {
		return t.ZH
	}
	return t.EN
}

// In returns the text in the language asked for or, where that is missing, in
// the other one, and which of the two languages it is in.
func (t Text) In(l Lang) (string, Lang) {
	if s := t.Get(l); s != "" {
		return s, l
	}
	return t.Get(l.Other()), l.Other()
}

// textOf makes a Text of a string whose language is not given: Chinese if it
// has a Han character, else English.
func textOf(s string) Text {
	if hasHan(s) {
		return Text{ZH: s}
	}
	return Text{EN: s}
}

// hasHan reports whether s has a Han character.
func hasHan(s string) bool { return strings.ContainsFunc(s, isHan) }

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// isWidePunctuation reports whether r is punctuation that brings its own white
// space: CJK Symbols and Punctuation, and the full-width forms.
func isWidePunctuation(r rune) bool {
	return r >= 0x3001 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF65 && unicode.IsPunct(r)
}

// foldSpace makes white space, line ends included, single spaces, and leaves it
// out between two Han characters and beside full-width punctuation, where Chinese
// has none. So Chinese can be wrapped anywhere in a YAML file.
func foldSpace(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var last rune
	for word := range strings.FieldsSeq(s) {
		if first, _ := utf8.DecodeRuneInString(word); b.Len() > 0 && !joinsWithoutSpace(last, first) {
			b.WriteByte(' ')
		}
		b.WriteString(word)
		last, _ = utf8.DecodeLastRuneInString(word)
	}
	return b.String()
}

func joinsWithoutSpace(a, b rune) bool {
	if b == '《' && a < unicode.MaxASCII || a == '》' && b < unicode.MaxASCII {
		return false // a Chinese title within English text
	}
	return isHan(a) && isHan(b) || isWidePunctuation(a) || isWidePunctuation(b)
}

// Lead returns the first sentence of the text in each language; see Sentences.
func (t Text) Lead() Text {
	return Text{EN: first(Sentences(t.EN)), ZH: first(Sentences(t.ZH))}
}

func first(sentences []string) string {
	if len(sentences) == 0 {
		return ""
	}
	return sentences[0]
}

// Sentences splits a text at its line ends and after its full stops: 。 and, before a
// space, the Latin one unless it ends an abbreviation such as e.g. or al.
func Sentences(text string) []string {
	var sentences []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			sentences = append(sentences, s)
		}
	}
	from := 0
	for i, r := range text {
		end := i + utf8.RuneLen(r)
		fullStop := r == '.' && strings.HasPrefix(text[end:], " ") && !abbreviated(text[from:i])
		if r == '。' || r == '\n' || fullStop {
			add(text[from:end])
			from = end
		}
	}
	add(text[from:])
	return sentences
}

// abbreviated reports whether a text, cut before a full stop, ends with an
// abbreviation that the full stop belongs to.
func abbreviated(text string) bool {
	for _, end := range []string{" e.g", " i.e", " al", " cf", " vs", "(e.g", "(i.e", "(cf"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}
