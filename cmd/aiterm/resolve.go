package main

import (
	"fmt"
	"io"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/index"
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
// term that should no longer be used, and which not at all, and returns errMissing
// if some were not answered.
func report(stderr io.Writer, x *index.Index, results []search.Result) error {
	var err error
	for _, res := range results {
		switch {
		case len(res.Matches) == 0:
			err = errMissing
			fmt.Fprintf(stderr, "aiterm: no term is called %q%s\n", res.Query, closeTo(res.Suggestions))
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

// reportLine is report for a command line: where nothing comes close to a query, it
// says what to try.
func reportLine(stderr io.Writer, x *index.Index, results []search.Result) error {
	err := report(stderr, x, results)
	var missing []string
	nothingClose := false
	for _, res := range results {
		if len(res.Matches) == 0 {
			missing = append(missing, res.Query)
			nothingClose = nothingClose || len(res.Suggestions) == 0
		}
	}
	if nothingClose {
		fmt.Fprintln(stderr, "aiterm: "+whatToTry(missing))
	}
	return err
}

// whatToTry says what to do about queries to some of which nothing comes close.
func whatToTry(queries []string) string {
	all := asArgument(strings.Join(queries, " "))
	if len(queries) > 1 {
		return "try aiterm search " + all + ", or add a term with aiterm edit TERM"
	}
	return "nothing comes close; try aiterm search " + all + ", or add the term with aiterm edit " + all
}

// asArgument writes a query so that a shell hands it to a command as one argument.
func asArgument(query string) string {
	word := render.Safe(shellWords([]string{query}))
	if strings.HasPrefix(query, "-") {
		return "-- " + word
	}
	return word
}

func useInstead(successors []index.Term) string {
	if len(successors) == 0 {
		return ""
	}
	return "; use " + fullNames(successors)
}

// closeTo says what comes close where there is no answer.
func closeTo(suggestions []search.Suggestion) string {
	if len(suggestions) == 0 {
		return ""
	}
	terms := make([]index.Term, len(suggestions))
	for i, s := range suggestions {
		terms[i] = s.Term
	}
	if suggestions[0].Why == search.ByText { // then all are
		return "; terms whose text speaks of this: " + fullNames(terms)
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

// fullName returns all that a term is mainly called, an English name that the Chinese
// one begins with once: Transformer（变换器）.
func fullName(t index.Term) string {
	var names []string
	for _, name := range []string{t.Abbr, t.EN} {
		if name != "" && name != t.ZH && (len(names) == 0 || names[0] != name) {
			names = append(names, name)
		}
	}
	if last := len(names) - 1; last >= 0 && strings.HasPrefix(t.ZH, names[last]) {
		names = names[:last]
	}
	if t.ZH != "" {
		names = append(names, t.ZH)
	}
	return strings.Join(names, " ")
}
