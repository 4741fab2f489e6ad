// Aiterm-browse walks the glossary on a whole screen: a list that is filtered as one
// types, and the cards of terms, from which relations lead to others.
package main

import (
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	_ "aiterm/cmd/aiterm-browse/quiet"
	"aiterm/internal/cli"
	"aiterm/internal/index"
	"aiterm/internal/message"
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write to a closed pipe is an error to look at
	os.Exit(run(os.Args[1:], cli.OS(), openTerminal))
}

// run carries out one command line and returns its exit status.
func run(args []string, sys cli.System, open func(cli.System, bool) (*terminal, error)) int {
	p := cli.New("aiterm-browse", args, sys)
	return p.Status(p.Execute(newRoot(p, open), args))
}

type options struct {
	*cli.Program
	open  func(cli.System, bool) (*terminal, error)
	theme string
	print bool
}

func newRoot(p *cli.Program, open func(cli.System, bool) (*terminal, error)) *cobra.Command {
	o := &options{Program: p, open: open}
	root := &cobra.Command{
		Use:   "aiterm-browse [QUERY...]",
		Short: "Walk the glossary on a whole screen",
		Long: `Walk the glossary on a whole screen: on the left the terms, which are searched as
you type; on the right what the chosen one means. Enter goes there: Tab then moves
along the relations, Enter follows one, and <- goes back. F1 shows all keys, Escape
leaves.

With --print, Enter in the list ends the program and prints a name of the term,
for scripts; the screen is then the terminal itself, wherever standard output goes.

Exit status: 0; 1 with --print if nothing was chosen; 2 if there is no terminal, or
no glossary to read; 130 after Ctrl-C.`,
		Example: `  aiterm-browse
  aiterm-browse rag --theme retrieval
  aiterm lookup "$(aiterm-browse --print)"`,
		Args:              cobra.ArbitraryArgs,
		RunE:              o.run,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	p.Prepare(root)
	p.AddLangFlag(root)
	p.AddColourFlag(root)
	p.AddGlossaryFlags(root)
	root.Flags().StringVar(&o.theme, "theme", "", "begin with the terms of this theme, e.g. retrieval")
	root.Flags().BoolVar(&o.print, "print", false, "print a name of the term that Enter chooses in the list, and end")
	return root
}

func (o *options) run(cmd *cobra.Command, args []string) error {
	t, err := o.open(o.Sys, o.print)
	if err != nil {
		return err
	}
	x, err := o.Open()
	if err != nil {
		return err
	}
	if err := knownTheme(cmd, x, o.theme); err != nil {
		return err
	}
	o.Sys.Terminal, o.Sys.Colour = true, true // whatever standard output is
	m, err := o.model(x)
	if err != nil {
		return err
	}
	m.setQuery(strings.Join(args, " "), o.theme)
	if err := t.show(m); err != nil {
		return err
	}
	if err := m.index.Err(); err != nil {
		return err
	}
	return o.answer(m)
}

// model returns what is shown of a glossary, which it reads whole.
func (o *options) model(x *index.Index) (*model, error) {
	shown, err := x.InMemory()
	if err != nil {
		return nil, err
	}
	searched, err := shown.InMemory()
	if err != nil {
		return nil, err
	}
	m := newModel(shown, searched, look{langs: o.Langs(), region: o.Region(), colour: o.Colour()}, o.Speaks())
	m.printing = o.print
	return m, nil
}

// answer prints what was chosen, where that was asked for.
func (o *options) answer(m *model) error {
	if !o.print {
		return nil
	}
	if m.printed == "" {
		return cli.ErrMissing
	}
	_, err := o.Sys.Stdout.Write([]byte(m.printed + "\n"))
	return err
}

// knownTheme refuses a theme that no term has.
func knownTheme(cmd *cobra.Command, x *index.Index, name string) error {
	if name == "" {
		return nil
	}
	var names []string
	for _, t := range themesOf(x) {
		if t.name == name {
			return nil
		}
		names = append(names, t.name)
	}
	return cli.Misuse(cmd, "no term has the theme %q; there are %s", name, message.List(names))
}
