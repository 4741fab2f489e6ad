package main

import (
	"strings"

	"aiterm/glossary"
	"aiterm/internal/cli"
	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/relate"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

// resolve answers the terms that a command line names, in its order.
func resolve(x *index.Index, args []string, o search.Options) ([]search.Result, error) {
	var results []search.Result
	for _, query := range search.Split(x, args, o) {
		res, err := search.Lookup(x, query, o)
		if err != nil {
			return nil, err
		}
		results = append(results, res)
	}
	return results, nil
}

// report says on standard error which queries were answered by guess, which with a
// term that should no longer be used, and which not at all, and returns cli.ErrMissing
// if some were not answered.
func (g *globals) report(x *index.Index, results []search.Result) error {
	var err error
	for _, res := range results {
		switch {
		case len(res.Matches) == 0:
			err = cli.ErrMissing
			g.noteMissing(res)
		case !res.Matches[0].Exact:
			g.Note("no term is called %q; this is the closest: %s", res.Query, render.FullName(res.Matches[0].Entry.Term()))
		}
		for _, m := range res.Matches {
			if m.Entry.Status == glossary.Deprecated {
				g.noteDeprecated(m.Entry.Term(), relate.Successors(x, m.Entry))
			}
		}
	}
	return err
}

// noteMissing says that a query has no answer, and what comes close.
func (g *globals) noteMissing(res search.Result) {
	terms := make([]index.Term, len(res.Suggestions))
	for i, s := range res.Suggestions {
		terms[i] = s.Term
	}
	switch {
	case len(terms) == 0:
		g.Note("no term is called %q", res.Query)
	case res.Suggestions[0].Why == search.ByText: // then all are
		g.Note("no term is called %q; terms whose text speaks of this: %s", res.Query, fullNames(terms))
	default:
		g.Note("no term is called %q; did you mean: %s?", res.Query, fullNames(terms))
	}
}

func (g *globals) noteDeprecated(t index.Term, successors []index.Term) {
	if len(successors) == 0 {
		g.Note("%s is deprecated", render.FullName(t))
		return
	}
	g.Note("%s is deprecated; use %s", render.FullName(t), fullNames(successors))
}

// reportLine is report for a command line: where nothing comes close to a query, it
// says what to try.
func (g *globals) reportLine(x *index.Index, results []search.Result) error {
	err := g.report(x, results)
	var missing []string
	nothingClose := false
	for _, res := range results {
		if len(res.Matches) == 0 {
			missing = append(missing, res.Query)
			nothingClose = nothingClose || len(res.Suggestions) == 0
		}
	}
	if nothingClose {
		g.noteWhatToTry(missing)
	}
	return err
}

// noteWhatToTry says what to do about queries to some of which nothing comes close.
func (g *globals) noteWhatToTry(queries []string) {
	all := asArgument(strings.Join(queries, " "))
	if len(queries) > 1 {
		g.Note("try aiterm search %s, or add a term with aiterm edit TERM", all)
		return
	}
	g.Note("nothing comes close; try aiterm search %[1]s, or add the term with aiterm edit %[1]s", all)
}

// asArgument writes a query so that a shell hands it to a command as one argument.
func asArgument(query string) string {
	word := render.Safe(cli.ShellWords([]string{query}))
	if strings.HasPrefix(query, "-") {
		return "-- " + word
	}
	return word
}

// fullNames lists terms by all that they are mainly called.
func fullNames(terms []index.Term) message.List {
	names := make(message.List, len(terms))
	for i, t := range terms {
		names[i] = render.FullName(t)
	}
	return names
}
