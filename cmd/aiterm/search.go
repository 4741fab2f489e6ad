package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/index"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

type searchOptions struct {
	*globals
	find search.FindOptions
	in   string
}

func newSearch(g *globals) *cobra.Command {
	o := &searchOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "search QUERY... | -",
		Short: "Search names, definitions and notes",
		Long: `Search for terms and say why each was found, best first: by their names (spelled
so, beginning so, words of them in any order, pinyin, misspelled, abbreviated),
then by what their definitions and notes say. The words of a query belong
together; all of them must be found.

With - or from a pipe, each line of standard input is one query, answered before
the next is read; JSON is then one object a line.

` + exitStatusHelp,
		Example: `  aiterm search human feedback
  aiterm search 强化
  aiterm search trnsfrmr --in names --limit 3
  aiterm search 对抗 --json | jq -r '.[].match.entry.id'`,
		RunE:              o.run,
		Annotations:       formatsFor(render.Hits{}),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().IntVar(&o.find.Limit, "limit", 0, "the number of terms to show at most; 0 shows all")
	cmd.Flags().StringVar(&o.in, "in", "all", "where to search: names or all")
	completeFlag(cmd, "in", "names", "all")
	return cmd
}

func (o *searchOptions) run(cmd *cobra.Command, args []string) error {
	if o.in != "all" && o.in != "names" {
		return misuse(cmd, "--in cannot be %q; it is one of names, all", o.in)
	}
	if o.find.Limit < 0 {
		return misuse(cmd, "--limit cannot be negative")
	}
	o.find.NamesOnly = o.in == "names"
	x, err := o.open()
	if err != nil {
		return err
	}
	if o.fromStdin(args) {
		return o.batch(cmd, args, func(query string) (bool, error) { return o.line(x, query) })
	}
	if len(args) == 0 {
		return misuse(cmd, "say what to search for")
	}
	query := strings.Join(args, " ")
	hits, err := search.Find(x, query, o.find)
	if err != nil {
		return err
	}
	if err := o.writer.Write(render.Hits{Query: query, Hits: hits}); err != nil {
		return err
	}
	return o.report(query, hits)
}

// line answers one line of a batch and reports whether anything was found.
func (o *searchOptions) line(x *index.Index, query string) (bool, error) {
	hits, notQuery := search.Find(x, query, o.find)
	err := o.writer.Write(render.HitsOfLine{Hits: render.Hits{Query: query, Hits: hits}})
	if err != nil {
		return false, err
	}
	if notQuery != nil {
		complain(o.sys.stderr, notQuery)
		return false, nil
	}
	return o.report(query, hits) == nil, nil
}

func (o *searchOptions) report(query string, hits []search.Hit) error {
	if len(hits) > 0 {
		return nil
	}
	fmt.Fprintf(o.sys.stderr, "aiterm: nothing found for %q\n", query)
	return errMissing
}
