package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/shelf"
)

// errInvalid says that glossaries have problems, which have been written.
var errInvalid = errors.New("invalid")

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
checked over the glossaries in force, to whose terms theirs may relate; without
any, all glossaries in force are checked. Nothing is written if nothing is wrong.

Of many problems the first two hundred are said, and of each sort of the others how
many there are; --all says every one.

With --style also warnings of how terms are written, as far as a program can see
it: what will be out of date one day without an as-of; no source, no term above
it, one language only in a file that is in two; English words in Chinese texts
that are no names, half-width punctuation there; a long first sentence, or one
that begins with the term; names with a question mark, or that differ from another
term's only in letter case, spaces or hyphens. The shipped terms are left out.

Exit status: 0 if there are no problems but warnings, 1 if there are, 2 if a file
cannot be read or is left out as it belongs to somebody else. With --strict warnings are problems.`,
		Example: `  aiterm validate
  aiterm validate --strict .aiterm
  aiterm validate --style terms.yaml
  aiterm validate terms.yaml --json | jq length`,
		RunE: o.run,
	}
	g.makes(cmd, render.Problems{})
	cmd.Flags().BoolVar(&o.strict, "strict", false, "let warnings count")
	cmd.Flags().BoolVar(&o.all, "all", false, "say every problem, however many there are")
	cmd.Flags().BoolVar(&o.style, "style", false, "also warn of how terms are written")
	return cmd
}

func (o *validateOptions) run(_ *cobra.Command, args []string) error {
	problems, err := o.check(args)
	if err != nil {
		return err
	}
	said := problems
	if !o.all {
		said = problems.Brief()
	}
	if err := o.writer.Write(render.Problems(said)); err != nil {
		return err
	}
	if len(o.foreign()) > 0 {
		return message.Errorf("not all glossaries were checked")
	}
	if len(problems.Errors()) > 0 || o.strict && len(problems) > 0 {
		return errInvalid
	}
	return nil
}

func (o *validateOptions) check(args []string) (glossary.Problems, error) {
	if len(args) == 0 {
		stack, err := shelf.Read(o.checked())
		if err != nil {
			return nil, err
		}
		return o.checkAll(stack), nil
	}
	found, leftOut, err := shelf.CheckNamed(o.checked(), args, o.style)
	for _, path := range leftOut {
		fmt.Fprintf(o.sys.stderr, "aiterm: left out of the check, as it is broken: %s\n", path)
	}
	return found, err
}

// checked says where the glossaries to check are found.
func (o *validateOptions) checked() shelf.Config {
	c := o.config()
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
