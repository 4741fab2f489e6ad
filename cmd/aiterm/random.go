package main

import (
	"math/rand/v2"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/index"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

type randomOptions struct {
	*globals
	among listOptions // its kinds and themes narrow the choice
	seed  int
}

func newRandom(g *globals) *cobra.Command {
	o := &randomOptions{globals: g, among: listOptions{globals: g}}
	cmd := &cobra.Command{
		Use:   "random",
		Short: "Show a term at random",
		Long: `Show a term at random, as lookup shows it, to see what there is. In JSON and TSV it
is the answer to a query that is the term's id.

` + exitStatusHelp,
		Example: `  aiterm random
  aiterm random --kind model,product --short
  aiterm random --theme safety --lang zh`,
		Args:              cli.NoArgs,
		RunE:              o.run,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	g.makes(cmd, render.Lookup{})
	g.addShort(cmd)
	flags := cmd.Flags()
	flags.Var(cli.CommaList(&o.among.kinds, "kinds"), "kind", "only a term of these kinds, e.g. concept,model")
	flags.Var(cli.CommaList(&o.among.themes, "themes"), "theme", "only a term of these themes, e.g. acronyms,learning")
	flags.IntVar(&o.seed, "seed", 0, "choose by this number: the same term each time, as long as the glossaries are the same")
	cli.CompleteFlag(cmd, "kind", kindNames()...)
	return cmd
}

func (o *randomOptions) run(cmd *cobra.Command, _ []string) error {
	x, err := o.Open()
	if err != nil {
		return err
	}
	if err := knownFilters(cmd, x, o.among.kinds, o.among.themes); err != nil {
		return err
	}
	choice := o.choice(x)
	if len(choice) == 0 {
		o.Note("there is no such term to choose; aiterm list shows all")
		if err := o.writer.Write(render.Lookup{Index: x}); err != nil {
			return err
		}
		return cli.ErrMissing
	}
	e := x.Entry(choice[o.draw(cmd, len(choice))])
	results := []search.Result{byID(e)}
	if err := o.writer.Write(render.Lookup{Index: x, Results: results}); err != nil {
		return err
	}
	return o.report(x, results) // that it is deprecated
}

// choice returns the positions of the terms to choose from.
func (o *randomOptions) choice(x *index.Index) (positions []int) {
	position := 0
	for t := range x.Terms() {
		if o.among.keeps(t) {
			positions = append(positions, position)
		}
		position++
	}
	return positions
}

// draw returns a number from 0 to n-1, the same for the same --seed.
func (o *randomOptions) draw(cmd *cobra.Command, n int) int {
	if cmd.Flags().Changed("seed") {
		return rand.New(rand.NewPCG(uint64(o.seed), 0)).IntN(n)
	}
	return rand.IntN(n)
}

// byID is an entry as the answer to its id.
func byID(e *index.Entry) search.Result {
	name := index.Name{Text: e.ID, Field: index.ID, Entry: e.Position}
	return search.Result{Query: e.ID, Matches: []search.Match{{Entry: e, Found: search.Found{Exact: true, Rule: "name", Name: name}}}}
}
