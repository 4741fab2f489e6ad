package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/internal/message"
	"aiterm/internal/spelling"
)

func newMan(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write manual pages",
		Long: `Write a manual page for aiterm and one for each of its commands into a directory,
from the same texts as --help.

` + exitStatusHelp,
		Example: `  aiterm man ~/.local/share/man/man1`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse(cmd, "name the directory to write to")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return err
			}
			g.showHelp(cmd.Root())
			return g.writePages(cmd.Root(), args[0], g.sys.now().Format(time.DateOnly))
		},
	}
}

func (g *globals) writePages(cmd *cobra.Command, dir, date string) error {
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	if err := os.WriteFile(filepath.Join(dir, name+".1"), []byte(g.manPage(cmd, name, date)), 0o666); err != nil {
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

// manPage writes the page of a command, as of a date, in the man macros.
func (g *globals) manPage(cmd *cobra.Command, name, date string) string {
	g.nameFormats(cmd)
	t := g.speaks()
	g.writeUsage(t, cmd.Flag(outputFlag))
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	about, status, _ := strings.Cut(cmd.Long, t.Say(message.New("Exit status: ")))
	line(`.TH %s 1 %s aiterm "User Commands"`, strings.ToUpper(roff(name)), date)
	line(".SH %s\n%s \\- %s", t.Say(message.New("NAME")), roff(name), roff(cmd.Short))
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
		fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(names), roff(f.Usage))
	}
	cmd.LocalNonPersistentFlags().VisitAll(add)
	cmd.InheritedFlags().VisitAll(add)
	cmd.PersistentFlags().VisitAll(add)
	return b.String()
}

// related names the pages of a command's parent and children.
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
		p = roff(strings.ReplaceAll(p, "\t", "  "))
		if strings.HasPrefix(p, "  ") || spelling.CountHan(strings.SplitN(p, "\n", 2)[0]) > 10 {
			p = ".nf\n" + p + "\n.fi"
		}
		all[i] = p
	}
	return strings.Join(all, "\n.PP\n")
}

// roff escapes what the formatter would read as its own.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`).Replace(text)
	return strings.ReplaceAll(text, "\n.", "\n\\&.")
}
