package glossary

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// line reads a string that is not empty. All its white space, line ends
// included, becomes single spaces or, within Chinese, nothing; see foldSpace.
func (d *decoder) line(s *string) func(*yaml.Node) {
	return d.str(s, func(n *yaml.Node) string { return foldSpace(n.Value) })
}

// name is line for what people look up: it can be seen, and typed.
func (d *decoder) name(s *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		d.line(s)(n)
		if length := utf8.RuneCountInString(*s); length > MaxName {
			d.report(n, CodeTextTooLong, strconv.Itoa(length), strconv.Itoa(MaxName))
			*s = ""
			return
		}
		if at := strings.IndexFunc(*s, unicode.IsControl); at >= 0 {
			r, _ := utf8.DecodeRuneInString((*s)[at:])
			d.report(n, CodeControlCharacter, codePoint(r))
		} else if *s != "" && !strings.ContainsFunc(*s, isSeen) {
			d.report(n, CodeEmptyValue)
		}
	}
}

// isSeen reports whether a character is one that readers see by itself.
func isSeen(r rune) bool {
	return !unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me, unicode.Zs, unicode.Zl, unicode.Zp, unicode.Co, unicode.Cs)
}

// prose is line for what can have paragraphs; see foldParagraphs.
func (d *decoder) prose(s *string) func(*yaml.Node) {
	return d.str(s, func(n *yaml.Node) string { return foldParagraphs(n.Value, n.Style&yaml.LiteralStyle != 0) })
}

// str reads a string that is not empty once it is folded.
func (d *decoder) str(s *string, fold func(*yaml.Node) string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			d.report(n, CodeNotAString)
			return
		}
		if length := utf8.RuneCountInString(n.Value); length > MaxText {
			d.report(n, CodeTextTooLong, strconv.Itoa(length), strconv.Itoa(MaxText))
			return
		}
		if text := notText(n); text != "" {
			d.report(n, CodeNoText, text)
			return
		}
		if *s = fold(n); *s == "" || n.Tag == "!!null" {
			d.report(n, CodeEmptyValue)
			*s = ""
		}
	}
}

// A stringReader reads a string of one kind, as line and prose do.
type stringReader func(*string) func(*yaml.Node)

// text reads a text of one line: a string, or a mapping by language.
func (d *decoder) text(t *Text) func(*yaml.Node) { return d.textBy(d.line, t) }

// paragraphs is text for one that can have paragraphs.
func (d *decoder) paragraphs(t *Text) func(*yaml.Node) { return d.textBy(d.prose, t) }

func (d *decoder) textBy(read stringReader, t *Text) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.MappingNode {
			d.mapping(n, partText, textFields(read, t))
			return
		}
		var s string
		read(&s)(n)
		*t = textOf(s)
	}
}

func textFields(read stringReader, t *Text) fields {
	return fields{"en": read(&t.EN), "zh": read(&t.ZH)}
}

func (d *decoder) textItem(n *yaml.Node) (t Text) {
	d.paragraphs(&t)(n)
	return t
}

func (d *decoder) id(s *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		d.line(s)(n)
		if *s != "" && !ValidID(*s) {
			d.report(n, CodeInvalidID, *s)
		}
	}
}

// ids reads a list of ids, which must not be empty.
func (d *decoder) ids(ids *[]string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
			d.report(n, CodeEmptyList)
		}
		list(d, ids, func(n *yaml.Node) (id string) {
			d.id(&id)(n)
			return id
		})(n)
	}
}

func (d *decoder) integer(i *int) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Tag != "!!int" || n.Decode(i) != nil {
			d.report(n, CodeNotAWholeNumber)
		}
	}
}

func (d *decoder) boolean(b *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Tag != "!!bool" || n.Decode(b) != nil {
			d.report(n, CodeNotTrueOrFalse)
		}
	}
}

// hasValue reports whether a node is a string with something in it, as line asks
// for.
func (d *decoder) hasValue(n *yaml.Node) bool {
	var s string
	d.line(&s)(n)
	return s != ""
}

// notText returns what is written where a text is meant and YAML takes it for
// something else: for null, or for the name or type of a value. Numbers, dates,
// true and false are texts as they are written.
func notText(n *yaml.Node) string {
	switch {
	case n.Value != "" && n.Tag == "!!null":
		return n.Value
	case n.Value == "" && n.Anchor != "":
		return "&" + n.Anchor
	case n.Value == "" && n.Style&yaml.TaggedStyle != 0:
		return n.Tag
	}
	return ""
}
