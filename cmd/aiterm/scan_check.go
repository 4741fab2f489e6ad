package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/scan"
)

// checkOptions are what scan --check takes.
type checkOptions struct {
	rules         string // of the check, with commas; "" without one
	allow         []string
	noQuotes      bool
	fix, diff     bool
	baseline      string
	writeBaseline string
}

// defaultRules are those of --check alone.
const defaultRules = "undefined,rendering,deprecated"

func (o *checkOptions) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&o.rules, "check", "", "say what is wrong, by rules: undefined,rendering,deprecated without names; unknown only by name")
	flags.Lookup("check").NoOptDefVal = defaultRules
	cli.CompleteFlag(cmd, "check", "undefined", "rendering", "deprecated", "unknown")
	flags.Var(cli.CommaList(&o.allow, "abbreviations"), "allow", "abbreviations that need not be explained, e.g. AI,LLM")
	flags.BoolVar(&o.noQuotes, "no-quotes", false, "leave block quotes out of the check")
	flags.BoolVar(&o.fix, "fix", false, "mend in the files what rendering and deprecated find")
	flags.BoolVar(&o.diff, "diff", false, "show what --fix would change, and write nothing")
	flags.StringVar(&o.writeBaseline, "write-baseline", "", "write the problems that there are to this file, as given")
	flags.StringVar(&o.baseline, "baseline", "", "leave out the problems that this file, made by --write-baseline, has")
}

// asked reports whether a check is asked for.
func (o *checkOptions) asked() bool { return o.rules != "" }

// implied lets flags that only a check has ask for one.
func (o *checkOptions) implied() {
	if o.rules == "" && (o.fix || o.diff || o.baseline != "" || o.writeBaseline != "") {
		o.rules = defaultRules
	}
}

func (o *checkOptions) parsed(cmd *cobra.Command) ([]scan.Rule, error) {
	var rules []scan.Rule
	for name := range strings.SplitSeq(o.rules, ",") {
		if !slices.Contains(scan.Rules(), scan.Rule(name)) {
			return nil, cli.Misuse(cmd, "--check cannot be %q; it is one or more of undefined, rendering, deprecated, unknown", name)
		}
		rules = append(rules, scan.Rule(name))
	}
	return rules, nil
}

// A checkedFile is a document with what is wrong with it.
type checkedFile struct {
	document
	findings []scan.Finding
}

// check checks the documents and says what is wrong.
func (o *scanOptions) check(cmd *cobra.Command, x *index.Index, args []string) error {
	rules, err := o.checkOptions.parsed(cmd)
	if err != nil {
		return err
	}
	files := o.checked(x, args, rules)
	if o.fix || o.diff {
		if err := o.mend(files); err != nil || o.diff {
			return err
		}
		files = o.checked(x, args, rules)
	}
	return o.report(files)
}

// checked reads and checks the documents. Of those without findings the text is not kept.
func (o *scanOptions) checked(x *index.Index, args []string, rules []scan.Rule) []checkedFile {
	s := scan.New(x)
	s.All = o.all
	c := scan.NewChecker(s, rules, o.allow)
	c.NoQuotes = o.noQuotes
	var files []checkedFile
	for d := range o.documents(args) {
		found := o.inThemes(x, s.Find(d.Document))
		findings := c.Check(d.Document, found)
		if !o.fix && !o.diff {
			d.Document = nil // which need not be kept
		}
		files = append(files, checkedFile{d, findings})
	}
	for i, f := range files {
		files[i].findings = c.Across(f.findings)
	}
	return files
}

// report says what was found, but for what the baseline has.
func (o *scanOptions) report(files []checkedFile) error {
	var all render.Findings
	for _, f := range files {
		path := o.reportedPath(f.path)
		for _, finding := range f.findings {
			all = append(all, render.Finding{Path: path, Finding: finding})
		}
	}
	if o.writeBaseline != "" {
		if err := o.incomplete(); err != nil {
			return err
		}
		return writeBaseline(o.writeBaseline, all)
	}
	if o.baseline != "" {
		given, err := readBaseline(o.baseline)
		if err != nil {
			return err
		}
		all = given.without(all)
	}
	if err := o.writer.Write(all); err != nil {
		return err
	}
	if err := o.incomplete(); err != nil {
		return err
	}
	if len(all) > 0 {
		return cli.ErrInvalid
	}
	return nil
}

// incomplete says why a check does not speak for all that was asked for, or nil.
func (o *scanOptions) incomplete() error {
	switch {
	case o.failed:
		return message.Errorf("not all files were scanned")
	case len(o.Foreign()) > 0:
		return message.Errorf("not all glossaries were in force")
	}
	return nil
}

// reportedPath returns a path as it is reported: what code hosts and baselines keep is
// relative to the working directory where it is below that, as machines differ above.
func (o *scanOptions) reportedPath(path string) string {
	kept := o.baseline != "" || o.writeBaseline != "" || slices.Contains([]string{"sarif", "github"}, o.write.Format)
	if !kept || !filepath.IsAbs(path) || o.Sys.Dir == "" {
		return path
	}
	if below, err := filepath.Rel(o.Sys.Dir, path); err == nil && filepath.IsLocal(below) {
		return below
	}
	return path
}

// unknownTerms finds abbreviations that no glossary has, over all documents.
func (o *scanOptions) unknownTerms(x *index.Index, args []string) render.UnknownTerms {
	s := scan.New(x)
	all := render.UnknownTerms{}
	place := map[string]int{}
	for d := range o.documents(args) {
		ruler := d.Ruler()
		for _, p := range s.Pairs(d.Document, s.Find(d.Document)) {
			i, known := place[p.Abbr]
			if !known {
				place[p.Abbr] = len(all)
				all = append(all, render.UnknownTerm{Path: d.path, Place: ruler.Place(p.Start), Pair: p})
				continue
			}
			all[i].Count += p.Count
			if all[i].EN == "" && all[i].ZH == "" {
				all[i].EN, all[i].ZH = p.EN, p.ZH
			}
		}
	}
	return all
}
