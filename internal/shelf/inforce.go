package shelf

import (
	"slices"

	"aiterm/glossary"
)

// An InForce is a glossary in force, and what it says.
type InForce struct {
	Source
	Overrides []glossary.Override // entries of lower layers that its own take the place of
}

// Glossaries reads what is in force, the lowest layer first, and returns what
// is wrong with it beside what could be read.
func (c Config) Glossaries() (all []InForce, found glossary.Problems, err error) {
	files, err := c.Files()
	if err != nil {
		return nil, nil, err
	}
	sources, err := read(files)
	if err != nil {
		return nil, nil, err
	}
	found, overrides := check(sources)
	for _, s := range sources {
		in := InForce{Source: s}
		for _, o := range overrides {
			if o.Later == s.File.Path {
				in.Overrides = append(in.Overrides, o)
			}
		}
		all = append(all, in)
	}
	if c.NoBuiltin {
		all = withoutBuiltin(all)
	}
	return all, found.Errors(), nil
}

// withoutBuiltin leaves out the shipped glossary, and that others override it.
func withoutBuiltin(all []InForce) []InForce {
	rest := all[1:]
	for i := range rest {
		rest[i].Overrides = slices.DeleteFunc(rest[i].Overrides, func(o glossary.Override) bool {
			return o.Earlier == glossary.BuiltinName
		})
	}
	return rest
}
