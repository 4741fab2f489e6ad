package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/index"
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
shortest path is told step by step; a step in the hierarchy is shorter than one
of another type, and that shorter than a loose one. What a path amounts to is said
only where it amounts to something.

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
  aiterm relate midjourney ai --all
  aiterm relate --all-terms -o mermaid`,
		RunE:              o.run,
		ValidArgsFunction: g.completeTerms,
		Annotations:       forms("text", "json", "tsv", "markdown", "mermaid", "dot"),
	}
	flags := cmd.Flags()
	flags.BoolVar(&o.search.ExactOnly, "exact", false, "take names only, never the closest term")
	flags.IntVar(&o.depth, "depth", 1, "how many steps to go from one term")
	flags.BoolVar(&o.paths.All, "all", false, fmt.Sprintf("tell every path that is as short as the shortest, at most %d", relate.MaxPaths))
	flags.IntVar(&o.paths.MaxSteps, "max-steps", 0, "the number of steps that a path may have; 0 for any")
	flags.BoolVar(&o.allTerms, "all-terms", false, "relate all terms of the glossary, in a picture")
	return cmd
}

func (o *relateOptions) run(cmd *cobra.Command, args []string) error {
	if err := o.checkArgs(cmd, args); err != nil {
		return err
	}
	x, err := o.open()
	if err != nil {
		return err
	}
	if o.allTerms {
		return o.everything(x)
	}
	o.search.SeparateNames = true
	results, err := resolve(x, args, o.search)
	if err != nil {
		return err
	}
	if err := o.checkFlags(cmd, len(results)); err != nil {
		return err
	}
	missing := report(o.sys.stderr, results)
	terms := o.choose(results)
	if len(terms) == 1 && missing == nil {
		return o.around(x, terms[0])
	}
	if err := o.between(x, terms); err != nil {
		return err
	}
	return missing
}

// draws reports whether the answer is to be a picture.
func (o *relateOptions) draws() bool { return o.output == "mermaid" || o.output == "dot" }

func (o *relateOptions) checkArgs(cmd *cobra.Command, args []string) error {
	switch {
	case o.allTerms && (len(args) > 0 || !o.draws()):
		return misuse(cmd, "--all-terms stands alone, with --output mermaid or dot")
	case !o.allTerms && len(args) == 0:
		return misuse(cmd, "name the terms to relate")
	case o.depth < 1:
		return misuse(cmd, "--depth is one at least")
	case o.paths.MaxSteps < 0:
		return misuse(cmd, "--max-steps cannot be negative")
	}
	return nil
}

// checkFlags refuses flags that say nothing of so many terms.
func (o *relateOptions) checkFlags(cmd *cobra.Command, terms int) error {
	changed := cmd.Flags().Changed
	switch {
	case terms > 1 && changed("depth"):
		return misuse(cmd, "--depth is for one term")
	case terms == 1 && (changed("all") || changed("max-steps")):
		return misuse(cmd, "--all and --max-steps are for two terms or more")
	}
	return nil
}

// choose takes the first meaning of each name, says so where there are others,
// and takes each term once.
func (o *relateOptions) choose(results []search.Result) []*glossary.Entry {
	var terms []*glossary.Entry
	for _, res := range results {
		if len(res.Matches) == 0 {
			continue
		}
		if len(res.Matches) > 1 {
			fmt.Fprintf(o.sys.stderr, "aiterm: %q names several terms; this is about the first of %s\n",
				res.Query, strings.Join(matchNames(res.Matches), ", "))
		}
		first := res.Matches[0].Entry
		if slices.ContainsFunc(terms, func(e *glossary.Entry) bool { return e.ID == first.ID }) {
			fmt.Fprintf(o.sys.stderr, "aiterm: %q is %s again\n", res.Query, fullName(first))
			continue
		}
		terms = append(terms, first)
	}
	return terms
}

func matchNames(matches []search.Match) []string {
	names := make([]string, len(matches))
	for i, m := range matches {
		names[i] = fullName(m.Entry)
	}
	return names
}

// around writes what stands around one term.
func (o *relateOptions) around(x *index.Index, e *glossary.Entry) error {
	near := relate.Near(x, e, o.depth)
	terms := []*glossary.Entry{e}
	switch {
	case o.tmpl == nil && o.output == "text":
		return render.Neighbours(o.sys.stdout, o.options(), e, relate.Tree(x, e, o.depth), near)
	case o.draws():
		return o.draw(terms, slices.Concat(near...))
	}
	return o.write(render.Relating{Terms: terms, Pairs: byTarget(near)})
}

// byTarget makes a pair of each term and each of those that it is related to.
func byTarget(near [][]relate.Step) []relate.Pair {
	var pairs []relate.Pair
	for _, around := range near {
		number := map[string]int{}
		for _, step := range around {
			i, known := number[step.To.ID]
			if !known {
				i = len(pairs)
				number[step.To.ID] = i
				pairs = append(pairs, relate.Pair{A: step.From, B: step.To})
			}
			pairs[i].Direct = append(pairs[i].Direct, step)
		}
	}
	return pairs
}

// between writes how each two of the terms relate.
func (o *relateOptions) between(x *index.Index, terms []*glossary.Entry) error {
	r := render.Relating{Terms: terms, Comparison: relate.Comparison(x, terms)}
	var missing error
	for i, a := range terms {
		for _, b := range terms[i+1:] {
			p := relate.Of(x, a, b, o.paths)
			if len(p.Direct)+len(p.Paths) == 0 {
				fmt.Fprintf(o.sys.stderr, "aiterm: no relations lead from %s to %s%s\n", fullName(a), fullName(b), o.within())
				missing = errMissing
			}
			if p.Comparison = r.Comparison; p.Comparison == nil {
				p.Comparison = relate.Comparison(x, []*glossary.Entry{a, b})
			}
			r.Pairs = append(r.Pairs, p)
		}
	}
	if err := o.write(r); err != nil {
		return err
	}
	return missing
}

// within says how far was looked.
func (o *relateOptions) within() string {
	if o.paths.MaxSteps == 0 {
		return ""
	}
	return fmt.Sprintf(" in %d or fewer steps", o.paths.MaxSteps)
}

// everything draws all terms and their relations.
func (o *relateOptions) everything(x *index.Index) error {
	terms := entries(x)
	var steps []relate.Step
	for _, e := range terms {
		steps = append(steps, relate.Around(x, e)...)
	}
	return o.draw(terms, steps)
}

func (o *relateOptions) draw(terms []*glossary.Entry, steps []relate.Step) error {
	if o.output == "dot" {
		return render.Dot(o.sys.stdout, o.options(), terms, steps)
	}
	return render.Mermaid(o.sys.stdout, o.options(), terms, steps)
}

func (o *relateOptions) write(r render.Relating) error {
	w := o.sys.stdout
	switch {
	case o.tmpl != nil:
		return o.tmpl.Relations(w, r.Pairs)
	case o.output == "json":
		return render.RelationsJSON(w, r.Pairs)
	case o.output == "tsv":
		return o.tsv(w).Relations(r.Pairs)
	case !r.Says():
		return nil
	case o.output == "markdown":
		return render.RelationsMarkdown(w, o.options(), r)
	case o.draws():
		return o.draw(r.Terms, stepsOf(r.Pairs))
	}
	return render.Relations(w, o.options(), r)
}

// stepsOf returns the relations and paths of all pairs.
func stepsOf(pairs []relate.Pair) []relate.Step {
	var steps []relate.Step
	for _, p := range pairs {
		steps = append(steps, p.Direct...)
		steps = append(steps, slices.Concat(p.Paths...)...)
	}
	return steps
}
