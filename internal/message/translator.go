package message

import (
	"errors"
	"fmt"
	"strings"
)

// A Lang is a language that messages are written in, as a BCP 47 primary subtag.
type Lang string

// The languages.
const (
	English Lang = "en"
	Chinese Lang = "zh"
)

// A Translator writes messages in one language; the zero value writes English.
type Translator struct {
	lang   Lang
	phrase map[string]string // the translation of each format; nil for English
}

// To returns what writes messages in a language. For English it reads nothing.
func To(l Lang) *Translator {
	if l != Chinese {
		return &Translator{lang: English}
	}
	return &Translator{l, Catalogue()}
}

// Lang returns the language that is written.
func (t *Translator) Lang() Lang { return t.lang }

// Phrase returns the translation of a format or of a text without arguments or,
// where there is none, the English.
func (t *Translator) Phrase(english string) string {
	if translated := t.phrase[english]; translated != "" {
		return translated
	}
	return english
}

// Say writes a Text, an error, a List, a Choice or, as fmt does, anything else.
func (t *Translator) Say(v any) string {
	switch v := v.(type) {
	case Text:
		return fmt.Sprintf(t.Phrase(v.format), t.written(v.args)...)
	case List:
		return t.list(v)
	case Choice:
		return t.choice(v)
	case error:
		return t.sayError(v)
	}
	return fmt.Sprint(v)
}

// written returns arguments with those written that have a language.
func (t *Translator) written(args []any) []any {
	out := make([]any, len(args))
	for i, arg := range args {
		switch arg.(type) {
		case Text, List, Choice, error:
			arg = t.Say(arg)
		}
		out[i] = arg
	}
	return out
}

// sayError writes an error: a message of this package, one of another program or of the
// system; of any other error the one that it wraps, within the English around that.
// Errors that wrap several stay English.
func (t *Translator) sayError(err error) string {
	switch e := err.(type) {
	case *failure:
		return t.Say(e.text)
	case Sentinel:
		return t.Phrase(string(e))
	}
	if ended, ok := ofProgram(err); ok {
		return t.Say(ended)
	}
	if path, reason, ok := ofSystem(err); ok && path != "" {
		return path + ": " + t.Say(reason)
	} else if ok {
		return t.Say(reason)
	}
	if inner := errors.Unwrap(err); inner != nil { // what stands around the inner one is English
		return strings.Replace(err.Error(), inner.Error(), t.sayError(inner), 1)
	}
	return err.Error()
}

// Help translates a longer text: a paragraph by its words, whatever its line breaks,
// and one of indented lines as it is. wrap breaks a translated paragraph into lines.
func (t *Translator) Help(english string, wrap func(string) []string) string {
	if t.phrase == nil {
		return english
	}
	body := strings.TrimRight(english, "\n")
	paragraphs := strings.Split(body, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = t.paragraph(p, wrap)
	}
	return strings.Join(paragraphs, "\n\n") + english[len(body):]
}

func (t *Translator) paragraph(english string, wrap func(string) []string) string {
	key := HelpKey(english)
	translated := t.Phrase(key)
	switch {
	case translated == key:
		return english
	case indented(english):
		return translated
	}
	return strings.Join(wrap(translated), "\n")
}

// HelpKey returns the key of a paragraph in the catalogue.
func HelpKey(paragraph string) string {
	if indented(paragraph) {
		return paragraph
	}
	return strings.Join(strings.Fields(paragraph), " ")
}

// indented reports whether a paragraph is a table or an example, whose lines stay.
func indented(paragraph string) bool {
	return strings.HasPrefix(paragraph, " ") || strings.HasPrefix(paragraph, "\t")
}
