package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
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
		e := x.Entry(names[0].Entry)
		if form := completion(e, typed); form != "" {
			offers = append(offers, cobra.CompletionWithDesc(form, render.Safe(otherNames(e, form))))
		}
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}

// completion returns the first form of an entry's names that goes on from what
// is typed, or "": one in the same letter case, else one in another with the
// typed part as it is. Forms are one word to every shell.
func completion(e *glossary.Entry, typed string) string {
	if typed == "" {
		return e.ID
	}
	forms := []string{e.ID, e.Abbr, e.EN, e.ZH, strings.Join(spelling.Words(e.Pinyin), "")}
	for _, l := range slices.Concat(e.Aliases, e.Hidden) {
		forms = append(forms, l.Name)
	}
	folded := ""
	for _, form := range forms {
		form = strings.ReplaceAll(form, " ", "-")
		switch {
		case !oneWord(form) || len(form) < len(typed):
		case strings.HasPrefix(form, typed):
			return form
		case folded == "" && strings.EqualFold(form[:len(typed)], typed):
			folded = typed + form[len(typed):]
		}
	}
	return folded
}

// oneWord reports whether no shell or terminal takes the form apart or
// changes it.
func oneWord(form string) bool {
	return render.Safe(form) == form && !strings.ContainsAny(form, "\t\n:'\"\\$`!*?[]{}()<>|&;~#=")
}

// otherNames returns what an entry is called beside one of its names.
func otherNames(e *glossary.Entry, form string) string {
	var names []string
	for _, name := range []string{e.Abbr, e.EN, e.ZH} {
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
