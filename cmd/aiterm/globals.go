package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/render"
	"aiterm/internal/shelf"
)

// globals are the flags that all commands share.
type globals struct {
	sys     sys
	lang    string
	colour  string
	output  string
	json    bool
	header  bool
	format  string           // the template's text
	tmpl    *render.Template // nil without --template
	version bool

	glossaries []string // files and directories
	noBuiltin  bool
	shelf      *index.Index // nil until a command opens it
}

func (g *globals) addFlags(root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.StringVar(&g.lang, "lang", "auto", "language of the answer: auto, en, zh or both; auto follows the locale")
	flags.StringVar(&g.colour, "color", "auto", "colour: auto, always or never; auto colours on a terminal")
	flags.StringVarP(&g.output, "output", "o", "text", "form of the answer: text, json, tsv or markdown, for relate also mermaid or dot, as far as the command has it")
	flags.BoolVar(&g.json, "json", false, "short for --output json")
	flags.BoolVar(&g.header, "header", false, "begin tsv with a line of column names")
	flags.StringVar(&g.format, "template", "", "write each result by this Go template, e.g. '{{.Abbr}}: {{text .Definition}}'")
	flags.Var(listFlag{&g.glossaries, "path", false}, "glossary", "a glossary file, or a directory of them, over all others; can be given again")
	flags.BoolVar(&g.noBuiltin, "no-builtin", false, "leave the shipped terms out")
	completeFlag(root, "lang", languages()...)
	completeFlag(root, "color", colours()...)
	completeFlagBy(root, "output", formsOf)
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return g.check(cmd) }
}

func languages() []string { return []string{"auto", "en", "zh", "both"} }
func colours() []string   { return []string{"auto", "always", "never"} }

// check refuses flag values that no command takes, and those that contradict
// each other.
func (g *globals) check(cmd *cobra.Command) error {
	if g.json && cmd.Flags().Changed("output") && g.output != "json" {
		return misuse(cmd, "--json and --output %s contradict each other", g.output)
	}
	if g.json {
		g.output = "json"
	}
	for _, flag := range []struct {
		name, value string
		values      []string
	}{
		{"lang", g.lang, languages()},
		{"color", g.colour, colours()},
		{"output", g.output, formsOf(cmd)},
	} {
		if !slices.Contains(flag.values, flag.value) {
			return misuse(cmd, "--%s cannot be %q; it is one of %s", flag.name, flag.value, strings.Join(flag.values, ", "))
		}
	}
	if g.header && g.output != "tsv" {
		return misuse(cmd, "--header is for --output tsv")
	}
	return g.readTemplate(cmd)
}

func (g *globals) readTemplate(cmd *cobra.Command) (err error) {
	switch {
	case !cmd.Flags().Changed("template"):
		return nil
	case g.format == "":
		return misuse(cmd, "the template is empty")
	case !slices.Contains(formsOf(cmd), "json"):
		return misuse(cmd, "this command has no --template")
	case cmd.Flags().Changed("output"), g.json:
		return misuse(cmd, "--template and --output contradict each other")
	}
	g.tmpl, err = render.NewTemplate(g.format, g.langs())
	return err
}

// config says where the glossaries in force are found.
func (g *globals) config() shelf.Config {
	return shelf.Config{
		Getenv:    g.sys.getenv,
		Dir:       g.sys.dir,
		Asked:     g.glossaries,
		NoBuiltin: g.noBuiltin,
		Now:       g.sys.now,
		Progress:  g.progress,
	}
}

func (g *globals) open() (x *index.Index, err error) {
	g.shelf, err = shelf.Open(g.config())
	return g.shelf, err
}

// progress says on a terminal that glossaries are being compiled, once that
// takes more than a second.
func (g *globals) progress() (done func()) {
	if !g.sys.watched {
		return func() {}
	}
	timer := time.AfterFunc(time.Second, func() {
		fmt.Fprintln(g.sys.stderr, "aiterm: compiling glossaries that are new or have changed; this takes a while only once")
	})
	return func() { timer.Stop() }
}

// tsv returns what writes tab-separated values.
func (g *globals) tsv(w io.Writer) render.TSV { return render.TSV{W: w, Header: g.header} }

// options says how text looks, by the flags and the environment.
func (g *globals) options() render.Options {
	o := render.Options{Langs: g.langs(), Colour: g.wantsColour()}
	if g.sys.terminal {
		o.Width = 100
		if g.sys.columns > 0 {
			o.Width = min(g.sys.columns, 100)
		}
	}
	return o
}

// langs returns the languages to answer in; both are shown with the locale's
// first.
func (g *globals) langs() []glossary.Lang {
	switch l := g.locale(); g.lang {
	case "en", "zh":
		return []glossary.Lang{glossary.Lang(g.lang)}
	case "both":
		return []glossary.Lang{l, l.Other()}
	default:
		return []glossary.Lang{l}
	}
}

// locale returns the language of the locale, as POSIX ranks its variables:
// Chinese if it says so, else English.
func (g *globals) locale() glossary.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := g.sys.getenv(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), "zh") {
				return glossary.ZH
			}
			return glossary.EN
		}
	}
	return glossary.EN
}

// wantsColour decides as --color, then NO_COLOR (no-color.org), then
// CLICOLOR_FORCE (bixense.com/clicolors), then the terminal say.
func (g *globals) wantsColour() bool {
	force := g.sys.getenv("CLICOLOR_FORCE")
	switch {
	case g.colour != "auto":
		return g.colour == "always"
	case g.sys.getenv("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	}
	return g.sys.colour && g.sys.getenv("TERM") != "dumb"
}
