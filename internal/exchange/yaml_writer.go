package exchange

import (
	"bufio"
	"io"

	"aiterm/glossary"
)

// A yamlWriter writes block mappings and lists, whose keys and values it is given one
// after the other. Values that say nothing are left out with their keys. What goes wrong
// in writing out says when it is flushed.
type yamlWriter struct {
	out    *bufio.Writer
	indent int  // of keys and of the dashes of a list, in spaces
	dash   bool // the next line begins an item, whose dash stands before the indent
}

func newYAMLWriter(w io.Writer) *yamlWriter { return &yamlWriter{out: bufio.NewWriter(w)} }

// line writes a line where keys stand.
func (y *yamlWriter) line(text string) {
	for i := range y.indent {
		if y.dash && i == y.indent-2 {
			y.out.WriteByte('-')
			y.dash = false
		} else {
			y.out.WriteByte(' ')
		}
	}
	y.out.WriteString(text)
	y.out.WriteByte('\n')
}

// pair writes a key and what stands behind it.
func (y *yamlWriter) pair(key, value string) { y.line(yamlWord(key) + ": " + value) }

// string writes a key and a string that may have several lines.
func (y *yamlWriter) string(key, s string) {
	if s != "" {
		y.pair(key, yamlString(s, y.indent+2))
	}
}

// value writes a string that is an item of a list.
func (y *yamlWriter) value(s string) { y.line(yamlString(s, y.indent)) }

// no writes a key whose value is true unless it says false.
func (y *yamlWriter) no(key string, no bool) {
	if no {
		y.pair(key, "false")
	}
}

// text writes a string where the reader knows its language, else one for each language.
func (y *yamlWriter) text(key string, t glossary.Text) {
	if s, plain := inOneLanguage(t); plain {
		y.string(key, s)
		return
	}
	y.mapping(key, func() { y.languages(t) })
}

func (y *yamlWriter) languages(t glossary.Text) {
	y.string("en", t.EN)
	y.string("zh", t.ZH)
}

// inOneLanguage returns the string that is read as a text of one language, and whether
// there is one: without a language it is taken for Chinese if it has a Han character.
func inOneLanguage(t glossary.Text) (s string, plain bool) {
	switch {
	case t.EN == "" && langOf(t.ZH) == glossary.ZH, t.IsZero():
		return t.ZH, true
	case t.ZH == "" && langOf(t.EN) == glossary.EN:
		return t.EN, true
	}
	return "", false
}

// mapping writes a key and the mapping that is its value.
func (y *yamlWriter) mapping(key string, write func()) {
	y.line(yamlWord(key) + ":")
	y.indent += 2
	write()
	y.indent -= 2
}

// item writes an item of a list, which begins with the first line that is written.
func (y *yamlWriter) item(write func()) {
	y.indent += 4
	y.dash = true
	write()
	y.indent -= 4
}

// list writes a key and the n items of its list.
func (y *yamlWriter) list(key string, n int, write func(i int)) {
	if n == 0 {
		return
	}
	y.line(yamlWord(key) + ":")
	for i := range n {
		y.item(func() { write(i) })
	}
}

func (y *yamlWriter) strings(key string, all []string) {
	y.list(key, len(all), func(i int) { y.value(all[i]) })
}

func (y *yamlWriter) texts(key string, all []glossary.Text) {
	y.list(key, len(all), func(i int) {
		if s, plain := inOneLanguage(all[i]); plain {
			y.value(s)
		} else {
			y.languages(all[i])
		}
	})
}

// each writes a key and a list of mappings.
func each[T any](y *yamlWriter, key string, all []T, write func(T)) {
	y.list(key, len(all), func(i int) { write(all[i]) })
}
