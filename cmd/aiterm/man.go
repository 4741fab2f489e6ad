package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
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
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	about, status, _ := strings.Cut(cmd.Long, "Exit status: ")
	line(`.TH %s 1 %s aiterm "User Commands"`, strings.ToUpper(roff(name)), date)
	line(".SH NAME\n%s \\- %s", roff(name), roff(cmd.Short))
	line(".SH SYNOPSIS\n.B %s", roff(cmd.UseLine()))
	line(".SH DESCRIPTION\n%s", paragraphs(about))
	if flags := options(cmd); flags != "" {
		line(".SH OPTIONS\n%s", strings.TrimSuffix(flags, "\n"))
	}
	if status != "" {
		line(".SH EXIT STATUS\n%s", paragraphs(strings.ToUpper(status[:1])+status[1:]))
	}
	if cmd.Example != "" {
		line(".SH EXAMPLES\n.nf\n%s\n.fi", roff(cmd.Example))
	}
	if others := related(cmd); others != "" {
		line(".SH SEE ALSO\n%s", others)
	}
	return b.String()
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
// lines keeps them as they are.
func paragraphs(text string) string {
	all := strings.Split(strings.TrimRight(text, "\n"), "\n\n")
	for i, p := range all {
		p = roff(strings.ReplaceAll(p, "\t", "  "))
		if strings.HasPrefix(p, "  ") {
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
