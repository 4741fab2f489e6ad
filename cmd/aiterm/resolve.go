package main

import (
	"fmt"
	"io"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/relate"
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
// term that should no longer be used, and which not at all, and returns errMissing
// if some were not answered.
func report(stderr io.Writer, x *index.Index, results []search.Result) error {
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
		for _, m := range res.Matches {
			if m.Entry.Status == glossary.Deprecated {
				fmt.Fprintf(stderr, "aiterm: %s is deprecated%s\n", fullName(m.Entry.Term()), useInstead(relate.Successors(x, m.Entry)))
			}
		}
	}
	return err
}

func useInstead(successors []index.Term) string {
	if len(successors) == 0 {
		return ""
	}
	return "; use " + fullNames(successors)
}

func didYouMean(terms []index.Term) string {
	if len(terms) == 0 {
		return ""
	}
	return "; did you mean: " + fullNames(terms) + "?"
}

// fullNames lists terms by all that they are mainly called.
func fullNames(terms []index.Term) string {
	names := make([]string, len(terms))
	for i, t := range terms {
		names[i] = fullName(t)
	}
	return strings.Join(names, ", ")
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
