package main

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/shelf"
)

// globals are what all commands share: the system, the flags, and what is made of
// these.
type globals struct {
	sys     sys
	lang    string
	colour  string
	columns int // by --width; 0 without
	json    bool
	write   render.Options // check fills in what no flag says
	writer  *answerWriter  // of the command's answers; made by check
	version bool
	args    []string // the command line, as it was given
	implied bool     // no command was named: lookup is meant
	noPager bool
	pager   *pager      // of the command's answers, where these are text on a terminal
	notes   *heldWriter // what sys.stderr writes to

	translator *message.Translator          // see speaks
	usages     map[*pflag.Flag]message.Text // what help says of flags that depend on what there is

	glossaries []string // files and directories
	noBuiltin  bool
	leftOut    []error                            // why glossaries are not in force; each is said once
	completing bool                               // nothing is said while typing
	index      *index.Index                       // of the glossaries in force; nil until a command opens it
	answers    map[*cobra.Command][]render.Answer // zero values of those that each command makes
}

func newGlobals() *globals {
	return &globals{answers: map[*cobra.Command][]render.Answer{}, usages: map[*pflag.Flag]message.Text{}}
}

func (g *globals) addFlags(root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.StringVar(&g.lang, "lang", "auto", "language of the answer: auto, en, zh or both; auto follows the locale; Chinese texts are in simplified characters")
	flags.StringVar(&g.colour, "color", "auto", "colour: auto, always or never; auto colours on a terminal")
	flags.IntVar(&g.columns, "width", 0, "columns that text wraps at; without it those of the terminal or COLUMNS, at most 100, and in a pipe none")
	flags.StringVarP(&g.write.Format, outputFlag, "o", render.Default, "")
	flags.BoolVar(&g.noPager, "no-pager", false, "do not show what is longer than the screen in a pager")
	flags.BoolVar(&g.json, "json", false, "short for --output "+render.JSON)
	flags.BoolVar(&g.write.Header, "header", false, "")
	g.usage(flags.Lookup("header"), "begin %s with a line of column names", message.Choice(render.WithColumns()))
	flags.StringVar(&g.write.Template, "template", "", "write each result by this Go template, e.g. '{{.Abbr}}: {{text .Definition}}'")
	flags.Var(listFlag{&g.glossaries, "path", false}, "glossary", "a glossary file, or a directory of them, over all others; can be given again")
	flags.BoolVar(&g.noBuiltin, "no-builtin", false, "leave the shipped terms out")
	completeFlag(root, "lang", languages()...)
	completeFlag(root, "color", colours()...)
	completeFlagBy(root, outputFlag, g.formatsOf)
	root.PersistentPreRunE = func(cmd *cobra.Command, args []string) error { return g.check(cmd, args) }
}

// addShort gives a command the flag of answers in brief.
func (g *globals) addShort(cmd *cobra.Command) {
	cmd.Flags().BoolVarP(&g.write.Short, "short", "s", false, "names, kind and first sentence only, in text and markdown")
}

func languages() []string { return []string{"auto", "en", "zh", "both"} }
func colours() []string   { return []string{"auto", "always", "never"} }

// check refuses flag values that the command does not take, and those that
// contradict each other, and makes the writer of the command's answers.
func (g *globals) check(cmd *cobra.Command, args []string) error {
	if g.json && cmd.Flags().Changed(outputFlag) && g.write.Format != render.JSON {
		return misuse(cmd, "--json and --output %s contradict each other", g.write.Format)
	}
	if g.json {
		g.write.Format = render.JSON
	}
	for _, flag := range []struct {
		name, value string
		values      []string
	}{
		{"lang", g.lang, languages()},
		{"color", g.colour, colours()},
		{outputFlag, g.write.Format, g.formatsOf(cmd)},
	} {
		if !slices.Contains(flag.values, flag.value) {
			return misuse(cmd, "--%s cannot be %q; it is one of %s", flag.name, flag.value, message.List(flag.values))
		}
	}
	if cmd.Flags().Changed("width") && g.columns < 1 {
		return misuse(cmd, "--width cannot be %d; it is a number of columns, 1 at least", g.columns)
	}
	if withColumns := render.WithColumns(); g.write.Header && !slices.Contains(withColumns, g.write.Format) {
		return misuse(cmd, "--header is for --output %s", message.Choice(withColumns))
	}
	if err := g.checkTemplate(cmd); err != nil {
		return err
	}
	g.write.Langs, g.write.Width, g.write.Colour, g.write.Links = g.langs(), g.width(), g.wantsColour(), g.wantsLinks()
	g.write.Region = g.region()
	w, err := render.NewWriter(g.answersTo(args), g.write)
	g.writer = &answerWriter{Writer: w}
	return err
}

// answersTo returns what answers are written to: standard output or, where they are
// text on a terminal and not those of a batch, a pager.
func (g *globals) answersTo(args []string) io.Writer {
	text := g.write.Format == render.Default && g.write.Template == ""
	if g.sys.page == nil || g.sys.rows == 0 || g.noPager || !text || g.fromStdin(args) {
		return g.sys.stdout
	}
	g.pager = &pager{terminal: g.sys.stdout, rows: g.sys.rows, start: g.sys.page, begun: func() { g.notes.hold = true }}
	return g.pager
}

// endPager lets the pager end, then says what was to be said meanwhile.
func (g *globals) endPager() error {
	defer g.notes.release()
	if g.pager == nil {
		return nil
	}
	return g.pager.Close()
}

func (g *globals) checkTemplate(cmd *cobra.Command) error {
	switch {
	case !cmd.Flags().Changed("template"):
		return nil
	case g.write.Template == "":
		return misuse(cmd, "the template is empty")
	case !slices.Contains(g.formatsOf(cmd), render.JSON):
		return misuse(cmd, "this command has no --template")
	case cmd.Flags().Changed(outputFlag), g.json:
		return misuse(cmd, "--template and --output contradict each other")
	}
	return nil
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
		Hold:      deferSignals,
		LeftOut:   g.leaveOut,
	}
}

// leaveOut says why a glossary is not in force.
func (g *globals) leaveOut(why error) {
	said := slices.ContainsFunc(g.leftOut, func(err error) bool { return err.Error() == why.Error() })
	if said || g.completing {
		return
	}
	g.leftOut = append(g.leftOut, why)
	g.complain(why)
}

// foreign returns which glossaries are not in force as they belong to somebody else.
func (g *globals) foreign() (all []*shelf.ForeignError) {
	for _, err := range g.leftOut {
		var foreign *shelf.ForeignError
		if errors.As(err, &foreign) {
			all = append(all, foreign)
		}
	}
	return all
}

// open opens the glossaries in force.
func (g *globals) open() (x *index.Index, err error) {
	g.index, err = shelf.Open(g.config())
	return g.index, err
}

// progress says on a terminal that glossaries are being compiled, where that takes long.
func (g *globals) progress() (done func()) {
	return g.whereLong(func() {
		g.note("compiling glossaries that are new or have changed; this takes a while only once")
	})
}

// whereLong calls say, if somebody watches a terminal, unless done is called within a
// second.
func (g *globals) whereLong(say func()) (done func()) {
	if !g.sys.watched {
		return func() {}
	}
	timer := time.AfterFunc(time.Second, say)
	return func() { timer.Stop() }
}

// width returns the columns that text wraps at; 0 does not wrap. Without --width and
// COLUMNS, what goes into a pipe does not.
func (g *globals) width() int {
	switch {
	case g.columns > 0:
		return g.columns
	case g.sys.columns > 0:
		return min(g.sys.columns, maxWidth)
	case g.sys.terminal:
		return maxWidth
	}
	return 0
}

// maxWidth is the columns that lines have at most unless --width says more, since
// longer ones are hard to read.
const maxWidth = 100

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

// locale returns the language of the locale: Chinese if it says so, else English.
func (g *globals) locale() glossary.Lang {
	if strings.HasPrefix(strings.ToLower(g.localeName()), "zh") {
		return glossary.ZH
	}
	return glossary.EN
}

// region returns the region whose names of terms stand beside the others: TW or HK where
// the locale says zh_TW or zh_HK, else "".
func (g *globals) region() string {
	name, _, _ := strings.Cut(strings.ToUpper(strings.ReplaceAll(g.localeName(), "-", "_")), ".")
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == '@' })
	for _, region := range []string{"TW", "HK"} {
		if strings.HasPrefix(name, "ZH_") && slices.Contains(parts, region) {
			return region
		}
	}
	return ""
}

// localeName returns what the environment says the locale of messages is, or "": the
// first of its variables, as POSIX ranks them, that says something.
func (g *globals) localeName() string {
	return cmp.Or(g.sys.getenv("LC_ALL"), g.sys.getenv("LC_MESSAGES"), g.sys.getenv("LANG"))
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

// wantsLinks reports whether what leads to a page is to be a link: on a terminal that
// is to have colour and shows no link's address as text, as the consoles of Linux may.
func (g *globals) wantsLinks() bool {
	terminal := g.sys.getenv("TERM")
	return g.sys.terminal && g.wantsColour() && terminal != "dumb" && terminal != "linux"
}
