package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/internal/cli"
	"aiterm/internal/message"
	"aiterm/internal/spelling"
)

// Pages are written here and not by cobra/doc, which needs a Markdown library in this
// program, or mango-cobra: neither gives the exit statuses a section, tells which
// formats a command has, or has pages of topics.

func newMan(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write manual pages",
		Long: `Write manual pages into a directory: one for aiterm, one for each of its commands and
one for each topic of aiterm help, from the same texts. Where man looks in
~/.local/share/man, man aiterm and man aiterm-lookup then show them.

The date on them is that of the version, or of SOURCE_DATE_EPOCH.

` + exitStatusHelp,
		Example: `  aiterm man ~/.local/share/man/man1`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return cli.Misuse(cmd, "name the directory to write to")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			date, err := pageDate(g.Sys.Getenv("SOURCE_DATE_EPOCH"))
			if err != nil {
				return err
			}
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return err
			}
			g.ShowHelp(cmd.Root())
			if err := g.writePages(cmd.Root(), args[0], date); err != nil {
				return err
			}
			return g.writeTopicPages(args[0], date)
		},
	}
}

// pageDate returns the date of manual pages: that of an epoch, in seconds since 1970,
// or without one that of the version. It is "" where that is not known.
func pageDate(epoch string) (string, error) {
	if epoch == "" {
		return cli.VersionDate(), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 {
		return "", message.Errorf("SOURCE_DATE_EPOCH cannot be %q; it is a number of seconds since 1970", epoch)
	}
	return time.Unix(seconds, 0).UTC().Format(time.DateOnly), nil
}

func (g *globals) writePages(cmd *cobra.Command, dir, date string) error {
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	if err := writePage(dir, name, g.manPage(cmd, name, date)); err != nil {
		return err
	}
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			if err := g.writePages(sub, dir, date); err != nil {
				return err
			}
		}
	}
	return nil
}

func writePage(dir, name, page string) error {
	return os.WriteFile(filepath.Join(dir, name+".1"), []byte(page), 0o666)
}

// manPage writes the page of a command, as of a date, in the man macros.
func (g *globals) manPage(cmd *cobra.Command, name, date string) string {
	g.nameFormats(cmd)
	t := g.Speaks()
	g.WriteUsage(cmd.Flag(outputFlag))
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	about, status, _ := strings.Cut(cmd.Long, t.Say(message.New("Exit status: ")))
	b.WriteString(g.pageHead(name, cmd.Short, date))
	line(".SH %s\n.B %s", t.Say(message.New("SYNOPSIS")), roff(cmd.UseLine()))
	line(".SH %s\n%s", t.Say(message.New("DESCRIPTION")), paragraphs(about))
	if flags := options(cmd); flags != "" {
		line(".SH %s\n%s", t.Say(message.New("OPTIONS")), strings.TrimSuffix(flags, "\n"))
	}
	if status != "" {
		line(".SH %s\n%s", t.Say(message.New("EXIT STATUS")), paragraphs(capitalized(status)))
	}
	if cmd.Example != "" {
		line(".SH %s\n.nf\n%s\n.fi", t.Say(message.New("EXAMPLES")), roff(cmd.Example))
	}
	if others := related(cmd); others != "" {
		line(".SH %s\n%s", t.Say(message.New("SEE ALSO")), others)
	}
	return b.String()
}

// capitalized returns a sentence with its first letter in upper case.
func capitalized(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return strings.ToUpper(string(first)) + text[size:]
}

// pageHead begins a page, with its name and what it is for. Lines are set ragged, as
// those of Han characters have no spaces that could be widened.
func (g *globals) pageHead(name, short, date string) string {
	t := g.Speaks()
	return fmt.Sprintf(".TH %s 1 \"%s\" aiterm \"%s\"\n.ad l\n.SH %s\n%s \\- %s\n", strings.ToUpper(roff(name)), date,
		t.Say(message.New("User Commands")), t.Say(message.New("NAME")), roff(name), roff(short))
}

func options(cmd *cobra.Command) string {
	var b strings.Builder
	add := func(f *pflag.Flag) {
		names := "--" + f.Name
		if f.Shorthand != "" {
			names = "-" + f.Shorthand + ", " + names
		}
		if kind, _ := pflag.UnquoteUsage(f); kind != "" {
			names += " " + kind
		}
		fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(names), filled(f.Usage))
	}
	cmd.LocalNonPersistentFlags().VisitAll(add)
	cmd.InheritedFlags().VisitAll(add)
	cmd.PersistentFlags().VisitAll(add)
	return b.String()
}

// related names the pages of a command's parent and children, and for aiterm itself
// those of the topics.
func related(cmd *cobra.Command) string {
	var pages []string
	if cmd.HasParent() {
		pages = append(pages, cmd.Parent().CommandPath())
	}
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			pages = append(pages, sub.CommandPath())
		}
	}
	if !cmd.HasParent() {
		for _, t := range topics() {
			pages = append(pages, t.page())
		}
	}
	for i, page := range pages {
		end := ","
		if i == len(pages)-1 {
			end = ""
		}
		pages[i] = ".BR " + roff(strings.ReplaceAll(page, " ", "-")) + " (1)" + end
	}
	return strings.Join(pages, "\n")
}

// paragraphs writes text with an empty line between paragraphs. One of indented
// lines keeps them as they are, and so does Chinese, since what fills lines would put
// spaces between them.
func paragraphs(text string) string {
	all := strings.Split(strings.TrimRight(text, "\n"), "\n\n")
	for i, p := range all {
		p = strings.ReplaceAll(p, "\t", "  ")
		if strings.HasPrefix(p, "  ") || spelling.CountHan(strings.SplitN(p, "\n", 2)[0]) > 10 {
			all[i] = ".nf\n" + roff(outdented(p)) + "\n.fi"
		} else {
			all[i] = filled(p)
		}
	}
	return strings.Join(all, "\n.PP\n")
}

// outdented takes two spaces off the beginning of each line.
func outdented(text string) string {
	return strings.TrimPrefix(strings.ReplaceAll("\n"+text, "\n  ", "\n"), "\n")
}

// filled breaks text into lines of at most 80 bytes, as formatters want their input.
// They fill lines again.
func filled(text string) string {
	var lines []string
	for word := range strings.FieldsSeq(text) {
		last := len(lines) - 1
		if last >= 0 && sourceBytes(lines[last]+" "+word) <= 80 {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return breakable(roff(strings.Join(lines, "\n")))
}

// breakable allows a break behind each Chinese comma. Between Latin words groff's
// Chinese macros allow none there, and groff never ends with a line that is too long.
func breakable(text string) string {
	return strings.NewReplacer("、", `、\:`, "，", `，\:`, "；", `；\:`, "：", `：\:`).Replace(text)
}

// sourceBytes counts the bytes of text in a formatter's input, which has a name such
// as \[u5927] for a character that is not ASCII.
func sourceBytes(text string) (n int) {
	for _, r := range roff(text) {
		if n++; r >= utf8.RuneSelf {
			n += len(`\[u5927]`) - 1
		}
	}
	return n
}

// roff escapes what the formatter would read as its own.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "~", `\(ti`, "^", `\(ha`).Replace(text)
	return strings.TrimPrefix(strings.ReplaceAll("\n"+text, "\n.", "\n\\&."), "\n")
}
