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
		Annotations:       forms("text", "json", "tsv", "markdown"),
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
	all := entries(x)
	if err := known(cmd, "kind", o.kinds, all, func(e *glossary.Entry) string { return e.Kind }); err != nil {
		return err
	}
	if err := known(cmd, "theme", o.themes, all, func(e *glossary.Entry) string { return e.Theme }); err != nil {
		return err
	}
	return o.write(x, slices.DeleteFunc(all, func(e *glossary.Entry) bool { return !o.keeps(e) }))
}

func (o *listOptions) keeps(e *glossary.Entry) bool {
	return (len(o.kinds) == 0 || slices.Contains(o.kinds, e.Kind)) &&
		(len(o.themes) == 0 || slices.Contains(o.themes, e.Theme)) &&
		(!o.abbr || e.Abbr != "")
}

func (o *listOptions) write(x *index.Index, entries []*glossary.Entry) error {
	w := o.sys.stdout
	switch {
	case o.tmpl != nil:
		return o.tmpl.List(w, x, entries)
	case o.output == "json":
		return render.ListJSON(w, x, entries)
	case o.output == "tsv":
		return o.tsv(w).List(entries)
	case o.output == "markdown":
		return render.ListMarkdown(w, o.options(), entries)
	}
	return render.List(w, o.options(), entries)
}

func kindNames() []string {
	var names []string
	for _, k := range glossary.Kinds() {
		names = append(names, k.Name)
	}
	return names
}

func entries(x *index.Index) []*glossary.Entry {
	all := make([]*glossary.Entry, x.Len())
	for i := range all {
		all[i] = x.Entry(i)
	}
	return all
}

// known refuses the values of a filter that no entry has, for they are
// mistyped.
func known(cmd *cobra.Command, flag string, wanted []string, all []*glossary.Entry, of func(*glossary.Entry) string) error {
	var values []string
	for _, e := range all {
		if v := of(e); v != "" && !slices.Contains(values, v) {
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
