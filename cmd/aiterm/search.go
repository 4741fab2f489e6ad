package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/render"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
)

type searchOptions struct {
	*globals
	find search.FindOptions
	in   string
}

func newSearch(g *globals) *cobra.Command {
	o := &searchOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "search QUERY...",
		Short: "Search names, definitions and notes",
		Long: `Search for terms and say why each was found, best first: by their names (spelled
so, beginning so, words of them in any order, pinyin, misspelled, abbreviated),
then by what their definitions and notes say. The words of a query belong
together; all of them must be found.

` + exitStatusHelp,
		Example: `  aiterm search human feedback
  aiterm search 强化
  aiterm search trnsfrmr --in names --limit 3
  aiterm search 对抗 --json | jq -r '.[].match.entry.id'`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse(cmd, "say what to search for")
			}
			return nil
		},
		RunE: o.run,
	}
	cmd.Flags().IntVar(&o.find.Limit, "limit", 0, "the number of terms to show at most; 0 shows all")
	cmd.Flags().StringVar(&o.in, "in", "all", "where to search: names or all")
	return cmd
}

func (o *searchOptions) run(cmd *cobra.Command, args []string) error {
	if err := o.checkOutput(cmd, "text", "json", "tsv"); err != nil {
		return err
	}
	if o.in != "all" && o.in != "names" {
		return misuse(cmd, "--in cannot be %q; it is one of names, all", o.in)
	}
	if o.find.Limit < 0 {
		return misuse(cmd, "--limit cannot be negative")
	}
	o.find.NamesOnly = o.in == "names"
	s, err := shelf.Open()
	if err != nil {
		return err
	}
	query := strings.Join(args, " ")
	hits, err := search.Find(s, query, o.find)
	if err != nil {
		return err
	}
	if err := o.write(s, query, hits); err != nil {
		return err
	}
	if len(hits) == 0 {
		fmt.Fprintf(o.sys.stderr, "aiterm: nothing found for %q\n", query)
		return errMissing
	}
	return nil
}

func (o *searchOptions) write(s *shelf.Shelf, query string, hits []search.Hit) error {
	switch w := o.sys.stdout; o.output {
	case "json":
		return render.HitsJSON(w, s, query, hits)
	case "tsv":
		return render.HitsTSV(w, hits)
	default:
		return render.Hits(w, o.options(), hits)
	}
}
