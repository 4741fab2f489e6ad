package main

import (
	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/cli"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/shelf"
)

type validateOptions struct {
	*globals
	strict, style, all bool
}

func newValidate(g *globals) *cobra.Command {
	o := &validateOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "validate [FILE|DIR...]",
		Short: "Say what is wrong with glossaries",
		Long: `Say what is wrong with glossary files, each problem with its place
(file:line:column) and, where it helps, what to do: all that would keep aiterm from
reading them, and warnings, e.g. of terms without a definition. Files named are
checked with the glossaries in force, to whose terms theirs may relate, and with the
other files of their directory if this is a .aiterm or in force itself; with
--no-builtin they may relate only to each other. Without names all glossaries in
force are checked. Nothing is written if nothing is wrong.

Of many problems the first two hundred are said, and of each sort of the others how
many there are; --all says every one.

With --style also warnings of how terms are written, as far as a program can see
it: what will be out of date one day without an as-of; no source, no term above
it, one language only in a file that is in two; English words in Chinese texts
that are no names, half-width punctuation there; a long first sentence, or one
that begins with the term; names with a question mark, or that differ from another
term's only in letter case, spaces or hyphens. The shipped terms are left out.

Exit status: 0 if there are no problems but warnings, 1 if there are, 2 if a file
cannot be read, while the others are checked all the same, or is left out as it
belongs to somebody else. With --strict warnings are problems.`,
		Example: `  aiterm validate
  aiterm validate --strict .aiterm
  aiterm validate --style terms.yaml
  aiterm validate terms.yaml --json | jq length
  aiterm validate -o github .aiterm    annotations, in a workflow of GitHub Actions`,
		RunE: o.run,
	}
	g.makes(cmd, render.Problems{})
	cmd.Flags().BoolVar(&o.strict, "strict", false, "let warnings count")
	cmd.Flags().BoolVar(&o.all, "all", false, "say every problem, however many there are")
	cmd.Flags().BoolVar(&o.style, "style", false, "also warn of how terms are written")
	return cmd
}

func (o *validateOptions) run(_ *cobra.Command, args []string) error {
	problems, failed := o.check(args)
	if problems == nil && failed != nil {
		return o.cannotRead(failed)
	}
	said := problems
	if !o.all {
		said = problems.Brief()
	}
	if err := o.writer.Write(render.Problems(said)); err != nil {
		return err
	}
	if failed != nil {
		return o.cannotRead(failed)
	}
	if len(o.Foreign()) > 0 {
		return message.Errorf("not all glossaries were checked")
	}
	if len(problems.Errors()) > 0 || o.strict && len(problems) > 0 {
		return cli.ErrInvalid
	}
	return nil
}

// cannotRead says which files could not be read; the last one is the error.
func (o *validateOptions) cannotRead(failed []error) error {
	last := len(failed) - 1
	for _, err := range failed[:last] {
		o.Complain(err)
	}
	return failed[last]
}

// check returns what is wrong with the files named or, without any, with those in
// force, and which of them could not be read.
func (o *validateOptions) check(args []string) (found glossary.Problems, failed []error) {
	if len(args) == 0 {
		stack, err := shelf.Read(o.checked())
		if err != nil {
			return nil, []error{err}
		}
		return o.checkAll(stack), nil
	}
	found, leftOut, failed := shelf.CheckNamed(o.checked(), args, o.style)
	for _, path := range leftOut {
		o.Note("left out of the check, as it is broken: %s", path)
	}
	return found, failed
}

// checked says where the glossaries to check are found.
func (o *validateOptions) checked() shelf.Config {
	c := o.Config()
	c.AllProblems = o.all
	return c
}

// checkAll checks the glossaries in force.
func (o *validateOptions) checkAll(stack *shelf.Stack) glossary.Problems {
	found := stack.Check()
	if o.style {
		found = append(found, stack.Style()...)
		found.Sort()
	}
	return found
}
