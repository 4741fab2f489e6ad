package glossary

import (
	"maps"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// relation reads a mapping that has one relation type as a key, with the target
// as its value, and further keys that say more about the relation.
func (d *decoder) relation(n *yaml.Node) (r Relation) {
	r.Pos = d.pos(n)
	known := d.relationFields(&r)
	before := d.reported
	isMapping := d.pairs(n, partRelation, func(key, value *yaml.Node) {
		if read, ok := known[key.Value]; ok {
			read(value)
		} else {
			d.relationType(&r, key, value, known)
		}
	})
	if isMapping && r.Type == "" && d.reported == before {
		d.report(n, CodeMissingRelationType)
	}
	d.checkWording(n, r.Wording)
	d.checkWording(n, r.InverseWording)
	return r
}

// relationFields returns the keys that a relation can have beside its type.
func (d *decoder) relationFields(r *Relation) fields {
	return fields{
		"note":            d.paragraphs(&r.Note),
		"wording":         d.text(&r.Wording),
		"inverse-wording": d.text(&r.InverseWording),
		"chain":           d.unless(&r.NoChain),
	}
}

// relationType reads the key that is the type of a relation, and its target.
func (d *decoder) relationType(r *Relation, key, target *yaml.Node, known fields) {
	_, isType := TypeOf(key.Value)
	switch {
	case !isType:
		better := nearestName(key.Value, slices.Concat(relationNames(), slices.Sorted(maps.Keys(known))))
		d.suggest(key, better, CodeUnknownRelation, key.Value, strings.Join(relationNames(), ", "), sortedKeys(known))
	case r.Type != "":
		d.report(target, CodeTwoRelationTypes, r.Type, key.Value)
	default:
		r.Type = key.Value
		d.id(&r.Target)(target)
	}
}

func relationNames() []string {
	var names []string
	for _, t := range RelationTypes() {
		names = append(names, t.Name)
	}
	return names
}

func (d *decoder) checkWording(n *yaml.Node, t Text) {
	for _, s := range []string{t.EN, t.ZH} {
		if s != "" && !(strings.Contains(s, "{X}") && strings.Contains(s, "{Y}")) {
			d.report(n, CodeIncompleteWording, s)
		}
	}
}
