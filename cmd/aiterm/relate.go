package main

import (
	"slices"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/relate"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

type relateOptions struct {
	*globals
	search   search.Options
	paths    relate.PathOptions
	depth    int
	allTerms bool
}

func newRelate(g *globals) *cobra.Command {
	o := &relateOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "relate TERM...",
		Short: "Say how terms relate",
		Long: `Say how terms relate.

Two terms: their relations in words, in the direction asked, what else they have
in common, and what sets them apart. Where they have no direct relation, the
shortest path that tells something of the two is told step by step: along the
hierarchy, by a near parent of both, or by a term that has to do with both in the
same sense. Where there is none, relate says so (status 1); --max-steps shows the
shortest way all the same, which is a way and no more.

Three terms or more: every pair, and all of them side by side.

One term: the hierarchy around it and all its relations; --depth goes further.

With -o mermaid or -o dot the answer is a picture: for Markdown pages, or for
Graphviz (aiterm relate gai -o dot | dot -Tsvg >gai.svg).

Terms are named as for lookup, but words that are each a name stay apart
(encoder decoder); a hyphen joins them (encoder-decoder).

` + exitStatusHelp,
		Example: `  aiterm relate gai agi
  aiterm relate chatgpt gpt llm
  aiterm relate 大模型 小模型 --lang zh
  aiterm relate gai --depth 2
  aiterm relate llm neural-network --all
  aiterm relate midjourney small-model --max-steps 4
  aiterm relate --all-terms -o mermaid`,
		RunE:              o.run,
		ValidArgsFunction: g.completeTerms(search.Options{SeparateNames: true}),
	}
	g.makes(cmd, render.Relations{}, render.Around{}, render.Everything{})
	flags := cmd.Flags()
	flags.BoolVar(&o.search.ExactOnly, "exact", false, "take names only, never the closest term")
	flags.IntVar(&o.depth, "depth", 1, "how many steps to go from one term")
	flags.BoolVar(&o.paths.All, "all", false, "")
	g.Usage(flags.Lookup("all"), "tell every path that is as short as the shortest, at most %d", relate.MaxPaths)
	flags.IntVar(&o.paths.MaxSteps, "max-steps", 0, "show a way of so many steps at most, even one that tells nothing; 0 for any number")
	flags.BoolVar(&o.allTerms, "all-terms", false, "relate all terms of the glossary, in a picture")
	return cmd
}

func (o *relateOptions) run(cmd *cobra.Command, args []string) error {
	if err := o.checkArgs(cmd, args); err != nil {
		return err
	}
	x, err := o.Open()
	if err != nil {
		return err
	}
	if o.allTerms {
		return o.writer.Write(render.Everything{Index: x})
	}
	o.search.SeparateNames = true
	o.paths.AnyWay = cmd.Flags().Changed("max-steps")
	results, err := resolve(x, args, o.search)
	if err != nil {
		return err
	}
	if err := o.checkFlags(cmd, len(results)); err != nil {
		return err
	}
	missing := o.reportLine(x, results)
	terms := o.choose(results)
	if len(terms) == 1 && missing == nil {
		return o.writer.Write(render.Around{Index: x, Entry: terms[0], Depth: o.depth})
	}
	if err := o.between(x, terms); err != nil {
		return err
	}
	return missing
}

func (o *relateOptions) checkArgs(cmd *cobra.Command, args []string) error {
	pictures := render.Formats(render.Everything{})
	switch {
	case o.allTerms && (len(args) > 0 || !slices.Contains(pictures, o.write.Format)):
		return cli.Misuse(cmd, "--all-terms stands alone, with --output %s", message.Choice(pictures))
	case !o.allTerms && len(args) == 0:
		return cli.Misuse(cmd, "name the terms to relate")
	case o.depth < 1:
		return cli.Misuse(cmd, "--depth is one at least")
	case o.paths.MaxSteps < 0:
		return cli.Misuse(cmd, "--max-steps cannot be negative")
	}
	return nil
}

// checkFlags refuses flags that say nothing of so many terms.
func (o *relateOptions) checkFlags(cmd *cobra.Command, terms int) error {
	changed := cmd.Flags().Changed
	switch {
	case terms > 1 && changed("depth"):
		return cli.Misuse(cmd, "--depth is for one term")
	case terms == 1 && (changed("all") || changed("max-steps")):
		return cli.Misuse(cmd, "--all and --max-steps are for two terms or more")
	}
	return nil
}

// choose takes the first meaning of each name, says so where there are others,
// and takes each term once.
func (o *relateOptions) choose(results []search.Result) []*index.Entry {
	var terms []*index.Entry
	for _, res := range results {
		if len(res.Matches) == 0 {
			continue
		}
		var matched []index.Term
		for _, m := range res.Matches {
			matched = append(matched, m.Entry.Term())
		}
		if len(matched) > 1 {
			o.Note("%q names several terms; this is about the first of %s", res.Query, fullNames(matched))
		}
		first := res.Matches[0].Entry
		if slices.ContainsFunc(terms, func(e *index.Entry) bool { return e.Position == first.Position }) {
			o.Note("%q is %s again", res.Query, render.FullName(first.Term()))
			continue
		}
		terms = append(terms, first)
	}
	return terms
}

// between writes how each two of the terms relate.
func (o *relateOptions) between(x *index.Index, terms []*index.Entry) error {
	pairs, comparison := relate.Between(x, terms, o.paths)
	var missing error
	for _, p := range pairs {
		if p.Silent() {
			o.noteNoLink(x, p)
			missing = cli.ErrMissing
		}
	}
	if err := o.writer.Write(render.Relations{Terms: terms, Pairs: pairs, Comparison: comparison}); err != nil {
		return err
	}
	return missing
}

// noteNoLink says that two terms have no link, and where to look on.
func (o *relateOptions) noteNoLink(x *index.Index, p relate.Pair) {
	a, b := render.FullName(p.A.Term()), render.FullName(p.B.Term())
	if o.paths.MaxSteps > 0 {
		o.Note("no relations lead from one of %s and %s to the other in %d or fewer steps", a, b, o.paths.MaxSteps)
		return
	}
	steps, linked := relate.Distance(x, p.A, p.B)
	switch {
	case !linked:
		o.Note("no relations lead from one of %s and %s to the other", a, b)
	case len(p.Common.Broader) > 0:
		o.Note("the glossary has no meaningful link between %s and %s (both fall under %s, as much else does); --max-steps %d shows a way from one to the other",
			a, b, render.FullName(p.Common.Broader[0]), steps)
	default:
		o.Note("the glossary has no meaningful link between %s and %s; --max-steps %d shows a way from one to the other", a, b, steps)
	}
}
