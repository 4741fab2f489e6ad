package glossary

import (
	"strconv"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// line reads a string that is not empty. All its white space, line ends
// included, becomes single spaces or, within Chinese, nothing; see foldSpace.
func (d *decoder) line(s *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			d.report(n, CodeNotAString)
			return
		}
		if length := utf8.RuneCountInString(n.Value); length > maxText {
			d.report(n, CodeTextTooLong, strconv.Itoa(length), strconv.Itoa(maxText))
			return
		}
		if text := notText(n); text != "" {
			d.report(n, CodeNoText, text)
			return
		}
		if *s = foldSpace(n.Value); *s == "" || n.Tag == "!!null" {
			d.report(n, CodeEmptyValue)
			*s = ""
		}
	}
}

// text reads a string, or a mapping by language.
func (d *decoder) text(t *Text) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.MappingNode {
			d.mapping(n, partText, d.textFields(t))
			return
		}
		var s string
		d.line(&s)(n)
		*t = textOf(s)
	}
}

func (d *decoder) textFields(t *Text) fields {
	return fields{"en": d.line(&t.EN), "zh": d.line(&t.ZH)}
}

func (d *decoder) textItem(n *yaml.Node) (t Text) {
	d.text(&t)(n)
	return t
}

func (d *decoder) id(s *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		d.line(s)(n)
		if *s != "" && !validID(*s) {
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
