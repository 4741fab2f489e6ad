package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/relate"
	"aiterm/internal/render"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
)

type relateOptions struct {
	*globals
	search search.Options
}

func newRelate(g *globals) *cobra.Command {
	o := &relateOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "relate TERM...",
		Short: "Say how terms relate",
		Long: `Say how terms relate: each pair's relations in words, in the direction asked, and
the terms side by side where the glossary compares them. Where two terms have no
direct relation, the shortest path between them is told step by step. One term
alone: all its relations.

Terms are named as for lookup.

` + exitStatusHelp,
		Example: `  aiterm relate gai agi
  aiterm relate chatgpt gpt llm
  aiterm relate 大模型 小模型 --lang zh
  aiterm relate gai`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse(cmd, "name the terms to relate")
			}
			return nil
		},
		RunE:              o.run,
		ValidArgsFunction: g.completeTerms,
	}
	cmd.Flags().BoolVar(&o.search.ExactOnly, "exact", false, "take names only, never the closest term")
	return cmd
}

func (o *relateOptions) run(_ *cobra.Command, args []string) error {
	s, err := o.open()
	if err != nil {
		return err
	}
	results, err := resolve(s, args, o.search)
	if err != nil {
		return err
	}
	missing := report(o.sys.stderr, results)
	terms := o.choose(results)
	if len(terms) == 1 && missing == nil {
		return o.around(s, terms[0])
	}
	if err := o.pairs(s, terms); err != nil {
		return err
	}
	return missing
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

// around writes all relations of one term.
func (o *relateOptions) around(s *shelf.Shelf, e *glossary.Entry) error {
	steps := relate.Around(s, e)
	if o.tmpl == nil && o.output == "text" {
		return render.Neighbours(o.sys.stdout, o.options(), e, steps)
	}
	return o.writePairs(s, []*glossary.Entry{e}, byTarget(e, steps))
}

// byTarget makes a pair of a term and each of those that it is related to.
func byTarget(e *glossary.Entry, steps []relate.Step) []render.Pair {
	var pairs []render.Pair
	for _, step := range steps {
		i := slices.IndexFunc(pairs, func(p render.Pair) bool { return p.B.ID == step.To.ID })
		if i < 0 {
			i = len(pairs)
			pairs = append(pairs, render.Pair{A: e, B: step.To})
		}
		pairs[i].Direct = append(pairs[i].Direct, step)
	}
	return pairs
}

// pairs writes how each two of the terms relate.
func (o *relateOptions) pairs(s *shelf.Shelf, terms []*glossary.Entry) error {
	var pairs []render.Pair
	var missing error
	for i, a := range terms {
		for _, b := range terms[i+1:] {
			p := render.Pair{A: a, B: b, Direct: relate.Direct(s, a, b)}
			if len(p.Direct) == 0 {
				p.Path = relate.Path(s, a, b)
			}
			if len(p.Direct) == 0 && len(p.Path) == 0 {
				fmt.Fprintf(o.sys.stderr, "aiterm: no relations lead from %s to %s\n", fullName(a), fullName(b))
				missing = errMissing
			}
			pairs = append(pairs, p)
		}
	}
	if err := o.writePairs(s, terms, pairs); err != nil {
		return err
	}
	return missing
}

func (o *relateOptions) writePairs(s *shelf.Shelf, terms []*glossary.Entry, pairs []render.Pair) error {
	w := o.sys.stdout
	switch {
	case o.tmpl != nil:
		return o.tmpl.Relations(w, pairs, comparisonIn(s))
	case o.output == "json":
		return render.RelationsJSON(w, pairs, comparisonIn(s))
	case o.output == "tsv":
		return o.tsv(w).Relations(pairs)
	case len(pairs) == 0:
		return nil
	case o.output == "markdown":
		return render.RelationsMarkdown(w, o.options(), terms, pairs, relate.Comparison(s, terms))
	}
	return render.Relations(w, o.options(), terms, pairs, relate.Comparison(s, terms))
}

// comparisonIn finds the comparison that covers a pair.
func comparisonIn(s *shelf.Shelf) func(render.Pair) *glossary.Comparison {
	return func(p render.Pair) *glossary.Comparison {
		return relate.Comparison(s, []*glossary.Entry{p.A, p.B})
	}
}
