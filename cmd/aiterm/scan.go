package main

import (
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/scan"
)

type scanOptions struct {
	*globals
	themes []string
	as     string // markdown or text; "" goes by a file's ending
	table  string // which terms the table has: abbr or all; "" without one
	all    bool   // names that are common words count
	new    bool   // what no glossary has is asked for
	skip   bool   // files that are gone or of another kind are passed over
	checkOptions

	failed bool // a file could not be read
}

func newScan(g *globals) *cobra.Command {
	o := &scanOptions{globals: g}
	cmd := &cobra.Command{
		Use:   "scan FILE|DIR... | -",
		Short: "Find the terms of documents",
		Long: `Find the terms of the glossary in Markdown and text files, in directories of them
(what .gitignore leaves out is left out), or with - in standard input. What is no
prose does not count: code, addresses, tags, comments, formulas, front matter.

A name counts as a word by itself: in the plural, with or without hyphens, in other
forms of its verb (fine-tuned), in Traditional characters, across line ends. Of
names that overlap the longest counts. Abbreviations keep their case. Names that are
common words (scan: false or common in a glossary) count where the document has
another name of the same term, those that are common also where it has many other
terms.

With --check what is wrong is said, as file:line:column: rule: text: what to write.
The rules: undefined, an abbreviation whose meaning is not given before or at its
first use; rendering, a term under several names of one language; deprecated, a name
that should no longer be used; and, only by name, unknown, an abbreviation that no
glossary has. The comments <!-- aiterm: off --> up to <!-- aiterm: on -->, and
<!-- aiterm: off-next-line -->, silence it.

Exit status: 0 also if there are no terms, with --check 1 if there are problems, 2 if
a file cannot be read; the others are still scanned.`,
		Example: `  aiterm scan README.md docs/
  aiterm scan --table article.md
  aiterm scan --check --allow AI,LLM docs/
  aiterm scan --check=deprecated --fix docs/
  aiterm scan --json article.md | jq -r '.[].entry.id' | sort | uniq -c
  pandoc -t markdown report.docx | aiterm scan -`,
		RunE: o.run,
	}
	g.makes(cmd, render.Occurrences{}, render.UsedTerms{}, render.UnknownTerms{}, render.Findings{})
	o.addScanFlags(cmd)
	return cmd
}

func (o *scanOptions) addScanFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Var(cli.CommaList(&o.themes, "themes"), "theme", "only terms of these themes, e.g. acronyms,learning")
	flags.StringVar(&o.as, "as", "", "read files as markdown or text, whatever their endings; standard input is Markdown without it")
	cli.CompleteFlag(cmd, "as", "markdown", "text")
	flags.StringVar(&o.table, "table", "", "a table of the terms in order of first use: abbr for those with an abbreviation, all for every one")
	flags.Lookup("table").NoOptDefVal = "abbr"
	cli.CompleteFlag(cmd, "table", "abbr", "all")
	flags.BoolVar(&o.all, "all", false, "let names that are common words count wherever they stand")
	flags.BoolVar(&o.new, "unknown", false, "abbreviations that no glossary has, and what the documents say they mean; as a glossary with -o yaml")
	flags.BoolVar(&o.skip, "skip-missing", false, "pass over files that are gone, or neither Markdown nor text")
	o.checkOptions.addFlags(cmd)
}

func (o *scanOptions) run(cmd *cobra.Command, args []string) error {
	if err := o.checkScanFlags(cmd, args); err != nil {
		return err
	}
	x, err := o.Open()
	if err != nil {
		return err
	}
	if err := knownFilters(cmd, x, nil, o.themes); err != nil {
		return err
	}
	if o.checkOptions.asked() {
		return o.check(cmd, x, args)
	}
	if err := o.writer.Write(o.answer(x, args)); err != nil {
		return err
	}
	if o.failed {
		return message.Errorf("not all files were scanned")
	}
	return nil
}

func (o *scanOptions) checkScanFlags(cmd *cobra.Command, args []string) error {
	o.checkOptions.implied()
	switch {
	case (o.table != "" || o.new) && o.checkOptions.asked() || o.table != "" && o.new:
		return cli.Misuse(cmd, "--table, --unknown and --check are answers of their own; ask for one of them")
	case len(args) == 0 && !o.Sys.Piped:
		return cli.Misuse(cmd, "name files or directories to scan, or - for standard input")
	case !slices.Contains([]string{"", "markdown", "text"}, o.as):
		return cli.Misuse(cmd, "--as cannot be %q; it is one of markdown, text", o.as)
	case !slices.Contains([]string{"", "abbr", "all"}, o.table):
		return cli.Misuse(cmd, "--table cannot be %q; it is one of abbr, all", o.table)
	}
	return nil
}

// answer returns what was asked for; the files are scanned when it is written.
func (o *scanOptions) answer(x *index.Index, args []string) render.Answer {
	if o.new {
		return o.unknownTerms(x, args)
	}
	files := o.scanned(x, args)
	if o.table == "" {
		return render.Occurrences{Index: x, Files: files}
	}
	keep := func(t index.Term) bool { return o.table == "all" || t.Abbr != "" }
	return render.UsedTerms{Index: x, Files: files, Keep: keep}
}

// scanned yields the documents that are named and what is found in each.
func (o *scanOptions) scanned(x *index.Index, args []string) iter.Seq[render.ScannedFile] {
	return func(yield func(render.ScannedFile) bool) {
		s := scan.New(x)
		s.All = o.all
		defer o.scanProgress()()
		for d := range o.documents(args) {
			found := o.inThemes(x, s.Find(d.Document))
			if !yield(render.ScannedFile{Path: d.path, Doc: d.Document, Found: found}) {
				return
			}
		}
	}
}

// inThemes returns the occurrences of terms of the themes that are asked for.
func (o *scanOptions) inThemes(x *index.Index, found []scan.Occurrence) []scan.Occurrence {
	if len(o.themes) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(f scan.Occurrence) bool { return !slices.Contains(o.themes, x.Term(f.Entry()).Theme) })
}
