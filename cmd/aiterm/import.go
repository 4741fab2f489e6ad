package main

import (
	"cmp"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/cli"
	"aiterm/internal/exchange"
	"aiterm/internal/message"
	"aiterm/internal/shelf"
)

type importOptions struct {
	*globals
	from     string // a format; "" finds it out
	encoding string // "" finds it out
	form     string // of Markdown; "" is its tables or else what there is
	columns  []exchange.Column
	into     string // a file or directory; "" writes to standard output
	update   bool
}

func newImport(g *globals) *cobra.Command {
	o := &importOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "import FILE|-",
		Short: "Make a glossary of terms that you have elsewhere",
		Long: `Read terms from a table (CSV, TSV), a page of Markdown, abbreviations of MkDocs, a
LaTeX file, a thesaurus (SKOS in N-Triples) or a glossary file, and write them as
a glossary file, or with --into add them to one, whole or not at all. What the file
is, and its encoding, is found out by its name and its content.

The columns of a table are known by their headings, in English or Chinese; --map says
what others are, by heading or number. Han decides which name is Chinese. An id is made
of the English name, the abbreviation or the pinyin; one that the file states is kept.

Names and ids are compared with all glossaries in force. With --into, terms that are
there already stay as they are; with --update they get what the file says of them.
All that is not read, left out or new in a place that was taken is told on standard
error. aiterm help exchange says more.

Exit status: 0 if all was read, 1 if a row or an entry was left out, 2 if the file
cannot be read or written; then nothing is.`,
		Example: `  aiterm import terms.csv >terms.yaml
  aiterm import terms.csv --map 'Begriff=en,Bedeutung=definition' --into .aiterm
  aiterm import wiki.md --form headings
  rapper -q -o ntriples thesaurus.rdf | aiterm import - --from skos
  aiterm import team.csv --into ~/.config/aiterm/team.yaml --update`,
		Args: cobra.MaximumNArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		},
		RunE: o.run,
	}
	o.addImportFlags(cmd)
	return cmd
}

func (o *importOptions) addImportFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&o.from, "from", "", "")
	formats := exchange.Names(exchange.Format.IsRead)
	o.Usage(flags.Lookup("from"), "the format: %s", message.Choice(formats))
	cli.CompleteFlag(cmd, "from", formats...)
	flags.Var(mapFlag{&o.columns}, "map", "what columns are, e.g. term=en,meaning=definition; without headings 1=term,2=definition")
	flags.StringVar(&o.encoding, "encoding", "", "")
	o.Usage(flags.Lookup("encoding"), "the encoding of the file: %s", message.Choice(exchange.Encodings()))
	cli.CompleteFlag(cmd, "encoding", exchange.Encodings()...)
	flags.StringVar(&o.form, "form", "", "what of a page of Markdown to read: list or headings, with the text below them; without it its tables")
	cli.CompleteFlag(cmd, "form", exchange.FormList, exchange.FormHeadings)
	flags.StringVar(&o.into, "into", "", "add the terms to this glossary file, or to that of this directory")
	flags.BoolVar(&o.update, "update", false, "with --into, change the terms that are there already")
}

func (o *importOptions) run(cmd *cobra.Command, args []string) error {
	if err := o.checkImport(cmd, args); err != nil {
		return err
	}
	name := inputName(args)
	data, err := o.readImport(name)
	if err != nil {
		return err
	}
	done := o.WhereLong(func() { o.Note("reading terms…") })
	defer done()
	im, err := exchange.Read(data, o.from, o.encoding, exchange.ReadOptions{Name: name, Columns: o.columns, Form: o.form})
	if err != nil {
		return err
	}
	if o.into != "" {
		return o.importInto(im)
	}
	return o.importOut(im)
}

// inputName returns what is read: a file, or - for standard input.
func inputName(args []string) string { return append(args, "-")[0] }

func (o *importOptions) checkImport(cmd *cobra.Command, args []string) error {
	for _, c := range []struct {
		flag, value string
		values      []string
	}{
		{"from", o.from, exchange.Names(exchange.Format.IsRead)}, {"encoding", strings.ToLower(o.encoding), exchange.Encodings()},
		{"form", o.form, []string{exchange.FormList, exchange.FormHeadings}},
	} {
		if cmd.Flags().Changed(c.flag) && !slices.Contains(c.values, c.value) {
			return o.refuseImport(cmd, inputName(args), c.flag, c.value, c.values)
		}
	}
	switch {
	case len(args) == 0 && !o.Sys.Piped:
		return cli.Misuse(cmd, "name a file to import, or - for standard input")
	case cmd.Flags().Changed("into") && o.into == "":
		return cli.Misuse(cmd, "--into needs a file or a directory")
	case o.update && o.into == "":
		return cli.Misuse(cmd, "--update changes terms that are there already; say where with --into")
	}
	if err := exchange.CheckColumns(o.columns); err != nil {
		return cli.Misuse(cmd, "--map: %v", err)
	}
	return nil
}

// refuseImport returns the error of a value that a flag cannot have. One that is a form of
// terms that is not read gets what makes of it what is.
func (o *importOptions) refuseImport(cmd *cobra.Command, file, flag, value string, values []string) error {
	if flag == "from" {
		if err := exchange.Unreadable(value, file); err != nil {
			return err
		}
	}
	return cli.Misuse(cmd, "--%s cannot be %q; it is one of %s", flag, value, message.List(values))
}

// importOut writes the glossary file that is made of what was read.
func (o *importOptions) importOut(im *exchange.Import) error {
	stack, err := o.readInForce(o.Config())
	if err != nil {
		return err
	}
	fit, err := im.Fit(exchange.Surroundings{InForce: stack.Merged, Check: func(g *glossary.Glossary) glossary.Problems {
		return checkImported(stack, "", shelf.OriginFlag, g)
	}})
	if err != nil {
		return err
	}
	if len(fit.New) > 0 {
		g := fit.Rest
		g.Entries = fit.New
		if err := exchange.WriteGlossary(o.Sys.Stdout, &g); err != nil {
			return err
		}
	}
	return o.sayImported(im, fit)
}

// importMemory is what an import may take in memory, in bytes, beside the glossaries in
// force, before its garbage is collected early, as shelf has set it for these.
const importMemory = 140 << 20

// readInForce reads the glossaries in force. It is an error if one of them is not in order,
// as what is imported cannot be compared with it.
func (o *importOptions) readInForce(c shelf.Config) (*shelf.Stack, error) {
	stack, err := shelf.Read(c)
	if err != nil {
		return nil, err
	}
	debug.SetMemoryLimit(debug.SetMemoryLimit(-1) + importMemory)
	for _, s := range stack.Sources {
		if len(s.Problems) > 0 {
			return nil, s.Problems
		}
	}
	return stack, nil
}

// checkImported returns what would be wrong if a glossary were in the place of a file.
func checkImported(stack *shelf.Stack, path string, origin shelf.Origin, g *glossary.Glossary) glossary.Problems {
	return stack.CheckDraft(path, origin, shelf.Source{File: shelf.File{Path: exchange.PlacedFile}, Glossary: g})
}

// sayImported says what was left out, and what is to be known of the rest.
func (o *importOptions) sayImported(im *exchange.Import, fit *exchange.Fit) error {
	o.sayNotes(im.Notes)
	o.Complain(fit.Warnings.Brief())
	switch {
	case im.LeftOut():
		return cli.ErrMissing
	case len(im.Drafts) == 0:
		return message.Errorf("%s: there are no terms in it", im.Name)
	}
	return nil
}

// maxNotes is how many notes are said one by one.
const maxNotes = 200

// sayNotes says notes by their places, of a great many the first ones and the number of
// the others.
func (o *importOptions) sayNotes(notes []exchange.Note) {
	slices.SortStableFunc(notes, func(a, b exchange.Note) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	said := notes[:min(len(notes), maxNotes)]
	for _, n := range said {
		if n.Pos.Line == 0 {
			o.Note("%v", n.Text)
		} else {
			o.Note("%s: %v", n.Pos.String(), n.Text)
		}
	}
	more, leftOut := 0, 0
	for _, n := range notes[len(said):] {
		if n.LeftOut {
			leftOut++
		} else {
			more++
		}
	}
	if leftOut > 0 {
		o.Note("%d more rows or entries are left out", leftOut)
	}
	if more > 0 {
		o.Note("%d more notes like these", more)
	}
}
