package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/render"
)

type listOptions struct {
	*globals
	kinds, themes []string
	abbr          bool
}

func newList(g *globals) *cobra.Command {
	o := &listOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List what is in the glossary",
		Long: `List the terms of the glossary: abbreviation, English name, Chinese name.

` + exitStatusHelp,
		Example: `  aiterm list
  aiterm list --kind technique,architecture
  aiterm list --theme acronyms -o markdown --lang zh
  aiterm list -o tsv | cut -f1`,
		Args:              cobra.NoArgs,
		RunE:              o.run,
		Annotations:       formatsFor(render.List{}),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	flags := cmd.Flags()
	flags.Var(listFlag{&o.kinds, "kinds", true}, "kind", "only terms of these kinds, e.g. concept,model")
	flags.Var(listFlag{&o.themes, "themes", true}, "theme", "only terms of these themes, e.g. acronyms,learning")
	completeFlag(cmd, "kind", kindNames()...)
	flags.BoolVar(&o.abbr, "abbr", false, "only terms that have an abbreviation")
	return cmd
}

func (o *listOptions) run(cmd *cobra.Command, _ []string) error {
	x, err := o.open()
	if err != nil {
		return err
	}
	if err := known(cmd, "kind", o.kinds, x, func(t index.Term) string { return t.Kind }); err != nil {
		return err
	}
	if err := known(cmd, "theme", o.themes, x, func(t index.Term) string { return t.Theme }); err != nil {
		return err
	}
	return o.writer.Write(render.List{Index: x, Keep: o.keeps})
}

func (o *listOptions) keeps(t index.Term) bool {
	return (len(o.kinds) == 0 || slices.Contains(o.kinds, t.Kind)) &&
		(len(o.themes) == 0 || slices.Contains(o.themes, t.Theme)) &&
		(!o.abbr || t.Abbr != "")
}

func kindNames() []string {
	var names []string
	for _, k := range glossary.Kinds() {
		names = append(names, k.Name)
	}
	return names
}

// known refuses the values of a filter that no term has, for they are mistyped.
func known(cmd *cobra.Command, flag string, wanted []string, x *index.Index, of func(index.Term) string) error {
	if len(wanted) == 0 {
		return nil
	}
	var values []string
	for t := range x.Terms() {
		if v := of(t); v != "" && !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	for _, w := range wanted {
		if !slices.Contains(values, w) {
			return misuse(cmd, "no term has the %s %q; there are %s", flag, w, strings.Join(values, ", "))
		}
	}
	return nil
}
