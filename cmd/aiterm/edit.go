package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/cli"
	"aiterm/internal/message"
	"aiterm/internal/search"
	"aiterm/internal/shelf"
)

type editOptions struct {
	*globals
	layer   string // personal, project, or "" where the term decides
	signals cli.HeldSignals
}

func newEdit(g *globals) *cobra.Command {
	o := &editOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "edit [TERM]",
		Short: "Edit your own glossary",
		Long: `Edit your own glossary in $VISUAL or $EDITOR, or vi on a terminal. It is made on
first use.

With a term, the glossary file is edited in which the term that is in force stands
(yours, a project's, one that AITERM_GLOSSARY or --glossary names), and the editor
begins at the term, where it can be told a line. A term of a glossary that is
shipped, the system's, or not yours to write is first copied into yours. A new term
begins there as a draft of one. With --layer project, the file is in the nearest
.aiterm at or above the working directory, if it belongs to you or to root, or else
in a new one here.

The glossary changes only if what you leave is in order, and then at once and as a
whole. Otherwise you are told what is wrong and where your draft is, and the next
edit goes on there. One file is edited by one aiterm at a time.

Exit status: 0 if the glossary is in order, 1 if what you left is not, 2 if it cannot
be edited.`,
		Example: `  aiterm edit
  aiterm edit aigc
  aiterm edit --layer project "service level agreement"
  EDITOR='code --wait' aiterm edit rlhf`,
		RunE:              o.run,
		ValidArgsFunction: g.completeTerm(),
	}
	cmd.Flags().StringVar(&o.layer, "layer", "", "edit the glossary of this layer: project or personal")
	cli.CompleteFlag(cmd, "layer", "project", "personal")
	return cmd
}

func (o *editOptions) run(cmd *cobra.Command, args []string) error {
	if cmd.Flags().Changed("layer") && o.layer != string(shelf.OriginProject) && o.layer != string(shelf.OriginPersonal) {
		return cli.Misuse(cmd, "--layer cannot be %q; it is one of project, personal", o.layer)
	}
	edit, err := o.tools.editor()
	if err != nil {
		return err
	}
	o.signals = cli.HoldSignals()
	defer o.signals.Release()
	if err := o.edit(strings.Join(args, " "), edit); err != nil {
		return err
	}
	return o.signals.Stopped()
}

func (o *editOptions) edit(term string, edit editor) error {
	s, err := o.session(term)
	if err != nil {
		return err
	}
	defer s.lock.unlock()
	line, err := s.goTo(term, s.entry)
	if err != nil {
		return err
	}
	o.sayWhere(s, term)
	if err := o.signals.Stopped(); err != nil {
		return err // before a draft is made
	}
	if err := s.begun(); err != nil {
		return err
	}
	if err = o.signals.Stopped(); err == nil {
		err = edit(s.file, line, o.signals)
	}
	if err != nil {
		return o.failed(s.draft, err)
	}
	written, err := s.read()
	if errors.Is(err, fs.ErrNotExist) {
		return message.Errorf("the draft is gone; %s is as it was", s.path)
	}
	if err != nil {
		return s.keep(err)
	}
	return o.install(s.draft, written)
}

// failed returns the error of an editor that did, or of a signal, with the place of the
// draft. A signal is told here, as its error is a status only.
func (o *editOptions) failed(d *draft, err error) error {
	var stopped cli.StoppedError
	if errors.As(err, &stopped) {
		o.Complain(d.keep(stopped.Said()))
		return stopped
	}
	if neverRan(err) {
		return d.keep(message.Errorf("the editor could not be run; set EDITOR to one that can"))
	}
	return d.keep(message.Errorf("the editor: %v", err))
}

// install puts what was written, if it is in order, in the place of the
// glossary, whole or not at all. Else it says what is wrong and keeps both.
func (o *editOptions) install(d *draft, written []byte) error {
	if !d.changed(written) {
		o.Note("nothing changed")
		return os.Remove(d.file)
	}
	draft := d.parse(written)
	if draft.Err != nil {
		return d.keep(draft.Err)
	}
	problems := d.stack.CheckDraft(d.path, d.origin, draft)
	o.Complain(problems)
	if len(problems.Errors()) > 0 {
		o.Note("%s is as it was; the next edit of it goes on with %s", d.path, d.file)
		return cli.ErrInvalid
	}
	if err := o.signals.Stopped(); err != nil {
		return o.failed(d, err)
	}
	if err := d.install(written); err != nil {
		return d.keep(err)
	}
	o.reportOverridden(d, draft.Glossary)
	return os.Remove(d.file)
}

// reportOverridden says which of the entries that were changed are not in force, and
// what is over them.
func (o *editOptions) reportOverridden(d *draft, after *glossary.Glossary) {
	texts := map[string]string{}
	if s := d.stack.Find(d.path); s != nil && s.Glossary != nil {
		for _, e := range s.Glossary.Entries {
			texts[e.ID] = shelf.Excerpt(s.Data, e.Pos)
		}
	}
	for _, e := range after.Entries {
		if text := texts[e.ID]; text != "" && text == shelf.Excerpt(d.parsed.Data, e.Pos) {
			continue
		}
		if over := d.stack.Over(d.path, d.origin, e.ID); over != nil {
			o.Note("%s is not in force as you wrote it: %s (%s) is over it", e.ID, over.Path, over.Origin)
		}
	}
}

// reportNew says on standard error which terms come close to one that is new, as it may
// be there by another name.
func (g *globals) reportNew(term string) {
	if term == "" {
		return
	}
	x, err := g.Open()
	if err != nil {
		return // a broken glossary keeps nobody from editing theirs
	}
	res, err := search.Lookup(x, term, search.Options{ExactOnly: true})
	if err == nil && len(res.Suggestions) > 0 && res.Suggestions[0].Why != search.ByText {
		g.report(x, []search.Result{res})
	}
}

// begun writes the draft, if it is not as it is to be.
func (s *session) begun() error {
	if now, err := shelf.ReadFile(s.file); err == nil && bytes.Equal(now, s.start) {
		return nil
	}
	return s.put()
}
