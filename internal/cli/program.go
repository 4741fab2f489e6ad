// Package cli is what aiterm's programs share: the system around them, the flags they
// have in common, the glossaries in force, the reader's language, and the one place
// where errors become messages and an exit status.
package cli

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/internal/index"
	"aiterm/internal/message"
)

// A Program is one run of one of aiterm's programs.
type Program struct {
	Name string   // what messages begin with, e.g. aiterm
	Args []string // the command line, as it was given
	Sys  System   // Stdout and Stderr are watched: see New

	// SayMore is called before help of a command is written, to say what depends on what
	// there is (see Usage). It may be nil.
	SayMore func(*cobra.Command)

	// Completing says that the user is typing still: nothing is said beside what completes.
	Completing bool

	lang, colour string
	columns      int      // by --width; 0 without
	glossaries   []string // files and directories
	noBuiltin    bool
	version      bool

	out        *checkedWriter               // what Sys.Stdout writes to
	notes      *heldWriter                  // what Sys.Stderr writes to
	translator *message.Translator          // see Speaks
	usages     map[*pflag.Flag]message.Text // what help says of flags that depend on what there is
	leftOut    []error                      // why glossaries are not in force; each is said once
	index      *index.Index                 // of the glossaries in force; nil until Open
}

// New returns a program that has not been asked anything yet. Errors of writing to its
// Sys.Stdout are remembered for Status; what is written to its Sys.Stderr is wrapped, and
// can be held (see HoldNotes).
func New(name string, args []string, sys System) *Program {
	p := &Program{Name: name, Args: args, Sys: sys, lang: "auto", colour: "auto", usages: map[*pflag.Flag]message.Text{}}
	p.out = &checkedWriter{w: sys.Stdout}
	p.notes = &heldWriter{w: messageWriter{sys.Stderr, p.NoteColumns}}
	p.Sys.Stdout, p.Sys.Stderr = p.out, p.notes
	return p
}

// Prepare lets a root command read, write and speak as all programs do. It has --version
// and --help then. Its RunE must be set before.
func (p *Program) Prepare(root *cobra.Command) {
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetIn(p.Sys.Stdin)
	root.SetOut(p.Sys.Stdout)
	root.SetErr(p.Sys.Stderr)
	root.SetFlagErrorFunc(flagError)
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return p.Check(cmd) }
	root.RunE = p.orVersion(root.RunE)
	root.Flags().BoolVar(&p.version, "version", false, "print version, commit and its date, and Go version")
	root.InitDefaultHelpFlag() // cobra would later, and take what is behind --help for its value
	help := p.helpWrapped(root.HelpFunc())
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		p.ShowHelp(cmd)
		help(cmd, args)
	})
}

// orVersion returns what prints the version where that is asked for, else runs.
func (p *Program) orVersion(run func(*cobra.Command, []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		if p.version {
			_, err := fmt.Fprintln(p.Sys.Stdout, Version(p.Name))
			return err
		}
		return run(cmd, args)
	}
}

// Execute carries out a command line, which need not be Args.
func (p *Program) Execute(root *cobra.Command, args []string) error {
	root.SetArgs(args)
	if len(args) > 0 && IsCompletion(args[0]) {
		p.ShowHelp(root) // which completion shows beside commands and flags
	}
	return root.Execute()
}

// IsCompletion reports whether a word asks, as the first one, what a shell can complete
// the others to.
func IsCompletion(word string) bool {
	return word == cobra.ShellCompRequestCmd || word == cobra.ShellCompNoDescRequestCmd
}
