package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/natefinch/atomic"
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
		ValidArgsFunction: g.completeTerms,
	}
}

func (g *globals) edit(term string) error {
	all, _, err := g.config().Glossaries()
	if err != nil {
		return err
	}
	e := g.written(all, term)
	d, err := openDraft(personalFile(g.config().PersonalDir(), all, e))
	if err != nil {
		return err
	}
	if d.goesOn {
		fmt.Fprintf(g.sys.stderr, "aiterm: going on with what was not in order: %s\n", d.path)
	}
	line, err := d.goTo(term, e)
	if err != nil {
		return err
	}
	if err := g.sys.edit(d.path, line); err != nil {
		return errors.Join(fmt.Errorf("the editor: %w; your glossary is as it was", err), d.drop())
	}
	return g.install(d)
}

// written returns the entry that a term exactly names, as its glossary has it,
// or nil.
func (g *globals) written(all []shelf.InForce, term string) *glossary.Entry {
	s, err := g.open()
	if err != nil || term == "" {
		return nil // a glossary that is not in order can be edited all the same
	}
	res, err := search.Lookup(s, term, search.Options{ExactOnly: true})
	if err != nil || len(res.Matches) == 0 {
		return nil
	}
	for _, in := range slices.Backward(all) {
		for i, e := range in.Glossary.Entries {
			if e.ID == res.Matches[0].Entry.ID {
				return &in.Glossary.Entries[i]
			}
		}
	}
	return nil
}

// personalFile returns the file to edit: that of the entry if it is the user's
// own, else terms.yaml, or whatever the only one is called.
func personalFile(dir string, all []shelf.InForce, e *glossary.Entry) string {
	var own []string
	for _, in := range all {
		if in.File.Kind != shelf.KindPersonal {
			continue
		}
		if e != nil && e.Glossary == in.File.Path {
			return in.File.Path
		}
		own = append(own, in.File.Path)
	}
	if len(own) == 1 {
		return own[0]
	}
	return filepath.Join(dir, "terms.yaml")
}

// A draft is what the editor works on, beside the glossary that it will take
// the place of. Its name begins with a dot, so it is not in force.
type draft struct {
	of, path string
	before   []byte // what of had
	start    []byte // what the draft has before it is edited
	goesOn   bool   // from an earlier time
}

func openDraft(of string) (*draft, error) {
	if !filepath.IsAbs(of) {
		return nil, errors.New("there is no home for your glossary; set HOME or XDG_CONFIG_HOME")
	}
	if real, err := filepath.EvalSymlinks(of); err == nil {
		of = real
	}
	base := strings.TrimSuffix(filepath.Base(of), filepath.Ext(of))
	d := &draft{of: of, path: filepath.Join(filepath.Dir(of), "."+base+".draft.yaml")}
	var err error
	if d.before, err = shelf.ReadFile(of); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if d.start, err = shelf.ReadFile(d.path); err == nil {
		d.goesOn = true
		return d, nil
	}
	d.start = d.before
	if d.before == nil {
		d.start = []byte(template)
	}
	if err := os.MkdirAll(filepath.Dir(of), 0o777); err != nil {
		return nil, err
	}
	return d, os.WriteFile(d.path, d.start, 0o666)
}

// goTo returns the line of a term in the draft, after putting it in if it is
// not there: as a copy of the entry, if there is one. Line 0 is none in
// particular; where the draft is broken it is the first that is.
func (d *draft) goTo(term string, e *glossary.Entry) (line int, err error) {
	g, err := glossary.Parse(d.path, d.start)
	var problems glossary.Problems
	if errors.As(err, &problems) {
		return problems[0].Pos.Line, nil
	}
	if term == "" {
		return 0, nil
	}
	for _, own := range g.Entries {
		if e != nil && own.ID == e.ID {
			return own.Pos.Line, nil
		}
	}
	excerpt := glossary.Skeleton(term)
	if e != nil {
		if excerpt, err = excerptOf(e); err != nil {
			return 0, err
		}
	}
	out, line, err := glossary.Insert(d.start, excerpt)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", d.of, err)
	}
	d.start = out
	return line, os.WriteFile(d.path, out, 0o666)
}

func excerptOf(e *glossary.Entry) (string, error) {
	data, err := glossary.ReadBuiltin(e.Pos.File)
	if e.Glossary != glossary.BuiltinName {
		data, err = shelf.ReadFile(e.Pos.File)
	}
	if err != nil {
		return "", err
	}
	excerpt := glossary.Excerpt(data, e.Pos)
	if excerpt == "" {
		return "", fmt.Errorf("%s: this term is not written in lines of its own; copy it by hand", e.Pos)
	}
	return excerpt, nil
}

// drop removes a draft that says nothing new.
func (d *draft) drop() error {
	if now, err := shelf.ReadFile(d.path); err == nil && bytes.Equal(now, d.start) && !d.goesOn {
		return os.Remove(d.path)
	}
	return nil
}

// install puts a draft that is in order in the place of the glossary, whole or
// not at all. Else it says what is wrong and keeps both.
func (g *globals) install(d *draft) error {
	now, err := shelf.ReadFile(d.path)
	if err != nil {
		return err
	}
	if bytes.Equal(now, d.before) || bytes.Equal(now, d.start) && !d.goesOn {
		fmt.Fprintln(g.sys.stderr, "aiterm: nothing changed")
		return os.Remove(d.path)
	}
	c := g.config()
	problems, err := c.CheckDraft(shelf.Draft{Of: d.of, Path: d.path})
	if err != nil {
		return err
	}
	for _, p := range problems {
		fmt.Fprintf(g.sys.stderr, "aiterm: %v\n", p)
	}
	if len(problems.Errors()) > 0 {
		fmt.Fprintf(g.sys.stderr, "aiterm: your glossary is as it was; aiterm edit goes on with %s\n", d.path)
		return errInvalid
	}
	if meanwhile, err := shelf.ReadFile(d.of); err == nil && !bytes.Equal(meanwhile, d.before) {
		return fmt.Errorf("%s was changed meanwhile; what you wrote is in %s", d.of, d.path)
	}
	if err := atomic.WriteFile(d.of, bytes.NewReader(now)); err != nil {
		return fmt.Errorf("%w; what you wrote is in %s", err, d.path)
	}
	return os.Remove(d.path)
}

// template is what a glossary begins as.
const template = `# Your own terms. They stand beside the shipped ones; one with the id of a
# shipped term takes its place. "aiterm schema" describes all keys.
#
#   - id: sla                           # lower case, for ever
#     abbr: SLA
#     en: Service Level Agreement
#     zh: 服务级别协议
#     aliases: [service agreement]      # further names
#     definition:                       # or just a string
#       en: What we promise about uptime.
#       zh: 我们对可用性的承诺。
#     relations:
#       - broader: contract             # also: part-of, uses, based-on, related, ...
#         note: Why, in a sentence.
terms:
`
