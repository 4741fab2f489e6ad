// Package message says things to people in their language. A message is an English
// format, which is also its key in the catalogue, and arguments. What makes one need
// not know the language: it is written by a Translator, where it is shown.
package message

import "fmt"

// A Text is a message that has not been written yet.
type Text struct {
	format string
	args   []any
}

// New returns a message of a format of package fmt and arguments. Those that are
// errors, Texts, Lists or Choices are written in the language of the message. The
// format must be in the catalogue.
func New(format string, args ...any) Text { return Text{format, args} }

// Count returns the message one for n = 1, else many.
func Count(n int, one, many string, args ...any) Text {
	if n == 1 {
		return Text{one, args}
	}
	return Text{many, args}
}

// String writes the message in English.
func (t Text) String() string { return (&Translator{}).Say(t) }

// Errorf returns an error that says the message of New. Unlike that of package fmt it
// wraps every argument that is an error, and the verb for them is %v.
func Errorf(format string, args ...any) error { return &failure{New(format, args...)} }

// A failure is a message as an error.
type failure struct{ text Text }

func (f *failure) Error() string { return f.text.String() }

func (f *failure) Unwrap() []error {
	var wrapped []error
	for _, arg := range f.text.args {
		if err, ok := arg.(error); ok {
			wrapped = append(wrapped, err)
		}
	}
	return wrapped
}

// A Sentinel is an error without arguments that can be told from others by
// comparing it.
type Sentinel string

func (s Sentinel) Error() string { return string(s) }

// A List is things of the same rank, which are written behind each other.
type List []string

// A Choice is things of which one is meant.
type Choice []string

func (t *Translator) list(items []string) string {
	all := ""
	for i, item := range items {
		if i > 0 {
			all += t.Phrase(", ")
		}
		all += item
	}
	return all
}

func (t *Translator) choice(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return t.list(items)
	}
	return fmt.Sprintf(t.Phrase("%s or %s"), t.list(items[:last]), items[last])
}
