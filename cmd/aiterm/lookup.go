package main

import (
	"bytes"

	"github.com/spf13/cobra"

	"aiterm/internal/relate"
	"aiterm/internal/render"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
)

type lookupOptions struct {
	*globals
	search search.Options
}

func newLookup(g *globals) *cobra.Command {
	o := &lookupOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "lookup TERM...",
		Short: "Say what terms mean",
		Long: `Say what terms mean. A term is found by any of its names (abbreviation, English,
Chinese, alias, pinyin) in any case, width and hyphenation.

Several words that together are a name are one term (large language model);
else each is a term of its own (aigc agi). The longest name wins, from left to
right; quotes keep words together in any case.

If no term has the name, the closest one is shown where it is clearly the
closest, with a note on standard error; otherwise suggestions are made there.

` + exitStatusHelp,
		Example: `  aiterm lookup aigc
  aiterm lookup large language model
  aiterm lookup 微调 rlhf --lang both
  aiterm lookup aigc --json | jq -r '.[0].matches[0].entry.definition.zh'`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse(cmd, "name a term to look up")
			}
			return nil
		},
		RunE: o.run,
	}
	cmd.Flags().BoolVar(&o.search.ExactOnly, "exact", false, "answer with names only, never with the closest term")
	return cmd
}

func (o *lookupOptions) run(cmd *cobra.Command, args []string) error {
	if err := o.checkOutput(cmd, "text", "json"); err != nil {
		return err
	}
	s, err := shelf.Open()
	if err != nil {
		return err
	}
	results, err := resolve(s, args, o.search)
	if err != nil {
		return err
	}
	if err := o.write(s, results); err != nil {
		return err
	}
	return report(o.sys.stderr, results)
}

func (o *lookupOptions) write(s *shelf.Shelf, results []search.Result) error {
	if o.output == "json" {
		return render.LookupJSON(o.sys.stdout, s, results)
	}
	var cards bytes.Buffer
	for _, res := range results {
		for _, m := range res.Matches {
			if cards.Len() > 0 {
				cards.WriteString("\n\n")
			}
			if err := render.Card(&cards, o.options(), m, relate.Around(s, m.Entry)); err != nil {
				return err
			}
		}
	}
	_, err := o.sys.stdout.Write(cards.Bytes())
	return err
}
