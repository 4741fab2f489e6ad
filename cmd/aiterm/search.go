package main

import (
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
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
then by what their names, definitions and notes say of the query, which may be
a question. Rare words count more than common ones. Terms that say too little of
it are weak hits: they come on standard error, and are marked in JSON.

With - or from a pipe, each line of standard input is one query, answered before
the next is read; JSON is then one object a line.

` + exitStatusHelp,
		Example: `  aiterm search human feedback
  aiterm search how do people rank outputs
  aiterm search 强化
  aiterm search trnsfrmr --in names --limit 3
  aiterm search 对抗 --json | jq -r '.[].match.entry.id'`,
		RunE:              o.run,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	g.makes(cmd, render.Hits{})
	g.addShort(cmd)
	cmd.Flags().IntVar(&o.find.Limit, "limit", 0, "the number of terms to show at most; 0 shows all")
	cmd.Flags().StringVar(&o.in, "in", "all", "where to search: names or all")
	cli.CompleteFlag(cmd, "in", "names", "all")
	return cmd
}

func (o *searchOptions) run(cmd *cobra.Command, args []string) error {
	if o.in != "all" && o.in != "names" {
		return cli.Misuse(cmd, "--in cannot be %q; it is one of names, all", o.in)
	}
	if o.find.Limit < 0 {
		return cli.Misuse(cmd, "--limit cannot be negative")
	}
	o.find.NamesOnly = o.in == "names"
	x, err := o.Open()
	if err != nil {
		return err
	}
	if o.fromStdin(args) {
		return o.batch(cmd, args, func(query string) (bool, error) { return o.line(x, query) })
	}
	if len(args) == 0 {
		return cli.Misuse(cmd, "say what to search for")
	}
	query := strings.Join(args, " ")
	hits, err := search.Find(x, query, o.find)
	if err != nil {
		return err
	}
	answer := render.Hits{Index: x, Query: query, Hits: hits}
	if err := o.writer.Write(answer); err != nil {
		return err
	}
	if err := o.reportHits(answer); err != nil || answer.Strong() {
		return err
	}
	if len(hits) == 0 {
		o.suggestOther(query)
	}
	return cli.ErrMissing
}

// suggestOther says what to try where nothing was found.
func (o *searchOptions) suggestOther(query string) {
	if o.find.NamesOnly {
		o.Note("try aiterm search %s, which reads definitions and notes too", asArgument(query))
		return
	}
	o.Note("try other words, see all terms with aiterm list, or add one with aiterm edit TERM")
}

// line answers one line of a batch and reports whether anything was found.
func (o *searchOptions) line(x *index.Index, query string) (bool, error) {
	hits, notQuery := search.Find(x, query, o.find)
	answer := render.HitsOfLine{Hits: render.Hits{Index: x, Query: query, Hits: hits}}
	if err := o.writer.Write(answer); err != nil {
		return false, err
	}
	if notQuery != nil {
		o.Complain(notQuery)
		return false, nil
	}
	return answer.Strong(), o.reportHits(answer.Hits)
}

// reportHits says on standard error where nothing was found, or nothing but weak hits.
// Where the answer is text, these follow.
func (o *searchOptions) reportHits(a render.Hits) error {
	weak := len(a.Hits) > 0 && a.Hits[len(a.Hits)-1].Weak
	listed := weak && o.write.Format == render.Default && o.write.Template == ""
	switch {
	case !a.Strong() && listed:
		o.Note("nothing found for %q; these terms say a part of it:", a.Query)
	case !a.Strong():
		o.Note("nothing found for %q", a.Query)
	case listed:
		o.Note("these terms say only a part of %q:", a.Query)
	}
	if !listed {
		return nil
	}
	w, err := render.NewWriter(o.Sys.Stderr, o.plainText())
	if err != nil {
		return err
	}
	return w.Write(render.WeakHits{Hits: a})
}

// plainText says how an answer is written that goes to standard error.
func (o *searchOptions) plainText() render.Options {
	return render.Options{Format: render.Default, Langs: o.write.Langs, Width: o.NoteColumns()}
}
