package main

import (
	"io"
	"slices"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/message"
	"aiterm/internal/render"
)

// globals are what all commands share: the program, the flags, and what is made of
// these.
type globals struct {
	*cli.Program
	tools   tools
	json    bool
	write   render.Options // check fills in what no flag says
	writer  *answerWriter  // of the command's answers; made by check
	implied bool           // no command was named: lookup is meant
	noPager bool
	pager   *pager                             // of the command's answers, where these are text on a terminal
	answers map[*cobra.Command][]render.Answer // zero values of those that each command makes
}

func newGlobals(args []string, sys cli.System) *globals {
	g := &globals{Program: cli.New("aiterm", args, sys), answers: map[*cobra.Command][]render.Answer{}}
	g.SayMore = g.nameFormats
	return g
}

func (g *globals) addFlags(root *cobra.Command) {
	g.AddLangFlag(root)
	g.AddColourFlag(root)
	g.AddWidthFlag(root)
	g.AddGlossaryFlags(root)
	flags := root.PersistentFlags()
	flags.StringVarP(&g.write.Format, outputFlag, "o", render.Default, "")
	flags.BoolVar(&g.noPager, "no-pager", false, "do not show what is longer than the screen in a pager")
	flags.BoolVar(&g.json, "json", false, "short for --output "+render.JSON)
	flags.BoolVar(&g.write.Header, "header", false, "")
	g.Usage(flags.Lookup("header"), "begin %s with a line of column names", message.Choice(render.WithColumns()))
	flags.StringVar(&g.write.Template, "template", "", "write each result by this Go template, e.g. '{{.Abbr}}: {{text .Definition}}'")
	cli.CompleteFlagBy(root, outputFlag, g.formatsOf)
	root.PersistentPreRunE = g.check
}

// addShort gives a command the flag of answers in brief.
func (g *globals) addShort(cmd *cobra.Command) {
	cmd.Flags().BoolVarP(&g.write.Short, "short", "s", false, "names, kind and first sentence only, in text and markdown")
}

// check refuses flag values that the command does not take, and those that
// contradict each other, and makes the writer of the command's answers.
func (g *globals) check(cmd *cobra.Command, args []string) error {
	if g.json && cmd.Flags().Changed(outputFlag) && g.write.Format != render.JSON {
		return cli.Misuse(cmd, "--json and --output %s contradict each other", g.write.Format)
	}
	if g.json {
		g.write.Format = render.JSON
	}
	if err := g.Check(cmd, cli.Choice{Flag: outputFlag, Value: g.write.Format, Values: g.formatsOf(cmd)}); err != nil {
		return err
	}
	if withColumns := render.WithColumns(); g.write.Header && !slices.Contains(withColumns, g.write.Format) {
		return cli.Misuse(cmd, "--header is for --output %s", message.Choice(withColumns))
	}
	if err := g.checkTemplate(cmd); err != nil {
		return err
	}
	g.Look(&g.write)
	w, err := render.NewWriter(g.answersTo(args), g.write)
	g.writer = &answerWriter{Writer: w}
	return err
}

// answersTo returns what answers are written to: standard output or, where they are
// text on a terminal and not those of a batch, a pager.
func (g *globals) answersTo(args []string) io.Writer {
	text := g.write.Format == render.Default && g.write.Template == ""
	if g.tools.page == nil || g.Sys.Rows == 0 || g.noPager || !text || g.fromStdin(args) {
		return g.Sys.Stdout
	}
	g.pager = &pager{terminal: g.Sys.Stdout, rows: g.Sys.Rows, start: g.tools.page, begun: g.HoldNotes}
	return g.pager
}

// endPager lets the pager end, then says what was to be said meanwhile.
func (g *globals) endPager() error {
	defer g.ReleaseNotes()
	if g.pager == nil {
		return nil
	}
	return g.pager.Close()
}

func (g *globals) checkTemplate(cmd *cobra.Command) error {
	switch {
	case !cmd.Flags().Changed("template"):
		return nil
	case g.write.Template == "":
		return cli.Misuse(cmd, "the template is empty")
	case !slices.Contains(g.formatsOf(cmd), render.JSON):
		return cli.Misuse(cmd, "this command has no --template")
	case cmd.Flags().Changed(outputFlag), g.json:
		return cli.Misuse(cmd, "--template and --output contradict each other")
	}
	return nil
}
