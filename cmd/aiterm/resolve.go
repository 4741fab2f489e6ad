package main

import (
	"fmt"
	"io"
	"strings"

	"aiterm/internal/index"
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

// report says on standard error which queries were answered by guess and which
// not at all, and returns errMissing if there are such.
func report(stderr io.Writer, results []search.Result) error {
	var err error
	for _, res := range results {
		switch {
		case len(res.Matches) == 0:
			err = errMissing
			fmt.Fprintf(stderr, "aiterm: no term is called %q%s\n", res.Query, didYouMean(res.Suggestions))
		case !res.Matches[0].Exact:
			fmt.Fprintf(stderr, "aiterm: no term is called %q; this is the closest: %s\n",
				res.Query, fullName(res.Matches[0].Entry.Term()))
		}
	}
	return err
}

func didYouMean(terms []index.Term) string {
	if len(terms) == 0 {
		return ""
	}
	names := make([]string, len(terms))
	for i, t := range terms {
		names[i] = fullName(t)
	}
	return "; did you mean: " + strings.Join(names, ", ") + "?"
}

// fullName returns all that a term is mainly called.
func fullName(t index.Term) string {
	var names []string
	for _, name := range []string{t.Abbr, t.EN, t.ZH} {
		if name != "" && (len(names) == 0 || names[len(names)-1] != name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}
