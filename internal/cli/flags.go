package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/internal/message"
)

// AddLangFlag gives a command and those below it --lang.
func (p *Program) AddLangFlag(cmd *cobra.Command) {
	cmd.PersistentFlags().StringVar(&p.lang, "lang", "auto", "language of the answer: auto, en, zh or both; auto follows the locale; Chinese texts are in simplified characters")
	CompleteFlag(cmd, "lang", languages()...)
}

// AddColourFlag gives a command and those below it --color.
func (p *Program) AddColourFlag(cmd *cobra.Command) {
	cmd.PersistentFlags().StringVar(&p.colour, "color", "auto", "colour: auto, always or never; auto colours on a terminal")
	CompleteFlag(cmd, "color", colours()...)
}

// AddWidthFlag gives a command and those below it --width.
func (p *Program) AddWidthFlag(cmd *cobra.Command) {
	cmd.PersistentFlags().IntVar(&p.columns, "width", 0, "columns that text wraps at; without it those of the terminal or COLUMNS, at most 100, and in a pipe none")
}

// AddGlossaryFlags gives a command and those below it --glossary and --no-builtin.
func (p *Program) AddGlossaryFlags(cmd *cobra.Command) {
	flags := cmd.PersistentFlags()
	flags.Var(listFlag{&p.glossaries, "path", false}, "glossary", "a glossary file, or a directory of them, over all others; can be given again")
	flags.BoolVar(&p.noBuiltin, "no-builtin", false, "leave the shipped terms out")
}

func languages() []string { return []string{"auto", "en", "zh", "both"} }
func colours() []string   { return []string{"auto", "always", "never"} }

// A Choice is a flag, as it is given, of which the value is one of a few.
type Choice struct {
	Flag, Value string
	Values      []string
}

// Check refuses values that the shared flags do not take, and other choices.
func (p *Program) Check(cmd *cobra.Command, others ...Choice) error {
	shared := []Choice{{"lang", p.lang, languages()}, {"color", p.colour, colours()}}
	for _, c := range append(shared, others...) {
		if !slices.Contains(c.Values, c.Value) {
			return Misuse(cmd, "--%s cannot be %q; it is one of %s", c.Flag, c.Value, message.List(c.Values))
		}
	}
	if cmd.Flags().Changed("width") && p.columns < 1 {
		return Misuse(cmd, "--width cannot be %d; it is a number of columns, 1 at least", p.columns)
	}
	return nil
}

// CommaList is the value of a flag that can be given again, each time with one value or,
// between commas, several; what says for the help what they are.
func CommaList(values *[]string, what string) pflag.Value { return listFlag{values, what, true} }

// A listFlag is a flag that can be given again, each time with one value or,
// where commas separate them, several.
type listFlag struct {
	values *[]string
	what   string // a value is, for the help
	commas bool
}

func (l listFlag) Set(s string) error {
	given := []string{s}
	if l.commas {
		given = strings.Split(s, ",")
	}
	*l.values = append(*l.values, given...)
	return nil
}

func (l listFlag) Type() string   { return l.what }
func (l listFlag) String() string { return strings.Join(*l.values, ",") }

// Usage says what a flag is for, where that depends on what there is.
func (p *Program) Usage(flag *pflag.Flag, format string, args ...any) {
	p.usages[flag] = message.New(format, args...)
}

// CompleteFlag lets a flag complete to one of a few values.
func CompleteFlag(cmd *cobra.Command, flag string, values ...string) {
	CompleteFlagBy(cmd, flag, func(*cobra.Command) []string { return values })
}

// CompleteFlagBy lets a flag complete to values that depend on the command.
func CompleteFlagBy(cmd *cobra.Command, flag string, values func(*cobra.Command) []string) {
	complete := func(cmd *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return values(cmd), cobra.ShellCompDirectiveNoFileComp
	}
	err := cmd.RegisterFlagCompletionFunc(flag, complete)
	if err != nil {
		panic(err) // the flag is not there: a mistake in this program
	}
}
