package main

import (
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/index"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

type lookupOptions struct {
	*globals
	search search.Options
	first  bool // of the matches of each query
}

func newLookup(g *globals) *cobra.Command {
	o := &lookupOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "lookup TERM... | -",
		Short: "Say what terms mean",
		Long: `Say what terms mean. A term is found by any of its names (abbreviation, English,
Chinese, alias, pinyin) in any letter case, width and hyphenation.

Several words that together are a name are one term (large language model);
else each is a term of its own (aigc agi), unless they come close to one only
together. The longest name wins, from left to right; quotes always keep words
together.

If no term has the name, the closest one is shown where it is clearly the
closest, with a note on standard error; otherwise suggestions are made there:
terms spelled alike, terms that share words, terms whose text speaks of it.

With - or from a pipe, each line of standard input is one term, answered before
the next is read; JSON is then one object a line.

` + exitStatusHelp,
		Example: `  aiterm lookup aigc
  aiterm lookup large language model
  aiterm lookup 微调 rlhf --lang both
  aiterm lookup aigc --json | jq -r '.[0].matches[0].entry.definition.zh'
  aiterm lookup - --template '{{.ID}}' <words.txt`,
		RunE:              o.run,
		ValidArgsFunction: g.completeTerms(search.Options{}),
	}
	g.makes(cmd, render.Lookup{})
	g.addShort(cmd)
	cmd.Flags().BoolVar(&o.search.ExactOnly, "exact", false, "answer with names only, never with the closest term")
	cmd.Flags().BoolVar(&o.first, "first", false, "one answer to each query, the best; in tsv, csv and templates an empty one where there is none")
	return cmd
}

func (o *lookupOptions) run(cmd *cobra.Command, args []string) error {
	x, err := o.Open()
	if err != nil {
		return err
	}
	if o.fromStdin(args) {
		return o.batch(cmd, args, func(query string) (bool, error) { return o.line(x, query) })
	}
	if len(args) == 0 {
		return cli.Misuse(cmd, "name a term to look up")
	}
	results, err := resolve(x, args, o.search)
	if err != nil {
		return err
	}
	if o.implied && len(results[0].Matches) == 0 {
		if err := notCommand(cmd.Root(), args[0]); err != nil {
			return err
		}
		o.noteMeant(args[0])
	}
	if err := o.write(x, results, o.first); err != nil {
		return err
	}
	if err := o.reportLine(x, results); err != nil {
		return err
	}
	o.noteRelation(args, results)
	return nil
}

// noteRelation says what answers a question about two terms: how they relate.
func (o *lookupOptions) noteRelation(args []string, results []search.Result) {
	if len(results) != 2 || len(args) < 3 {
		return
	}
	words := 0
	for _, r := range results {
		words += len(strings.Fields(r.Query))
	}
	if len(strings.Fields(strings.Join(args, " "))) > words { // more was asked than what each of them is
		o.Note("how the two relate: aiterm relate %s %s", asArgument(results[0].Query), asArgument(results[1].Query))
	}
}

// line answers one line of a batch and reports whether it was there.
func (o *lookupOptions) line(x *index.Index, query string) (bool, error) {
	res, notTerm := search.Lookup(x, query, o.search)
	results := []search.Result{res}
	if err := o.write(x, results, true); err != nil {
		return false, err
	}
	if notTerm != nil {
		o.Complain(notTerm)
		return false, nil
	}
	return o.report(x, results) == nil, nil
}

// write writes the answers to queries, and if so asked something for each query that
// has none.
func (o *lookupOptions) write(x *index.Index, results []search.Result, misses bool) error {
	for i := range results {
		if m := &results[i].Matches; o.first && len(*m) > 1 {
			*m = (*m)[:1]
		}
	}
	return o.writer.Write(render.Lookup{Index: x, Results: results, Misses: misses})
}
