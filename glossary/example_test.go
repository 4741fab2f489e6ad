package glossary_test

import (
	"errors"
	"fmt"
	"log"

	"aiterm/glossary"
)

func ExampleParse() {
	g, err := glossary.Parse("team.yaml", []byte(`
terms:
  - id: sla
    abbr: SLA
    en: Service Level Agreement
    zh: 服务级别协议
    definition:
      en: What we promise about uptime. It is part of each contract.
      zh: 我们对可用性的承诺。
    as-of: 2026-11
`))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range g.Entries {
		fmt.Println(e.Pos, e.ID, e.Name(), e.AsOf)
		fmt.Println(e.Definition.Lead().EN)
		words, lang := e.Definition.In(glossary.ZH)
		fmt.Println(lang, words)
	}
	// Output:
	// team.yaml:3:5 sla SLA 2026-11
	// What we promise about uptime.
	// zh 我们对可用性的承诺。
}

// What is wrong with the form of a file is the error of Parse; what only the whole
// of a glossary shows is that of Validate. Both are Problems.
func ExampleValidate() {
	g, err := glossary.Parse("team.yaml", []byte(`
terms:
  - id: slo
    en: Service Level Objective
    relations:
      - part-of: sla
  - id: slo
    en: Service Level Object
`))
	if err == nil {
		err = glossary.Validate(g)
	}
	var problems glossary.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			fmt.Println(p)
			fmt.Println(" ", p.Code, p.Pos.Line, p.Args)
		}
	}
	// Output:
	// team.yaml:6:9: there is no entry "sla"; did you mean slo?
	//   unknown-term 6 [sla]
	// team.yaml:7:5: the id "slo" is taken at team.yaml:3:5; choose another
	//   duplicate-id 7 [slo team.yaml:3:5]
}

// A team's own glossary over the shipped one.
func ExampleOverlay() {
	builtin, err := glossary.Builtin()
	if err != nil {
		log.Fatal(err)
	}
	team, err := glossary.Parse("team.yaml", []byte(`
terms:
  - id: agi
    abbr: AGI
    en: Annual Gross Income
    definition: What somebody earns in a year.
`))
	if err != nil {
		log.Fatal(err)
	}
	merged, overrides := glossary.Overlay(builtin, team)
	for _, o := range overrides {
		fmt.Println(o.ID, "of", o.Later, "takes the place of that of", o.Earlier)
	}
	for _, e := range merged.Entries {
		if e.ID == "agi" {
			fmt.Println(e.EN, e.Layer)
		}
	}
	fmt.Println(glossary.Check(merged, overrides...))
	// Output:
	// agi of team.yaml takes the place of that of builtin
	// Annual Gross Income 1
	// team.yaml:3:5: warning: agi takes the place of a term of another name (in builtin); choose another id if it means another thing
}

// A relation is written at one of its terms; Inverted shows it from the other.
func ExampleRelation() {
	g, err := glossary.Parse("team.yaml", []byte(`
terms:
  - id: cat
    en: Cat
    zh: 猫
    relations:
      - broader: animal
  - id: animal
    en: Animal
    zh: 动物
`))
	if err != nil {
		log.Fatal(err)
	}
	cat, animal := g.Entries[0], g.Entries[1]
	r := cat.Relations[0]
	t, _ := glossary.TypeOf(r.Type)
	fmt.Println(r.Type, t.Inverse, t.Class.Hierarchical(), t.Symmetric())
	fmt.Println(glossary.Say(r.Words().EN, cat.EN, animal.EN))

	inverse := r.Inverted(cat.ID)
	fmt.Println(inverse.Type, inverse.Target, inverse.Derived)
	fmt.Println(glossary.Say(inverse.Words().ZH, animal.ZH, cat.ZH))
	// Output:
	// broader narrower true false
	// Cat is a kind of Animal
	// narrower cat true
	// 动物有猫等种类
}
