package main

import (
	"slices"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/cli"
	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

type listOptions struct {
	*globals
	kinds, themes []string
	abbr          bool
	stale         ageFlag
	by            string // "" or one of render.Groupings
}

func newList(g *globals) *cobra.Command {
	o := &listOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List what is in the glossary",
		Long: `List the terms of the glossary: abbreviation, English name, Chinese name.

With --stale only those whose as-of, the month for which they were checked, ended
longer ago than an age, the oldest first: --stale 12m in December 2026 lists what
was checked in November 2025 or before. Terms without as-of are left out. It is no
error that there are none.

With --by the terms stand in groups, each with its number of terms, in text and
markdown. --kind, --theme, --abbr and --stale go together: a term is listed that
all of them let pass.

` + exitStatusHelp,
		Example: `  aiterm list
  aiterm list --kind technique,architecture
  aiterm list --theme acronyms -o markdown --lang zh
  aiterm list --by theme
  aiterm list --by kind --theme models,products
  aiterm list --stale 12m
  aiterm list -o tsv | cut -f1`,
		Args:              cli.NoArgs,
		RunE:              o.run,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	g.makes(cmd, render.List{}, render.Checked{})
	g.addShort(cmd)
	flags := cmd.Flags()
	flags.Var(cli.CommaList(&o.kinds, "kinds"), "kind", "only terms of these kinds, e.g. concept,model")
	flags.Var(cli.CommaList(&o.themes, "themes"), "theme", "only terms of these themes, e.g. acronyms,learning")
	cli.CompleteFlag(cmd, "kind", kindNames()...)
	flags.BoolVar(&o.abbr, "abbr", false, "only terms that have an abbreviation")
	flags.Var(&o.stale, "stale", "only terms that were checked longer ago, e.g. 12m, 1y or 90d, the oldest first")
	flags.StringVar(&o.by, "by", "", "")
	g.Usage(flags.Lookup("by"), "in groups, with their numbers of terms: %v", message.Choice(render.Groupings()))
	cli.CompleteFlag(cmd, "by", render.Groupings()...)
	cli.CompleteFlag(cmd, "stale", "3m", "6m", "12m")
	return cmd
}

func (o *listOptions) run(cmd *cobra.Command, _ []string) error {
	if cmd.Flags().Changed("by") && !slices.Contains(render.Groupings(), o.by) {
		return cli.Misuse(cmd, "--by cannot be %q; it is one of %s", o.by, message.List(render.Groupings()))
	}
	x, err := o.Open()
	if err != nil {
		return err
	}
	if err := knownFilters(cmd, x, o.kinds, o.themes); err != nil {
		return err
	}
	if o.stale.given {
		return o.writer.Write(o.staleEntries(x))
	}
	if err := o.writer.Write(render.List{Index: x, Keep: o.keeps, By: o.by}); err != nil {
		return err
	}
	o.adviseWay()
	return nil
}

// adviseWay says behind a list of everything, which is long, how one finds the way: on a
// terminal, where a person reads it.
func (o *listOptions) adviseWay() {
	whole := o.by == "" && len(o.kinds) == 0 && len(o.themes) == 0 && !o.abbr
	if whole && o.Sys.Terminal && o.Sys.Watched && o.write.Format == render.Default && o.write.Template == "" {
		o.Note("aiterm list --by theme shows these in groups, --theme and --kind only some of them; aiterm search WORDS finds what speaks of them")
	}
}

// staleEntries returns the entries that --stale asks for, the oldest first, those of
// one month in the order of the glossary.
func (o *listOptions) staleEntries(x *index.Index) render.Checked {
	now := o.Sys.Now()
	stale := render.Checked{By: o.by}
	for e := range x.Entries(o.keeps) {
		if e.AsOf.Before(now, o.stale.age) {
			stale.Entries = append(stale.Entries, e)
		}
	}
	slices.SortStableFunc(stale.Entries, func(a, b *index.Entry) int { return glossary.CompareMonths(a.AsOf, b.AsOf) })
	return stale
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

// knownFilters refuses kinds and themes that no term has. A kind may be named as it is
// shown: organization, 技术, Laws.
func knownFilters(cmd *cobra.Command, x *index.Index, kinds, themes []string) error {
	for i, kind := range kinds {
		kinds[i] = glossary.KindCalled(kind)
	}
	if w, values := unknown(kinds, x, func(t index.Term) string { return t.Kind }); w != "" {
		return cli.Misuse(cmd, "no term has the kind %q; there are %s", w, message.List(values))
	}
	if w, values := unknown(themes, x, func(t index.Term) string { return t.Theme }); w != "" {
		return cli.Misuse(cmd, "no term has the theme %q; there are %s", w, message.List(values))
	}
	return nil
}

// unknown returns the first value of a filter that no term has, since it is mistyped,
// and the values that there are; or "".
func unknown(wanted []string, x *index.Index, of func(index.Term) string) (missing string, values []string) {
	if len(wanted) == 0 {
		return "", nil
	}
	for t := range x.Terms() {
		if v := of(t); v != "" && !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	for _, w := range wanted {
		if !slices.Contains(values, w) {
			return w, values
		}
	}
	return "", values
}
