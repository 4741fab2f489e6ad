package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
)

func newEdit(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "edit [TERM]",
		Short: "Edit your own glossary",
		Long: `Edit your own glossary in $VISUAL or $EDITOR. It is made on first use.

With a term, the editor begins at it, where it can be told a line. A term of
another glossary, e.g. a shipped one, is first copied into yours, where it takes
the place of the other; a new term begins as a draft of one.

Your glossary changes only if what you leave is in order. Otherwise you are told
what is wrong, and the next aiterm edit goes on where you stopped.

Exit status: 0 if the glossary is in order, 1 if what you left is not, 2 if it cannot
be edited.`,
		Example: `  aiterm edit
  aiterm edit aigc
  EDITOR='code --wait' aiterm edit "service level agreement"`,
		RunE:              func(_ *cobra.Command, args []string) error { return g.edit(strings.Join(args, " ")) },
		ValidArgsFunction: g.completeTerm(),
	}
}

func (g *globals) edit(term string) error {
	stack, err := shelf.Read(g.config())
	if err != nil {
		complain(g.sys.stderr, err) // your own glossary can be edited all the same
	}
	e := named(stack.Merged, term)
	if e == nil && err == nil {
		g.reportNew(term)
	}
	d, err := openDraft(stack, personalFile(g.config().PersonalDir(), stack.Sources, e))
	if err != nil {
		return err
	}
	if d.goesOn {
		fmt.Fprintf(g.sys.stderr, "aiterm: going on with an earlier draft: %s\n", d.path)
	}
	for _, path := range d.others {
		fmt.Fprintf(g.sys.stderr, "aiterm: an earlier draft, begun before your glossary changed, is kept in %s\n", path)
	}
	line, err := d.goTo(term, e)
	if err != nil {
		d.dropUnchanged(d.start)
		return err
	}
	failed := g.sys.edit(d.path, line)
	written, err := shelf.ReadFile(d.path)
	if failed != nil {
		d.dropUnchanged(written)
		return fmt.Errorf("the editor: %w; your glossary is as it was", failed)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("the draft is gone; another aiterm edit has put it in place")
	}
	if err != nil {
		return err
	}
	return g.install(d, written)
}

// reportNew says on standard error which terms come close to one that is new, as it may
// be there by another name.
func (g *globals) reportNew(term string) {
	if term == "" {
		return
	}
	x, err := g.open()
	if err != nil {
		return // a broken glossary keeps nobody from editing theirs
	}
	res, err := search.Lookup(x, term, search.Options{ExactOnly: true})
	if err == nil && len(res.Suggestions) > 0 && res.Suggestions[0].Why != search.ByText {
		report(g.sys.stderr, x, []search.Result{res})
	}
}

// personalFile returns the file to edit: that of the entry if it is the user's
// own, else terms.yaml, or whatever the only one is called.
func personalFile(dir string, sources []shelf.Source, e *glossary.Entry) string {
	var own []string
	for _, s := range sources {
		if s.Origin != shelf.OriginPersonal {
			continue
		}
		if e != nil && e.Glossary == s.Path {
			return s.Path
		}
		own = append(own, s.Path)
	}
	if len(own) == 1 {
		return own[0]
	}
	return filepath.Join(dir, "terms.yaml")
}

// install puts what was written, if it is in order, in the place of the
// glossary, whole or not at all. Else it says what is wrong and keeps both.
func (g *globals) install(d *draft, written []byte) error {
	if bytes.Equal(written, d.before) || bytes.Equal(written, d.start) && !d.goesOn {
		fmt.Fprintln(g.sys.stderr, "aiterm: nothing changed")
		return os.Remove(d.path)
	}
	problems := d.stack.CheckDraft(d.of, d.parse(written))
	for _, p := range problems {
		complain(g.sys.stderr, glossary.Problems{p})
	}
	if len(problems.Errors()) > 0 {
		fmt.Fprintf(g.sys.stderr, "aiterm: your glossary is as it was; aiterm edit goes on with %s\n", d.path)
		return errInvalid
	}
	if err := d.install(written); err != nil {
		return fmt.Errorf("%w; what you wrote is in %s", err, d.path)
	}
	return os.Remove(d.path)
}
