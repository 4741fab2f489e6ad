package glossary

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

func (d *decoder) entry(n *yaml.Node) (e Entry) {
	e.Pos, e.Glossary, e.Theme = d.pos(n), d.file, ThemeOf(d.file)
	if !d.mapping(n, partTerm, d.entryFields(&e)) {
		return e
	}
	if !hasKey(n, "id") {
		d.report(n, CodeMissingID, SuggestID(e.Name()))
	}
	if !hasKey(n, "abbr") && !hasKey(n, "en") && !hasKey(n, "zh") {
		d.report(n, CodeMissingName)
	}
	return e
}

func (d *decoder) entryFields(e *Entry) fields {
	return fields{
		"id":         d.id(&e.ID),
		"abbr":       d.name(&e.Abbr),
		"en":         d.name(&e.EN),
		"zh":         d.name(&e.ZH),
		"pinyin":     d.line(&e.Pinyin),
		"aliases":    list(d, &e.Aliases, d.label),
		"hidden":     list(d, &e.Hidden, d.label),
		"kind":       d.line(&e.Kind),
		"theme":      d.line(&e.Theme),
		"definition": d.placed(&e.DefinitionPos, d.paragraphs(&e.Definition)),
		"notes":      list(d, &e.Notes, d.noteOf(e)),
		"relations":  list(d, &e.Relations, d.relation),
		"sources":    list(d, &e.Sources, d.source),
		"as-of":      d.month(&e.AsOf),
		"status":     d.status(&e.Status),
		"scan":       d.unless(&e.NoScan),
		"common":     list(d, &e.Common, d.nameItem),
	}
}

// placed reads a value and remembers its place.
func (d *decoder) placed(at *Pos, read func(*yaml.Node)) func(*yaml.Node) {
	return func(n *yaml.Node) {
		*at = d.pos(n)
		read(n)
	}
}

func (d *decoder) noteOf(e *Entry) func(*yaml.Node) Text {
	return func(n *yaml.Node) Text {
		e.NotePos = append(e.NotePos, d.pos(n))
		return d.textItem(n)
	}
}

func (d *decoder) month(m *Month) func(*yaml.Node) {
	return func(n *yaml.Node) {
		month, ok := ParseMonth(n.Value)
		switch {
		case !d.hasValue(n):
		case !ok:
			d.report(n, CodeInvalidMonth, n.Value)
		default:
			*m = month
		}
	}
}

func (d *decoder) status(s *Status) func(*yaml.Node) {
	return func(n *yaml.Node) {
		status := Status(n.Value)
		switch {
		case !d.hasValue(n):
		case !slices.Contains(Statuses(), status):
			d.suggest(n, nearestName(n.Value, statusNames()), CodeUnknownStatus, n.Value, strings.Join(statusNames(), ", "))
		default:
			*s = status
		}
	}
}

// unless reads what is so where nothing says otherwise, into a value that says it is not.
func (d *decoder) unless(no *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		yes := true
		d.boolean(&yes)(n)
		*no = !yes
	}
}

func (d *decoder) nameItem(n *yaml.Node) (name string) {
	d.name(&name)(n)
	return name
}

func statusNames() []string {
	var names []string
	for _, s := range Statuses() {
		names = append(names, string(s))
	}
	return names
}

// label reads a further name: a string, or a mapping that says more about it.
func (d *decoder) label(n *yaml.Node) (l Label) {
	l.Pos = d.pos(n)
	if n.Kind != yaml.MappingNode {
		d.name(&l.Name)(n)
		return l
	}
	d.mapping(n, partName, d.labelFields(&l))
	d.require(n, partName, "name")
	return l
}

func (d *decoder) labelFields(l *Label) fields {
	return fields{
		"name":   d.name(&l.Name),
		"region": d.line(&l.Region),
		"remark": d.text(&l.Remark),
		"status": d.status(&l.Status),
		"scan":   d.unless(&l.NoScan),
	}
}

func (d *decoder) source(n *yaml.Node) (s Source) {
	d.mapping(n, partSource, d.sourceFields(&s))
	d.require(n, partSource, "title")
	return s
}

func (d *decoder) sourceFields(s *Source) fields {
	return fields{
		"title":   d.line(&s.Title),
		"authors": d.line(&s.Authors),
		"year":    d.integer(&s.Year),
		"ref":     d.line(&s.Ref),
	}
}
