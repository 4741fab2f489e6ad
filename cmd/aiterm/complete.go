package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/index"
	"aiterm/internal/render"
	"aiterm/internal/spelling"
)

// completeTerms offers, for each term of which a name begins as typed, that
// name with what the term is otherwise called.
func (g *globals) completeTerms(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	x, err := g.open()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var offers []cobra.Completion
	own := index.Mask(spelling.Key(typed))
	for names := range x.NamesTogether(func(mask uint64) bool { return mask&own == own }) {
		if form := completion(names, typed); form != "" {
			offers = append(offers, cobra.CompletionWithDesc(form, render.Safe(otherNames(x.Term(names[0].Entry), form))))
		}
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}

// completion returns the first of an entry's names that goes on from what is typed,
// or "": one in the same letter case, else one in another with the typed part as it
// is. Names are offered as one word to every shell.
func completion(names []index.Name, typed string) string {
	otherCase := ""
	for _, field := range []index.Field{index.ID, index.Abbr, index.EN, index.ZH, index.Pinyin, index.Alias, index.Hidden} {
		for _, n := range names {
			form := strings.ReplaceAll(n.Text, " ", "-")
			if field == index.Pinyin {
				form = n.Key
			}
			switch {
			case n.Field != field || !oneWord(form) || len(form) < len(typed):
			case strings.HasPrefix(form, typed):
				return form
			case otherCase == "" && strings.EqualFold(form[:len(typed)], typed):
				otherCase = typed + form[len(typed):]
			}
		}
	}
	return otherCase
}

// oneWord reports whether no shell or terminal takes the form apart or
// changes it.
func oneWord(form string) bool {
	return render.Safe(form) == form && !strings.ContainsAny(form, "\t\n:'\"\\$`!*?[]{}()<>|&;~#=")
}

// otherNames returns what a term is called beside one of its names.
func otherNames(t index.Term, form string) string {
	var names []string
	for _, name := range []string{t.Abbr, t.EN, t.ZH} {
		if name != "" && spelling.Key(name) != spelling.Key(form) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// completeFlag lets a flag complete to one of a few values.
func completeFlag(cmd *cobra.Command, flag string, values ...string) {
	completeFlagBy(cmd, flag, func(*cobra.Command) []string { return values })
}

// completeFlagBy lets a flag complete to values that depend on the command.
func completeFlagBy(cmd *cobra.Command, flag string, values func(*cobra.Command) []string) {
	complete := func(cmd *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return values(cmd), cobra.ShellCompDirectiveNoFileComp
	}
	err := cmd.RegisterFlagCompletionFunc(flag, complete)
	if err != nil {
		panic(err) // the flag is not there: a mistake in this program
	}
}
